/// The release this build belongs to.
package enum SuiteVersion {
  /// Semantic version; the same for all six executables.
  package static let current = "0.1.0"
}
