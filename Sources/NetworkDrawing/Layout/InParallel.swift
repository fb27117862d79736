internal import Dispatch
internal import Synchronization

/// Independent work on all cores, with the answers in the order of the questions.
enum InParallel {
    static func map<Question: Sendable, Answer: Sendable>(
        _ questions: [Question], _ work: @Sendable (Question) -> Answer
    ) -> [Answer] {
        let answers = Mutex([Answer?](repeating: nil, count: questions.count))
        DispatchQueue.concurrentPerform(iterations: questions.count) { index in
            let answer = work(questions[index])
            answers.withLock { $0[index] = answer }
        }
        return answers.withLock { $0.compactMap(\.self) }
    }
}
