// The encoding o200k_base with its ranks: a bundle of its own, which is loaded when tokens are counted for the first time.
import { countTokens as count } from "gpt-tokenizer/encoding/o200k_base";

/** Special tokens are text like any other: sources may contain them. */
export function countTokens(text: string): number {
  return count(text, { disallowedSpecial: new Set() });
}
