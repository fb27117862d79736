// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-VNcQojpCV04Gooo6Rnlwof5gn15LuOeNItaDoQkHccY="
    static let styleHash = "sha256-GhJ9PxZMPCQfO9jNmBAnjLqimMpVUwrjcL19X8s/6rc="
}
