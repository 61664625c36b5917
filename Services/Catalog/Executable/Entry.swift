import CatalogService
import ServiceKit

@main
struct Entry {
  static func main() async {
    await ServiceMain.run(CatalogService.definition)
  }
}
