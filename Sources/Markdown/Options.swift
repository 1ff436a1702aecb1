/// Which constructs beyond CommonMark 0.30 are read. Each can be switched alone.
package struct Options: Equatable, Sendable {
  /// Pipe tables (GFM 0.29, section 4.10).
  package var tables = false
  /// `[ ]` and `[x]` at the start of a list item (GFM 0.29, section 5.3).
  package var taskItems = false
  /// `~text~` and `~~text~~` (GFM 0.29, section 6.5).
  package var strikethrough = false
  /// Bare `www.`, `http://`, `https://`, `ftp://` and mail addresses (GFM 0.29, section 6.9).
  package var autolinks = false
  /// `$x$`, `` $`x`$ ``, `$$x$$`: formulas.
  package var math = false
  /// `\(x\)` and `\[x\]`, which CommonMark reads as escapes: formulas. In no set of options.
  package var latexDelimiters = false
  /// `::: note` to `:::`: a box.
  package var fencedDivs = false
  /// `{{< name >}}`, `{{% name %}}` and `{{/* */}}`, as Hugo reads them.
  package var hugo = false
  /// `{% name %}` and `{{ name }}`, as Jekyll, Eleventy and Zola read them.
  package var liquid = false
  /// `<Name>` to `</Name>`, `<Name />` and `{/* */}`, and lines of `import` at the head.
  package var jsx = false
  /// `import` and `export` wherever a block may start, as MDX has it.
  package var modules = false
  /// `%% hidden %%`, as Obsidian has it.
  package var hiddenComments = false
  /// `<script>`, `<style>`, `<svg>` and their like within a text up to their ends, as one tag: nobody reads them.
  package var droppedElements = false
  /// `^name` at the end of a block, which links lead to (Obsidian).
  package var blockNames = false
  /// `HTMLWriter` disarms the tags that change how the rest of a page is read (GFM 0.29, section 6.11).
  package var tagFilter = false
  /// `[^label]` with `[^label]: text`, and `^[text]` (GitHub, Pandoc).
  package var footnotes = false
  /// Terms, and below them lines that start with `: ` (PHP Markdown Extra).
  package var definitionLists = false
  /// `> [!NOTE]` (GitHub), with titles and folds (Obsidian).
  package var callouts = false
  /// `==text==` (Obsidian).
  package var marks = false
  /// `H~2~O` and `x^2^` (Pandoc).
  package var scripts = false
  /// `[[page]]` and `![[file]]` (Obsidian).
  package var wikilinks = false
  /// `:tada:` (GitHub).
  package var shortcodes = false
  /// `{#id .class}` behind a heading, a link or code (Pandoc), `{: .class}` behind anything and on its own (Kramdown).
  package var attributes = false

  package init() {}

  /// Whether `{{ … }}` and `{% … %}` are what a tool fills in.
  var hasTemplates: Bool { hugo || liquid }

  /// CommonMark 0.30 and nothing else.
  package static let commonMark = Options()

  /// All of GFM 0.29, the tag filter included.
  package static var gfm: Options {
    var options = Options()
    options.tables = true
    options.taskItems = true
    options.strikethrough = true
    options.autolinks = true
    options.tagFilter = true
    return options
  }

  /// What posts are read with.
  package static var standard: Options {
    var options = gfm
    options.tagFilter = false
    options.footnotes = true
    options.definitionLists = true
    options.callouts = true
    options.marks = true
    options.scripts = true
    options.wikilinks = true
    options.shortcodes = true
    options.attributes = true
    options.math = true
    options.fencedDivs = true
    options.hugo = true
    options.liquid = true
    options.jsx = true
    options.hiddenComments = true
    options.droppedElements = true
    options.blockNames = true
    return options
  }

  /// What posts in MDX are read with.
  package static var mdx: Options {
    var options = standard
    options.modules = true
    return options
  }
}
