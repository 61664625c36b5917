import ArgumentParser
import Contracts
import ServiceKit

struct EnrolHolderCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "enrol", abstract: say("登记人员或系统，发一次性登记码", "Register a person or system and issue an enrolment code"),
      discussion: say(
        "示例：twinriver org enrol 11500000009275780L --name 李明 --roles officer,head",
        "Example: twinriver org enrol 11500000009275780L --name 李明 --roles officer,head"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("机构代码", "Organisation code"))) var organisation: String
  @Option(help: ArgumentHelp(say("姓名或系统名称", "Name of the person or system"))) var name: String
  @Option(help: ArgumentHelp(say("人员或系统", "Person or system"))) var kind = EnumArgument(CatalogV1.HolderKind.person)
  @Option(help: ArgumentHelp(say("职责，逗号分隔", "Roles, comma-separated"))) var roles = ""

  func run() async throws {
    let roles = try roles.split(separator: ",").map { name in
      guard let role = CatalogV1.Role(shortName: String(name)) else {
        throw Complaint.exit("\(UnknownWord(field: "roles", word: "\(name)", known: CatalogV1.Role.shortNames))", 64)
      }
      return role
    }
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.directory.enrolHolder(
        .init(organisation: organisation, kind: kind.value, name: name, roles: roles), options: session.options)
      output.show(reply) {
        print(say("持有人  ", "holder  ") + (reply.holder?.id ?? ""))
        print(say("登记码  ", "code    ") + reply.enrolmentCode)
        print(say("有效至  ", "until   ") + Terminal.time(reply.expiresAt))
        print(
          say(
            "请将登记码当面交给本人，由其执行 twinriver keys accept",
            "Hand the code to that person alone, who runs: twinriver keys accept"))
      }
    }
  }
}

struct ListHoldersCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holders", abstract: say("列出机构的人员与系统", "List an organisation's people and systems"),
      discussion: say(
        "示例：twinriver org holders 11500000009275780L", "Example: twinriver org holders 11500000009275780L"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var page: PageOptions
  @Argument(help: ArgumentHelp(say("机构代码", "Organisation code"))) var organisation: String

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let reply = try await session.directory.listHolders(
        .init(organisation: organisation, limit: page.limit, pageToken: page.pageToken), options: session.options)
      output.show(reply) {
        var table = Table(say("持有人", "HOLDER"), say("名称", "NAME"), say("类别", "KIND"), say("职责", "ROLES"))
        for holder in reply.holders {
          table.add(
            holder.id, holder.name, holder.kind.shortName,
            holder.roles.map(\.text).joined(separator: ", "))
        }
        table.show(whenEmpty: say("还没有登记", "nobody yet"))
        PageOptions.showNext(reply.nextPageToken)
      }
    }
  }
}

extension CatalogV1.RoleAssignment {
  /// The role, and until when if that is known.
  fileprivate var text: String {
    role.shortName + (validUntil.map { say("（至", " (until ") + Terminal.time($0) + say("）", ")") } ?? "")
  }
}

struct GrantRoleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "grant-role", abstract: say("授予职责", "Give a holder a role"),
      discussion: say(
        """
        委托代行职责时给出期限，到期自动终止。
        示例：twinriver org grant-role HOLDER provider-head --from 2026-12-01 --until 2026-12-31
        """,
        """
        A delegation has its period and ends by itself.
        Example: twinriver org grant-role HOLDER provider-head --from 2026-12-01 --until 2026-12-31
        """))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("持有人", "Holder id"))) var holder: String
  @Argument(help: ArgumentHelp(say("职责", "Role"))) var role: EnumArgument<CatalogV1.Role>
  @Option(help: ArgumentHelp(say("开始时间（北京时间）；默认立即", "From when, China time; at once by default")))
  var from: InstantArgument?
  @Option(help: ArgumentHelp(say("终止时间（北京时间），该时刻起不再有效；默认长期", "When it ends, China time; open-ended by default")))
  var until: InstantArgument?

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let changed = try await session.directory.grantRole(
        .init(holder: holder, role: role.value, validFrom: from?.instant, validUntil: until?.instant),
        options: session.options)
      output.show(changed) { print("\(changed.id)\n  \(changed.roles.map(\.text).joined(separator: ", "))") }
    }
  }
}

struct EndRoleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end-role", abstract: say("终止职责", "End a holder's role"),
      discussion: say("示例：twinriver org end-role HOLDER officer", "Example: twinriver org end-role HOLDER officer"))
  }

  @OptionGroup var suite: SuiteOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp(say("持有人", "Holder id"))) var holder: String
  @Argument(help: ArgumentHelp(say("职责", "Role"))) var role: EnumArgument<CatalogV1.Role>

  func run() async throws {
    try await suite.withSuite([.catalog]) { session in
      let changed = try await session.directory.endRole(
        .init(holder: holder, role: role.value), options: session.options)
      output.show(changed) { print("\(changed.id)  -\(role.value.shortName)") }
    }
  }
}
