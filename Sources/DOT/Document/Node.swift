/// A node, known by its identifier.
public struct Node: Sendable, Equatable, Identifiable {
    /// Any text without control characters, the empty one included; equal texts are one node.
    public var id: String
    /// How the node looks. Without a label it shows its identifier.
    public var attributes: Attributes

    /// A node with an identifier and its looks.
    public init(_ id: String, _ attributes: Attributes = []) {
        self.id = id
        self.attributes = attributes
    }
}
