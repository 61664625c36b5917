// Directory: filled in below.
