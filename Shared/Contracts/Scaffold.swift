// Contracts: filled in below.
