/// In which order the dates of a column are to be read, as far as its rows tell.
struct DateOrders {
    typealias Order = ReadingChoices.DateOrder

    /// What the rows tell.
    enum Finding: Equatable {
        /// One order fits all of them; a date shows that the others do not.
        case order(Order, because: String)
        /// Several orders fit all of them.
        case open
        /// No order fits both of two.
        case mixed(Sample, Sample)
    }

    /// A date of the column, its line, and the orders that fit it.
    struct Sample: Equatable {
        let text: String
        let line: Int
        let orders: [Order]
    }

    private struct Evidence {
        var orders = Set(Order.allCases)
        /// The last date that left fewer orders.
        var because: Sample?
        /// The first date that left none.
        var contradiction: Sample?
    }

    /// Dates with other signs may come from other programs.
    private var evidence: [Character: Evidence] = [:]

    /// Takes a date of the column.
    mutating func add(_ digits: DateDigits, written text: String, line: Int = 0) {
        let orders = digits.readings.map(\.order)
        var found = evidence[digits.separator] ?? Evidence()
        guard !orders.isEmpty, found.contradiction == nil else { return }
        let left = found.orders.intersection(orders)
        if left.count < found.orders.count {
            let sample = Sample(text: text, line: line, orders: orders)
            if left.isEmpty { found.contradiction = sample } else { found.because = sample }
        }
        found.orders = left
        evidence[digits.separator] = found
    }

    /// What the rows tell about dates with a sign.
    func finding(_ separator: Character) -> Finding {
        let own = ownFinding(separator)
        guard own == .open else { return own }
        // Nobody writes days first with points and months first with slashes in one column.
        let others = evidence.keys.sorted().map(ownFinding).filter { $0 != .open }
        guard case .order(let order, _)? = others.first,
            others.allSatisfy({ other in
                if case .order(order, _) = other { true } else { false }
            })
        else { return .open }
        return others[0]
    }

    private func ownFinding(_ separator: Character) -> Finding {
        guard let found = evidence[separator] else { return .open }
        if let one = found.because, let other = found.contradiction { return .mixed(one, other) }
        guard found.orders.count == 1, let order = found.orders.first else { return .open }
        return .order(order, because: found.because?.text ?? "")
    }
}
