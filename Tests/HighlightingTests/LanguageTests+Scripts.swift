extension LanguageTests {
  static let scripts: [Sample] = [
    Sample(
      "bash",
      ##"""
       #!/bin/bash
      |///////////
       for f in "$HOME"/*.md; do
      |kkk   kk s$$$$$s       kk
         echo "it's ${f%.md} \$5" 'raw $f' $((1 + 2)) # done
      |  ffff ssssss$$$ $$$$seess ssssssss $$$n   n$$ //////
       done
      |kkkk
       name=$(basename "$(pwd)") && greet() { return 0; }
      |$$$$ $$         s$$fff$s$    fffff     kkkkkk n
       cat <<EOF <<'END' | sort
      |      sss   sssss
       Hello $name
      |ssssss$$$$$
       EOF
      |sss
       plain
      |sssss
       END
      |sss
       cat <<<"$name" <<<word
      |       s$$$$$s
       exit 1
      |ffff n
      """##),
    Sample(
      "console",
      ##"""
       $ echo "hi" \
      |>>ffff ssss
         | cat
       hi
      |oo
       user@host:~$ ls # c
      |>>>>>>>>>>>>>   ///
       a  b
      |oooo
      """##),
    Sample(
      "dockerfile",
      ##"""
       # syntax
      |////////
       FROM swift:6.2 AS build
      |kkkk sssssssss kk sssss
       ENV HOME=/root PORT=80
      |kkk aaaa       aaaa nn
       RUN apt-get update \
      |kkk
         && echo "$HOME"
      |     ffff s$$$$$s
       COPY --from=build /a /b
      |kkkk aaaaaa
      """##),
    Sample(
      "lua",
      ##"""
       --[==[ a
      |////////
       ]] b ]==] local s = [[raw
      |///////// kkkkk     sssss
       text]] .. "a\n" -- c
      |ssssss    ssees ////
       function M.go(x) return string.format("%d", 0x1F) ~= nil end
      |kkkkkkkk   ff    kkkkkk fffffffffffff ssss  nnnn     ccc kkk
      """##),
    Sample(
      "makefile",
      ##"""
       CC ?= clang
      |$$
       exported = 1
      |$$$$$$$$
       export A := 1
      |kkkkkk $
       all: main.o $(OBJS)
      |fff         $$$$$$$
       	@$(CC) -o $@ $^ "a $(X)" # link
      | m$$$$$    $$ $$ sss$$$$s //////
       ifeq ($(shell uname),Linux)
      |kkkk  $$fffff      $
       endif
      |kkkkk
      """##),
    Sample(
      "php",
      ##"""
       <p><?php echo "a {$b['x']} $c->d\n"; ?></p>
      |lllmmmmm kkkk sss$$$ sss $s$$$$$ees  mmllll
       <?php
      |mmmmm
       class Post { public function go(int $x): ?string { return 'a' . null; } } # c
      |kkkkk tttt   kkkkkk kkkkkkkk ff ttt $$    tttttt   kkkkkk sss   cccc      ///
       $s = <<<EOT
      |$$   ssssss
       Hi $name
      |sss$$$$$
       EOT;
      |sss
      """##),
    Sample(
      "powershell",
      ##"""
       function Get-It([string]$Name) {
      |kkkkkkkk ffffff tttttttt$$$$$
         Write-Host "a $Name $(1 + 2)`n" -NoNewline # c
      |  ffffffffff sss$$$$$s$$n   n$ees            ///
         if ($x -EQ 5kb -and $true) { <# b #> Return }
      |  kk  $$ kkk nnn kkkk $$$$$    /////// kkkkkk
       }
      """##),
    Sample(
      "python",
      ##"""
       @cache
      |mmmmmm
       def f(self, n: int = 0x1F) -> str:
      |kkk f cccc     fff   nnnn     fff
           """A "doc"
      |    ssssssssss
           string"""
      |sssssssssssss
           return f"a {n!r:>{w}} {{}} \n" + rb'\d' + None  # c
      |    kkkkkk ssss$ $$$$$ $$seeeesees   ssssss   cccc  ///
       match n:
      |kkkkk
           case [1, "a"] | None: match = 2
      |    kkkk  n  sss    cccc          n
       class A(ValueError): pass
      |kkkkk t tttttttttt   kkkk
       from a import b as c
      |kkkk   kkkkkk   kk
      """##),
    Sample(
      "ruby",
      ##"""
       class Post < Base
      |kkkkk tttt   cccc
         def title? = "a #{b ? "c" : :sym} \n" =~ /x\/y/i
      |  kkk ffffff   sss$$    sss   ssss$sees    sssssss
         text = <<~EOS + 'raw'
      |         sss      sssss
           Hi #{name}
      |sssssss$$    $
         EOS
      |sssss
         %w[a b].each { |x| puts x / 2, @count, key: nil } # c
      |  sssssss            ffff     n  $$$$$$  ssss ccc   ///
       end
      |kkk
      """##),
  ]
}
