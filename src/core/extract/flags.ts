// Words for flags in language data, as the bits of DefinitionFlag.
import { DefinitionFlag } from "../model/symbol.ts";

const bits: Readonly<Record<string, number>> = DefinitionFlag;

/** The bits of words like `static` or `private`; unknown words (import flags) count nothing. */
export function flagBits(words: readonly string[] | undefined): number {
  let result = 0;
  for (const word of words ?? []) result |= bits[word] ?? 0;
  return result;
}
