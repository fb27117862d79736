import ActorNetworks
import Graphs
import NetworkFormats
import Testing

@Suite("Values as most tables write them")
struct PlainValuesTests {
    @Test("are numbers as near as any, however many digits they have")
    func numbers() throws {
        var random = SplitMix64(seed: 3)
        let texts = (0..<600).map { number in
            let decimals = (0..<(12 + number % 8)).map { _ in
                String(Int.random(in: 0...9, using: &random))
            }
            return "\(Int.random(in: 0...9, using: &random)).\(decimals.joined())"
        }
        let rows = texts.enumerated().map { "a,b\($0),-,2016-03-05,\($1)\n" }
        let events = try read(
            "source,target,kind,date,weight\n" + rows.joined()
        ).get().events
        #expect(events.weights == texts.map { Double($0) })
    }

    @Test(
        "are no days if a hyphen is missing",
        arguments: ["2016-03/30", "2016/03-30", "2016-03 30", "2016.03-30"])
    func days(written: String) {
        let reading = read("source,target,kind,date\na,b,-,\(written)\n")
        #expect(reading.case == nil)
        #expect(reading.messages.first?.hasPrefix("events.csv:2:7: date") == true)
    }
}
