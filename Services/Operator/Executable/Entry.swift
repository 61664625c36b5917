import Operator

@main
struct Entry {
  static func main() async {
    await TwinriverCommand.start()
  }
}
