/// A file whose contents are known.
struct IndexedFile {
  let path: Post.ID
  let stamp: FileStamp
  let digest: Digest
}
