import Posts
import Testing

@testable import Reading

/// How the other constructs beyond GFM are set.
@Suite struct ExtensionLayoutTests {
  @Test func `descriptions hang below their terms`() {
    expect(
      """
      Term
      Other *term*
      : One
        goes on

        and on
      : Two

      Next

      :   - list

          para

      text
      """
    ) {
      """
         Term
         Other term
             One goes on

             and on
             Two

         Next
             • list

             para

         text
      """
    }
  }

  @Test func `descriptions in a quote`() {
    expect(
      """
      > Term
      > : in a quote

      a

      : b

      c
      d

      : not a description
      """
    ) {
      """
         │ Term
         │     in a quote

         a
             b

         c d

         : not a description
      """
    }
  }

  @Test func `callouts have a bar and a label`() {
    expect(
      """
      > [!NOTE]
      > Text
      lazy

      > [!my-kind|x]+ A *title*

      > [!TIP]-
      > > [!danger] Inner
      > > b
      >
      > a

      > [!NOTE](x)

      > [!]
      """
    ) {
      """
         ┃ NOTE
         ┃ Text lazy

         ┃ ▾ MY-KIND · A title

         ┃ ▾ TIP
         ┃ ┃ DANGER · Inner
         ┃ ┃ b
         ┃
         ┃ a

         │ !NOTE

         │ [!]
      """
    }
  }

  @Test func `marks`() {
    expect(
      """
      ==a *b*== a == b a==b==c 字==字==字 ===a=== ==a
      """
    ) {
      """
         a b a == b a==b==c 字字字 ===a===
         ==a
      """
    }
  }

  @Test func `scripts in the characters that there are`() {
    expect(
      """
      H~2~O x^2^ x^n+1^ E^q^ (a)~i~ a^b^c 10~20~30 ~/a~b ~a~ ~~b~~ *x*^2^ a_b_c
      """
    ) {
      """
         H₂O x² xⁿ⁺¹ E^q (a)ᵢ a^b^c 10~20~30
         ~/a~b a b x² a_b_c
      """
    }
  }

  @Test func `links and embeds of pages`() {
    expect(
      """
      [[a]] [[a b#c d|e]] [[a#b]] [[#c]] ![[i.png|300]] ![[i.png|alt]] ![[p#h]] [[x]](y) [[]] [[a
      b]] [k [[l]]](m) [[m]]

      [m]: n
      """
    ) {
      """
         a e a > b c ▣ i.png ▣ alt ▣ p > h
         [x] [[]] [[a b]] k [[l]] [m]
      """
    }
  }

  @Test func `shortcodes`() {
    expect(
      """
      :tada: :+1::heart: :a: a:a:b 10:30:45 `:tada:` :nope: std::a::b (:100:) \\:tada: :us:
      """
    ) {
      """
         🎉 👍❤️ 🅰️ a:a:b
         10:30:45 :tada: :nope: std::a::b
         (💯) :tada: 🇺🇸
      """
    }
  }

  @Test func `what names a heading is not shown`() {
    expect(
      """
      # A {#b .c}

      Two {#two}
      ===

      ## C ## {id="d"}

      ### E {x}

      ### F `{#g}`

      ## H
      {: #i .j}

      ## H
      """
    ) {
      """
         A
         ═


         Two
         ═══


         C
         ─

         E {x}

         F {#g}


         H
         ─


         H
         ─
      """
    }
  }

  @Test func `attributes are not shown`() {
    expect(
      """
      text
      {: .note}

      {::options toc="x" /}

      1. TOC
      {:toc}

      *a*{: .b} [c](d){:target="_blank"} ![e](f){width=50%} `g`{.h} `i`{j} a{: .k}

      - l
      {: m}
      n
      {: broken
      """
    ) {
      """
         text

         a c ▣ e g i{j} a{: .k}

         • l

         n {: broken
      """
    }
  }

  @Test(arguments: 1...80)
  func `no row is wider than the screen`(columns: Int) {
    let source = """
      Text[^a]^[A *note* in place] x^2^ ==marked words== [[a page#of a heading]] `c`{.d}

      Term
      : Description

      > [!note]+ A title that needs rows
      > > [!WARNING]
      > > Inner text

      - item
        : no term

      [^a]: A footnote that is longer than a narrow screen

          - with a list
      """
    let flow = Flow(Reader.text(of: source).document)
    let geometry = Geometry(columns: columns, measure: 72)
    let layout = LeafLayout(flow, geometry)
    let widest = flow.leaves.indices.flatMap { layout.rows(of: $0).map(\.width) }.max() ?? 0
    #expect(geometry.left + widest <= columns)
  }

  private func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation, _ page: () -> String
  ) {
    #expect(BlockLayoutTests.page(text) == page(), sourceLocation: sourceLocation)
  }
}
