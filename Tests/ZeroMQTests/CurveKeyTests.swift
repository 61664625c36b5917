import Glibc
import Testing
import ZeroMQ

struct CurveKeyTests {
  private let folder = "/tmp/twinriver-keys-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"

  @Test func `a key pair survives its key file`() throws {
    let pair = CurveKeyPair.generate()
    let path = folder + "-a.key"
    defer { unlink(path) }

    try pair.write(to: path)
    let restored = try CurveKeyPair.read(from: path)

    #expect(restored.publicKey == pair.publicKey)
    #expect(restored.secretZ85 == pair.secretZ85)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a key file is never overwritten`() throws {
    let path = folder + "-b.key"
    defer { unlink(path) }
    try CurveKeyPair.generate().write(to: path)

    #expect { try CurveKeyPair.generate().write(to: path) } throws: { ($0 as? ZeroMQError)?.code == .keyFileExists }
  }

  @Test func `a key file that others may read is refused`() throws {
    let path = folder + "-c.key"
    defer { unlink(path) }
    try CurveKeyPair.generate().write(to: path)
    chmod(path, 0o640)

    #expect { try CurveKeyPair.read(from: path) } throws: { ($0 as? ZeroMQError)?.code == .keyFileExposed }
  }

  @Test func `a missing key file is named in the error`() {
    #expect { try CurveKeyPair.read(from: "/nonexistent/x.key") } throws: {
      ($0 as? ZeroMQError).map { $0.code == .keyFileUnreadable && $0.message.contains("/nonexistent/x.key") } ?? false
    }
  }

  @Test func `a public key is the same in Z85 and in bytes`() throws {
    let key = CurveKeyPair.generate().publicKey

    #expect(try CurvePublicKey(z85: key.z85) == key)
    #expect(try CurvePublicKey(bytes: key.bytes) == key)
  }

  @Test(arguments: ["", "short", String(repeating: "~", count: 40), String(repeating: "0", count: 41)])
  func `a malformed public key is refused`(text: String) {
    #expect { try CurvePublicKey(z85: text) } throws: { ($0 as? ZeroMQError)?.code == .keyMalformed }
  }

  @Test func `a key pair does not print its secret`() {
    let pair = CurveKeyPair.generate()

    #expect(!"\(pair)".contains(pair.secretZ85))
  }
}
