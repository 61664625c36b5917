import Contracts
import RPC
import TestKit
import Testing

@testable import CorrectionService

/// What becomes of cases when their entry goes to another body (CC-29).
@Suite struct HandoverTests {
  @Test func `CC-29: the successor answers the open case, by the day the first body had`() async throws {
    try await CorrectionWorld.with { world in
      let reported = try await world.report()

      try await world.transfer(to: .other)

      await #expect(throws: (any Error).self) { try await world.answer(reported.id) }
      try await world.answer(reported.id, by: .other)
      let answered = try await world.read(reported.id, by: .reporter)
      #expect(answered.provider == Person.other.organisation)
      #expect(answered.obligation?.organisation == Person.other.organisation)
      #expect(answered.obligation?.dueAt == reported.obligation?.dueAt)
    }
  }

  @Test func `CC-29: a new report about data delivered before goes to the successor`() async throws {
    try await CorrectionWorld.with { world in
      try await world.transfer(to: .other)

      let reported = try await world.report()

      #expect(reported.provider == Person.other.organisation)
      #expect(reported.obligation?.organisation == Person.other.organisation)
    }
  }

  @Test func `an answered case keeps the name it was answered under`() async throws {
    try await CorrectionWorld.with { world in
      let reported = try await world.report()
      try await world.answer(reported.id)

      try await world.transfer(to: .other)

      #expect(try await world.read(reported.id, by: .reporter).provider == Person.provider.organisation)
    }
  }

  @Test func `a body that is given the entry it reported on checks the report itself, and holders are told`()
    async throws
  {
    try await CorrectionWorld.with { world in
      let reported = try await world.report()

      try await world.transfer(to: .reporter)
      try await world.answer(reported.id, by: .reporter)

      #expect(try await world.logged.events(CorrectionV1.ValueCorrected.self).count == 2)
    }
  }
}
