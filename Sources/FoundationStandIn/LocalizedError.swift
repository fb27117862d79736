/// An error that says in words what is wrong.
public protocol LocalizedError: Error {
    /// What is wrong, if there are words for it.
    var errorDescription: String? { get }
}
