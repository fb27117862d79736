/// All eigenvalues and eigenvectors of a small dense symmetric matrix, by Jacobi's rotations.
struct SymmetricEigenproblem {
    /// The eigenvalues, ascending.
    let values: [Double]

    /// One eigenvector of length 1 for each value.
    let vectors: [[Double]]

    /// Solves the problem in O(*k*³) for *k* rows.
    init(_ matrix: [[Double]]) {
        let size = matrix.count
        var a = matrix
        var v = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
        for _ in 0..<64 {
            var offDiagonal = 0.0
            var diagonal = 0.0
            for row in 0..<size {
                diagonal += a[row][row] * a[row][row]
                for column in 0..<row { offDiagonal += a[row][column] * a[row][column] }
            }
            if offDiagonal <= 1e-34 * diagonal { break }
            for p in 0..<size {
                for q in (p + 1)..<max(p + 1, size) where a[p][q] != 0 {
                    Self.rotate(&a, &v, p, q)
                }
            }
        }
        let order = (0..<size).sorted { a[$0][$0] < a[$1][$1] }
        values = order.map { a[$0][$0] }
        vectors = order.map { column in v.map { $0[column] } }
    }

    /// Rotates rows and columns `p` and `q` until their off-diagonal entry is 0.
    private static func rotate(_ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
        let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
        let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let cosine = 1 / (t * t + 1).squareRoot()
        let sine = t * cosine
        for k in a.indices {
            let (kp, kq) = (a[k][p], a[k][q])
            a[k][p] = cosine * kp - sine * kq
            a[k][q] = sine * kp + cosine * kq
        }
        for k in a.indices {
            let (pk, qk) = (a[p][k], a[q][k])
            a[p][k] = cosine * pk - sine * qk
            a[q][k] = sine * pk + cosine * qk
            let (vp, vq) = (v[k][p], v[k][q])
            v[k][p] = cosine * vp - sine * vq
            v[k][q] = sine * vp + cosine * vq
        }
    }
}
