// Wire: filled in below.
