import Failpoints
import Testing

@testable import suite_faults

struct PlanTests {
  @Test(arguments: [0, 1, 7, 4_711, UInt64.max])
  func `the same seed gives the same plan`(seed: UInt64) {
    let (first, second) = (FaultPlan(seed: seed, length: .seconds(60)), FaultPlan(seed: seed, length: .seconds(60)))
    #expect(first.description == second.description)
    #expect(first.steps.count > 5)
  }

  @Test func `another seed gives another plan`() {
    let plans = Set((0..<20).map { FaultPlan(seed: $0, length: .seconds(60)).description })
    #expect(plans.count == 20)
  }

  @Test func `a long plan has every kind of fault`() {
    let types = Set(FaultPlan(seed: 5, length: .seconds(900)).steps.map { "\(type(of: $0.fault))" })
    var generator = SeededGenerator(seed: 0)
    let all = Set(FaultKind.allCases.map { "\(type(of: $0.drawn(from: &generator, longest: .seconds(20))))" })
    #expect(types == all)
    #expect(all.count == FaultKind.allCases.count)
  }

  @Test func `long plans reach every failpoint that traffic comes by`() {
    let steps = (0..<60).flatMap { FaultPlan(seed: $0, length: .seconds(900)).steps }
    let places = Set(steps.compactMap { ($0.fault as? KilledAtFailpoint)?.order.place })
    #expect(places == Set(Failpoint.allCases).subtracting([.midMigration]))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `two faults never want the same thing at the same time`(seed: UInt64) {
    var busy: [Resource: Duration] = [:]
    for step in FaultPlan(seed: seed, length: .seconds(120)).steps {
      for resource in step.fault.needs {
        #expect(step.at >= busy[resource] ?? .zero, "\(step)")
        busy[resource] = step.at + step.fault.length
      }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `everything begins within the time given`(seed: UInt64) {
    let plan = FaultPlan(seed: seed, length: .seconds(15))
    #expect(plan.steps.allSatisfy { $0.at < .seconds(15) })
    #expect(!plan.steps.isEmpty)
  }
}
