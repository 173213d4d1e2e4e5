// Fills the tokenizer port with a bundle that is loaded when it is needed.
import type { Tokenizer } from "../core/ports.ts";

export function createTokenizer(): Tokenizer {
  return {
    encoding: "o200k_base",
    count: async (text) =>
      (await import("./tokenCounter.ts")).countTokens(text),
  };
}
