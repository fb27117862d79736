// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-WtqGOLPRPWKcnxToQ+b0IjDKKSBXNRBps1SW4g11bK4="
    static let styleHash = "sha256-GhJ9PxZMPCQfO9jNmBAnjLqimMpVUwrjcL19X8s/6rc="
}
