extension LanguageTests {
  static let data: [Sample] = [
    Sample(
      "css",
      ##"""
       @media (min-width: 40em) {
      |kkkkkk             nnnn
         a.link:hover, #top > li[data-x="1"] { color: #fff; margin: -1.5em auto; }
      |  l tttt mmmmm   mmm   ll aaaaaa sss    aaaaa  nnnn  aaaaaa  nnnnnn cccc
       }
       p { width: calc(100% - 2px) !important; --gap: 1rem; } /* end */
      |l   aaaaa  ffff nnnn   nnn  kkkkkkkkkk  aaaaa  nnnn    /////////
      """##),
    Sample(
      "diff",
      ##"""
       diff --git a/x b/x
      |##################
       --- a/x
      |#######
       +++ b/x
      |#######
       @@ -1,2 +1,2 @@
      |###############
        same
       -old
      |----
       +new
      |++++
      """##),
    Sample(
      "graphql",
      ##"""
       query Hero($id: ID!, $n: Int = 10) {
      |kkkkk ffff $$$  cc   $$  ttt   nn
         hero(id: $id) @include(if: true) { name ...Parts }
      |       aa  $$$  mmmmmmmm aa  cccc
       }
       type Post implements Node { title: String! tags: [String] }
      |kkkk tttt kkkkkkkkkk        aaaaa  tttttt  aaaa   tttttt
      """##),
    Sample(
      "html",
      ##"""
       <!DOCTYPE html>
      |mmmmmmmmmmmmmmm
       <a href="x" disabled>R&amp;D</a> <!-- no -->
      |ll aaaa sss aaaaaaaal eeeee llll ///////////
       <script>let s = "</b>"; // c </script>
      |llllllllkkk     ssssss  /////lllllllll
       <style>
      |lllllll
       p { color: red }
      |l   aaaaa  ccc
       </style><br/>
      |lllllllllllll
      """##),
    Sample(
      "ini",
      ##"""
       ; comment
      |/////////
       [core]
      |kkkkkk
       name = value
      |aaaaa ssssss
      """##),
    Sample(
      "json",
      ##"""
       {"key": "va\nl", "n": -1.5e3, "list": [true, null]} // c
      | aaaaa  ssseess  aaa  nnnnnn  aaaaaa   cccc  cccc   ////
      """##),
    Sample(
      "markdown",
      ##"""
       # Title
      |#######
       * item `code` [text](url) \*
      |k      ssssss  llll  aaa  ee
       ```swift
      |   sssss
       let x = 1
      |kkk $   n
       ```
      |sss
       > quote <b>x</b>
      |k       lll llll
      """##),
    Sample(
      "nginx",
      ##"""
       server {
      |kkkkkk
         listen 80; # c
      |  kkkkkk nn  ///
         location / { proxy_pass "http://a$uri"; gzip on; }
      |  kkkkkkkk s   kkkkkkkkkk sssssssss$$$$s  kkkk cc
       }
      """##),
    Sample(
      "scss",
      ##"""
       $gap: 2px; // c
      |$$$$  nnn  ////
       .a { &:hover { margin: $gap; } @include box(1px); }
      | t   k mmmmm   aaaaaa  $$$$    kkkkkkkk     nnn
      """##),
    Sample(
      "sql",
      ##"""
       SELECT name, count(*) FROM "posts" -- all
      |kkkkkk                kkkk sssssss //////
       WHERE id = :id AND title LIKE 'it''s' LIMIT 10; /* a /* b */ c */
      |kkkkk      $$$ kkk       kkkk ssseess kkkkk nn  /////////////////
       create table t (id integer NOT NULL, s varchar(10) default null);
      |kkkkkk kkkkk       ttttttt kkk cccc    ttttttt nn  kkkkkkk cccc
      """##),
    Sample(
      "toml",
      ##"""
       [[posts]] # c
      |kkkkkkkkk ///
       title = "a\n"
      |aaaaa   ssees
       date = 2024-01-02T03:04:05Z
      |aaaa   nnnnnnnnnnnnnnnnnnnn
       tags = ["x", 'y']
      |aaaa    sss  sss
       more = { "k.e" = true, n = 1_000 }
      |aaaa     aaaaa   cccc  a   nnnnn
       text = """
      |aaaa   sss
       a
      |s
       """
      |sss
      """##),
    Sample(
      "xml",
      ##"""
       <?xml version="1.0"?>
      |mmmmmmmmmmmmmmmmmmmmm
       <!-- c --><a:b key="v">t &lt;<![CDATA[ <x> ]]></a:b>
      |//////////llll aaaasssl  eeeemmmmmmmmmmmmmmmmmllllll
      """##),
    Sample(
      "yaml",
      ##"""
       --- # c
      |mmm ///
       title: "a\n" # t
      |aaaaa  ssees ///
       list: [a, {k: v}]
      |aaaa   s   a  s
       &x key: *x
      |$$ aaa  $$
       text: |
      |aaaa
         any: thing
      |ssssssssssss
         # no comment
      |ssssssssssssss
       done: !tag 'it''s'
      |aaaa  tttt ssseess
      """##),
  ]
}
