import Testing

@testable import NetworkDrawing

@Suite("Vectors")
struct VectorTests {
    @Test("A normal is the vector turned left, and a vector without length points to the right")
    func vectors() {
        #expect(Vector(3, 4).length == 5)
        #expect(Vector(3, 4).direction == Vector(0.6, 0.8))
        #expect(Vector(0, 0).direction == Vector(1, 0))
        #expect(Vector(1, 0).normal == Vector(0, 1))
        #expect(Vector(1, 0).cross(Vector(0, 1)) == 1)
        #expect(Vector(2, 3).dot(Vector(4, 5)) == 23)
    }
}
