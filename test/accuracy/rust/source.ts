// The text of a Rust file, for looking at what stands around a place that rustc names.

/** A text with its strings and comments blanked out, for looking at what stands around a name. */
export class Source {
  readonly code: string;
  private readonly lines: readonly string[];
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.lines = text.split("\n");
    let start = 0;
    this.starts = this.lines.map((line) => {
      const own = start;
      start += line.length + 1;
      return own;
    });
    this.code = text.replace(
      /\/\/[^\n]*|\/\*[\s\S]*?\*\/|b?r(#*)"[\s\S]*?"\1|b?"(?:[^"\\]|\\[\s\S])*"|b?'(?:[^'\\\n]|\\[^\n]{1,9}?)'/g,
      (found) => found.replace(/[^\n]/g, " "),
    );
  }

  /** The offset of a line and a column in characters. */
  offset(line: number, column: number): number {
    return (this.starts[line - 1] ?? 0) + this.column(line, column) - 1;
  }

  line(line: number): string {
    return this.lines[line - 1] ?? "";
  }

  /** From a column in characters to one in UTF-16 units. */
  column(line: number, column: number): number {
    return [...this.line(line)].slice(0, column - 1).join("").length + 1;
  }

  /** The line, from 1, in which an offset is. */
  lineAt(offset: number): number {
    return this.starts.findLastIndex((start) => start <= offset) + 1;
  }

  /** The name at an offset; '' for a sign. */
  word(at: number): string {
    return /^(?:r#)?\w*/.exec(this.code.slice(at, at + 200))?.[0] ?? "";
  }

  /** Whether the name at an offset is called. */
  isCalled(at: number): boolean {
    const name = /^(?:r#)?\w+/.exec(this.code.slice(at, at + 200))?.[0];
    if (name === undefined) return false;
    let next = this.skip(at + name.length);
    if (this.code.startsWith("::", next)) {
      next = this.skip(next + 2);
      if (this.code[next] !== "<") return false;
      let depth = 0;
      for (; next < this.code.length; next++) {
        if (this.code[next] === "<") depth++;
        else if (this.code[next] === ">" && this.code[next - 1] !== "-")
          if (--depth === 0) break;
      }
      next = this.skip(next + 1);
    }
    return this.code[next] === "(";
  }

  private skip(at: number): number {
    let next = at;
    while (/\s/.test(this.code[next] ?? "")) next++;
    return next;
  }

  /** The end of the body of the function whose name stands at an offset; undefined for one that a macro makes, or without body. */
  body(at: number): number | undefined {
    if (!/\bfn\s+$/.test(this.code.slice(Math.max(0, at - 20), at)))
      return undefined;
    let round = 0;
    let curly = 0;
    for (let next = at; next < this.code.length; next++) {
      const sign = this.code[next]!;
      if (sign === "(" || sign === "[") round++;
      else if (sign === ")" || sign === "]") round--;
      else if (sign === ";" && round === 0 && curly === 0) return undefined;
      else if (sign === "{") curly++;
      else if (sign === "}" && --curly === 0 && round === 0) return next;
    }
    return undefined;
  }
}
