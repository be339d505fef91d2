/// e to the power of each of four numbers, but for the last digit; what is below -700 counts as that.
///
/// Whole powers of two are made of bits, what is left between ±ln 2 / 2 is the sum of its powers (Taylor). The same on
/// every machine, and many times as fast as one number after the other.
@inline(__always)
func exponential(_ powers: SIMD4<Double>) -> SIMD4<Double> {
    exponential(powers) { rest in
        var sum = SIMD4<Double>(repeating: 1 / 479_001_600)
        sum = sum * rest + 1 / 39_916_800
        sum = sum * rest + 1 / 3_628_800
        sum = sum * rest + 1 / 362_880
        sum = sum * rest + 1 / 40_320
        sum = sum * rest + 1 / 5_040
        return sixTerms(behind: sum * rest + 1 / 720, rest)
    }
}

/// The same to five digits, in half the time.
@inline(__always)
func roughExponential(_ powers: SIMD4<Double>) -> SIMD4<Double> {
    // What is left out is less than 0.347^6 / 720 / (1 - 0.05), less than 0.000004 of the sum.
    exponential(powers) { rest in sixTerms(behind: .zero, rest) }
}

@inline(__always)
private func sixTerms(behind sum: SIMD4<Double>, _ rest: SIMD4<Double>) -> SIMD4<Double> {
    var sum = sum * rest + 1 / 120
    sum = sum * rest + 1 / 24
    sum = sum * rest + 1 / 6
    sum = sum * rest + 1 / 2
    sum = sum * rest + 1
    return sum * rest + 1
}

@inline(__always)
private func exponential(
    _ powers: SIMD4<Double>, _ series: (_ rest: SIMD4<Double>) -> SIMD4<Double>
) -> SIMD4<Double> {
    let powers = powers.replacing(with: -700, where: powers .< -700)
    // Adding 1.5 · 2^52 rounds to a whole number, which then stands in the lowest bits.
    let shift = 0x1.8p52
    let shifted = powers * 0x1.71547652b82fep0 + shift
    let twos = shifted - shift
    // ln 2 in two parts, so that no digits are lost.
    let rest = powers - twos * 0x1.62e42fee00000p-1 - twos * 0x1.a39ef35793c76p-33
    let exponents = unsafeBitCast(shifted, to: SIMD4<UInt64>.self) &+ 1023
    return series(rest) * unsafeBitCast(exponents &<< 52, to: SIMD4<Double>.self)
}
