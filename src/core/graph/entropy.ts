// How mixed something is, in bits.

/**
 * C. E. Shannon, A Mathematical Theory of Communication (1948): −Σ p·log2(p) over the shares of the counts. `normalised`: of the
 * highest value that so many different ones can have, from 0 to 1; 0 where there are fewer than two.
 */
export function entropyOf(counts: readonly number[]): {
  readonly bits: number;
  readonly normalised: number;
} {
  const present = counts.filter((count) => count > 0);
  const total = present.reduce((sum, count) => sum + count, 0);
  const bits = present.reduce((sum, count) => {
    const share = count / total;
    return sum - share * Math.log2(share);
  }, 0);
  return {
    // A single kind gives −0.
    bits: Math.abs(bits),
    normalised: present.length < 2 ? 0 : bits / Math.log2(present.length),
  };
}
