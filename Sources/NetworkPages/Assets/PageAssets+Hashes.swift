// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-rHVrR1CKSk/3GEt8Mv/sshlgnqI7wIFSRvTsAPDvrOw="
    static let styleHash = "sha256-ZDRnbO1qbSk6eDTB8DqxJCRmAJn1hDhPAxLGi67GyGk="
}
