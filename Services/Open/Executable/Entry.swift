import OpenService
import ServiceKit

@main
struct Entry {
  static func main() async { await ServiceMain.run(.open) }
}
