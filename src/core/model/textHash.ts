// A fast hash of texts for identities and digests inside the engine. Not for security.

const first = 0x9e3779b1;
const second = 0x85ebca77;

/** Two independent 32-bit lanes over the UTF-16 units of a text; `seed` separates uses. */
export function hashText(text: string, seed = 0): readonly [number, number] {
  let low = 0x2545f491 ^ seed;
  let high = 0x6c078965 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, first);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, second);
    high ^= high >>> 13;
  }
  return [mix(low ^ text.length), mix(high ^ Math.imul(text.length, first))];
}

/** Spreads every bit of `value` over all 32; a bijection. */
export function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Nine to eleven characters out of 0-9a-z. */
export function shortHash(text: string): string {
  const [low, high] = hashText(text);
  // 53 bits, the most that one number holds exactly.
  return (low + (high & 0x1fffff) * 0x100000000).toString(36);
}
