/// The keys under which systems and themes keep the same thing, the more telling ones first.
///
/// As `Fields.name(of:)` has them: in lower case, without marks.
enum FieldNames {
  static let title = ["title", "linktitle"]
  static let description = ["description", "summary", "excerpt", "subtitle"]
  static let date = [
    "date", "pubdate", "pubdatetime", "publishdate", "published", "publishedat", "publisheddate", "created",
    "createdat", "datecreated",
  ]
  static let updated = [
    "updated", "updateddate", "updatedat", "moddatetime", "modified", "lastmod", "lastmodified",
    "lastmodifiedat",
    "datemodified",
  ]
  static let publishDate = ["publishdate"]
  static let expiry = ["expirydate", "unpublishdate", "expires"]
  static let tags = ["tags", "tag", "keywords", "topics"]
  static let categories = ["categories", "category"]
  static let series = ["series"]
  static let image = [
    "heroimage", "image", "cover", "coverimage", "ogimage", "thumbnail", "banner", "featuredimage",
    "featureimage",
    "images",
  ]
  static let language = ["lang", "language", "locale"]
  static let draft = ["draft", "isdraft"]
  static let shown = ["published", "publish", "visible"]
  static let addresses = ["permalink", "url", "path"]
  static let aliases = ["aliases", "alias", "redirectfrom"]
  static let slug = ["slug"]
  static let status = ["status"]

  /// All of them, and some that only tell that a line is a field.
  static let known = Set(
    [
      title, description, date, updated, expiry, tags, categories, series, image, language, draft, shown,
      addresses, aliases, slug, ["layout", "author", "authors", "weight", "template"],
    ].joined())
}
