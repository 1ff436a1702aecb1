/// The files of a collection as a survey has them.
package struct SurveyedFiles: Sendable {
  let posts: PostList
  /// Of the files of the posts.
  let stamps: [FileStamp]
  let failures: [Post.ID: Survey.Failure]
  /// What was wrong on the way to them.
  let findings: [Finding]
  let skipped: Library.Skipped

  /// That of a file, whether it gave a post or not; `nil` where there is none.
  func stamp(of id: Post.ID) -> FileStamp? {
    posts.index(of: id).map { stamps[$0] } ?? failures[id]?.stamp
  }
}
