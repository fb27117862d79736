// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-In/hVLEviHOkIHY3O5p2S9ECsnAMZgx1/hvJQdPEKRo="
    static let styleHash = "sha256-ZDRnbO1qbSk6eDTB8DqxJCRmAJn1hDhPAxLGi67GyGk="
}
