import Testing

@testable import ArgumentParser
@testable import EntenteTool

@Suite("The declarations of commands")
struct DeclarationTests {
    @Test("are what the argument parser can take", arguments: Entente.configuration.subcommands)
    func validity(command: any ParsableCommand.Type) throws {
        try expectValid(command)
    }

    @Test("would be refused where two options had one name, also in a group of options")
    func faults() {
        #expect(throws: ParsableArgumentsValidationError.self) { try expectValid(Twice.self) }
        #expect(throws: ParsableArgumentsValidationError.self) { try expectValid(Grouped.self) }
    }

    /// Options and the groups among them, as the parser itself examines them in the configuration
    /// `debug`: whenever it reads a command line, and each group as often as groups lie around it.
    private func expectValid(_ type: any ParsableArguments.Type) throws {
        try type._validate(parent: nil)
        for child in Mirror(reflecting: type.init()).children {
            guard let group = child.value as? any GroupOfOptions else { continue }
            try expectValid(group.options)
        }
    }

    private struct Twice: ParsableArguments {
        @Option(name: .customLong("same")) var one: String?
        @Option(name: .customLong("same")) var other: String?
    }

    /// A flag that nothing could turn off, in a group.
    private struct Always: ParsableArguments {
        @Flag var isOn = true
    }

    private struct Grouped: ParsableArguments {
        @OptionGroup var group: Always
    }
}

private protocol GroupOfOptions {
    var options: any ParsableArguments.Type { get }
}

extension OptionGroup: GroupOfOptions {
    fileprivate var options: any ParsableArguments.Type { Value.self }
}
