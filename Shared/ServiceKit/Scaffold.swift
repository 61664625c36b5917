// ServiceKit: filled in below.
