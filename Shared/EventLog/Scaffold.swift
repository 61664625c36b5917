// EventLog: filled in below.
