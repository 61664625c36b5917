import Postgres
import Testing

@testable import ShareService

@Suite struct ConninfoTests {
  @Test func `a connection is read as libpq writes it`() throws {
    let endpoint = try Conninfo(
      parsing:
        "host=/run/a,db2 port=5432,5433 dbname = civil user='civil reader' password='it\\'s \\\\ x' sslmode=require\n"
    ).endpoint

    #expect(endpoint.hosts == ["/run/a", "db2"])
    #expect(endpoint.ports == [5432, 5433])
    #expect(endpoint.database == "civil")
    #expect(endpoint.user == "civil reader")
    #expect(endpoint.password == "it's \\ x")
    #expect(endpoint.sslMode == "require")
  }

  @Test(arguments: [
    "", "host=a dbname=b", "host=a dbname=b user", "host=a dbname=b user='c", "host=a port=x dbname=b user=c",
    "host=a dbname=b user=c options=-cx", "host=a dbname=b user=c sslmode=verify",
    "host=a dbname=b user=c sslmode=allow",
  ])
  func `what is missing or unknown is said without the text`(_ text: String) {
    #expect(throws: Conninfo.Malformed.self) { try Conninfo(parsing: text) }
  }
}
