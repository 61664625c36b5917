import Foundation
import ProtobufC

extension SampleV1.Everything {
  /// A value in every field.
  static let full = SampleV1.Everything(
    int32Value: -1, int64Value: .min, uint32Value: .max, uint64Value: .max, sint32Value: .min, sint64Value: .min,
    fixed32Value: .max, fixed64Value: .max, sfixed32Value: -2, sfixed64Value: -3, floatValue: 1.5, doubleValue: -0.1,
    flag: true, text: "两江 Twinriver", data: [0, 1, 0, 255], colour: .blue,
    part: SampleV1.Part(name: "part", detail: .init(level: 7, sight: .clear)),
    at: Date(timeIntervalSince1970: 1_700_000_000.123456), numbers: [0, 1, -1, .max, .min], flags: [true, false, true],
    texts: ["", "a", "共享"], blobs: [[], [0], [1, 2, 3]], colours: [.unspecified, .red, .blue],
    parts: [.init(), .init(name: "x")], times: [.init(timeIntervalSince1970: 0), .init(timeIntervalSince1970: -1.5)],
    attributes: ["b": "2", "a": "1"], reason: "because", count: 3, shade: .red,
    choice: .choicePart(.init(name: "chosen")), in: "in", doubles: [0, .infinity, -1e300])

  /// Every choice, with something in it and without.
  static let choices: [Choice] = [
    .choiceText("a"), .choiceText(""), .choiceData([0]), .choiceData([]), .choicePart(.init(name: "p")),
    .choicePart(.init()), .choiceTime(.init(timeIntervalSince1970: 1)), .choiceTime(.init(timeIntervalSince1970: 0)),
    .choiceFlag(true), .choiceFlag(false),
  ]
}

extension Array where Element == UInt8 {
  init(hex: String) {
    let digits = hex.filter { !$0.isWhitespace }
    self = stride(from: 0, to: digits.count, by: 2).map { index in
      let start = digits.index(digits.startIndex, offsetBy: index)
      return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)!
    }
  }

  var hex: String { map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined() }
}
