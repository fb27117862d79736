internal import Dispatch
internal import Graphs
internal import Synchronization

/// Independent work on all cores, with the answers in the order of the questions.
package enum InParallel {
    /// Does work that cannot fail.
    package static func map<Question: Sendable, Answer: Sendable>(
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

    /// Does work that can fail.
    ///
    /// - Throws: The error of the first question that has one.
    package static func map<Question: Sendable, Answer: Sendable>(
        _ questions: [Question], _ work: @Sendable (Question) throws -> Answer
    ) throws -> [Answer] {
        let results: [Result<Answer, any Error>] = map(questions) { question in
            Result { try work(question) }
        }
        return try results.map { try $0.get() }
    }
}
