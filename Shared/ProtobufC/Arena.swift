import CProtobufC
import Glibc

/// Memory for one message: handed out by moving a pointer, given back all at once, never more than its budget.
///
/// The first kilobyte lies on the stack, so a call's envelope costs no `malloc`.
package struct Arena: ~Copyable {
  private let state: UnsafeMutablePointer<State>
  private let layout: MessageLayout
  private let budgetBytes: Int

  private static let stackBytes = 1024
  private static let firstBlockBytes = 4096
  private static let alignment = 16

  private struct State {
    var allocator: ProtobufCAllocator
    var next: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    var remainingBytes: Int
    var isExhausted = false
    var lastBlock: UnsafeMutableRawPointer?
    var lastBlockBytes = 0
  }

  /// Runs `body` with an arena that may hand out `budgetBytes`; `layout` is only named in errors.
  static func with(
    budgetBytes: Int, for layout: MessageLayout, _ body: (borrowing Arena) throws(CodecError) -> Void
  ) throws(CodecError) {
    let result: Result<Void, CodecError> = withUnsafeTemporaryAllocation(byteCount: stackBytes, alignment: alignment) {
      let arena = Arena(in: $0, budgetBytes: budgetBytes, for: layout)
      do throws(CodecError) { return .success(try body(arena)) } catch { return .failure(error) }
    }
    try result.get()
  }

  private init(in stack: UnsafeMutableRawBufferPointer, budgetBytes: Int, for layout: MessageLayout) {
    let start = stack.baseAddress!  // 1024 bytes are never an empty buffer.
    state = start.bindMemory(to: State.self, capacity: 1)
    self.layout = layout
    self.budgetBytes = budgetBytes
    let first = start + (MemoryLayout<State>.size + Self.alignment - 1) / Self.alignment * Self.alignment
    state.initialize(
      to: State(
        allocator: ProtobufCAllocator(
          alloc: { Arena.allocate($1, from: $0!.assumingMemoryBound(to: State.self)) },
          free: { _, _ in },
          allocator_data: start),
        next: first, end: start + stack.count, remainingBytes: budgetBytes))
  }

  deinit {
    var block = state.pointee.lastBlock
    while let current = block {
      block = current.load(as: UnsafeMutableRawPointer?.self)
      free(current)
    }
  }

  /// The arena as protobuf-c sees it. Points into the arena: use it only while the arena lives.
  var allocator: UnsafeMutablePointer<ProtobufCAllocator> {
    UnsafeMutableRawPointer(state).assumingMemoryBound(to: ProtobufCAllocator.self)
  }

  /// Whether a request was refused because the budget was spent.
  var isExhausted: Bool { state.pointee.isExhausted }

  /// Uninitialised memory, aligned for anything.
  package func allocate(bytes: Int) throws(CodecError) -> UnsafeMutableRawPointer {
    guard let memory = Self.allocate(bytes, from: state) else {
      throw .memoryLimit(message: layout.fullName, limitBytes: budgetBytes)
    }
    return memory
  }

  private static func allocate(_ bytes: Int, from state: UnsafeMutablePointer<State>) -> UnsafeMutableRawPointer? {
    guard bytes >= 0, bytes <= state.pointee.remainingBytes else {
      state.pointee.isExhausted = true
      return nil
    }
    let size = (max(bytes, 1) + alignment - 1) / alignment * alignment
    if size > state.pointee.end - state.pointee.next {
      guard addBlock(atLeast: size, to: state) else { return nil }
    }
    state.pointee.remainingBytes -= min(size, state.pointee.remainingBytes)
    defer { state.pointee.next += size }
    return state.pointee.next
  }

  /// Blocks are chained by their first word and double in size, so that many small requests stay cheap.
  private static func addBlock(atLeast bytes: Int, to state: UnsafeMutablePointer<State>) -> Bool {
    let doubled = min(max(firstBlockBytes, state.pointee.lastBlockBytes * 2), 1 << 20)
    let size = max(doubled, bytes + alignment)
    guard let block = malloc(size) else {
      state.pointee.isExhausted = true
      return false
    }
    block.storeBytes(of: state.pointee.lastBlock, as: UnsafeMutableRawPointer?.self)
    state.pointee.lastBlock = block
    state.pointee.lastBlockBytes = size
    state.pointee.next = block + alignment
    state.pointee.end = block + size
    return true
  }
}
