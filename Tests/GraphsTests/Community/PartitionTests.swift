import Graphs
import Testing

@Suite("A partition")
struct PartitionTests {
    @Test("numbers groups by their first vertices")
    func numbering() {
        let partition = Partition([7, 3, 7, 5])
        #expect(partition.membership == [0, 1, 0, 2])
        #expect(partition.groups == [[0, 2], [1], [3]])
        #expect(partition.sizes == [2, 1, 1])
    }
}
