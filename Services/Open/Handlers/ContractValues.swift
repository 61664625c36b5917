import Contracts
import Rules

/// The domain's values as the contract names them.
extension Applicant.Kind {
  var message: OpenV1.ApplicantKind {
    switch self {
    case .citizen: .citizen
    case .legalPerson: .legalPerson
    case .otherOrganisation: .otherOrganisation
    case .foreignResident: .foreignResident
    }
  }
}

extension Application.State {
  var message: OpenV1.ApplicationState {
    switch self {
    case .received: .received
    case .extended: .extended
    case .agreed: .agreed
    case .provided: .provided
    case .refused: .refused
    case .withdrawn: .withdrawn
    }
  }
}

extension DatasetVersion.State {
  var message: OpenV1.VersionState {
    switch self {
    case .prepared: .prepared
    case .published: .published
    case .rejected: .rejected
    case .superseded: .superseded
    }
  }
}

extension DatasetFile {
  var message: OpenV1.DatasetFile {
    OpenV1.DatasetFile(
      format: format.rawValue, sizeBytes: UInt64(sizeBytes), sha256: sha256, signature: signature)
  }
}

extension DatasetVersion {
  var message: OpenV1.DatasetVersion {
    OpenV1.DatasetVersion(
      slug: slug.text, version: UInt32(number), state: state.message, columns: columns,
      recordCount: UInt64(recordCount), delivery: delivery, files: files.map(\.message),
      publishedAt: publication?.at, preparedBy: preparedBy, reviewedBy: reviewer ?? "", note: note)
  }
}

extension StoredDataset {
  /// With its versions, newest first; its name and terms are those of the newest published one, or else of the newest.
  func message(_ versions: [DatasetVersion]) -> OpenV1.Dataset {
    let label = (versions.first { $0.publication != nil } ?? versions.first)?.label
    return OpenV1.Dataset(
      slug: slug.text, entry: entry, provider: provider, title: label?.title ?? "", titleEn: label?.titleEn ?? "",
      licence: label?.licence ?? "", attribution: label?.attribution ?? "", versions: versions.map(\.message),
      retiredReason: retiredReason ?? "")
  }
}
