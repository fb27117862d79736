extension MeasureContract {
    /// What a row of a contract is about.
    public enum Topic: String, Sendable, Hashable, CaseIterable {
        case definition, weight, parallelArcs, sign, time, direction, scale, disconnected, isolates
        case cost, source

        /// The heading of the row.
        public var heading: Phrase {
            switch self {
            case .parallelArcs: "parallel \(.arcs)"
            default: Phrase(rawValue)
            }
        }
    }

    /// What the contract says about a topic.
    public func phrase(on topic: Topic) -> Phrase {
        switch topic {
        case .definition: definition
        case .weight: weight.phrase
        case .parallelArcs: parallelArcs.phrase
        case .sign: sign.phrase
        case .time: time.phrase
        case .direction: direction.phrase
        case .scale: scale
        case .disconnected: disconnected
        case .isolates: isolates.phrase
        case .cost: Phrase(cost)
        case .source: Phrase(source)
        }
    }

    /// The contract as rows of a topic, its heading and a phrase, in the words of a vocabulary.
    ///
    /// - Returns: One row for each ``Topic``, in the order of its cases.
    /// - Complexity: O(*n*) in the length of the texts.
    public func rows(
        in vocabulary: Vocabulary
    ) -> [(topic: Topic, heading: String, phrase: String)] {
        Topic.allCases.map { topic in
            (topic, topic.heading.text(in: vocabulary), phrase(on: topic).text(in: vocabulary))
        }
    }
}

extension WeightReading {
    /// The reading in words.
    public var phrase: Phrase {
        switch self {
        case .ignored: "ignored"
        case .strength: "strength of tie (or 1 for every tie)"
        case .length: "length 1 for every tie (or 1 / strength, so that strong ties are short)"
        case .conductance: "conductance (or 1 for every tie)"
        }
    }
}

extension ParallelReading {
    /// The reading in words.
    public var phrase: Phrase {
        switch self {
        case .counted: "each counts; a loop counts at both its ends"
        case .summed: "added up to one tie; loops dropped"
        case .merged: "one tie, however many; loops dropped"
        }
    }
}

extension SignReading {
    /// The reading in words.
    public var phrase: Phrase {
        switch self {
        case .ignored: "ignored"
        case .refused: "negative weights are refused: measure each part apart"
        case .positivePart: "the ties of positive weight alone"
        case .negativePart: "the ties of negative weight alone, as positive numbers"
        case .signed: "negative weights are read as they are"
        case .contrasted:
            "positive and negative ties are set against each other; a pair has one tie, of the sign "
                + "of its net weight, or none where that is 0"
        }
    }

    /// The part of a graph that a measure of this reading looks at.
    ///
    /// - Complexity: O(1) unless weights below 0 must be told apart; else O(*n* + *m*).
    public func part(of graph: Graph) -> Graph {
        switch self {
        case .ignored, .refused, .signed, .contrasted: graph
        case .positivePart: graph.hasNegativeWeights ? graph.positivePart() : graph
        case .negativePart: graph.negativePart()
        }
    }
}

extension TimeReading {
    /// The reading in words.
    public var phrase: Phrase {
        switch self {
        case .ignored: "ignored: all ties of the period at once"
        case .followed: "ties are followed in the order of their times"
        case .elapsed:
            "ties are followed in the order of their times, which count from the beginning of the "
                + "period, or from the first event if it has none"
        case .waits: "the times from one event to the next are what is measured"
        }
    }
}

extension DirectionReading {
    /// The reading in words.
    public var phrase: Phrase {
        switch self {
        case .followed: "followed"
        case .chosen(let direction): "out, in or all; \(direction.rawValue) by default"
        case .ignored: "ignored: ties of both directions are added"
        case .required: "followed; an undirected graph is refused"
        }
    }
}

extension IsolateScore {
    /// The score in words.
    public var phrase: Phrase {
        switch self {
        case .zero: "0"
        case .one: "1"
        case .none: "no value"
        case .zeroOrNone: "0, or no value where nobody has one"
        case .base: "the base that every \(.vertex) starts from"
        case .counted: "count as \(.vertices) like the others"
        case .ignored: "make no difference"
        case .alone: "each a group of its own"
        }
    }
}
