// Observability: filled in below.
