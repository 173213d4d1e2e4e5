// Which symbol of a file's new facts is which symbol of its old ones, so that ids stay what they were.
import { DefinitionFlag } from "../model/symbol.ts";

/** What identity is judged by. */
export interface SymbolTraits {
  readonly localKey: string;
  readonly name: string;
  readonly qualifiedName: string;
  readonly kind: number;
  readonly contentHash: number;
  readonly startLine: number;
  readonly flags: number;
}

/** In larger groups of look-alikes nearness decides nothing that order would not, and would cost their square. */
const largestGroup = 64;

/**
 * For each of `now` the index in `before` of the same symbol, or -1: by key, then by equal text, then by name and
 * nearness. Nameless ones must stand in the same scope for the last. No old symbol is given twice.
 */
export function matchSymbols(
  before: readonly SymbolTraits[],
  now: readonly SymbolTraits[],
): Int32Array {
  const matches = new Int32Array(now.length).fill(-1);
  const taken = new Uint8Array(before.length);
  const byKey = new Map<string, number>();
  before.forEach((symbol, index) => byKey.set(symbol.localKey, index));
  let unmatched = 0;
  now.forEach((symbol, index) => {
    const old = byKey.get(symbol.localKey);
    if (old === undefined) {
      unmatched++;
      return;
    }
    matches[index] = old;
    taken[old] = 1;
  });
  if (unmatched === 0) return matches;
  for (const traitOf of [textTrait, nameTrait])
    matchGroups(before, now, matches, taken, traitOf);
  return matches;
}

function textTrait(symbol: SymbolTraits): string {
  return `${symbol.kind}:${symbol.contentHash}`;
}

function nameTrait(symbol: SymbolTraits): string {
  const isAnonymous = (symbol.flags & DefinitionFlag.anonymous) !== 0;
  return `${symbol.kind}:${isAnonymous ? symbol.qualifiedName : symbol.name}`;
}

function matchGroups(
  before: readonly SymbolTraits[],
  now: readonly SymbolTraits[],
  matches: Int32Array,
  taken: Uint8Array,
  traitOf: (symbol: SymbolTraits) => string,
): void {
  const groups = new Map<string, number[]>();
  before.forEach((symbol, index) => {
    if (taken[index]) return;
    const trait = traitOf(symbol);
    const group = groups.get(trait);
    if (group) group.push(index);
    else groups.set(trait, [index]);
  });
  now.forEach((symbol, index) => {
    if (matches[index]! >= 0) return;
    const group = groups.get(traitOf(symbol));
    if (group === undefined || group.length === 0) return;
    const at =
      group.length > largestGroup
        ? 0
        : nearest(before, group, symbol.startLine);
    const [old] = group.splice(at, 1);
    matches[index] = old!;
    taken[old!] = 1;
  });
}

function nearest(
  before: readonly SymbolTraits[],
  group: readonly number[],
  line: number,
): number {
  let best = 0;
  let bestDistance = Infinity;
  group.forEach((index, at) => {
    const distance = Math.abs(before[index]!.startLine - line);
    if (distance < bestDistance) {
      best = at;
      bestDistance = distance;
    }
  });
  return best;
}
