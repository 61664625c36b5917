import Foundation
import FoundationNetworking
import Logging
import Metrics
import Observability
import Testing

@Suite struct EndpointTests {
  private let metrics = MetricsRegistry()
  private let readiness = Readiness()

  @Test func `metrics are served as Prometheus text`() async throws {
    Counter(label: "x", factory: metrics).increment()

    let answer = try await get("/metrics")

    #expect(answer.status == 200)
    #expect(answer.type == "text/plain; version=0.0.4; charset=utf-8")
    #expect(answer.body == "# TYPE twinriver_x_total counter\ntwinriver_x_total 1\n")
  }

  @Test func `a living process says so even when it is not ready`() async throws {
    readiness.register("database") { .notReady(reason: "away") }

    #expect(try await get("/livez").status == 200)
  }

  @Test func `ready when every check is`() async throws {
    readiness.register("database") { .ready }
    readiness.register("directory") { .ready }

    let answer = try await get("/readyz")

    #expect(answer.status == 200)
    #expect(answer.body == #"{"ready":true,"checks":{"database":"ready","directory":"ready"}}"# + "\n")
  }

  @Test func `not ready names the check and its reason`() async throws {
    readiness.register("database") { .notReady(reason: "no connection") }
    readiness.register("directory") { .ready }

    let answer = try await get("/readyz")

    #expect(answer.status == 503)
    #expect(answer.body == #"{"ready":false,"checks":{"database":"no connection","directory":"ready"}}"# + "\n")
  }

  @Test func `an unknown path is not found`() async throws {
    #expect(try await get("/secrets").status == 404)
  }

  private func get(_ path: String) async throws -> (status: Int, type: String?, body: String) {
    let (ports, announce) = AsyncStream.makeStream(of: Int.self)
    let endpoint = ObservabilityEndpoint(
      port: 0, metrics: metrics, readiness: readiness, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      onListening: { announce.yield($0) })
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await endpoint.run() }
      var port: Int?
      for await announced in ports {
        port = announced
        break
      }
      let listening = try #require(port)
      let url = try #require(URL(string: "http://127.0.0.1:\(listening)\(path)"))
      let (data, response) = try await URLSession.shared.data(from: url)
      group.cancelAll()
      let http = try #require(response as? HTTPURLResponse)
      return (http.statusCode, http.value(forHTTPHeaderField: "Content-Type"), String(decoding: data, as: UTF8.self))
    }
  }
}
