/// Encodes a value into a node.
struct ValueEncoder: Encoder, SingleValueEncodingContainer {
    let node: JSONNode
    // Only the words of errors would need the way to a value.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.makeObject()
        return KeyedEncodingContainer(MemberEncoder(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.makeArray()
        return ElementEncoder(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func encodeNil() { node.set(plain: "null") }

    func encode(_ value: some Encodable) throws {
        switch value {
        case let text as String: node.set(text: text)
        case let flag as Bool: node.set(plain: "\(flag)")
        case let number as any BinaryInteger: node.set(plain: "\(number)")
        case let number as any BinaryFloatingPoint:
            guard number.isFinite else {
                throw EncodingError.invalidValue(
                    value, .init(codingPath: [], debugDescription: "\(value) is no number in JSON"))
            }
            let digits = "\(number)"
            node.set(plain: digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
        default: try value.encode(to: self)
        }
    }
}

/// Encodes the members of an object.
private struct MemberEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }

    private func member(_ key: some CodingKey) -> ValueEncoder {
        ValueEncoder(node: node.member(key.stringValue))
    }

    func encodeNil(forKey key: Key) { member(key).encodeNil() }

    func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).encode(value) }

    func nestedContainer<Inner>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
        member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        member(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { ValueEncoder(node: node.member("super")) }

    func superEncoder(forKey key: Key) -> any Encoder { member(key) }
}

/// Encodes the elements of an array.
private struct ElementEncoder: UnkeyedEncodingContainer {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    private func element() -> ValueEncoder { ValueEncoder(node: node.element()) }

    func encodeNil() { element().encodeNil() }

    func encode(_ value: some Encodable) throws { try element().encode(value) }

    func nestedContainer<Inner>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }

    func superEncoder() -> any Encoder { element() }
}
