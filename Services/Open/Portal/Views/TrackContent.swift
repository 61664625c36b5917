/// What the form for a case number shows.
struct TrackContent {
  let typed: String
  let problem: String?
}
