// ZeroMQ: filled in below.
