import ActorNetworks

@testable import NetworkFormats

/// A mapping file, and names of encodings and columns: what is read is written and read as the same.
func tryMapping(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    if let encoding = TextEncoding(named: text) {
        hold(TextEncoding(named: encoding.name) == encoding, text)
    }
    if let column = ReadingChoices.column(named: text) {
        hold(ReadingChoices.column(named: column.name) == column, text)
    }
    do throws(FormatError) {
        let choices = try ReadingChoices(parsing: text, file: "x")
        let written = choices.mappingFile
        let again = try? ReadingChoices(parsing: written, file: "x")
        hold(again == choices, written)
        let events = Array("date,source,target,kind\n2015-01-01,a,b,-\n".utf8)
        tryCase(CaseFiles(events: [table("events.csv", events)])) { $0.reading = choices }
    } catch {
        hold(error.place?.hasPrefix("x") ?? false, "\(error)")
    }
}

/// A table of aliases, in use.
func tryAliases(_ input: [UInt8]) {
    let reading = AliasReader().read(.init(name: "aliases.csv", bytes: input))
    for problem in reading.problems.kept {
        hold(problem.column ?? 1 >= 1 && problem.line ?? 1 >= 1, "\(problem)")
    }
    let events = Array(
        "date,source,target,kind\n2015-01-01,a,b,-\n2016-03,c,a,+\n2017-01-01,b,c,-\n".utf8)
    tryCase(CaseFiles(events: [table("events.csv", events)])) { $0.aliases = reading.aliases }
}

/// A table of codes, in use.
func tryCodes(_ input: [UInt8]) {
    let events = Array(
        "date,source,target,code\n2015-01-01,a,b,1\n2016-03,c,a,12\n2017-01-01,b,c,2x\n".utf8)
    var files = CaseFiles(events: [table("events.csv", events)])
    files.codes = table("codes.csv", input)
    tryCase(files)
}

/// A table of words for kinds.
func tryKindWords(_ input: [UInt8]) {
    do throws(FormatError) {
        let words = try ReadingChoices.kindWords(of: .init(name: "x", bytes: input))
        hold(!words.isEmpty)
        hold(words.keys.allSatisfy { $0 == $0.lowercased() })
    } catch {
        hold(error.place?.hasPrefix("x") ?? false, "\(error)")
    }
}

/// A `datapackage.json`: what is read is written and read as the same.
func tryPackage(_ input: [UInt8]) {
    guard let package = try? DataPackage(parsing: input) else { return }
    _ = package.path(ofTable: "events")
    _ = package.codingScheme
    let once = package.text(name: "x", tables: [])
    let again = try? DataPackage(parsing: Array(once.utf8))
    hold(again?.text(name: "x", tables: []) == once, once)
    let events = Array("date,source,target,kind\n2015-01-01,a,b,-\n".utf8)
    var files = CaseFiles(events: [table("events.csv", events)])
    files.package = table("datapackage.json", input)
    tryCase(files)
}

/// JSON alone: what is read is written, read again and written as the same.
func tryJSON(_ input: [UInt8]) {
    guard let value = try? JSONValue(parsing: input) else { return }
    let once = value.text
    hold((try? JSONValue(parsing: once))?.text == once, once)
}
