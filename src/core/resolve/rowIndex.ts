// Rows of a table by a key that several of them may share.

const noRows: readonly number[] = [];

/** Rows of one key stay in source order. */
export class RowIndex {
  private readonly rows = new Map<number, number[]>();

  add(key: number, row: number): void {
    const known = this.rows.get(key);
    if (known === undefined) this.rows.set(key, [row]);
    else known.push(row);
  }

  get(key: number): readonly number[] {
    return this.rows.get(key) ?? noRows;
  }
}
