import Math
import Testing

/// Formulas in as many rows as they need.
@Suite struct DisplayTests {
  @Test func `fractions and roots`() {
    expect(#"x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}"#) {
      """
          −b ± √(b² − 4ac)
      x = ────────────────
                 2a
      """
    }
    expect(#"\sqrt{\frac{a}{b}} + \frac12"#) {
      """
       ⎛ a ⎞
      √⎜ ─ ⎟ + ½
       ⎝ b ⎠
      """
    }
  }

  @Test func `sums with limits`() {
    expect(#"\bar{x} = \frac{1}{n}\sum_{i=1}^{n} x_i"#) {
      """
          1  n
      x̄ = ─  ∑  xᵢ
          n i=1
      """
    }
    expect(#"\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}"#) {
      """
      ∫_(−∞)^∞ e^(−x²) dx = √π
      """
    }
    expect(#"\hat\theta = \operatorname*{arg\,max}_{\theta} \; \ell(\theta)"#) {
      """
      θ̂ = arg max ℓ(θ)
             θ
      """
    }
  }

  @Test func matrices() {
    expect(#"A = \begin{bmatrix} 1 & 0 & -x \\ 0 & 1 & y \\ 10 & 2 & z^2 \end{bmatrix}"#) {
      """
          ⎡ 1   0  −x ⎤
      A = ⎢ 0   1  y  ⎥
          ⎣ 10  2  z² ⎦
      """
    }
    expect(#"\begin{pmatrix} a \\ b \end{pmatrix} \begin{vmatrix} c & d \\ e & f \end{vmatrix}"#) {
      """
      ⎛ a ⎞ │ c  d │
      ⎝ b ⎠ │ e  f │
      """
    }
    expect(#"\underbrace{a + b + c}_{n} = \overbrace{xy}^{z} + {a \over b} + \underbrace{d}"#) {
      """
                  z
                  ╭╮   a
      a + b + c = xy + ─ + d
      ╰───┬───╯        b   ⏟
          n
      """
    }
    expect(#"\binom{n}{k} = \frac{n!}{k!(n-k)!}"#) {
      """
                  n!
      ⎛ n ⎞ = ──────────
      ⎝ k ⎠   k!(n − k)!
      """
    }
  }

  @Test func cases() {
    expect(#"|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}"#) {
      """
            ⎧ x   if x ≥ 0
      |x| = ⎨
            ⎩ −x  otherwise
      """
    }
  }

  @Test func `aligned equations`() {
    expect(
      #"""
      \begin{aligned}
      f(x) &= (x + 1)^2 \\
           &= x^2 + 2x + 1
      \end{aligned}
      """#
    ) {
      """
      f(x) = (x + 1)²
           = x² + 2x + 1
      """
    }
    expect(#"a &= 1 \\ bc &= \frac{x}{y}"#) {
      """
       a = 1

           x
      bc = ─
           y
      """
    }
  }

  @Test func boxed() {
    expect(#"\boxed{x = 42}"#) {
      """
      ┌────────┐
      │ x = 42 │
      └────────┘
      """
    }
  }

  private func expect(
    _ source: String, sourceLocation: SourceLocation = #_sourceLocation, _ rows: () -> String
  ) {
    let set = Formula(source)?.rows { $0.count } ?? []
    #expect(Set(set.map(\.count)).count <= 1, sourceLocation: sourceLocation)
    let text = set.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }.joined(separator: "\n")
    #expect(text == rows(), sourceLocation: sourceLocation)
  }
}
