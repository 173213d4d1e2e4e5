// A 64-bit fingerprint for noticing change. Not for security: nobody gains by making two inputs collide.

export class Fingerprint {
  #low = 0x811c9dc5;
  #high = 0x9e3779b9;

  text(text: string): this {
    for (let at = 0; at < text.length; at++) this.#add(text.charCodeAt(at));
    // The length keeps "ab","c" apart from "a","bc".
    this.#add(text.length);
    return this;
  }

  bytes(bytes: Uint8Array): this {
    for (let at = 0; at < bytes.length; at++) this.#add(bytes[at]!);
    this.#add(bytes.length);
    return this;
  }

  hex(): string {
    const part = (value: number) => (value >>> 0).toString(16).padStart(8, "0");
    return part(this.#high) + part(this.#low);
  }

  // Two multiplicative hashes with different primes; each alone would collide once in some ten thousand inputs.
  #add(value: number): void {
    this.#low = Math.imul(this.#low ^ value, 0x01000193);
    this.#high = Math.imul(this.#high ^ value, 0x85ebca6b);
    this.#high ^= this.#high >>> 13;
  }
}
