internal import FoundationEssentials
package import Rules
package import ServiceKit
package import SuiteCrypto

/// The settings of open-service beyond those every service has: the section `open`.
package struct OpenSettings: Sendable {
  package var site: SiteSettings
  package var portal: PortalSettings
  package var snapshot: SnapshotSettings
  /// Only the city opens to the public (Art. 21 ¶2); a county opens through it.
  package var level: Level

  package enum Level: String, Sendable, CaseIterable {
    case city, county
  }

  package init(_ section: SettingsSection) {
    level = section.choice("level", default: .city)
    site = SiteSettings(section.section("site"))
    portal = PortalSettings(section.section("portal"))
    snapshot = SnapshotSettings(section.section("snapshot"))
    if level == .county {
      section.report("level", "is county: only the city runs an open portal (Art. 21 ¶2); open county data through it")
    }
  }
}

/// How the portal is called and where the public reaches it.
package struct SiteSettings: Sendable {
  package var name: Bilingual
  /// Scheme and host as the public sees them, without a slash at the end; links that leave the page begin with it.
  package var publicURL: String
  /// Public keys that signed files before the present one, PEM.
  package var formerKeys: [Ed25519.PublicKey]

  package init(name: Bilingual, publicURL: String, formerKeys: [Ed25519.PublicKey] = []) {
    self.name = name
    self.publicURL = publicURL
    self.formerKeys = formerKeys
  }

  init(_ section: SettingsSection) {
    name = Bilingual(
      zh: section.string("name", default: "政务数据开放平台"), en: section.string("nameEn", default: "Open Government Data"))
    publicURL = section.string("publicURL", default: "http://127.0.0.1:25620")
    formerKeys = section.strings("formerPublicKeyFiles", default: []).compactMap { path in
      do {
        return try Ed25519.PublicKey(pem: String(contentsOfFile: path, encoding: .utf8))
      } catch {
        section.report("formerPublicKeyFiles", "names a file that is no Ed25519 public key in PEM")
        return nil
      }
    }
    if !publicURL.hasPrefix("http://") && !publicURL.hasPrefix("https://") || publicURL.hasSuffix("/") {
      section.report("publicURL", "is to begin with http:// or https:// and to end without a slash")
    }
  }
}

/// Where the portal listens, and its limits.
package struct PortalSettings: Sendable {
  package var host = "127.0.0.1"
  /// 0 lets the system choose.
  package var port = 0
  /// Addresses of proxies whose `X-Forwarded-For` is believed.
  package var trustedProxies: [String] = []
  package var requestsPerMinuteLimit = 600
  package var addressesLimit = 20_000
  package var formLimitBytes = 65_536
  package var uploadLimitBytes = 64 << 20
  package var pageEntriesLimit = 20
  package var downloadReport = Duration.seconds(3600)

  package init() {}

  init(_ section: SettingsSection) {
    host = section.string("host", default: host)
    port = section.integer("port", default: 25620, in: 0...65535)
    trustedProxies = section.strings("trustedProxies", default: [])
    requestsPerMinuteLimit = section.integer(
      "requestsPerMinuteLimit", default: requestsPerMinuteLimit, in: 1...1_000_000)
    addressesLimit = section.integer("addressesLimit", default: addressesLimit, in: 16...1_000_000)
    formLimitBytes = section.bytes("formLimitBytes", default: formLimitBytes, in: 4096...1 << 20)
    uploadLimitBytes = section.bytes("uploadLimitBytes", default: uploadLimitBytes, in: 1 << 16...1 << 32)
    pageEntriesLimit = section.integer("pageEntriesLimit", default: pageEntriesLimit, in: 1...100)
    downloadReport = section.duration("downloadReportMinutes", default: 60, in: 1...1440)
  }
}

/// How a dataset's data are taken from share-service.
package struct SnapshotSettings: Sendable {
  package var chunksInFlight = 4
  /// The largest file of a dataset.
  package var fileLimitBytes = 64 << 20
  package var previewRows = 10
  package var timeout = Duration.seconds(60)

  package init() {}

  init(_ section: SettingsSection) {
    chunksInFlight = section.integer("chunksInFlight", default: chunksInFlight, in: 1...32)
    fileLimitBytes = section.bytes("fileLimitBytes", default: fileLimitBytes, in: 1 << 16...1 << 30)
    previewRows = section.integer("previewRows", default: previewRows, in: 1...100)
    timeout = section.duration("timeoutSeconds", default: 60, in: 1...600)
  }
}
