package import ArgumentParser

/// `twinriver keys`: key pairs for channels and signatures.
package struct KeysCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keys", abstract: say("密钥", "Keys"),
      subcommands: [
        GenerateKeysCommand.self, AcceptKeysCommand.self, ListKeysCommand.self, RevokeKeyCommand.self,
        BlockKeyCommand.self, WhoAmICommand.self,
      ])
  }

  package init() {}
}
