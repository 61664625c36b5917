package import Logging

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes each log record as one line of JSON: time, level, logger, message, then the metadata under dotted keys.
///
/// The message is meant to be static; everything that varies is metadata. Metadata of the request being served joins
/// through the metadata provider (`RequestScope`), so a library's record carries the request it was written for.
package struct JSONLogHandler: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var metadataProvider: Logger.MetadataProvider?
  package var logLevel: Logger.Level

  private let label: String
  private let sink: LogSink
  private let redaction: Redaction

  /// - Parameters:
  ///   - label: The logger's name, for instance `share-service`.
  ///   - level: Records below it are dropped.
  ///   - sink: Where finished lines go.
  ///   - redaction: What never reaches the sink.
  ///   - metadataProvider: Metadata of the current task; `RequestScope.metadataProvider` unless told otherwise.
  package init(
    label: String,
    level: Logger.Level = .info,
    sink: LogSink = .standardError,
    redaction: Redaction = Redaction(),
    metadataProvider: Logger.MetadataProvider? = RequestScope.metadataProvider
  ) {
    self.label = label
    self.logLevel = level
    self.sink = sink
    self.redaction = redaction
    self.metadataProvider = metadataProvider
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var line = JSONLine()
    line.add("time", string: Date().ISO8601Format(.init(includingFractionalSeconds: true)))
    line.add("level", string: event.level.rawValue)
    line.add("logger", string: label)
    line.add("message", string: redaction.clean(event.message.description))
    if let error = event.error {
      line.add("error.type", string: String(reflecting: type(of: error)))
      line.add("error.description", string: redaction.clean(String(describing: error)))
    }
    add(merged(event.metadata), to: &line)
    if event.level >= .error {
      line.add("source.file", string: event.file)
      line.add("source.line", number: String(event.line))
    }
    sink.write(line.finish())
  }

  /// Later wins: the provider's metadata over the logger's, the record's own over both.
  private func merged(_ own: Logger.Metadata?) -> Logger.Metadata {
    var all = metadata
    if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
    if let own { all.merge(own) { $1 } }
    return all
  }

  private func add(_ metadata: Logger.Metadata, prefix: String = "", to line: inout JSONLine) {
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
      let name = prefix + (JSONLine.reserved.contains(prefix + key) ? "metadata." : "") + key
      if redaction.hides(key: name) {
        line.add(name, string: Redaction.mark)
        continue
      }
      switch value {
      case .string(let text):
        line.add(name, string: redaction.clean(text))
      case .stringConvertible(let number as any BinaryInteger):
        line.add(name, number: String(describing: number))
      case .stringConvertible(let flag as Bool):
        line.add(name, number: flag ? "true" : "false")
      case .stringConvertible(let other):
        line.add(name, string: redaction.clean(other.description))
      case .dictionary(let nested):
        add(nested, prefix: name + ".", to: &line)
      case .array(let elements):
        line.add(name, strings: elements.map { redaction.clean($0.description) })
      }
    }
  }
}
