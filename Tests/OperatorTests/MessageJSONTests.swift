import Contracts
import Testing

@testable import Operator

@Suite struct MessageJSONTests {
  @Test func `an empty list is a list, bytes are hex`() {
    let empty = CatalogV1.WhoAmIReply(fingerprint: "ab", holder: "h", organisation: "o")
    let full = CatalogV1.WhoAmIReply(fingerprint: "ab", holder: "h", organisation: "o", roles: [.secrecyReviewer])
    let key = CatalogV1.EnrolKeyRequest(curvePublicKey: [0, 171], signingPublicKey: [], proof: [1])

    #expect(MessageJSON.line(empty) == #"{"fingerprint":"ab","holder":"h","organisation":"o","roles":[]}"#)
    #expect(MessageJSON.line(full).hasSuffix(#""roles":["secrecy-reviewer"]}"#))
    #expect(MessageJSON.line(key) == #"{"curve_public_key":"00ab","signing_public_key":"","proof":"01"}"#)
  }

  @Test func `a number with a fraction is a number`() {
    let volumes = CatalogV1.Volumes(storedGigabytes: 1.5, recordsTenThousands: 12, sharedGigabytes: .infinity)

    let line = MessageJSON.line(volumes)

    #expect(line.hasPrefix(#"{"stored_gigabytes":1.5,"records_ten_thousands":12.0,"shared_gigabytes":null,"#))
  }
}
