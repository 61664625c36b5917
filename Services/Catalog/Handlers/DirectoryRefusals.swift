import Rules

/// What the directory refuses because of what it holds already, or because it is not the caller's to do.
extension Refusal {
  static let organisationExists = Refusal(
    .exists, "ORGANISATION_EXISTS", Bilingual(zh: "该单位已登记", en: "this organisation is registered already"),
    remedy: Bilingual(zh: "请直接使用已有登记。", en: "Use what is registered."))
  static let organisationUnknown = Refusal(
    .unknown, "ORGANISATION_NOT_FOUND", Bilingual(zh: "没有该单位", en: "there is no such organisation"),
    remedy: Bilingual(zh: "请核对代码，或先登记。", en: "Check the code, or register it first."))
  static let authorityExists = Refusal(
    .exists, "AUTHORITY_EXISTS", article: "5",
    Bilingual(zh: "该级该区域已有主管部门", en: "this level and area has its competent authority already"),
    remedy: Bilingual(zh: "同级同区域只能有一个主管部门。", en: "There is one per level and area."))
  static let notYourOrganisation = Refusal(
    .rights, "NOT_YOUR_ORGANISATION",
    Bilingual(zh: "您不代表该单位", en: "you do not act for this organisation"),
    remedy: Bilingual(zh: "请由该单位人员办理。", en: "Somebody of that organisation must do it."))
  static let holderUnknown = Refusal(
    .unknown, "HOLDER_NOT_FOUND",
    Bilingual(zh: "没有该持有人，或者您无权查看", en: "there is no such holder, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对编号。", en: "Check the id."))
  static let keyUnknown = Refusal(
    .unknown, "KEY_NOT_FOUND", Bilingual(zh: "没有该密钥，或者您无权查看", en: "there is no such key, or it is not yours to see"),
    remedy: Bilingual(zh: "请核对指纹。", en: "Check the fingerprint."))
  static let keyExists = Refusal(
    .exists, "KEY_EXISTS", Bilingual(zh: "该密钥已登记过", en: "this key was enrolled before"),
    remedy: Bilingual(zh: "请生成新的密钥对。", en: "Generate a new key pair."))
  static let signingKeyOfAnother = Refusal(
    .exists, "SIGNING_KEY_OF_ANOTHER",
    Bilingual(zh: "该签名密钥属于他人", en: "this signing key belongs to another holder"),
    remedy: Bilingual(zh: "签名密钥只能属于一人，请生成新的。", en: "A signing key speaks for one holder; generate a new one."))
  static let proofInvalid = Refusal(
    .field("proof"), "PROOF_INVALID",
    Bilingual(zh: "签名密钥的持有证明无效", en: "the proof does not show possession of the signing key"),
    remedy: Bilingual(
      zh: "请用该签名私钥对 \"twinriver-enrol-v1\\n\" 加十六进制CURVE公钥加换行签名。",
      en: "Sign \"twinriver-enrol-v1\\n\", the CURVE public key in lower-case hex, and a newline with that key."))
  static let roleHeldAlready = Refusal(
    .exists, "ROLE_HELD_ALREADY", article: "6",
    Bilingual(zh: "该持有人在此期间已有该职责", en: "the holder has this role in that period already"),
    remedy: Bilingual(zh: "如需变更期限，请先终止再授予。", en: "To change its period, end it and grant it anew."))
  static let roleNotHeld = Refusal(
    .state, "ROLE_NOT_HELD", article: "6", Bilingual(zh: "该持有人没有该职责", en: "the holder does not have this role"),
    remedy: Bilingual(zh: "无需终止。", en: "There is nothing to end."))
  static let rolePeriodWrong = Refusal(
    .field("valid_from"), "ROLE_PERIOD_WRONG",
    Bilingual(zh: "职责期限不得早于现在，且止期须晚于起期", en: "a role begins now or later and ends after it begins"),
    remedy: Bilingual(zh: "请更正起止时间。", en: "Correct the period."))
}
