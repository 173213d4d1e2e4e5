// Places in a text. What a line is follows the editor: columns count UTF-16 units.

/** A zero-based line and a zero-based column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A half-open range: `end` stands behind the last unit. Zero-based, UTF-16. */
export interface Range {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
