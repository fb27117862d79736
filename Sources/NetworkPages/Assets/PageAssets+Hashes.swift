// Written by the test of these hashes: what browsers hold script and style against.
extension PageAssets {
    static let scriptHash = "sha256-HxsxOBVG9b34IARFiSMQkG0nN75HiG4USJETtmQ9hIw="
    static let styleHash = "sha256-WCJpLFXXqwDhILQ4c1UqmG5K8SZMQcZe2+vj4LC1RiA="
}
