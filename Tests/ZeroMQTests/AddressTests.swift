import TestKit
import Testing
import ZeroMQ

struct AddressTests {
  @Test(arguments: ["tcp://127.0.0.1:5000", "tcp://[::1]:31999", "ipc:///run/twinriver/x.sock"])
  func `an address of a service is accepted`(text: String) throws {
    #expect(try SocketAddress(text).text == text)
  }

  @Test(arguments: [
    "", "tcp://", "tcp://:5000", "tcp://host", "tcp://host:0", "tcp://host:70000", "udp://h:1", "tcp://h:*",
  ])
  func `a malformed address is refused`(text: String) {
    #expect { try SocketAddress(text) } throws: { ($0 as? ZeroMQError)?.code == .addressMalformed }
  }

  @Test func `a port of the ephemeral range is refused at both ends`() async throws {
    let address = try SocketAddress("tcp://127.0.0.1:40123")
    let router = RouterEndpoint(factory: SocketFactory(), onMessages: { _, _, _ in })
    let dealer = DealerEndpoint(
      factory: SocketFactory(), keyPair: .generate(), serverKey: CurveKeyPair.generate().publicKey, address: address,
      onMessages: { _ in }, onEvent: { _ in })

    await #expect { try await router.open(address, keyPair: .generate()) } throws: {
      ($0 as? ZeroMQError)?.code == .portInEphemeralRange
    }
    await #expect { try await dealer.open() } throws: { ($0 as? ZeroMQError)?.code == .portInEphemeralRange }
  }

  @Test func `a port of the ephemeral range is accepted where the setting allows it`() async throws {
    var settings = SocketSettings()
    settings.allowsEphemeralPorts = true
    let router = RouterEndpoint(factory: SocketFactory(settings: settings), onMessages: { _, _, _ in })

    try await router.open(SocketAddress("tcp://127.0.0.1:61999"), keyPair: .generate())
    await router.close()
  }

  @Test func `a port that is taken is said to be taken`() async throws {
    let listener = try await Listener()
    let other = RouterEndpoint(factory: SocketFactory(), onMessages: { _, _, _ in })

    await #expect { try await other.open(listener.address, keyPair: .generate()) } throws: {
      ($0 as? ZeroMQError)?.code == .addressInUse
    }
    await listener.endpoint.close()
  }
}
