package import CContracts
package import FoundationEssentials
package import ProtobufC

/// `google.protobuf.Timestamp` is a `Date`, to the microsecond: what PostgreSQL keeps.
extension Date {
  package typealias CMessage = Google__Protobuf__Timestamp

  private static var layout: MessageLayout { MessageLayout(contracts_google_protobuf_timestamp()) }

  package init(_ c: UnsafePointer<CMessage>) throws(CodecError) {
    let (seconds, nanos) = (c.pointee.seconds, c.pointee.nanos)
    guard Self.encodableSeconds.contains(seconds), (0..<1_000_000_000).contains(nanos) else {
      throw .timestampOutOfRange(message: Self.layout.fullName)
    }
    let microseconds = (seconds - Self.referenceSeconds) * 1_000_000 + Int64((nanos + 500) / 1000)
    self.init(timeIntervalSinceReferenceDate: Double(microseconds) / 1_000_000)
  }

  package func allocated(in arena: borrowing Arena) throws(CodecError) -> UnsafeMutablePointer<CMessage> {
    let rounded = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
    // Far outside every year that can be encoded, but well inside Int64; false for infinity and NaN as well.
    guard rounded.magnitude < 1e18 else { throw .timestampOutOfRange(message: Self.layout.fullName) }
    let microseconds = Int64(rounded)
    let fraction = (microseconds % 1_000_000 + 1_000_000) % 1_000_000
    let seconds = (microseconds - fraction) / 1_000_000 + Self.referenceSeconds
    guard Self.encodableSeconds.contains(seconds) else { throw .timestampOutOfRange(message: Self.layout.fullName) }
    let c = try arena.make(Self.layout).bindMemory(to: CMessage.self, capacity: 1)
    c.pointee.seconds = seconds
    c.pointee.nanos = Int32(fraction) * 1000
    return c
  }

  /// 2001-01-01T00:00:00Z, from which `Date` counts.
  private static let referenceSeconds: Int64 = 978_307_200
  /// The years 1 to 9999, as `timestamp.proto` says.
  private static let encodableSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
}
