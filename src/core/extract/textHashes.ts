// Hashes of any part of a text in constant time, white space folded: one pass over the text prepares them all.
import { growInto } from "./intColumn.ts";

const multiplier = 0x01000193;

export class TextHashes {
  /** By offset: hash of the folded text before it, and how long that is. */
  private before: Int32Array = new Int32Array(4096);
  private length: Int32Array = new Int32Array(4096);
  /** Powers of the multiplier; the same for every text. */
  private powers: Int32Array = Int32Array.of(1);

  load(text: string): void {
    const before = (this.before = growInto(this.before, text.length + 1));
    const length = (this.length = growInto(this.length, text.length + 1));
    let hash = 0;
    let count = 0;
    let isBlank = false;
    before[0] = 0;
    length[0] = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const blank = unit === 32 || (unit >= 9 && unit <= 13);
      if (!blank || !isBlank) {
        hash = (Math.imul(hash, multiplier) + (blank ? 32 : unit)) | 0;
        count++;
      }
      isBlank = blank;
      before[i + 1] = hash;
      length[i + 1] = count;
    }
    if (count < this.powers.length) return;
    this.powers = new Int32Array(Math.max(count + 1, this.powers.length * 2));
    this.powers[0] = 1;
    for (let i = 1; i < this.powers.length; i++)
      this.powers[i] = Math.imul(this.powers[i - 1]!, multiplier);
  }

  /** 31 bits; the same for equal text. */
  of(start: number, end: number): number {
    const power = this.powers[this.length[end]! - this.length[start]!]!;
    const hash =
      (this.before[end]! - Math.imul(this.before[start]!, power)) | 0;
    return (hash ^ (hash >>> 15)) & 0x7fffffff;
  }
}
