import Foundation

/// What libFuzzer calls with the bytes that it makes: https://llvm.org/docs/LibFuzzer.html#fuzz-target
///
/// LECTERN_FUZZ_TARGET names the target.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let faults = Fuzzer.target.faults(Array(UnsafeBufferPointer(start: start, count: count)))
  if !faults.isEmpty { fatalError(faults.prefix(20).joined(separator: "\n")) }
  return 0
}

private enum Fuzzer {
  static let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["LECTERN_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("LECTERN_FUZZ_TARGET is \"\(name)\": set it to one of \(names)")
    }
    return target
  }()
}
