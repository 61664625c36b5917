import EventLog
import Foundation
import Postgres
import RPC
import ServiceKit
import SuiteContracts
import TestKit

/// Adds events to the five logs as their services would: with positions, chain and epoch, in transactions that sync.
struct LogFiller {
  let suite: BenchSuite

  /// Events in one command; many, because filling is not what is measured.
  private static let perCommand = 500

  func fill(events count: Int) async throws {
    for service in SuiteService.allCases {
      let database = try await suite.database(of: service)
      try await TemporaryDatabase.running(database) {
        var left = count
        while left > 0 {
          let number = min(left, Self.perCommand)
          try await append(number, to: database, of: service)
          left -= number
        }
      }
    }
  }

  private func append(_ count: Int, to database: Database, of service: SuiteService) async throws {
    try await database.command { tx in
      for number in 0..<count {
        let code = "1150000\(number)"
        try tx.append(
          EventLogV1.AccessRefused(
            keyFingerprint: "00112233445566778899aabbccddeeff", organisation: code,
            method: "twinriver.catalog.v1.DirectoryService/UpdateProfile", reason: "METHOD_NOT_ALLOWED", count: 1,
            firstAt: tx.now, lastAt: tx.now),
          subject: code, audience: .suite, actor: .service(service.rawValue))
      }
    }
  }
}
