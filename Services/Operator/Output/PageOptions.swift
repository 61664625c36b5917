import ArgumentParser

/// Which page of a list is shown.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("每页条数；默认由服务确定", "Rows on a page; the service decides by default"))) var limit: UInt32 =
    0
  @Option(help: ArgumentHelp(say("上一页给出的标记", "The token the last page gave"))) var pageToken = ""

  /// Says how to go on, where there is more.
  static func showNext(_ token: String) {
    guard !token.isEmpty else { return }
    print(say("下一页：", "next page: ") + "--page-token '\(token)'")
  }
}
