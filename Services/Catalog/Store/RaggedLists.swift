import Postgres

/// Lists of different lengths for one statement, end to end in one array and each with its first and last place.
///
/// PostgreSQL's arrays of arrays must be rectangular; a slice of one array costs next to nothing.
struct RaggedLists<Element: PostgresArrayElement> {
  private(set) var elements: [Element] = []
  private(set) var firsts: [Int] = []
  private(set) var lasts: [Int] = []

  init(_ lists: [[Element]]) {
    for list in lists {
      firsts.append(elements.count + 1)
      elements += list
      lasts.append(elements.count)
    }
  }
}
