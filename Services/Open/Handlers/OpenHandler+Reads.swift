import Contracts
import EventLog
import Postgres
import RPC
import Rules
import ServiceKit

/// Looking at datasets. What is not in the portal is shown to its provider, the competent authority and auditors only.
extension OpenHandler {
  func getDataset(_ request: OpenV1.GetDatasetRequest, context: ServerContext) async throws -> OpenV1.Dataset {
    let slug = try Slug(request.slug)
    return try await database.read(.snapshot) { tx in
      guard let dataset = try await tx.dataset(slug) else { throw Refusal.unknownDataset }
      let versions = try await tx.datasetVersions(slug).filter { context.sees($0, of: dataset) }
      guard !versions.isEmpty else { throw Refusal.unknownDataset }
      return dataset.message(versions)
    }
  }

  func listDatasets(_ request: OpenV1.ListDatasetsRequest, context: ServerContext) async throws
    -> OpenV1.ListDatasetsReply
  {
    try await database.read(.snapshot) { tx in
      let page = try await tx.datasets(
        after: request.pageToken, of: context.seesEverything ? nil : context.organisation, limit: Self.pageLimit + 1)
      var messages: [OpenV1.Dataset] = []
      for dataset in page.prefix(Self.pageLimit) {
        messages.append(dataset.message(try await tx.datasetVersions(dataset.slug)))
      }
      return OpenV1.ListDatasetsReply(
        datasets: messages, nextPageToken: page.count > Self.pageLimit ? page[Self.pageLimit - 1].slug.text : "")
    }
  }

  static let pageLimit = 100
}

extension ServerContext {
  /// Whether the caller supervises what departments open.
  var seesEverything: Bool { caller.seesEverything || caller.isAuthority }

  fileprivate func sees(_ version: DatasetVersion, of dataset: StoredDataset) -> Bool {
    if seesEverything || dataset.provider == organisation { return true }
    return dataset.retiredReason == nil && version.publication != nil
  }
}
