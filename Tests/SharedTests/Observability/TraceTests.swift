import Observability
import Testing

@Suite struct TraceTests {
  private static let valid = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

  @Test func `a traceparent is read and written back`() throws {
    let trace = try #require(Traceparent(Self.valid))

    #expect(trace.traceID == "0af7651916cd43dd8448eb211c80319c")
    #expect(trace.spanID == "b7ad6b7169203331")
    #expect(trace.isSampled)
    #expect(trace.description == Self.valid)
  }

  @Test(arguments: [
    "", "00", "00-0AF7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-00000000000000000000000000000000-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
    "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0g",
    "00_0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b71692033–-01",
  ])
  func `an invalid traceparent is ignored`(header: String) {
    #expect(Traceparent(header) == nil)
  }

  @Test func `a later version is read by its first fields`() {
    let header = "01" + Self.valid.dropFirst(2) + "-extra"

    #expect(Traceparent(header)?.description == Self.valid)
  }

  @Test func `a child stays in the trace with a span of its own`() throws {
    let parent = try #require(Traceparent(Self.valid))

    let child = parent.child()

    #expect(child.traceID == parent.traceID && child.spanID != parent.spanID && child.isSampled)
    #expect(Traceparent(child.description) == child)
  }

  @Test func `generated traces are valid and differ`() {
    let traces = (0..<100).map { _ in Traceparent.generate() }

    #expect(Set(traces.map(\.traceID)).count == 100)
    #expect(traces.allSatisfy { Traceparent($0.description) == $0 })
  }

  @Test func `calls made for a request continue its trace, also from child tasks`() async throws {
    let scope = RequestScope(traceparent: Self.valid)

    let sent = await RequestScope.with(scope) {
      async let header = RequestScope.outgoingTraceparent
      return await header
    }

    #expect(Traceparent(sent)?.traceID == "0af7651916cd43dd8448eb211c80319c")
    #expect(Traceparent(RequestScope.outgoingTraceparent)?.traceID != "0af7651916cd43dd8448eb211c80319c")
  }
}
