import CatalogService
import FoundationEssentials
import Rules
import Testing

@Suite struct CodeSchemeTests {
  @Test func `the guide's codes are class, parts and six digits`() throws {
    let category = try #require(
      Category(resourceClass: .department, subject: "07", division: "021", subdivision: "1760000002004006"))
    let scheme = GuideCodeScheme()

    let code = scheme.code(in: scheme.scope(for: category, provider: Fixture.provider), sequence: 33)

    #expect(code == "3070211760000002004006/000033")
    #expect(scheme.isValid("3070211760000002004006/000033"))
    #expect(scheme.code(in: "307021", sequence: 1_000_000) == nil)
    for wrong in ["407021/000033", "30702/000033", "307021/33", "307021000033", "307021/00003a", "307021/000033/1"] {
      #expect(!scheme.isValid(wrong))
    }
  }

  @Test func `another place can count within the provider`() throws {
    let category = try #require(Category(resourceClass: .topic, subject: "07", division: "021", subdivision: ""))
    let scheme = try #require(CodeSchemes.named("provider"))

    let code = try #require(scheme.code(in: scheme.scope(for: category, provider: Fixture.provider), sequence: 7))

    #expect(code == "11500000009277567B000000000000007")
    #expect(scheme.isValid(code))
    #expect(!scheme.isValid("11500000009277567C000000000000007"))
    #expect(CodeSchemes.named("nowhere") == nil)
  }

  @Test func `a category needs two, three and then only digits`() {
    #expect(Category(resourceClass: .basic, subject: "1", division: "001", subdivision: "") == nil)
    #expect(Category(resourceClass: .basic, subject: "01", division: "1", subdivision: "") == nil)
    #expect(Category(resourceClass: .basic, subject: "01", division: "001", subdivision: "a") == nil)
    #expect(Category(resourceClass: .basic, subject: "01", division: "001", subdivision: "9")?.code == "1010019")
  }
}

@Suite struct SearchTextTests {
  /// What PostgreSQL does with the columns, in a few lines.
  private func finds(_ query: String, in text: SearchText) -> Bool {
    SearchQuery(query).words.allSatisfy { word in
      if Set(word.tokens).isSubset(of: text.tokens), !word.isLong || text.words.contains(word.text) { return true }
      guard let reading = word.reading else { return false }
      if Set(reading.initials).isSubset(of: text.tokens), !word.isLong || text.initials.contains(word.text) {
        return true
      }
      return Set(reading.syllables).isSubset(of: text.tokens)
        && (!word.isLong || text.pinyin.contains(try! Regex(reading.pattern)))
    }
  }

  @Test func `two characters are found wherever they are neighbours`() {
    let text = SearchText(Fixture.content(), providerName: "重庆市民政局")
    for word in ["行政", "政区", "区划", "乡镇", "街道", "民政", "代码", "庆市", "镇"] { #expect(finds(word, in: text), "\(word)") }
    for word in ["政行", "渝北", "镇行政区划代"] { #expect(!finds(word, in: text), "\(word)") }
  }

  @Test func `every word must occur, in any place`() {
    let text = SearchText(Fixture.content(), providerName: "重庆市民政局")
    #expect(finds("民政 乡镇", in: text))
    #expect(finds("DIVISION，街道", in: text))
    #expect(!finds("民政 渝北", in: text))
    #expect(finds("", in: text))
  }

  @Test func `pairs that are not together do not make a word`() {
    var content = Fixture.content("甲乙和乙丙")
    content.abstract = "丙"
    let text = SearchText(content, providerName: "")
    #expect(finds("甲乙", in: text))
    #expect(!finds("甲乙丙", in: text))
  }

  @Test func `full-width letters and case make no difference`() {
    var content = Fixture.content("ＧＩＳ图层（２０２６）")
    content.abstract = "图"
    let text = SearchText(content, providerName: "")
    for word in ["gis", "Gis", "ＧＩ", "2026", "图层2026"] {
      #expect(finds(word, in: text) == (word != "图层2026"), "\(word)")
    }
    #expect(Folding.key("ＧＩＳ 图层（2026）") == Folding.key("gis图层2026"))
  }

  @Test func `every part of a text finds the text`() {
    var random = SplitMix(state: 7)
    let characters = Array("重庆市乡镇街道行政区划代码名称民政局信息ABC12，。 （）")
    for _ in 0..<2000 {
      let name = String((0..<20).map { _ in characters.randomElement(using: &random)! })
      let start = Int.random(in: 0..<20, using: &random)
      let part = String(Array(name)[start..<Int.random(in: start...20, using: &random)])
      var content = Fixture.content(name)
      content.items = []
      #expect(finds(part, in: SearchText(content, providerName: "")), "\(part) in \(name)")
    }
  }

  @Test func `Chinese is found by its pinyin: initials, syllables in full, and the last one begun`() {
    let text = SearchText(Fixture.content("乡镇行政区划信息"), providerName: "重庆市民政局")
    for word in [
      "xzqh", "xzxzqhxx", "qhxx", "xingzheng", "xingzhengquhua", "quh", "XingZheng", "xz", "qu", "cqsmzj", "minzheng",
    ] {
      #expect(finds(word, in: text), "\(word)")
    }
    // A syllable is found from its beginning, and letters of two runs make no word.
    for word in ["zhqx", "ingzheng", "uhua", "ng", "xxqh", "zzzz", "xingzhengx"] {
      #expect(!finds(word, in: text), "\(word)")
    }
    #expect(finds("xingzheng 乡镇 division", in: text))
    #expect(text.initials.hasPrefix("xzxzqhxx\n"))
  }

  @Test func `words are read as people read them, other characters one by one`() {
    func read(_ word: String) -> String { Pinyin.syllables(of: Array(word.unicodeScalars)).joined(separator: " ") }
    #expect(read("重庆长寿银行行政") == "chong qing chang shou yin hang xing zheng")
    #expect(read("重大单位") == "zhong da dan wei")
    #expect(read("律师女") == "lu shi nu")
    #expect(read("a1区") == "a 1 qu")
    let lawyers = SearchText(Fixture.content("律师名录"), providerName: "")
    #expect(finds("lvshi", in: lawyers))
    #expect(finds("lushi", in: lawyers))
  }

  @Test func `a page token belongs to one query and refuses what it did not write`() {
    let token = PageToken(
      score: 2, listedAt: Date(timeIntervalSince1970: 0.000_005), key: "307001/000001", query: "ab12")
    #expect(PageToken(token.text) == token)
    for wrong in ["", "1.2.3", "x.2.q.c", "1.y.q.c", "1.2.q.", "1.\(Int64.min).q.c", "1.\(Int64.max).q.c"] {
      #expect(PageToken(wrong) == nil)
    }
  }
}
