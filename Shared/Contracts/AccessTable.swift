package import RPC
internal import SuiteContracts
package import Wire

/// Who may call what: the one table that every service asks before it decodes a request. What is not in it is denied.
///
/// Whose data a caller may see or change is judged by the handler, which knows the aggregate.
package struct AccessTable: Sendable {
  /// One method and who may call it.
  package struct Rule: Sendable {
    package let method: MethodDescriptor
    package let principals: Set<Principal>
    /// Whether the call is an act with legal effect (具有法律效力的行为) and must carry the holder's signature.
    package let signed: Bool
  }

  package let rules: [String: Rule]

  package init(_ rules: [Rule]) {
    self.rules = Dictionary(uniqueKeysWithValues: rules.map { ($0.method.fullName, $0) })
  }

  /// Decides for one caller and one method; an unlisted method is denied.
  package func decide(_ caller: Caller, _ method: MethodDescriptor) -> AccessDecision {
    guard let rule = rules[method.fullName], rule.principals.contains(where: { $0.matches(caller) }) else {
      return .denied
    }
    return .allowed(signed: rule.signed)
  }

  /// The suite's table.
  package static let suite = AccessTable(
    directory + catalog + catalogRegisters + share + open + correction + audit + everywhere)
}

/// Whom a rule allows.
package enum Principal: Sendable, Hashable {
  /// Any active key of a person, system or service.
  case anyone
  /// A one-time enrolment code.
  case enrolmentCode
  /// A key that was presented and not used yet.
  case pendingKey
  /// A person with this role.
  case role(Role)
  /// A person who is an officer of the competent authority (主管部门).
  case authority
  /// A department's system.
  case system
  /// One of the suite's services, by name.
  case service(String)

  package func matches(_ caller: Caller) -> Bool {
    switch (self, caller.keyUse) {
    case (.enrolmentCode, .enrolment), (.pendingKey, .activation): true
    case (.enrolmentCode, _), (.pendingKey, _), (_, .enrolment), (_, .activation): false
    case (.anyone, .everything): true
    case (.role(let role), .everything): caller.holderKind == .person && caller.roles.contains(role)
    case (.authority, .everything): caller.holderKind == .person && caller.isAuthority
    case (.system, .everything): caller.holderKind == .system
    case (.service(let name), .everything): caller.holderKind == .service && caller.organisation.code == name
    }
  }
}

extension AccessTable.Rule {
  fileprivate init(_ method: MethodDescriptor, _ principals: Principal..., signed: Bool = false) {
    self.init(method: method, principals: Set(principals), signed: signed)
  }
}

extension AccessTable {
  private static let directory: [Rule] = {
    typealias M = CatalogV1.DirectoryService.Method
    return [
      Rule(M.registerOrganisation, .role(.operator), .authority),
      Rule(M.updateProfile, .role(.officer), .role(.head), .role(.operator)),
      Rule(M.getOrganisation, .anyone),
      Rule(M.listOrganisations, .anyone),
      Rule(M.enrolHolder, .role(.operator), .authority, .role(.head)),
      Rule(M.reissueCode, .role(.operator), .authority, .role(.head)),
      Rule(M.enrolKey, .enrolmentCode, .anyone),
      Rule(M.activateKey, .pendingKey, .anyone),
      Rule(M.revokeKey, .anyone),
      Rule(M.grantRole, .role(.operator), .authority, .role(.head)),
      Rule(M.endRole, .role(.operator), .authority, .role(.head)),
      Rule(M.listHolders, .role(.operator), .role(.officer), .role(.head), .role(.auditor)),
      Rule(M.listKeys, .role(.operator), .role(.officer), .role(.head), .role(.auditor)),
      Rule(M.whoAmI, .anyone),
    ]
  }()

  private static let catalog: [Rule] = {
    typealias M = CatalogV1.CatalogService.Method
    typealias C = CatalogV1.CalendarService.Method
    return [
      Rule(C.loadCalendar, .role(.operator), .authority),
      Rule(C.listCalendars, .anyone),
      Rule(M.saveDraft, .role(.officer)),
      Rule(M.submitForReview, .role(.officer)),
      Rule(M.reviewEntry, .role(.secrecyReviewer), signed: true),
      Rule(M.reportEntry, .role(.officer), signed: true),
      Rule(M.publishEntry, .authority, signed: true),
      Rule(M.returnEntry, .authority, .role(.head), signed: true),
      Rule(M.getEntry, .anyone),
      Rule(M.listVersions, .anyone),
      Rule(M.searchEntries, .anyone),
      Rule(M.listObligations, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(M.suspendEntry, .role(.officer), .role(.head), .authority, signed: true),
      Rule(M.resumeEntry, .role(.officer), .role(.head), .authority, signed: true),
      Rule(M.retireEntry, .role(.officer), signed: true),
      Rule(M.signOffEntry, .role(.head), signed: true),
      Rule(M.compareVersions, .anyone),
      Rule(M.suggestEntries, .anyone),
    ]
  }()

  /// What stands around the entries: bodies that change, systems, projects, changes of law, sources, the level's catalog.
  private static let catalogRegisters: [Rule] = {
    typealias Bodies = CatalogV1.OrganisationService.Method
    typealias Systems = CatalogV1.SystemService.Method
    typealias Projects = CatalogV1.ProjectService.Method
    typealias Changes = CatalogV1.ChangeService.Method
    typealias Sources = CatalogV1.SourceService.Method
    typealias Levels = CatalogV1.LevelService.Method
    typealias Imports = CatalogV1.ImportService.Method
    typealias Work = CatalogV1.WorkService.Method
    typealias Counties = CatalogV1.CountyService.Method
    typealias Collection = CatalogV1.CollectionService.Method
    return [
      Rule(Bodies.assignAuthority, .role(.operator), signed: true),
      Rule(Bodies.renameOrganisation, .authority, .role(.operator)),
      Rule(Bodies.proposeTransfer, .authority, signed: true),
      Rule(Bodies.consentTransfer, .role(.head), signed: true),
      Rule(Bodies.completeTransfer, .authority, signed: true),
      Rule(Bodies.listTransfers, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Bodies.getOrganisationHistory, .anyone),
      Rule(Systems.registerSystem, .role(.officer)),
      Rule(Systems.recordException, .authority, signed: true),
      Rule(Systems.registerLegacySystem, .role(.officer)),
      Rule(Systems.completeMigration, .role(.officer)),
      Rule(Systems.listSystems, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Systems.listLegacySystems, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Projects.openProject, .role(.officer)),
      Rule(Projects.linkEntries, .role(.officer)),
      Rule(Projects.approveDifference, .authority, signed: true),
      Rule(Projects.getProject, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Projects.listProjects, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Changes.registerChange, .role(.officer), .authority),
      Rule(Changes.decideNoChange, .role(.officer), signed: true),
      Rule(Changes.extendChange, .authority, signed: true),
      Rule(Changes.getChange, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Changes.listChanges, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Changes.adoptPack, .authority, signed: true),
      Rule(Changes.listPacks, .anyone),
      Rule(Sources.listConflicts, .role(.officer), .authority, .role(.auditor)),
      Rule(Sources.designateSource, .authority, signed: true),
      Rule(Sources.endSource, .authority, signed: true),
      Rule(Sources.addPartner, .authority),
      Rule(Sources.listSources, .anyone),
      Rule(Collection.listCollection, .anyone),
      Rule(Collection.checkForm, .anyone),
      Rule(Levels.takeSnapshot, .authority),
      Rule(Levels.listSnapshots, .anyone),
      Rule(Levels.getSnapshot, .anyone),
      Rule(Levels.compareSnapshots, .anyone),
      Rule(Levels.assignLead, .authority, signed: true),
      Rule(Levels.proposeForCategory, .role(.officer)),
      Rule(Levels.decideProposal, .role(.officer)),
      Rule(Levels.editCategory, .role(.officer)),
      Rule(Levels.reportCategory, .role(.officer), signed: true),
      Rule(Levels.listCategories, .anyone),
      Rule(Levels.listDepartments, .authority, .role(.auditor)),
      Rule(Levels.listProposals, .role(.officer), .authority, .role(.auditor)),
      Rule(Imports.beginImport, .role(.officer)),
      Rule(Imports.importRows, .role(.officer)),
      Rule(Imports.finishImport, .role(.officer)),
      Rule(Imports.getImport, .role(.officer), .role(.auditor)),
      Rule(Imports.listQuarantine, .role(.officer), .role(.auditor)),
      Rule(Imports.exportEntries, .anyone),
      Rule(Work.listWork, .role(.officer), .role(.head), .role(.secrecyReviewer), .authority, .role(.auditor)),
      Rule(Counties.forwardReport, .system),
      Rule(Counties.getLink, .system, .authority, .role(.operator), .role(.auditor)),
      Rule(Counties.listLinks, .authority, .role(.operator), .role(.auditor)),
      Rule(Counties.getUplink, .role(.officer), .role(.head), .authority, .role(.operator), .role(.auditor)),
      Rule(Counties.listCityEntries, .anyone),
    ]
  }()

  private static let share: [Rule] = {
    typealias M = ShareV1.ShareService.Method
    typealias Mount = ShareV1.MountService.Method
    typealias Interface = ShareV1.InterfaceService.Method
    typealias Delivery = ShareV1.DeliveryService.Method
    typealias Hold = ShareV1.HoldService.Method
    typealias Storage = ShareV1.StorageService.Method
    typealias Dispute = ShareV1.DisputeService.Method
    typealias Exchange = ShareV1.ExchangeService.Method
    typealias Aggregation = ShareV1.AggregationService.Method
    return [
      Rule(M.submitRequest, .role(.officer), signed: true),
      Rule(M.answerRequest, .role(.officer), signed: true),
      Rule(M.withdrawRequest, .role(.officer), signed: true),
      Rule(M.extendRequest, .role(.officer), .role(.head), .role(.providerHead), signed: true),
      Rule(M.askForSupplement, .role(.officer), signed: true),
      Rule(M.supplementRequest, .role(.officer), signed: true),
      Rule(M.getRequest, .role(.officer), .role(.head), .role(.auditor), .system),
      Rule(M.listRequests, .role(.officer), .role(.head), .role(.auditor)),
      Rule(M.getGrant, .role(.officer), .role(.head), .role(.auditor), .system),
      Rule(M.listGrants, .role(.officer), .role(.head), .role(.auditor), .system),
      Rule(M.consentStorage, .role(.officer), signed: true),
      Rule(M.revokeGrant, .role(.officer), signed: true),
      Rule(M.nameReceiver, .role(.officer), signed: true),
      Rule(M.checkObtainable, .role(.officer), .role(.head), .role(.auditor), .system),
      Rule(M.listObligations, .role(.officer), .role(.head), .authority, .role(.auditor)),
      Rule(Aggregation.setAggregationRule, .authority, signed: true),
      Rule(Aggregation.endAggregationRule, .authority, signed: true),
      Rule(
        Aggregation.listAggregationRules, .role(.officer), .role(.head), .role(.secrecyReviewer), .role(.auditor)),
      Rule(Aggregation.reviewHeldRequest, .role(.secrecyReviewer), signed: true),
      Rule(Aggregation.decideHeldRequest, .authority, signed: true),
      Rule(Aggregation.listHeldRequests, .authority, .role(.secrecyReviewer), .role(.auditor)),
      Rule(Mount.mountDatabase, .role(.officer)),
      Rule(Interface.mountInterface, .role(.officer)),
      Rule(Interface.takeQueries, .system, .role(.officer)),
      Rule(Interface.answerQueries, .system, .role(.officer)),
      Rule(Mount.beginUpload, .role(.officer), .system),
      Rule(Mount.putChunk, .role(.officer), .system),
      Rule(Mount.commitUpload, .role(.officer), .system),
      Rule(Mount.listFileVersions, .role(.officer), .role(.head), .role(.operator), .role(.auditor), .system),
      Rule(Mount.probeMount, .role(.officer), .role(.operator)),
      Rule(Mount.setWatermark, .role(.officer)),
      Rule(Mount.listMounts, .role(.officer), .role(.head), .role(.operator), .role(.auditor), .system),
      Rule(Delivery.query, .system, .role(.officer)),
      Rule(Delivery.queryRange, .system, .role(.officer)),
      Rule(Delivery.startBatch, .system, .role(.officer)),
      Rule(Delivery.getChunk, .system, .role(.officer), .service("open")),
      Rule(Delivery.getDelivery, .system, .role(.officer), .role(.auditor), .service("open")),
      Rule(Delivery.startSnapshot, .service("open")),
      Rule(Delivery.getReceiptKey, .anyone),
      Rule(Exchange.listExchanges, .role(.officer), .role(.head), .role(.auditor), .system),
      Rule(Exchange.getExchange, .role(.officer), .role(.head), .role(.auditor), .system),
      Rule(Exchange.listUses, .role(.head), .authority, signed: true),
      Rule(Exchange.traceSample, .role(.head), .authority, signed: true),
      Rule(Hold.placeHold, .role(.officer), .role(.head), .role(.operator), .role(.cybersecurity), signed: true),
      Rule(Hold.releaseHold, .role(.officer), .role(.head), .role(.operator), .role(.cybersecurity), signed: true),
      Rule(
        Hold.listHolds, .role(.officer), .role(.head), .role(.operator), .role(.cybersecurity), .role(.auditor),
        .system),
      Rule(Storage.registerStore, .role(.officer), signed: true),
      Rule(Storage.endStore, .role(.officer), signed: true),
      Rule(Storage.listStores, .role(.officer), .role(.head), .role(.auditor)),
      Rule(Storage.requestStorage, .role(.officer), signed: true),
      Rule(Storage.refuseStorage, .role(.officer), signed: true),
      Rule(Storage.withdrawStorage, .role(.officer), .role(.head), signed: true),
      Rule(Storage.certifyDeletion, .role(.officer), signed: true),
      Rule(Storage.listStorage, .role(.officer), .role(.head), .role(.auditor), .system),
      Rule(Dispute.openDispute, .role(.officer), signed: true),
      Rule(Dispute.stateDispute, .role(.officer), signed: true),
      Rule(Dispute.concedeDispute, .role(.officer), signed: true),
      Rule(Dispute.acceptConcession, .role(.officer), signed: true),
      Rule(Dispute.takeUpDispute, .role(.officer), .role(.operator), signed: true),
      Rule(Dispute.decideDispute, .role(.officer), .role(.operator), signed: true),
      Rule(Dispute.withdrawDispute, .role(.officer), signed: true),
      Rule(Dispute.getDispute, .role(.officer), .role(.head), .role(.operator), .role(.auditor)),
      Rule(Dispute.listDisputes, .role(.officer), .role(.head), .role(.operator), .role(.auditor)),
    ]
  }()

  private static let open: [Rule] = {
    typealias M = OpenV1.OpenService.Method
    return [
      Rule(M.prepareVersion, .role(.officer)),
      Rule(M.reviewVersion, .role(.secrecyReviewer), signed: true),
      Rule(M.retireDataset, .role(.officer), signed: true),
      Rule(M.getDataset, .anyone),
      Rule(M.listDatasets, .anyone),
      Rule(M.listApplications, .role(.officer), .role(.head), .role(.auditor)),
      Rule(M.getApplication, .role(.officer), .role(.head), .role(.providerHead)),
      Rule(M.answerApplication, .role(.officer), signed: true),
      Rule(M.extendApplication, .role(.head), .role(.providerHead), signed: true),
      Rule(M.provideApplication, .role(.officer), signed: true),
    ]
  }()

  private static let correction: [Rule] = {
    typealias M = CorrectionV1.CorrectionService.Method
    return [
      Rule(M.submitReport, .role(.officer), signed: true),
      Rule(M.answerCase, .role(.officer), signed: true),
      Rule(M.extendCase, .role(.head), .role(.providerHead), signed: true),
      Rule(M.getCase, .role(.officer), .role(.head), .role(.providerHead), .role(.auditor)),
      Rule(M.listCases, .role(.officer), .role(.head), .role(.providerHead), .role(.auditor)),
      Rule(M.getCorrection, .role(.officer), .system),
      Rule(M.acknowledgeCorrection, .role(.officer), .system),
    ]
  }()

  private static let audit: [Rule] = {
    typealias M = AuditV1.AuditService.Method
    return [
      Rule(M.getCheckpoint, .anyone),
      Rule(M.proveInclusion, .role(.auditor), .role(.monitor), .authority, .role(.operator)),
      Rule(M.proveConsistency, .anyone),
      Rule(M.tail, .role(.auditor), .role(.monitor), .authority, .role(.operator)),
      Rule(M.listSources, .role(.auditor), .role(.monitor), .authority, .role(.operator)),
    ]
  }()

  private static let everywhere: [Rule] = {
    typealias Control = DirectoryV1.DirectoryControl.Method
    return [
      Rule(EventLogV1.EventLog.Method.read, .anyone),
      Rule(EventLogV1.EventLog.Method.head, .anyone),
      Rule(HealthV1.Health.Method.check, .anyone),
      Rule(ReflectionV1.Reflection.Method.listServices, .anyone),
      Rule(ReflectionV1.Reflection.Method.getDescriptorSet, .anyone),
      Rule(Control.blockKey, .role(.operator)),
      Rule(Control.getStatus, .role(.operator), .role(.monitor)),
    ]
  }()
}
