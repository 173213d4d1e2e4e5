// Calls of macros whose arguments a grammar gives as bare tokens (Rust): they are read as calls of functions, where that can be.
import type { TokenCalls } from "../languages/extractionRules.ts";
import { errorSymbol, NodeFlag, type SyntaxTable } from "./syntaxTable.ts";

/** A call in brackets behind a name with a sign, in offsets of the text. */
export interface TokenCall {
  /** Of the sign. */
  readonly sign: number;
  readonly open: number;
  readonly close: number;
  /** The macro is one whose arguments are expressions for sure. */
  readonly isKnown: boolean;
}

/** Attempts to find out which calls cannot be read. */
const maxAttempts = 4;

const tokens =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|b?r(#*)"[\s\S]*?"\1|b?"(?:[^"\\]|\\[\s\S])*"|b?'(?:[^'\\\n]|\\(?:u\{[^}\n]*\}|x..|.))'|\w+|[()[\]{}!]|\s+|./gu;

/**
 * Reads a text with `read`, which fills the table and says whether something was not understood. Calls that cannot be read as
 * calls of functions are left as they are. Returns the calls that are read so.
 */
export function readTokenCalls(
  text: string,
  rules: TokenCalls,
  table: SyntaxTable,
  read: (text: string) => boolean,
): { readonly hasError: boolean; readonly calls: readonly TokenCall[] } {
  let calls = findTokenCalls(text, rules);
  if (calls.length === 0) return { hasError: read(text), calls };
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (!read(rewritten(text, calls))) return { hasError: false, calls };
    const left = withoutErrors(table, calls);
    if (left.length === calls.length) break;
    calls = left;
  }
  // What is not understood has other reasons, or too many: the text as it is says which.
  const before = errorCount(table);
  const hasError = read(text);
  if (errorCount(table) < before) return { hasError, calls: [] };
  return { hasError: read(rewritten(text, calls)), calls };
}

/** The calls in a text, in the order in which they end. Definitions of macros are no calls, nor is what stands in them. */
export function findTokenCalls(text: string, rules: TokenCalls): TokenCall[] {
  const found: TokenCall[] = [];
  const open: { at: number; sign: number; name: string; opaque: boolean }[] =
    [];
  let word = "";
  let wordEnd = -1;
  let sign = -1;
  let name = "";
  let hidden = 0;
  for (const match of text.matchAll(tokens)) {
    const token = match[0];
    const at = match.index;
    if (/^\s/.test(token)) continue;
    if (token === rules.sign && wordEnd === at) {
      sign = at;
      name = word;
      continue;
    }
    if (token === "(" || token === "[" || token === "{") {
      const opaque = sign >= 0 && rules.opaque.includes(name);
      if (opaque) hidden++;
      open.push({ at, sign: token === "{" ? -1 : sign, name, opaque });
    } else if (token === ")" || token === "]" || token === "}") {
      const last = open.pop();
      if (last?.opaque === true) hidden--;
      if (last !== undefined && last.sign >= 0 && !last.opaque && hidden === 0)
        found.push({
          sign: last.sign,
          open: last.at,
          close: at,
          isKnown: rules.known.includes(last.name),
        });
    } else if (/^\w/.test(token) && !/["']$/.test(token)) {
      // `macro_rules! name {`: the name of what is defined.
      if (sign >= 0 && rules.opaque.includes(name)) continue;
      word = token;
      wordEnd = at + token.length;
      sign = -1;
      continue;
    }
    sign = -1;
    wordEnd = -1;
  }
  return found;
}

/** Each call as that of a function: as long as before. */
function rewritten(text: string, calls: readonly TokenCall[]): string {
  const units = [...calls]
    .flatMap(({ sign, open, close }) => [
      [sign, "_"] as const,
      [open, "("] as const,
      [close, ")"] as const,
      ...separators(text, open, close),
    ])
    .sort((a, b) => a[0] - b[0]);
  let result = "";
  let from = 0;
  for (const [at, by] of units) {
    if (at < from) continue;
    result += text.slice(from, at) + by;
    from = at + 1;
  }
  return result + text.slice(from);
}

/** `[value; count]`: two arguments. */
function separators(
  text: string,
  open: number,
  close: number,
): readonly (readonly [number, string])[] {
  if (text[open] !== "[") return [];
  const found = /^[^;"'{}]*;[^;"'{}]*$/.exec(text.slice(open + 1, close));
  return found === null
    ? []
    : [[open + 1 + found[0].indexOf(";"), ","] as const];
}

function isError(table: SyntaxTable, node: number): boolean {
  return (
    table.symbol[node] === errorSymbol ||
    (table.flags[node]! & NodeFlag.missing) !== 0
  );
}

function errorCount(table: SyntaxTable): number {
  let count = 0;
  for (let node = 0; node < table.count; node++)
    if (isError(table, node)) count++;
  return count;
}

/** The calls without those in which, or at which, something was not understood. */
function withoutErrors(
  table: SyntaxTable,
  calls: readonly TokenCall[],
): TokenCall[] {
  const dropped = new Set<TokenCall>();
  for (let node = 0; node < table.count; node++) {
    if (!isError(table, node)) continue;
    const start = table.start[node]!;
    const end = Math.max(table.end[node]!, start + 1);
    // Inner calls end first: the innermost one around the error, else those inside of it.
    const around = calls.find(
      (each) => each.sign < start && start <= each.close + 1,
    );
    if (around !== undefined) dropped.add(around);
    else
      for (const each of calls)
        if (each.sign >= start - 80 && each.sign < end) dropped.add(each);
  }
  return calls.filter((each) => !dropped.has(each));
}
