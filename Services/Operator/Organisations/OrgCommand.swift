package import ArgumentParser
import Contracts
import ServiceKit

/// `twinriver org`: organisations and their people.
package struct OrgCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "org", abstract: say("机构与人员", "Organisations and their people"),
      subcommands: [
        RegisterOrganisationCommand.self, OrganisationProfileCommand.self, ListOrganisationsCommand.self,
        EnrolHolderCommand.self, ListHoldersCommand.self, GrantRoleCommand.self, EndRoleCommand.self,
        AssignAuthorityCommand.self, RenameOrganisationCommand.self, OrganisationHistoryCommand.self,
        TransferCommand.self,
      ])
  }

  package init() {}
}

extension SuiteSession {
  var directory: CatalogV1.DirectoryService.Client {
    get throws { try .init(caller(for: .catalog)) }
  }
}

struct RegisterOrganisationCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register", abstract: say("登记机构", "Register an organisation"),
      discussion: say(
        "示例：twinriver org register 11500000009275780L --name 重庆市民政局 --kind department",
        "Example: twinriver org register 11500000009275780L --name 重庆市民政局 --kind department"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("统一社会信用代码", "Unified social credit code"))) var code: String
  @Option(help: ArgumentHelp(say("名称", "Name"))) var name: String
  @Option(help: ArgumentHelp(say("类型", "Kind"))) var kind = EnumArgument(CatalogV1.OrganisationKind.department)
  @Option(help: ArgumentHelp(say("层级", "Level"))) var level = EnumArgument(CatalogV1.AdministrativeLevel.city)
  @Option(help: ArgumentHelp(say("行政区划代码", "GB/T 2260 region"))) var region = "500000"
  @Option(help: ArgumentHelp(say("授权依据", "Authorising law"))) var authorisingLaw = ""
  @Flag(help: ArgumentHelp(say("是主管部门", "Is the competent authority"))) var authority = false

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let organisation = try await session.directory.registerOrganisation(
        .init(
          organisation: .init(
            code: code, name: name, kind: kind.value, level: level.value, regionCode: region,
            competentAuthority: authority, authorisingLaw: authorisingLaw)),
        options: session.options)
      output.show(organisation) { print("\(organisation.code)  \(organisation.name)") }
    }
  }
}

struct OrganisationProfileCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "profile", abstract: say("填写机构档案（第六条）", "Fill in the profile that Art. 6 asks for"),
      discussion: say(
        "示例：twinriver org profile 11500000009275780L --unit 信息中心 --contact 023-63000000 --procedures 渝民发〔2018〕1号",
        "Example: twinriver org profile 11500000009275780L --unit 信息中心 --contact 023-63000000 --procedures 渝民发〔2018〕1号")
    )
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("统一社会信用代码", "Unified social credit code"))) var code: String
  @Option(help: ArgumentHelp(say("专门机构", "Dedicated unit"))) var unit: String
  @Option(help: ArgumentHelp(say("联系方式（机构的）", "The unit's contact"))) var contact: String
  @Option(help: ArgumentHelp(say("内部制度文号", "Internal procedures"))) var procedures: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let organisation = try await session.directory.updateProfile(
        .init(code: code, profile: .init(unit: unit, contact: contact, procedures: procedures)),
        options: session.options)
      output.show(organisation) {
        print(
          organisation.profileGaps.isEmpty
            ? say("档案完整", "the profile is complete")
            : say("尚缺：", "still missing: ") + ProfileGaps.text(organisation.profileGaps))
      }
    }
  }
}

struct ListOrganisationsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("列出机构", "List organisations"),
      discussion: say("示例：twinriver org list", "Example: twinriver org list"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      var table = Table(say("代码", "CODE"), say("名称", "NAME"), say("类型", "KIND"), say("尚缺", "GAPS"))
      var after = ""
      repeat {
        let page = try await session.directory.listOrganisations(.init(after: after), options: session.options)
        for organisation in page.organisations {
          if output.json { print(MessageJSON.line(organisation)) }
          table.add(
            organisation.code, organisation.name + (organisation.competentAuthority ? say("（主管）", " (authority)") : ""),
            organisation.kind.shortName, ProfileGaps.text(organisation.profileGaps))
        }
        after = page.next
      } while !after.isEmpty
      if !output.json { table.show(whenEmpty: say("还没有机构", "no organisations yet")) }
    }
  }
}
