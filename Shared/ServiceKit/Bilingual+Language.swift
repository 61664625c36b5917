package import RPC
package import Rules

extension Bilingual {
  package func text(in language: Language) -> String { language == .zh ? zh : en }
}
