import FoundationEssentials
import Rules
import SuiteCrypto
import Testing

@testable import ShareService

/// A watermark (水印) is an order of records and changes none of them.
@Suite struct WatermarkOrderTests {
  @Test func `records in another order are the same records, behind the same header`() throws {
    let chunk = try chunk(of: 3)
    let reversed = chunk.ordered([2, 1, 0])

    let lines = String(decoding: chunk.content, as: UTF8.self).split(separator: "\n")
    let turned = String(decoding: reversed.content, as: UTF8.self).split(separator: "\n")
    #expect(turned == [lines[0], lines[3], lines[2], lines[1]])
    #expect(reversed.handles == chunk.handles.reversed())
    #expect(reversed.ordered([2, 1, 0]) == chunk)
    #expect(try ContentWriter(.csv, columns: ["a"], chunkBytesLimit: 60).finished().ordered([]).content.last == 10)
  }

  @Test func `each delivery has an order of its own, always the same`() throws {
    let handles = try chunk(of: 100).handles
    let key = EntryKeys.Key(generation: 1, secret: SecretBytes(Array(repeating: 7, count: 32)))
    let (first, second) = (StoredDelivery.ID(), StoredDelivery.ID())

    let order = Watermark(of: first, key: key).order(of: handles)

    #expect(order == Watermark(of: first, key: key).order(of: handles))
    #expect(order.sorted() == Array(0..<100) && order != order.sorted())
    #expect(order != Watermark(of: second, key: key).order(of: handles))
    let other = EntryKeys.Key(generation: 1, secret: SecretBytes(Array(repeating: 8, count: 32)))
    #expect(order != Watermark(of: first, key: other).order(of: handles))
  }

  private func chunk(of count: Int) throws -> ContentWriter.Chunk {
    var writer = ContentWriter(columns: ["code", "name"], chunkBytesLimit: 1 << 20)
    for number in 0..<count {
      let values = ["\(number)", "\"\(number),"].map { Array($0.utf8)[...] as ArraySlice<UInt8>? }
      _ = try writer.add(try #require(RecordHandle(prefix: SHA256.hash([UInt8(number)]).bytes)), values)
    }
    return writer.finish()
  }
}

extension ContentWriter {
  fileprivate func finished() -> Chunk {
    var writer = self
    return writer.finish()
  }
}
