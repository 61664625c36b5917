// RPC: filled in below.
