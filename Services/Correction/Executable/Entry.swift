import CorrectionService
import ServiceKit

@main
struct CorrectionServiceMain {
  static func main() async {
    await ServiceMain.run(.correction)
  }
}
