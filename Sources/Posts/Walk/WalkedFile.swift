/// A post as a walk finds it.
struct WalkedFile: Equatable {
  let id: Post.ID
  /// Of the file itself, where the post is a link to one.
  let stamp: FileStamp
}
