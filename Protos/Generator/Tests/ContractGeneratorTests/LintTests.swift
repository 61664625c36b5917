import ContractGenerator
import Testing

/// Every rule, and that a contract which keeps it passes.
struct LintTests {
  @Test func `a contract that keeps the rules passes`() throws {
    #expect(
      try lint(
        """
        // A boat.
        message Boat {
          // Its name.
          string name = 1;
          oneof optional_berth {
            // Where it lies; absent at sea.
            string berth = 2;
          }
        }
        """) == [])
  }

  @Test func `proto3 optional is refused with what to write instead`() throws {
    let findings = try lint("// A.\nmessage A {\n  // B.\n  optional string b = 7;\n}")
    #expect(findings.count == 1)
    #expect(findings[0].hasPrefix("twinriver/ferry/v1/ferry.proto:7: twinriver.ferry.v1.A.b: protobuf-c has no proto3"))
    #expect(findings[0].contains("oneof optional_b { … b = 7; }"))
  }

  @Test func `a message that contains itself is refused, however far around`() throws {
    #expect(try lint("// A.\nmessage A {\n  // A.\n  A a = 1;\n}").count == 1)
    let around = try lint(
      "// A.\nmessage A {\n  // B.\n  repeated B b = 1;\n}\n// B.\nmessage B {\n  // A.\n  A a = 1;\n}")
    #expect(around.count == 2)
    #expect(around[0].contains("contains itself"))
  }

  @Test func `everything needs a comment`() throws {
    let findings = try lint(
      """
      message A { string b = 1; oneof c { string d = 2; string e = 3; } }
      enum F { F_UNSPECIFIED = 0; }
      service G { rpc H(A) returns (A); }
      """)
    #expect(findings.filter { $0.hasSuffix("needs a comment") }.count == 9)
  }

  @Test func `a file needs a comment on what it is about`() throws {
    let findings = try lint(["twinriver/ferry/v1/ferry.proto": "syntax = \"proto3\"; package twinriver.ferry.v1;"])
    #expect(findings.count == 1 && findings[0].contains("comment above syntax"))
  }

  @Test(arguments: ["twinriver.boat.v1", "twinriver.ferry.v2", "twinriver.ferry", "twinriver.ferry.v1.deep"])
  func `package and folder must agree`(package: String) throws {
    let text = "// About.\nsyntax = \"proto3\";\npackage \(package);"
    #expect(try lint(["twinriver/ferry/v1/ferry.proto": text]).count == 1)
  }

  @Test func `the value 0 of an enum is unspecified`() throws {
    let findings = try lint("// A.\nenum A {\n  // B.\n  A_B = 0;\n}")
    #expect(findings.count == 1 && findings[0].contains("must be A_UNSPECIFIED"))
  }

  @Test func `the values of gRPC's own enums are exempt`() throws {
    let text = """
      // Wire.
      syntax = "proto3";
      package twinriver.wire.v1;
      // Codes.
      enum StatusCode {
        // Fine.
        STATUS_CODE_OK = 0;
      }
      """
    #expect(try lint(["twinriver/wire/v1/wire.proto": text]) == [])
  }

  @Test func `values carry their enum's name, are not negative and have no aliases`() throws {
    let findings = try lint(
      """
      // A.
      enum A {
        option allow_alias = true;
        // U.
        A_UNSPECIFIED = 0;
        // B.
        B = 1;
        // C.
        A_C = 1;
        // D.
        A_D = -1;
      }
      """)
    #expect(findings.count == 3)
  }

  @Test(arguments: ["default", "class", "register"])
  func `keywords of C are refused as names of fields`(name: String) throws {
    #expect(try lint("// A.\nmessage A {\n  // B.\n  string \(name) = 1;\n}").count == 1)
  }

  @Test func `keywords of C are refused as names of methods`() throws {
    #expect(try lint("// A.\nmessage A {}\n// S.\nservice S {\n  // D.\n  rpc Delete(A) returns (A);\n}").count == 1)
    #expect(try lint("// A.\nmessage A {}\n// S.\nservice S {\n  // D.\n  rpc DeleteA(A) returns (A);\n}").count == 0)
  }

  @Test(arguments: ["base", "packed", "hash_value", "self", "init", "camelCase", "n_items", "choice_case"])
  func `names that the generated code needs for itself are refused`(name: String) throws {
    let findings = try lint(
      """
      // A.
      message A {
        // B.
        string \(name) = 1;
        // Items.
        repeated string items = 2;
        // Choice.
        oneof choice {
          // C.
          string c = 3;
          // D.
          string d = 4;
        }
      }
      """)
    #expect(findings.count == 1)
  }

  @Test func `a message may not hide a type of Swift`() throws {
    #expect(try lint("// A.\nmessage String {}").count == 1)
  }

  @Test func `oneofs of one field are optionals and say so`() throws {
    #expect(try lint("// A.\nmessage A {\n  oneof b {\n    // C.\n    string c = 1;\n  }\n}").count == 1)
    #expect(
      try lint("// A.\nmessage A {\n  oneof optional_c {\n    // C.\n    A2 c = 1;\n  }\n}\n// A.\nmessage A2 {}").count
        == 1)
    let several =
      "// A.\nmessage A {\n  // B.\n  oneof optional_b {\n    // C.\n    string c = 1;\n    // D.\n    string d = 2;\n  }\n}"
    #expect(try lint(several).count == 1)
  }

  @Test func `maps are of strings`() throws {
    #expect(try lint("// A.\nmessage A {\n  // B.\n  map<string, int32> b = 1;\n}").count == 1)
    #expect(try lint("// A.\nmessage A {\n  // B.\n  map<string, string> b = 1;\n}") == [])
  }

  @Test func `calls are unary`() throws {
    #expect(
      try lint("// A.\nmessage A {}\n// S.\nservice S {\n  // F.\n  rpc Follow(A) returns (stream A);\n}").count == 1)
  }

  @Test func `a message of more than 512 fields is refused`() throws {
    func message(_ count: Int) -> String {
      "// A.\nmessage A {\n" + (1...count).map { "  // F.\n  string f\($0) = \($0);\n" }.joined() + "}"
    }
    #expect(try lint(message(512)) == [])
    #expect(try lint(message(513)).count == 1)
  }

  @Test func `an events file has no services`() throws {
    let text = "// E.\nsyntax = \"proto3\";\npackage twinriver.ferry.v1;\n// A.\nmessage A {}\n// S.\nservice S {}"
    #expect(try lint(["twinriver/ferry/v1/events.proto": text]).count == 1)
  }
}
