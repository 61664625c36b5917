package import FoundationEssentials
internal import Rules

/// An instant in China, `2018-10-11 23:59:59.999`.
package func instant(_ text: String) -> Date {
  let parts = text.split(separator: " ")
  let clock = parts[1].split(separator: ":")
  let seconds = Double(clock[0])! * 3600 + Double(clock[1])! * 60 + (clock.count > 2 ? Double(clock[2])! : 0)
  return ChinaTime.start(of: CivilDate(String(parts[0]))!).addingTimeInterval(seconds)
}
