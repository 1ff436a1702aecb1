/// The commands that stand for one sign or name.
enum Symbols {
  static func atom(_ command: String) -> Node? { table[command] }

  /// What a command stands for as a delimiter, as after `\left`.
  static func delimiter(_ command: String) -> String? {
    guard case .atom(let text, let kind)? = table[command] else { return nil }
    return kind == .opening || kind == .closing || delimiters.contains(text) ? text : nil
  }

  private static let delimiters: Set<String> = ["|", "‖", "/", "\\", "↑", "↓", "↕", "⇑", "⇓"]

  private static let table: [String: Node] = {
    var table: [String: Node] = [:]
    func add(_ kind: Node.Kind, _ list: String) {
      let words = list.split(whereSeparator: \.isWhitespace).map(String.init)
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        table[words[index]] = .atom(words[index + 1], kind)
      }
    }
    add(.ordinary, letters)
    add(.ordinary, signs)
    add(.binary, operators)
    add(.relation, relations)
    add(.relation, negations)
    add(.relation, arrows)
    add(.limits, large)
    add(.integral, "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ intop ∫ smallint ∫")
    add(.punctuation, "colon : cdotp ·")
    add(
      .opening,
      "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖ lgroup ( llbracket ⟦ lparen (")
    add(
      .closing,
      "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖ rgroup ) rrbracket ⟧ rparen )")
    for name in names.split(separator: " ") { table[String(name)] = .atom(String(name), .name) }
    for name in limits.split(separator: " ") { table[String(name)] = .atom(String(name), .limits) }
    table["limsup"] = .atom("lim sup", .limits)
    table["liminf"] = .atom("lim inf", .limits)
    table["argmax"] = .atom("arg max", .limits)
    table["argmin"] = .atom("arg min", .limits)
    table["bmod"] = .atom("mod", .binary)
    return table
  }()

  private static let names =
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp dim ker hom arg deg"
  private static let limits = "lim max min sup inf det gcd Pr"

  private static let letters = """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
    lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ
    chi χ psi ψ omega ω digamma ϝ Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
    Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ
    varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varPhi Φ varPsi Ψ varOmega Ω
    aleph ℵ beth ℶ gimel ℷ daleth ℸ ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ Re ℜ Im ℑ wp ℘ eth ð mho ℧ R ℝ N ℕ Z ℤ Q ℚ
    C ℂ reals ℝ Reals ℝ natnums ℕ Complex ℂ
    """

  private static let signs = """
    infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠
    measuredangle ∡ sphericalangle ∢ triangle △ triangledown ▽ square □ Box □ blacksquare ■ lozenge ◊ Diamond ◇
    bigstar ★ star ⋆ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ prime ′ backprime ‵
    surd √ degree ° dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ dotsm ⋯ dotsi ⋯ dotso … mathellipsis …
    | ‖ Vert ‖ vert | backslash \\ # # $ $ % % & & _ _ S § P ¶ copyright © pounds £ yen ¥ euro € checkmark ✓
    dag † dagger † ddag ‡ ddagger ‡ complement ∁ Finv Ⅎ Game ⅁ hyphen ‐ lq ‘ rq ’ qed □ QED ■
    """

  private static let operators = """
    pm ± mp ∓ times × div ÷ cdot · ast * circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cap ∩ cup ∪
    uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ diamond ⋄
    bigtriangleup △ bigtriangledown ▽ triangleleft ◁ triangleright ▷ lhd ◁ rhd ▷ unlhd ⊴ unrhd ⊵ bigcirc ◯
    dotplus ∔ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌
    barwedge ⊼ veebar ⊻ curlywedge ⋏ curlyvee ⋎ intercal ⊺ divideontimes ⋇ circledast ⊛ circledcirc ⊚ Cap ⋒ Cup ⋓
    """

  private static let relations = """
    eq = lt < gt > le ≤ leq ≤ ge ≥ geq ≥ leqslant ⩽ geqslant ⩾ ll ≪ gg ≫ lll ⋘ ggg ⋙ equiv ≡ sim ∼ simeq ≃
    approx ≈ approxeq ≊ cong ≅ doteq ≐ propto ∝ varpropto ∝ asymp ≍ prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂
    supset ⊃ subseteq ⊆ supseteq ⊇ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ in ∈ ni ∋ owns ∋ mid | parallel ∥
    perp ⊥ models ⊨ vDash ⊨ Vdash ⊩ vdash ⊢ dashv ⊣ bowtie ⋈ Join ⋈ smile ⌣ frown ⌢ lesssim ≲ gtrsim ≳ lessgtr ≶
    gtrless ≷ triangleq ≜ coloneqq ≔ eqqcolon ≕ coloneq ≔ bumpeq ≏ Bumpeq ≎ circeq ≗ eqcirc ≖ backsim ∽ between ≬
    pitchfork ⋔ therefore ∴ because ∵ Subset ⋐ Supset ⋑ trianglelefteq ⊴ trianglerighteq ⊵ vartriangleleft ⊲
    vartriangleright ⊳ precsim ≾ succsim ≿ lessapprox ⪅ gtrapprox ⪆ subseteqq ⫅ supseteqq ⫆ leqq ≦ geqq ≧
    """

  private static let negations = """
    ne ≠ neq ≠ notin ∉ notni ∌ nsim ≁ ncong ≇ nmid ∤ nparallel ∦ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nprec ⊀ nsucc ⊁
    nsubseteq ⊈ nsupseteq ⊉ subsetneq ⊊ supsetneq ⊋ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ nvdash ⊬ nvDash ⊭
    ntriangleleft ⋪ ntriangleright ⋫
    """

  private static let arrows = """
    to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹
    impliedby ⟸ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸
    Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁
    leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ uparrow ↑ downarrow ↓ updownarrow ↕
    Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ leadsto ⇝ rightsquigarrow ⇝
    twoheadrightarrow ↠ twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ rightrightarrows ⇉ leftleftarrows ⇇
    rightleftarrows ⇄ leftrightarrows ⇆ circlearrowleft ↺ circlearrowright ↻ curvearrowright ↷ curvearrowleft ↶
    nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ nLeftarrow ⇍ dashrightarrow ⇢ dashleftarrow ⇠ multimap ⊸
    rarr → larr ← harr ↔ rArr ⇒ lArr ⇐ hArr ⇔
    """

  private static let large = """
    sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄
    bigsqcup ⨆
    """
}
