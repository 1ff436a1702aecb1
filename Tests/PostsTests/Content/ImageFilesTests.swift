import Posts
import Testing

/// Images beside a post.
@Suite struct ImageFilesTests {
  @Test(arguments: ["a.png", "a/b c.JPEG", "a.b.svg?raw=true#x", ".webp"])
  func `an ending names an image`(address: String) {
    #expect(ImageFiles.isNamed(by: address))
  }

  @Test(arguments: [
    "", "Note", "Note#a.png", "a.md", "a.png.md", "a?b=c.png", "a.", "v2.0", "a.png/b", "a.mp4",
  ])
  func `nothing else does`(address: String) {
    #expect(!ImageFiles.isNamed(by: address))
  }
}
