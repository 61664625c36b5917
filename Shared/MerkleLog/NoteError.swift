/// Why a note, a checkpoint or a proof file is refused.
package enum NoteError: Error, Hashable {
  case tooLong(Int)
  case tooManySignatures(Int)
  case text
  case noSignatures
  case signatureLine(Int)
  case keyName
  case verifierText
  case badSignature(String)
  case noKnownSignature([String])
  case checkpointLine(Int, expected: String)
  case wrongOrigin(String)
  case proofLine(Int, expected: String)
  case proof(MerkleError)
}

extension NoteError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLong(let count): "a note of \(count) bytes is longer than \(SignedNote.maximumBytes)"
    case .tooManySignatures(let count): "\(count) signatures are more than \(SignedNote.maximumSignatures)"
    case .text: "the text is not UTF-8, has control characters or does not end with a newline"
    case .noSignatures: "no empty line followed by signature lines ends the note"
    case .signatureLine(let number): "signature line \(number) is not: em dash, space, key name, space, base64"
    case .keyName: "a key name is not empty and has neither spaces nor plus signs"
    case .verifierText: "not a verifier key of the form name+keyid+base64, or its key id is another key's"
    case .badSignature(let name): "the signature of \(name) does not match the text: one of them was changed"
    case .noKnownSignature(let names):
      "signed by \(names.joined(separator: ", ")) and by no key that is trusted here"
    case .checkpointLine(let number, let expected): "line \(number) of the checkpoint is not \(expected)"
    case .wrongOrigin(let origin): "the checkpoint is of the log \(origin.debugDescription), not of the one expected"
    case .proofLine(let number, let expected): "line \(number) of the proof file is not \(expected)"
    case .proof(let error): error.description
    }
  }
}
