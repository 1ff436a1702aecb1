/// The files of a collection as a survey has them.
package struct SurveyedFiles: Sendable {
  let stamps: [Post.ID: FileStamp]
  /// What was wrong on the way to them.
  let findings: [Finding]
  let skipped: Library.Skipped
}
