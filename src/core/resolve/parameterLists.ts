// The parameters of a file's functions as plain arrays: they are asked for at each call, and a view of a column costs more to make than to read.
import type { SourceFile } from "./sourceFile.ts";

const none: readonly number[] = [];

export class ParameterLists {
  private readonly lists = new Map<number, readonly number[]>();

  constructor(private readonly file: SourceFile) {}

  /** Rows of the parameters of the function in `row`, in order. */
  of(row: number): readonly number[] {
    const offset = this.file.facts.definition.parameters[row]!;
    if (offset <= 0) return none;
    let rows = this.lists.get(row);
    if (rows === undefined)
      this.lists.set(row, (rows = Array.from(this.file.list(offset))));
    return rows;
  }
}
