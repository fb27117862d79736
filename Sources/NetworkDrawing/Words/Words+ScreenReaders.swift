extension Words {
    /// What a picture is, said instead of its role.
    var roleOfPicture: String { "diagram" }
}
