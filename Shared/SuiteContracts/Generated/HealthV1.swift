// Generated from twinriver/health/v1/health.proto by protoc-gen-contracts. Do not edit.

package import CContracts
package import ProtobufC

/// Whether a service can work, in the messages of gRPC's health protocol.
package enum HealthV1 {}

extension HealthV1 {
  /// Which service.
  package struct HealthCheckRequest: Sendable, Hashable {
    /// "" or a full service name such as "twinriver.share.v1.ShareService".
    package var service: String = ""

    package init() {}

    package init(
      service: String = ""
    ) {
      self.service = service
    }
  }
}

extension HealthV1 {
  /// Its state.
  package struct HealthCheckResponse: Sendable, Hashable {
    /// The state.
    package var status: HealthV1.HealthCheckResponse.ServingStatus = .unknown

    package init() {}

    package init(
      status: HealthV1.HealthCheckResponse.ServingStatus = .unknown
    ) {
      self.status = status
    }

    /// The states of gRPC's health protocol.
    package struct ServingStatus: OpenEnum {
      package var rawValue: Int32
      package init(rawValue: Int32) { self.rawValue = rawValue }

      /// Not known.
      package static let unknown = Self(rawValue: 0)
      /// Works.
      package static let serving = Self(rawValue: 1)
      /// Runs, but cannot work (database away, starting, stopping).
      package static let notServing = Self(rawValue: 2)
      /// No such service in this process.
      package static let serviceUnknown = Self(rawValue: 3)

      /// Every value this build knows, in order of declaration.
      package static let known: [Self] = [
        .unknown,
        .serving,
        .notServing,
        .serviceUnknown,
      ]

      /// The value's name in the contract; a number where this build knows none.
      package var name: String {
        switch rawValue {
        case 0: "SERVING_STATUS_UNKNOWN"
        case 1: "SERVING_STATUS_SERVING"
        case 2: "SERVING_STATUS_NOT_SERVING"
        case 3: "SERVING_STATUS_SERVICE_UNKNOWN"
        default: "\(rawValue)"
        }
      }
    }
  }
}

extension HealthV1.HealthCheckRequest: ContractMessage {
  package static let fullName = "twinriver.health.v1.HealthCheckRequest"
  package typealias CMessage = Twinriver__Health__V1__HealthCheckRequest
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_health_v1_health_check_request()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.service = try Unpacking.string(c.pointee.service, in: "twinriver.health.v1.HealthCheckRequest.service")
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.service = try arena.string(self.service, in: "twinriver.health.v1.HealthCheckRequest.service")
    return c
  }
}

extension HealthV1.HealthCheckResponse: ContractMessage {
  package static let fullName = "twinriver.health.v1.HealthCheckResponse"
  package typealias CMessage = Twinriver__Health__V1__HealthCheckResponse
  private static var layout: MessageLayout { MessageLayout(contracts_twinriver_health_v1_health_check_response()) }

  package init(packed bytes: [UInt8], limits: CodecLimits) throws(CodecError) {
    self.init()
    try Codec.withDecoded(bytes, layout: Self.layout, limits: limits) { c throws(CodecError) in
      self = try Self(c.assumingMemoryBound(to: CMessage.self))
    }
  }

  package func packed(limits: CodecLimits) throws(CodecError) -> [UInt8] {
    try Codec.encoded(layout: Self.layout, limits: limits) { arena throws(CodecError) in
      UnsafeMutableRawPointer(try allocated(in: arena))
    }
  }

  /// Copies everything out of the C struct.
  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    self.init()
    self.status = HealthV1.HealthCheckResponse.ServingStatus(rawValue: Int32(bitPattern: c.pointee.status.rawValue))
  }

  /// The message as a C struct in the arena.
  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.status = .init(rawValue: UInt32(bitPattern: self.status.rawValue))
    return c
  }
}
