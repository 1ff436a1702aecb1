extension Language {
  /// A session: what was typed after a prompt, and what came.
  static let console = Language(
    "console",
    [
      State(
        "session",
        [
          .groups(
            #"^((?:\([^)]*\)\s*)?(?:\[[^\]]*\]\s*|[\w.-]+@[^\s$#%>]*[\s:]?[^\s$#%>]*\s*|[~/][^\s$#%>]*\s*|[\w.-]+(?=\$))?(?:\$|%|#|>|❯|➜|λ)(?:\s+|$))"#,
            .prompt, then: .embed("bash", until: "line")),
          .groups(#"^(PS [^>]*> |[A-Z]:\\[^>]*>|irb[^>]*> |>>> |\.\.\. )(.*)"#, .prompt, nil),
          .token(#"^.*"#, .output),
        ]),
      State("line", ends: .withLastLine, []),
    ])
}
