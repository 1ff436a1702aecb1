extension Unicode.Scalar {
  /// What stands for the scalar and its other case when case is ignored: simple case folding, by way of the
  /// upper case so that `ς` and `ſ` meet `σ` and `s` (The Unicode Standard, section 5.18).
  var folded: Unicode.Scalar {
    if isASCII { return (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self }
    // The dotless i of Turkish is a letter of its own.
    if value == 0x131 { return self }
    let upper = properties.uppercaseMapping.unicodeScalars
    let base = upper.count == 1 ? upper.first ?? self : self
    let lower = base.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? self : self
  }

  /// A space that only forbids a break is found as a space.
  var plain: Unicode.Scalar {
    value == 0xA0 || value == 0x202F ? " " : self
  }
}
