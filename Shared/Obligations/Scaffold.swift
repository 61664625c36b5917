// Obligations: filled in below.
