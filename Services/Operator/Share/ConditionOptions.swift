import ArgumentParser
import Contracts
import ServiceKit

/// What sharing is bound to, as people type it (使用条件).
struct ConditionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("只限这些列", "Only these columns"))) var only = ""
  @Option(help: ArgumentHelp(say("只限列值以此开头：列=前缀", "Only records whose column begins so: COLUMN=PREFIX"))) var prefix:
    [String] = []
  @Option(help: ArgumentHelp(say("每日次数", "Deliveries a day"))) var dailyQuota: UInt32 = 0
  @Option(help: ArgumentHelp(say("两次使用至少间隔的秒数", "Least seconds between two deliveries"))) var minIntervalSeconds:
    UInt32 = 0
  @Option(help: ArgumentHelp(say("只限这些接收系统", "Only these receiving systems"))) var receivers = ""
  @Option(help: ArgumentHelp(say("批量交换只限这些数据格式", "Batches only in these formats"))) var format:
    [EnumArgument<ShareV1.ContentFormat>] = []
  @Option(help: ArgumentHelp(say("期限至（日期，不含当日）", "Until this day, exclusive"))) var until: InstantArgument?

  /// `nil` where nothing is restricted.
  var message: ShareV1.Conditions? {
    get throws {
      let filters = try prefix.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("--prefix COLUMN=PREFIX") }
        return ShareV1.RowFilter(column: parts[0], prefixes: [parts[1]])
      }
      let conditions = ShareV1.Conditions(
        columns: only.split(separator: ",").map(String.init), rowFilters: filters, dailyQuota: dailyQuota,
        validUntil: until?.instant, minIntervalSeconds: minIntervalSeconds,
        receivingSystems: receivers.split(separator: ",").map(String.init),
        formats: format.map(\.value))
      return conditions == ShareV1.Conditions() ? nil : conditions
    }
  }
}
