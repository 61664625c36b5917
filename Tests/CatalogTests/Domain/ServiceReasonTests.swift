import Rules
import Testing

@testable import CatalogService

/// Reasons that nobody gave words for: stored as codes, told in the reader's language.
@Suite struct ServiceReasonTests {
  @Test(arguments: [
    ServiceReason.entryRetired(words: "并入 新目录"), .handedOver(to: "11500000MB1670604W", change: "5f0c"),
    .replacedAtCounty(version: 3), .retiredAtCounty, .returnedAtCity, .designatedAnew,
  ])
  func `what is stored is a code, and is read again as what it was`(reason: ServiceReason) {
    #expect(reason.stored.hasPrefix("@"))
    #expect(ServiceReason(stored: reason.stored) == reason)
    #expect(ServiceReason.told(reason.stored) == reason.text && reason.text.zh != reason.text.en)
  }

  @Test(arguments: ["修订不涉及本目录的信息项", "", "@", "@handed-over x", "@replaced-at-county three", "@retired-at-county x"])
  func `what a person wrote is told as it is`(words: String) {
    #expect(ServiceReason.told(words) == Bilingual(zh: words, en: words))
  }
}
