// Parses query files: the part of tree-sitter's query language that languages use here.
//
//   (node field: (child) !field . "token" _ (_) [a b] @capture (#predicate? …))    ; comment
//
// Differences from tree-sitter: comments of the source (extras) are never matched by wildcards and never stand in the way of
// an anchor; quantifiers do not exist.

/** A pattern, or a part of one. */
export interface PatternForm {
  /**
   * node      a named node of the type `name` (or of the supertype)
   * token     an anonymous node with the text `name`
   * any       any node; `anyNamed` any named one
   * missing   a node that the parser had to invent
   * choice    one of `items`
   */
  readonly kind: "node" | "token" | "any" | "anyNamed" | "missing" | "choice";
  readonly name: string;
  field: string | undefined;
  readonly captures: string[];
  /** Children in order; for a choice the alternatives. */
  readonly items: PatternForm[];
  /** Nothing that matters stands between it and the item, or the edge, before it. */
  isAnchored: boolean;
  /** Nothing that matters stands behind the last item. */
  isClosed: boolean;
  readonly missingFields: string[];
}

export interface PredicateForm {
  /** Without `#`: `eq?`, `set!`. */
  readonly name: string;
  readonly values: readonly {
    readonly isCapture: boolean;
    readonly text: string;
  }[];
}

export interface QueryPattern {
  readonly root: PatternForm;
  readonly predicates: readonly PredicateForm[];
  /** Offset in the text. */
  readonly index: number;
}

/** What is wrong with a query, and where. */
export class QueryTextError extends Error {
  override readonly name = "QueryTextError";
  constructor(
    message: string,
    readonly index: number,
  ) {
    super(message);
  }
}

export function parseQuery(text: string): QueryPattern[] {
  return new QueryReader(text).read();
}

const blank = /(?:\s|;[^\n]*)+/y;
const word = /[A-Za-z_][\w.-]*/y;
const predicateName = /#[\w-]+[?!]/y;

class QueryReader {
  private at = 0;
  private predicates: PredicateForm[] = [];

  constructor(private readonly text: string) {}

  read(): QueryPattern[] {
    const patterns: QueryPattern[] = [];
    for (this.skip(); this.at < this.text.length; this.skip()) {
      const index = this.at;
      this.predicates = [];
      const root = this.pattern();
      patterns.push({ root, predicates: this.predicates, index });
    }
    return patterns;
  }

  private pattern(): PatternForm {
    this.skip();
    const form = this.bare();
    for (this.skip(); this.text[this.at] === "@"; this.skip()) {
      this.at++;
      form.captures.push(this.word());
    }
    return form;
  }

  private bare(): PatternForm {
    const sign = this.text[this.at];
    if (sign === "(") return this.parenthesized();
    if (sign === "[") {
      this.at++;
      const choice = emptyForm("choice", "");
      while (!this.take("]")) choice.items.push(this.fieldPattern());
      return choice;
    }
    if (sign === '"') return emptyForm("token", this.string());
    if (this.word() === "_") return emptyForm("any", "");
    throw this.error("a pattern is expected");
  }

  private parenthesized(): PatternForm {
    this.at++;
    this.skip();
    const next = this.text[this.at];
    if (next === "(" || next === "[" || next === '"') {
      // A group holds one pattern and its predicates.
      const inner = this.pattern();
      while (!this.take(")")) this.predicate();
      return inner;
    }
    const name = this.word();
    const form =
      name === "_"
        ? emptyForm("anyNamed", "")
        : name === "MISSING"
          ? emptyForm("missing", "")
          : emptyForm("node", name);
    let isAnchored = false;
    while (!this.take(")")) {
      if (this.take(".")) {
        isAnchored = true;
        form.isClosed = true;
      } else if (this.take("!")) form.missingFields.push(this.word());
      else if (this.text.startsWith("(#", this.at)) this.predicate();
      else {
        const item = this.fieldPattern();
        item.isAnchored = isAnchored;
        form.items.push(item);
        isAnchored = false;
        form.isClosed = false;
      }
    }
    return form;
  }

  private fieldPattern(): PatternForm {
    this.skip();
    const before = this.at;
    word.lastIndex = before;
    const name = word.exec(this.text)?.[0];
    if (name !== undefined && this.text[before + name.length] === ":") {
      this.at = before + name.length + 1;
      const form = this.pattern();
      form.field = name;
      return form;
    }
    return this.pattern();
  }

  private predicate(): void {
    if (!this.take("(")) throw this.error("a predicate is expected");
    predicateName.lastIndex = this.at;
    const name = predicateName.exec(this.text)?.[0];
    if (name === undefined) throw this.error("a predicate is expected");
    this.at += name.length;
    const values: { isCapture: boolean; text: string }[] = [];
    while (!this.take(")")) {
      if (this.take("@")) values.push({ isCapture: true, text: this.word() });
      else if (this.text[this.at] === '"')
        values.push({ isCapture: false, text: this.string() });
      else values.push({ isCapture: false, text: this.word() });
    }
    this.predicates.push({ name: name.slice(1), values });
  }

  private word(): string {
    word.lastIndex = this.at;
    const found = word.exec(this.text)?.[0];
    if (found === undefined) throw this.error("a name is expected");
    this.at += found.length;
    return found;
  }

  private string(): string {
    let result = "";
    for (this.at++; this.text[this.at] !== '"'; this.at++) {
      if (this.at >= this.text.length) throw this.error("a string has no end");
      if (this.text[this.at] === "\\") this.at++;
      result += this.text[this.at]!;
    }
    this.at++;
    return result;
  }

  private skip(): void {
    blank.lastIndex = this.at;
    this.at += blank.exec(this.text)?.[0].length ?? 0;
  }

  private take(sign: string): boolean {
    this.skip();
    if (this.at >= this.text.length)
      throw this.error("a bracket is not closed");
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private error(message: string): QueryTextError {
    return new QueryTextError(message, this.at);
  }
}

function emptyForm(kind: PatternForm["kind"], name: string): PatternForm {
  return {
    kind,
    name,
    field: undefined,
    captures: [],
    items: [],
    isAnchored: false,
    isClosed: false,
    missingFields: [],
  };
}
