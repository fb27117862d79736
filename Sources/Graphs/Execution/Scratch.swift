/// A block of plain values that a search writes to over and over.
///
/// Unlike an array it is never copied, and positions are checked in debug builds only.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    let count: Int

    private let base: UnsafeMutablePointer<Element>

    init(repeating value: Element, count: Int) {
        self.init(uninitialized: count)
        base.initialize(repeating: value, count: count)
    }

    init(copying values: [Element]) {
        self.init(uninitialized: values.count)
        for (position, value) in values.enumerated() {
            (base + position).initialize(to: value)
        }
    }

    /// A block whose values mean nothing until they are written.
    init(uninitialized count: Int) {
        self.count = count
        base = .allocate(capacity: count)
        LargePages.prefer(
            for: UnsafeRawBufferPointer(UnsafeBufferPointer(start: base, count: count)))
    }

    deinit { base.deallocate() }

    subscript(position: Int) -> Element {
        @inline(__always) get {
            assert(position >= 0 && position < count)
            return base[position]
        }
        @inline(__always) nonmutating set {
            assert(position >= 0 && position < count)
            base[position] = newValue
        }
    }

    /// Where the values stand, for as long as the block lives.
    var pointer: UnsafeMutablePointer<Element> { base }

    /// The values as an array.
    var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
