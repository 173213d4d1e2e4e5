// Types written inside strings and comments: dotted names, arguments in square or angle brackets, `|` between alternatives,
// `[]` behind a type, parentheses and quotes around any part.

export type Annotation =
  | {
      readonly kind: "name";
      readonly path: readonly string[];
      /** Offset of the last name. */
      readonly lastAt: number;
      readonly items: readonly Annotation[];
    }
  | {
      readonly kind: "union" | "list" | "array";
      readonly items: readonly Annotation[];
    };

const maxDepth = 40;
const word = /[\p{L}_$\\][\p{L}\p{N}_$\\]*/uy;

/** Undefined when the text is anything else: then it is no type. */
export function readAnnotation(text: string): Annotation | undefined {
  const reader = new AnnotationReader(text);
  const type = reader.union(0);
  return type !== undefined && reader.isAtEnd() ? type : undefined;
}

class AnnotationReader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.skipSpace();
    return this.at === this.text.length;
  }

  union(depth: number): Annotation | undefined {
    const items: Annotation[] = [];
    do {
      let item = this.single(depth);
      while (item !== undefined && this.take("[]"))
        item = { kind: "array", items: [item] };
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.take("|"));
    return items.length === 1 ? items[0] : { kind: "union", items };
  }

  private single(depth: number): Annotation | undefined {
    if (depth > maxDepth) return undefined;
    for (const quote of ["'", '"'])
      if (this.take(quote)) {
        const inner = this.union(depth + 1);
        return this.take(quote) ? inner : undefined;
      }
    if (this.take("...")) return { kind: "list", items: [] };
    if (this.take("(")) {
      const inner = this.union(depth + 1);
      return this.take(")") ? inner : undefined;
    }
    if (this.take("[")) return this.list(depth, "]");
    const path: string[] = [];
    let lastAt;
    do {
      this.skipSpace();
      word.lastIndex = this.at;
      const found = word.exec(this.text);
      if (found === null) return undefined;
      lastAt = this.at;
      this.at += found[0].length;
      path.push(found[0]);
    } while (!this.isBefore(".<") && this.take("."));
    const close = this.isBefore("[]")
      ? undefined
      : this.take("[")
        ? "]"
        : this.take(".<") || this.take("<")
          ? ">"
          : undefined;
    if (close === undefined) return { kind: "name", path, lastAt, items: [] };
    const list = this.list(depth, close);
    return list && { kind: "name", path, lastAt, items: list.items };
  }

  /** What follows an opening bracket, up to the closing one. */
  private list(depth: number, close: string): Annotation | undefined {
    const items: Annotation[] = [];
    while (!this.take(close)) {
      const item = this.union(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      if (!this.take(",") && !this.isBefore(close)) return undefined;
    }
    return { kind: "list", items };
  }

  private skipSpace(): void {
    while (this.text[this.at] === " " || this.text[this.at] === "\t") this.at++;
  }

  private isBefore(sign: string): boolean {
    this.skipSpace();
    return this.text.startsWith(sign, this.at);
  }

  private take(sign: string): boolean {
    if (!this.isBefore(sign)) return false;
    this.at += sign.length;
    return true;
  }
}
