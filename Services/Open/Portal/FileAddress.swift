/// The last part of a file's address: `towns-v2.csv` for a version that never changes, `latest.csv` for whichever is
/// newest; with `.sig` its signature.
struct FileAddress: Sendable, Hashable {
  let slug: Slug
  /// nil for the newest.
  let version: Int?
  let format: FileFormat
  var isSignature = false

  init(_ slug: Slug, _ version: Int?, _ format: FileFormat, isSignature: Bool = false) {
    self.slug = slug
    self.version = version
    self.format = format
    self.isSignature = isSignature
  }

  init?(slug: String, fileName: String) {
    guard let slug = try? Slug(slug) else { return nil }
    var rest = fileName[...]
    isSignature = rest.hasSuffix(".sig")
    if isSignature { rest = rest.dropLast(4) }
    guard let dot = rest.lastIndex(of: "."), let format = FileFormat(rawValue: String(rest[rest.index(after: dot)...]))
    else { return nil }
    rest = rest[..<dot]
    self.slug = slug
    self.format = format
    if rest == "latest" {
      version = nil
      return
    }
    let start = "\(slug)-v"
    guard rest.hasPrefix(start), let number = Int(rest.dropFirst(start.count)), number > 0,
      rest == "\(start)\(number)"
    else { return nil }
    version = number
  }

  var fileName: String {
    (version.map { "\(slug)-v\($0)" } ?? "latest") + ".\(format.rawValue)" + (isSignature ? ".sig" : "")
  }
}
