extension String {
  /// Whether there is nothing to read in it: what must be said is not said by white space.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
