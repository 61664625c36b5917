import Contracts
import FoundationEssentials
import Rules
import SuiteCrypto

/// What callers and the log are shown of this service's aggregates.
extension Grant {
  func contract(at now: Date) -> ShareV1.Grant {
    ShareV1.Grant(
      id: id.description, request: request.description, entry: entry, user: user, provider: provider, columns: columns,
      purpose: purpose.contract, mode: mode.contract, receivingSystem: receivingSystem,
      conditions: conditions.contract, validFrom: period.from, validUntil: period.until,
      state: state(at: now).contract,
      storageConsents: storageConsents.map {
        ShareV1.StorageConsent(
          store: $0.store, validUntil: $0.validUntil, consentedBy: $0.consentedBy, consentedAt: $0.consentedAt)
      }, furtherSystems: furtherSystems)
  }
}

extension StorageCase {
  func contract(obligation: ObligationV1.Obligation? = nil) -> ShareV1.StorageCase {
    var message = ShareV1.StorageCase(
      id: id.description, grant: grant.description, store: store, entry: entry, user: user, provider: provider,
      purpose: application?.purpose ?? "", validUntil: consent?.validUntil ?? application?.until,
      requestedAt: application?.at, decidedAt: consent?.consentedAt, reason: ending?.withdrawal ?? "",
      endedAt: ending?.at, obligation: obligation)
    switch state {
    case .requested: message.state = .requested
    case .consented: message.state = .consented
    case .refused(let at, let reason):
      message.state = .refused
      (message.decidedAt, message.reason) = (at, reason)
    case .deletionDue: message.state = .deletionDue
    case .deleted(_, let certificate):
      message.state = .deleted
      (message.certifiedAt, message.certificateSha256) = (certificate.at, certificate.sha256)
    case .ended: message.state = .ended
    }
    return message
  }
}

extension ShareRequest {
  func contract(
    obligation: ObligationV1.Obligation?, grants: [Grant.ID], dispute: Dispute.ID? = nil
  ) -> ShareV1.Request {
    var message = ShareV1.Request(
      id: id.description, entry: entry, entryVersion: UInt32(entryVersion), user: user, provider: provider,
      columns: scope.columns, conditionalColumns: scope.conditional, purpose: purpose.contract, duty: duty,
      mode: mode.contract, receivingSystem: receivingSystem, validFrom: period.from, validUntil: period.until,
      state: state.contract, receivedAt: receivedAt, obligation: obligation, answeredAt: answeredAt,
      grants: grants.map(\.description), dispute: dispute?.description ?? "",
      supplementNotice: supplement?.notice ?? "", supplementAskedAt: supplement?.askedAt,
      supplement: supplement?.reply?.text ?? "", supplementedAt: supplement?.reply?.at,
      extensionReason: extensionReason ?? "", furtherSystems: furtherSystems)
    switch state {
    case .partlyGranted(_, let conditions): message.conditions = conditions.contract
    case .refused(_, let ground):
      message.refusalReason = ground.reason.contract
      message.refusalText = ground.text
    case .held, .underReview, .needsSupplement, .granted, .withdrawn: break
    }
    return message
  }
}

extension StoredMount {
  /// - Parameter keyColumns: of the entry as it stands in the catalog.
  func contract(keyedBy keyColumns: [String]) -> ShareV1.Mount {
    var message = ShareV1.Mount(
      entry: entry, state: finding.state.contract, recordCount: UInt64(finding.recordCount ?? 0),
      missingColumns: finding.missingColumns, probedAt: probedAt, impairments: finding.impairments.map(\.contract),
      dataChangedAt: finding.changedAt, provider: provider, watermarked: isWatermarked,
      answersRanges: answersRanges(by: keyColumns))
    switch place {
    case .database(let place):
      message.kind = .database
      message.source = place.source
      switch place.target {
      case .relation(let name): message.relation = name
      case .template(let name): message.queryTemplate = name
      }
    case .interface: message.kind = .interface
    case .file(_, let version):
      message.kind = .file
      message.fileVersion = UInt32(version)
    }
    return message
  }
}

extension UnmountedEntry {
  var contract: ShareV1.Mount {
    ShareV1.Mount(entry: entry, state: .unmounted, probedAt: foundAt, provider: provider)
  }
}

extension StoredDelivery {
  var contract: ShareV1.Delivery {
    ShareV1.Delivery(
      id: id.description, entry: entry, entryVersion: UInt32(entryVersion), grant: grant?.description ?? "",
      user: user, columns: columns, chunkCount: UInt32(chunkSHA256.count), recordCount: UInt64(recordCount),
      chunkSha256: chunkSHA256, receipt: receipt, deliveredAt: deliveredAt,
      chunkBytes: (chunkBytes ?? []).map(UInt32.init), chunkSm3: chunkSM3 ?? [], format: format.contract,
      requestSha256: requestSHA256 ?? [], watermarked: watermarkGeneration != nil)
  }

  var receipt: ShareV1.Receipt {
    ShareV1.Receipt(manifest: manifest, signature: signature, keyID: receiptKey ?? "")
  }
}

extension StoredReceiptKey {
  var contract: ShareV1.ReceiptKey {
    get throws {
      ShareV1.ReceiptKey(
        id: id, publicKeyPem: try Ed25519.PublicKey(rawRepresentation: publicKey).pem(), validFrom: validFrom,
        validUntil: validUntil)
    }
  }
}
