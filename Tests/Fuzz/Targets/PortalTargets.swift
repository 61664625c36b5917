import Foundation

@testable import OpenService

/// What anybody on the internet may send to the portal.
extension FuzzTarget {
  static let portal = FuzzTarget("portal", seeds: { portalSeeds }) { bytes throws(Violation) in
    let text = String(decoding: bytes, as: UTF8.self)
    let fields = FormFields(text)
    for name in ["q", "page", "token", "entry", "name"] {
      let value = fields[name]
      try hold(
        value.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7f }, "control in \(name)")
      try hold(FormFields("\(name)=" + FormFields.encoded(value))[name] == value, "\(name) changes when it is encoded")
      try checkJSON(value)
    }
    try hold(FormFields.decodedPath(FormFields.encodedPath(fields["q"])) == fields["q"], "a path changes")
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, let address = FileAddress(slug: parts[0], fileName: parts[1]) {
      try hold(address.fileName == parts[1], "a file has two addresses")
    }
    if let number = CaseNumber(text) { try hold(CaseNumber(number.text) == number, "a case number changes") }
  }

  static let upload = FuzzTarget("upload", seeds: { uploadSeeds }) { bytes throws(Violation) in
    let whole = file(bytes, pieceBytes: max(1, bytes.count))
    for size in [1, 7, 64] { try hold(file(bytes, pieceBytes: size) == whole, "a file depends on how it arrives") }
    if case .some(let file?) = whole { try hold(file.sizeBytes <= bytes.count, "a file out of nothing") }
  }

  /// The file in a form's body; the outer nil is a refusal.
  private static func file(_ bytes: [UInt8], pieceBytes: Int) -> UploadedFile?? {
    var parser = MultipartDigest(boundary: "x")
    do {
      for start in stride(from: 0, to: bytes.count, by: pieceBytes) {
        try parser.feed(Array(bytes[start..<min(bytes.count, start + pieceBytes)]))
      }
      return .some(try parser.finish())
    } catch {
      return nil
    }
  }

  /// Every text can be written as JSON, and says the same there.
  private static func checkJSON(_ text: String) throws(Violation) {
    var json = JSONText()
    json.array([text]) { $0.value($1) }
    let read = try? JSONDecoder().decode([String].self, from: Data(json.text.utf8))
    try hold(read == [text], "JSON changes a text")
  }

  private static let portalSeeds = bytes([
    "q=%E4%B9%A1%E9%95%87+a&page=2", "token=00&entry=307001%2F000001&kind=citizen&name=a&contact=1&purpose=b",
    "towns/towns-v2.csv.sig", "towns/latest.json", "KF20260228-23456789ABCDEFGH", "%00%7f%ff%&=&&q", "q=%F0%9F%98",
  ])

  private static let uploadSeeds = bytes([
    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ncode,name\r\n1,2\r\n--x--\r\n",
    "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x\r\n"
      + "Content-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--x--",
  ])
}
