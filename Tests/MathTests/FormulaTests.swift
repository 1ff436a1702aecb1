import Math
import Testing

/// Formulas in one row.
@Suite struct FormulaTests {
  @Test(arguments: [
    ("x", "x"), ("E = mc^2", "E = mc²"), ("a^2+b^2=c^2", "a² + b² = c²"), (#"\alpha\beta \Omega"#, "αβΩ"),
    (#"\frac{1}{2}"#, "½"), (#"\frac{a}{b}"#, "a/b"), (#"\frac{a+b}{2}"#, "(a + b)/2"),
    (#"\frac{1}{2x}"#, "1/(2x)"), (#"\frac{-b \pm \sqrt{b^2-4ac}}{2a}"#, "(−b ± √(b² − 4ac))/(2a)"),
    (#"\frac12 x"#, "½x"), (#"\frac{1}{n}x_i"#, "(1/n)xᵢ"), (#"\frac{\pi}{2}(r)"#, "(π/2)(r)"),
    (#"\frac{a}{b} + c"#, "a/b + c"), (#"\frac{n}{k}!"#, "(n/k)!"), (#"\frac{1}{n}."#, "1/n."),
    (#"|\sqrt{a}|"#, "|√a|"),
    (#"3\frac{1}{n}"#, "3(1/n)"), (#"\frac{a}{b}\,dx"#, "a/b dx"),
    (#"2\frac{a}{b}"#, "2(a/b)"), (#"\frac{a}{b}\frac{c}{d}"#, "(a/b)(c/d)"), (#"\frac{a}{b}^2"#, "(a/b)²"),
    (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"), (#"\frac{f(x)}{g(x)}"#, "f(x)/g(x)"),
    ("x_i^2", "xᵢ²"), ("x_{ij}", "xᵢⱼ"), ("x_{i,j}", "x_(i,j)"), ("W_Q", "W_Q"), ("W^{QK}", "W^(QK)"),
    ("e^{-x}", "e⁻ˣ"), ("x^{y^2}", "x^(y²)"), ("f'(x)", "f′(x)"), ("f''", "f″"), ("f''''", "f⁗"),
    ("f''^2", "f″²"),
    (#"\frac{\mathstrut a}{b}"#, "a/b"), (#"90^\circ"#, "90°"),
    ("A^T", "Aᵀ"), (#"x_{\text{max}}"#, "xₘₐₓ"), (#"x_\theta"#, "x_θ"), ("{}^{14}C", "¹⁴C"),
    (#"\sqrt{2}"#, "√2"), (#"\sqrt{2}x"#, "√(2)x"), (#"\sqrt{a}^2"#, "(√a)²"), (#"\sqrt{2} + x"#, "√2 + x"),
    ("x := 5", "x := 5"), ("a == b", "a == b"), ("a <= b", "a <= b"), ("a::b", "a :: b"), ("x->y", "x− > y"),
    (#"\sqrt{x+1}"#, "√(x + 1)"), (#"\sqrt[3]{x}"#, "∛x"), (#"\sqrt[n]{x}"#, "ⁿ√x"),
    (#"\sum_{i=1}^{n} x_i"#, "∑ᵢ₌₁ⁿ xᵢ"), (#"\int_0^1 f(x)\,dx"#, "∫₀¹ f(x) dx"),
    (#"\int_0^\infty e^{-x}\,dx"#, "∫₀^∞ e⁻ˣ dx"),
    (#"\lim_{x\to 0} \frac{\sin x}{x} = 1"#, "lim_(x→0) (sin x)/x = 1"),
    (#"\prod_{k} p_k"#, "∏ₖ pₖ"), (#"2\sin x\cos(x)"#, "2 sin x cos(x)"), (#"\log_2 n"#, "log₂ n"),
    (#"O(n \log n)"#, "O(n log n)"), (#"x \in \mathbb{R}^n"#, "x ∈ ℝⁿ"), (#"\mathcal{L}(\theta)"#, "ℒ(θ)"),
    (#"\mathbf{x}"#, "𝐱"), (#"\mathfrak{g}"#, "𝔤"), (#"\boldsymbol{\beta}"#, "𝛃"), (#"\mathrm{d}x"#, "dx"),
    (#"f: A \to B"#, "f : A → B"), (#"A \Rightarrow B \iff C"#, "A ⇒ B ⟺ C"),
    (#"\{x \mid x > 0\}"#, "{x | x > 0}"),
    (#"\left(\frac{a}{b}\right)^2"#, "(a/b)²"), (#"\left. x \right|_{0}"#, "x|₀"),
    (#"\lvert x\rvert"#, "|x|"),
    (#"\hat{y}"#, "y\u{302}"), (#"\bar x"#, "x\u{304}"), (#"\vec{v}"#, "v\u{20D7}"),
    (#"\overline{AB}"#, "A\u{305}B\u{305}"),
    (#"a \neq b \not\in C"#, "a ≠ b ∉ C"), (#"\text{if } x"#, "if x"),
    (#"\operatorname{softmax}(z)"#, "softmax(z)"),
    (#"\begin{bmatrix} a & b \\ c & d \end{bmatrix}"#, "[a b; c d]"),
    (#"\begin{pmatrix} 1 \\ 2 \end{pmatrix}"#, "(1; 2)"),
    (#"\begin{cases} x & x > 0 \\ 0 & \text{else} \end{cases}"#, "{ x x > 0; 0 else"),
    (#"\begin{aligned} a &= b \\ &= c \end{aligned}"#, "a = b; = c"),
    (#"\underbrace{a + b}_{n}"#, "(a + b)ₙ"), (#"\overbrace{ab}"#, "(ab)"), (#"{1 \over 2}"#, "½"),
    (#"x + {a + b \over c} y"#, "x + ((a + b)/c)y"), (#"{n \choose k}"#, "(n choose k)"),
    (#"\sqrt{a \over b}"#, "√(a/b)"),
    (#"\binom{n}{k}"#, "(n choose k)"), (#"a \equiv b \pmod{n}"#, "a ≡ b (mod n)"), (#"\color{red} x"#, "x"),
    (#"\textcolor{red}{x}"#, "x"), (#"a\quad b"#, "a  b"), (#"1{,}000.5"#, "1,000.5"), ("-1", "−1"),
    ("a(-1)", "a(−1)"),
    (#"x = -1"#, "x = −1"), (#"1, 2, \dots, n"#, "1, 2, …, n"), (#"\nabla f \cdot \partial_x"#, "∇f · ∂ₓ"),
    (#"P(A|B) = \frac{P(B|A)P(A)}{P(B)}"#, "P(A|B) = P(B|A)P(A)/P(B)"), (#"50\%"#, "50%"), (#"n!"#, "n!"),
    (#"\overset{!}{=}"#, "=^!"), (#"A \xrightarrow{f} B"#, "A ─f→ B"), (#"\boxed{42}"#, "42"),
    ("a % b\n + c", "a + c"),
  ])
  func line(source: String, line: String) {
    #expect(Formula(source)?.line == line)
  }

  /// What is not known is no formula: never half of one.
  @Test(arguments: [
    #"\unknown"#, #"\frac{a}"#, "{a", "a}", "a & b }", "x^", "x_", "a^b^c", "a_b_c", "f'''''", #"\left( a"#,
    #"\right)"#, "$", #"a \over b \over c"#, #"a \over"#, #"\over b"#,
    #"\begin{tikzpicture} \end{tikzpicture}"#, #"\begin{matrix} a"#, #"\begin{a} b \end{c}"#, #"\hat{abc}"#,
    "", "  ",
    #"\"#, #"\sqrt["#, #"\text{a $b$}"#, #"\newcommand{\a}{b}"#, "#1", #"\left"#, #"\begin"#, "%",
  ])
  func unknown(source: String) {
    #expect(Formula(source) == nil)
  }

  /// Each row is filled up to the longest: this one would be five million cells.
  @Test func `a grid has some thousand cells, and no more`() {
    let wide = String(repeating: "&", count: 63) + #"\\"#
    #expect(Formula(wide + String(repeating: #"a\\"#, count: 63)) != nil)
    #expect(Formula(wide + String(repeating: #"a\\"#, count: 64)) == nil)
    #expect(
      Formula(String(repeating: "&", count: 4000) + #"\\"# + String(repeating: #"a\\"#, count: 1300)) == nil)
  }

  @Test func `groups nest thirty deep, and no deeper`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{", count: depth) + "a" + String(repeating: "}", count: depth)
    }
    #expect(Formula(nested(30))?.line == "a")
    #expect(Formula(nested(10_000)) == nil)
    #expect(Formula(String(repeating: #"\frac{"#, count: 5000)) == nil)
    #expect(Formula(String(repeating: "^", count: 5000)) == nil)
    #expect(Formula(String(repeating: #"\sqrt[a"#, count: 5000)) == nil)
    let names = String(repeating: #"\operatorname{"#, count: 40) + "x" + String(repeating: "}", count: 40)
    #expect(Formula(names) == nil)
    #expect(Formula(String(repeating: #"\left("#, count: 1000)) == nil)
  }

  /// Each is set once, or this would take hours.
  @Test func `roots of roots`() {
    let roots = Formula(String(repeating: #"\sqrt "#, count: 31) + "x")
    #expect(roots?.line == String(repeating: "√", count: 31) + "x")
    #expect(roots?.rows { $0.count }.count == 1)
    let fractions = String(repeating: #"\frac1{"#, count: 14) + "x" + String(repeating: "}", count: 14)
    #expect(Formula(fractions)?.line.hasPrefix("1/(1/(1/(") == true)
  }
}
