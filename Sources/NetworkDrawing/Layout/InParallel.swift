internal import Dispatch
internal import Graphs
internal import Synchronization

/// Independent work on all cores, with the answers in the order of the questions.
enum InParallel {
    static func map<Question: Sendable, Answer: Sendable>(
        _ questions: [Question], _ work: @Sendable (Question) -> Answer
    ) -> [Answer] {
        // Where no thread can be had, waiting for one would never end.
        guard Execution.canStartThreads else { return questions.map(work) }
        let answers = Mutex([Answer?](repeating: nil, count: questions.count))
        DispatchQueue.concurrentPerform(iterations: questions.count) { index in
            let answer = work(questions[index])
            answers.withLock { $0[index] = answer }
        }
        return answers.withLock { $0.compactMap(\.self) }
    }
}
