// SuiteContracts: filled in below.
