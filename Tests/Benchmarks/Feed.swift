/// The posts of a collection as one feed in RSS 2.0, for a reader of feeds: titles, days, and the Markdown as their text.
enum Feed {
  static func write(of collection: String, to path: String) throws(Failure) {
    let posts = Files.matching([Collection.posts(in: collection)])
    try Files.write(path) { put throws(Failure) in
      put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Posts</title>\n")
      put("<link>http://localhost/</link><description>A collection</description>\n")
      for (number, post) in posts.enumerated() {
        put(item(String(decoding: try Files.read(post), as: UTF8.self), number))
      }
      put("</channel></rss>\n")
    }
  }

  /// The words of a collection hold nothing that would end a CDATA section.
  private static func item(_ post: String, _ number: Int) -> String {
    let lines = post.split(separator: "\n", maxSplits: 3)
    let values = lines.dropFirst().map { $0.drop { $0 != " " }.dropFirst() }
    let day = values[1].split(separator: "-").map(String.init)
    let month = months[(Int(day[1]) ?? 1) - 1]
    return """
      <item><title>\(values[0])</title><guid>http://localhost/\(number)</guid><link>http://localhost/\(number)</link>
      <pubDate>\(day[2]) \(month) \(day[0]) 00:00:00 +0000</pubDate>
      <description><![CDATA[\(values[2])]]></description></item>

      """
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
