// Rules: filled in below.
