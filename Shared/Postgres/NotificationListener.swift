internal import Logging

/// The session that listens for what other replicas announce.
actor NotificationListener {
  private let schema: String
  private let settings: DatabaseSettings
  private let hook: any CommitHook
  private let logger: Logger
  private let thread: ConnectionThread
  private let connection: Connection
  private var isStopping = false

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ settings: DatabaseSettings, schema: String, hook: any CommitHook, thread: ConnectionThread, logger: Logger) {
    self.settings = settings
    self.schema = schema
    self.hook = hook
    self.thread = thread
    self.logger = logger
    connection = Connection(settings, schema: schema, role: .listener, thread: thread)
  }

  func run(on channel: String) async {
    var backoff = Backoff(settings)
    while !isStopping {
      do {
        try await connection.connect()
        try await connection.listen(to: channel) { [hook] _, payload in hook.notified(payload) }
        try await hook.listening(Session(connection))
        backoff.reset()
        await connection.untilLost()
      } catch {
        logger.warning(
          "database session could not be opened",
          metadata: ["database.schema": "\(schema)", "database.role": "listener", "error": "\(error)"])
        await connection.close()
        await backoff.pause()
      }
    }
  }

  func stop() async {
    isStopping = true
    await connection.close()
  }
}
