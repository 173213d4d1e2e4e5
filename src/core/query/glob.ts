// Path globs: `*`, `?`, `**`, `[abc]`, `{a,b}` over `/`-separated segments. Matched in one pass: no text, however it is made,
// takes longer than its length times the glob's.
import { CodeweftError } from "../errors.ts";

export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

type Token =
  | {
      readonly kind: "character";
      readonly fits: (character: string) => boolean;
    }
  /** Any number of characters within a segment, or of any. */
  | { readonly kind: "star"; readonly overSlashes: boolean }
  /** Any number of whole segments, each with its slash. */
  | { readonly kind: "segments" };

/** Of groups in braces, multiplied out. */
const mostAlternatives = 1_000;

/**
 * A test for whole paths. A glob that names a folder does not cover what is below; `folder/**` does. Throws
 * invalid_parameters where its braces stand for too many globs.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  const parser = new GlobParser(glob);
  const alternatives = parser.parse();
  return (path) => {
    const characters = Array.from(path);
    return alternatives.some((tokens) => matches(tokens, characters));
  };
}

class GlobParser {
  private at = 0;
  private braces = 0;
  private readonly units: readonly string[];

  constructor(private readonly glob: string) {
    this.units = Array.from(glob);
  }

  /** Up to the end, or to the brace or comma that ends a part of a group. */
  parse(): readonly (readonly Token[])[] {
    let found: (readonly Token[])[] = [[]];
    while (this.at < this.units.length) {
      const unit = this.units[this.at] ?? "";
      if (this.braces > 0 && (unit === "," || unit === "}")) return found;
      const next = unit === "{" ? this.parseGroup() : [[this.parseToken()]];
      if (found.length * next.length > mostAlternatives)
        throw new CodeweftError(
          "invalid_parameters",
          `The glob "${this.glob.slice(0, 200)}" stands for more than ${mostAlternatives} globs.`,
          { next: "Use fewer groups in braces." },
        );
      found = found.flatMap((head) => next.map((tail) => [...head, ...tail]));
    }
    return found;
  }

  /** One that is not closed ends with the glob. */
  private parseGroup(): readonly (readonly Token[])[] {
    const found: (readonly Token[])[] = [];
    this.braces++;
    do {
      this.at++;
      found.push(...this.parse());
    } while (this.units[this.at] === ",");
    this.at++;
    this.braces--;
    return found;
  }

  private parseToken(): Token {
    const unit = this.units[this.at++] ?? "";
    if (unit === "*") {
      if (this.units[this.at] !== "*")
        return { kind: "star", overSlashes: false };
      // More stars say no more.
      while (this.units[this.at] === "*") this.at++;
      if (this.units[this.at] !== "/")
        return { kind: "star", overSlashes: true };
      this.at++;
      return { kind: "segments" };
    }
    if (unit === "?")
      return { kind: "character", fits: (character) => character !== "/" };
    const end = unit === "[" ? this.units.indexOf("]", this.at + 1) : -1;
    if (end === -1)
      return { kind: "character", fits: (character) => character === unit };
    const set = classOf(this.units.slice(this.at, end).join(""));
    this.at = end + 1;
    return {
      kind: "character",
      fits: (character) => character !== "/" && set.test(character),
    };
  }
}

/** A range that runs backwards is none: its characters are meant as they stand. */
function classOf(set: string): RegExp {
  const escaped = set.replace(/[\\\]]/g, "\\$&");
  const negated = escaped.startsWith("!");
  const inner = negated ? escaped.slice(1) : escaped;
  const compile = (characters: string): RegExp =>
    new RegExp(
      `^[${negated ? "^" : ""}${characters.replace(/^\^/, "\\^")}]$`,
      "u",
    );
  try {
    return compile(inner);
  } catch {
    // The only thing in a class that can be wrong is a range.
    return compile(inner.replaceAll("-", "\\-"));
  }
}

/**
 * K. Thompson, Regular expression search algorithm (CACM 11, 1968): all ways at once. State i: before token i; state
 * length + 1 + i: within a segment that token i takes.
 */
function matches(
  tokens: readonly Token[],
  characters: readonly string[],
): boolean {
  const { length } = tokens;
  let now = new Uint8Array(2 * length + 1);
  const add = (states: Uint8Array, from: number): void => {
    for (let state = from; states[state] === 0; state++) {
      states[state] = 1;
      // What may take nothing is passed at once.
      if (state === length || tokens[state]!.kind === "character") return;
    }
  };
  add(now, 0);
  for (const character of characters) {
    const next = new Uint8Array(2 * length + 1);
    const isSlash = character === "/";
    let alive = false;
    for (let state = 0; state < now.length; state++) {
      if (now[state] === 0 || state === length) continue;
      alive = true;
      const inside = state > length;
      const index = inside ? state - length - 1 : state;
      const token = tokens[index]!;
      if (token.kind === "character") {
        if (token.fits(character)) add(next, index + 1);
      } else if (token.kind === "star") {
        if (!isSlash || token.overSlashes) add(next, index);
      } else if (!isSlash) next[length + 1 + index] = 1;
      else if (inside) add(next, index);
    }
    if (!alive) return false;
    now = next;
  }
  return now[length] === 1;
}
