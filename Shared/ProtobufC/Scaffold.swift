// ProtobufC: filled in below.
