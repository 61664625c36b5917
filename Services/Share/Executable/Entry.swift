import ServiceKit
import ShareService

@main
struct Entry {
  static func main() async {
    await ServiceMain.run(.share)
  }
}
