extension LanguageTests {
  static let sources: [Sample] = [
    Sample(
      "c",
      ##"""
       #include <stdio.h>
      |mmmmmmmmmsssssssss
       #define MAX(a, b) \
      |mmmmmmmmmmmmmmmmmmm
         ((a) > (b))
      |mmmmmmmmmmmmm
       /* a /* comment */
      |//////////////////
       static int add(int a, const char *s) {
      |kkkkkk ttt fff ttt    kkkkk tttt
         return a + 0x1F + 'x' + 1.5e3f; // sum
      |  kkkkkk     nnnn   sss   nnnnnn  //////
         printf("%d\n", "open
      |         sssees  sssss
       }
       #if 0
      |/////
       int gone;
      |/////////
       #endif
      |mmmmmm
       struct point { uint8_t x; } p = {NULL};
      |kkkkkk ttttt   ttttttt           cccc
      """##),
    Sample(
      "cpp",
      ##"""
       auto s = R"x(raw " )" text)x" + u8"é\n";
      |kkkk     ssssssssssssssssssss   sssssees
       template <typename T> class Box final : public Base {
      |kkkkkkkk  kkkkkkkk t  kkkkk ttt kkkkk   kkkkkk
         virtual ~Box() = default;
      |  kkkkkkk          kkkkkkk
       };
       int n = 1'000'000; bool b = this != nullptr;
      |ttt     nnnnnnnnn  tttt     cccc    ccccccc
      """##),
    Sample(
      "csharp",
      ##"""
       [Serializable]
      |aaaaaaaaaaaaaa
       public class Post {
      |kkkkkk kkkkk tttt
         public async Task<int> Load(string path) {
      |  kkkkkk kkkkk      ttt  ffff tttttt
           var s = $"a {path + "x"} {{}}" + @"c:\dir""q""";
      |    ttt     ssss$       sss$seeees   sssssssseesees
           return 1_000; // null
      |    kkkkkk nnnnn  ///////
         }
       }
      """##),
    Sample(
      "go",
      ##"""
       package main
      |kkkkkkk
       func Add(a int, s string) (err error) {
      |kkkk       ttt    tttttt       ttttt
       	x := `raw
      |      ssss
       line` + "a\n" + 'x'
      |sssss   ssees   sss
       	return nil // none
      | kkkkkk ccc ///////
       }
      """##),
    Sample(
      "java",
      ##"""
       @Override
      |mmmmmmmmm
       public final class Post extends Base {
      |kkkkkk kkkkk kkkkk tttt kkkkkkk
         private int count(String s) { return s.length() + 0xFFL; }
      |  kkkkkkk ttt fffff             kkkkkk              nnnnn
         non-sealed class A {}
      |  kkkkkkkkkk kkkkk t
         String text = """
      |                sss
           a "quoted" \t text
      |ssssssssssssssseesssss
           """; // true
      |sssssss  ///////
       }
      """##),
    Sample(
      "javascript",
      ##"""
       const re = a / b / /[/"]+\/x/g.test(`a ${b + `c ${d}`} \n`);
      |kkkkk              sssssssssss      sss$$    sss$$ $s$sees
       function go(x) { return x ? /a/ : null; } // end
      |kkkkkkkk ff      kkkkkk     sss   cccc    //////
       const el = <Box title="a" on={() => { f({}); }}>text {x} <br/></Box>;
      |kkkkk      llll aaaaa sss aa $                $l     $ $ lllllllllll
      """##),
    Sample(
      "kotlin",
      ##"""
       fun String.shout(n: Int): String = "${this.uppercase()} $n\n" // x
      |kkk tttttttfffff    ttt   tttttt   s$$kkkk            $s$$ees ////
       class Post(val title: String) { /* a /* b */ c */ val x = null }
      |kkkkk tttt kkk $$$$$  tttttt    ///////////////// kkk $   cccc
      """##),
    Sample(
      "rust",
      ##"""
       #[derive(Debug)]
      |mmmmmmmmmmmmmmmm
       pub fn go<'a>(s: &'a str) -> Option<u8> {
      |kkk kk ff aa      aa ttt     tttttt tt
           let c = '\n'; let r = r#"raw " quote"#; /* a /* b */ c */
      |    kkk     sees  kkk     ssssssssssssssss  /////////////////
           println!("{}", 1_000u32); // doc
      |    ffffffff ssss  nnnnnnnn   //////
       }
      """##),
    Sample(
      "swift",
      ##"""
       @MainActor struct Post: Sendable { /* a /* b */ c */
      |mmmmmmmmmm kkkkkk tttt  tttttttt   /////////////////
         func go(_ n: Int) -> String { "a \(n + f(")")) \n" + #"raw \n \#(n) " "# }
      |  kkkk ff      ttt     tttttt   sss$$      sss $sees   sssssssss$$$ $sssss
         let text = """
      |  kkk $$$$   sss
           it's "x" \(n)
      |sssssssssssss$$ $
           """ // end
      |sssssss //////
         #if DEBUG
      |  mmm
       }
      """##),
    Sample(
      "typescript",
      ##"""
       interface Post<T> { readonly title: string; tags?: Tag[]; }
      |kkkkkkkkk           kkkkkkkk        tttttt         ttt
       const f = async (x: Post): Promise<void> => `${x}` as const;
      |kkkkk     kkkkk     tttt   ttttttt tttt     s$$ $s kk kkkkk
      """##),
  ]
}
