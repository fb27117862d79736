import Foundation
import Graphs
import NetworkFormats
import Testing

@Suite("Reading of JSON")
struct JSONParsingTests {
    @Test(
        "Values are read as they stand",
        arguments: [
            ("null", "null\n"), (" true\r\n", "true\n"), ("false", "false\n"), ("-0", "0\n"),
            ("12", "12\n"), ("1.50", "1.5\n"), ("-1E+2", "-100\n"), ("1e-400", "0\n"),
            ("[]", "[]\n"), ("{}", "{}\n"),
            ("[1,[2,[]],{\"a\":{}}]", "[\n  1,\n  [2, []],\n  {\"a\": {}}\n]\n"),
            ("\u{FEFF}\"a\"", "\"a\"\n"),
            (#""\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\""#, "\"é😀/\\u0008\\u000c\\n\\r\\t\\\"\\\\\"\n"),
            (#"{"b":1,"a":[true,null]}"#, "{\"b\": 1, \"a\": [true, null]}\n"),
        ])
    func values(text: String, written: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(value.text == written)
    }

    @Test("Numbers that nothing holds stay as they are written")
    func numerals() throws {
        let digits = String(repeating: "9", count: 400)
        let value = try JSONValue(
            parsing: "[9223372036854775807, 9223372036854775808, 1e999, -1e999, \(digits), 0.1]")
        guard case .integer(.max) = value.elements[0], case .numeral = value.elements[1],
            case .number(0.1) = value.elements[5]
        else {
            Issue.record("\(value)")
            return
        }
        #expect(
            value.text
                == "[9223372036854775807, 9223372036854775808, 1e999, -1e999, \(digits), 0.1]\n")
    }

    @Test(
        "What is not JSON is refused with its place and a remedy",
        arguments: [
            ("", 1, 1, "there is no value"),
            ("[1,\n 2,]", 2, 3, "a comma stands before \"]\""),
            ("{\"a\": 1,\n}", 2, 1, "a comma stands before \"}\""),
            ("[1 2]", 1, 4, "\"2\" stands where a comma or \"]\" should"),
            ("{\"a\" 1}", 1, 6, "\"1\" stands where the colon after a name should"),
            ("{a: 1}", 1, 2, "\"a\" stands where the name of a member should"),
            ("{'a': 1}", 1, 2, "\"'\" stands where the name of a member should"),
            ("['a']", 1, 2, "a text stands in single quotes"),
            ("{\"é\": ü}", 1, 7, "\"ü\" stands where a value should"),
            ("[1, 2", 1, 6, "the text ends before the array that begins at line 1, column 1"),
            ("{\"a\"", 1, 5, "the text ends before the object that begins at line 1, column 1"),
            ("[1]]", 1, 4, "text follows the end of the value"),
            ("[1}", 1, 3, "\"}\" stands where a comma or \"]\" should"),
            ("\"a", 1, 1, "the text that begins here is not closed"),
            ("\"a\\", 1, 1, "the text that begins here is not closed"),
            ("\"a\nb\"", 1, 3, "the control character U+000A stands in a text"),
            ("\"a\0b\"", 1, 3, "a NUL character stands in a text"),
            ("\"\\x\"", 1, 2, "a backslash stands before no escape that JSON has"),
            ("\"\\u12\"", 1, 2, "a backslash stands before no escape that JSON has"),
            ("\"\\ud800\"", 1, 2, "the escape is half of a character; it is read as U+FFFD"),
            ("\"\\udc00\\ud800\"", 1, 2, "the escape is half of a character; it is read as U+FFFD"),
            ("01", 1, 1, "a number begins with 0"),
            ("-", 1, 1, "a minus sign stands without a number"),
            ("1.", 1, 1, "a number ends with its point"),
            (".5", 1, 1, "a number begins with \".\""),
            ("1e", 1, 1, "a number has no exponent after its e"),
            ("+1", 1, 1, "a number begins with \"+\""),
            ("NaN", 1, 1, "NaN is not a number of JSON"),
            ("[-Infinity]", 1, 2, "-Infinity is not a number of JSON"),
            ("[None]", 1, 2, "None is not a word of JSON"),
            ("[nul]", 1, 2, "\"nul\" is not a value"),
            ("// x", 1, 1, "a comment stands where a value should"),
            (
                "{\"a\": 1, \"b\": 2, \"a\": 3}", 1, 18,
                "an object names \"a\" twice; the last value is taken"
            ),
        ])
    func errors(text: String, line: Int, column: Int, problem: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.problem == problem)
        #expect(error.map { [$0.line, $0.column] } == [line, column])
        #expect(error?.remedy.isEmpty == false)
    }

    @Test("Bytes that are not UTF-8 are refused where they stand")
    func encodings() {
        let bad = #expect(throws: JSONError.self) {
            try JSONValue(parsing: Array("{\"a\": \"x".utf8) + [0xFF] + Array("\"}".utf8))
        }
        #expect(
            bad?.description
                == "line 1, column 9: a byte of a text is not UTF-8; save the file as UTF-8")
        let wide = #expect(throws: JSONError.self) {
            try JSONValue(parsing: [0xFF, 0xFE, 0x5B, 0, 0x5D, 0])
        }
        #expect(wide?.remedy == "save the file as UTF-8")
    }

    @Test("Values may lie 512 deep, and deeper ones end in an error and not in the stack")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        let deepest = try JSONValue(parsing: nested(512))
        #expect(deepest.text == nested(512) + "\n")
        let deeper = #expect(throws: JSONError.self) { try JSONValue(parsing: nested(100_000)) }
        #expect(deeper?.column == 513)
    }

    @Test("What Foundation reads is read, and what it refuses is refused, for a thousand mutants")
    func mutants() throws {
        let sound = Array(
            #"{"a":[1,-2.5e3,true,null,"x\u00e9\n"],"b":{"c":{},"d":[]},"e":"ü"}"#.utf8)
        var random = SplitMix64(seed: 7)
        var accepted = 0
        for _ in 0..<3000 {
            var bytes = sound
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1:
                    bytes.insert(sound[Int.random(in: 0..<sound.count, using: &random)], at: place)
                default: bytes[place] = sound[Int.random(in: 0..<sound.count, using: &random)]
                }
            }
            let theirs = try? JSONSerialization.jsonObject(
                with: Data(bytes), options: .fragmentsAllowed)
            do {
                let value = try JSONValue(parsing: bytes)
                accepted += 1
                #expect(theirs != nil, "\(String(decoding: bytes, as: UTF8.self))")
                let again = try JSONValue(parsing: value.text)
                #expect(again.text == value.text)
            } catch {
                // Foundation takes names that occur twice, and a comma after the last value.
                #expect(
                    theirs == nil || error.problem.contains("twice")
                        || error.problem.hasPrefix("a comma stands before"),
                    "\(error) \(String(decoding: bytes, as: UTF8.self))")
            }
        }
        #expect(accepted > 100)
    }
}
