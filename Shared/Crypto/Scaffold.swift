// Crypto: filled in below.
