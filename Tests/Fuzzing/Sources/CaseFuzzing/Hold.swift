/// Ends the process with a message where something that must hold does not, optimised or not.
func hold(
    _ condition: Bool, _ message: @autoclosure () -> String = "", line: UInt = #line,
    file: StaticString = #fileID
) {
    if !condition { fatalError("\(file):\(line): \(message())", file: file, line: line) }
}
