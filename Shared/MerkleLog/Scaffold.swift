// MerkleLog: filled in below.
