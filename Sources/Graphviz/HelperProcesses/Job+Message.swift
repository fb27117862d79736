internal import DOT

extension Job {
    /// The job as a message, with a limit of memory for the helper.
    func message(memoryLimit: Int) -> [UInt8] {
        var writer = MessageWriter()
        writer.add(memoryLimit)
        writer.add(name)
        writer.add(source)
        writer.add(engine.rawValue)
        writer.add(formats) { $0.add($1.rawValue) }
        writer.add(wantsLayout ? 1 : 0)
        return writer.bytes
    }

    static func read(_ message: [UInt8]) -> (job: Job, memoryLimit: Int)? {
        var reader = MessageReader(message)
        guard let limit = reader.number(), let name = reader.text(), let source = reader.text(),
            let engine = reader.text(), let formats = reader.list({ $0.text() }),
            let wantsLayout = reader.number(), reader.isAtEnd
        else { return nil }
        let job = Job(
            name: name, source: source, engine: Engine(rawValue: engine),
            formats: formats.map { Format(rawValue: $0) }, wantsLayout: wantsLayout == 1)
        return (job, limit)
    }
}
