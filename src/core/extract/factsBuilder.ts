// Builds FileFacts row by row: names interned, equal access paths shared, tables kept row by row until they are done.
import { factsSchema } from "../model/facts.ts";
import { createTable } from "../model/factsCodec.ts";
import { exprKinds } from "../model/facts.ts";
import type { ExprKind, FactsTableName, FileFacts } from "../model/facts.ts";
import { IntColumn } from "./intColumn.ts";

type Columns<T extends FactsTableName> = (typeof factsSchema)[T][number];

/** Columns whose "none" is the empty list, or no bits, and not -1. */
const zeroColumns = new Set([
  "flags",
  "parameters",
  "typeParameters",
  "decorators",
  "list",
]);

/** Where the columns of a table stand in a row, and what a blank row holds. */
interface RowForm {
  readonly at: Readonly<Record<string, number>>;
  readonly blank: readonly number[];
}

const rowForms = Object.fromEntries(
  Object.entries(factsSchema).map(([table, names]) => [
    table,
    {
      at: Object.fromEntries(names.map((name, index) => [name, index])),
      blank: names.map((name) => (zeroColumns.has(name) ? 0 : -1)),
    },
  ]),
) as unknown as Readonly<Record<FactsTableName, RowForm>>;

/** A table under construction. Cells are -1, lists and flags 0, until they are set. */
export class TableBuilder<T extends FactsTableName> {
  length = 0;
  private readonly stride: number;
  private readonly blank: readonly number[];
  private cells: Int32Array;
  readonly at: { readonly [C in Columns<T>]: number };

  constructor(private readonly table: T) {
    const form = rowForms[table];
    this.blank = form.blank;
    this.stride = form.blank.length;
    this.cells = new Int32Array(this.stride * 64);
    this.at = form.at as typeof this.at;
  }

  /** Empties the table; what was built from it stays. */
  clear(): void {
    this.length = 0;
  }

  /** A blank row. */
  add(): number {
    const { stride, blank } = this;
    const begin = this.length * stride;
    if (begin + stride > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    const { cells } = this;
    for (let i = 0; i < stride; i++) cells[begin + i] = blank[i]!;
    return this.length++;
  }

  set(row: number, column: number, value: number): void {
    this.cells[row * this.stride + column] = value;
  }

  get(row: number, column: number): number {
    return this.cells[row * this.stride + column]!;
  }

  /** A row with these cells, in the order of the schema. */
  row(...values: number[]): number {
    const row = this.add();
    for (let i = 0; i < values.length; i++) this.set(row, i, values[i]!);
    return row;
  }

  /** How many cells `build` fills. */
  get cellCount(): number {
    return this.length * this.stride;
  }

  /** The columns with the rows in the given order, in their own without one; `take` gives memory for each. */
  build(
    take: (length: number) => Int32Array,
    order?: Int32Array,
  ): FileFacts[T] {
    const { cells, stride, length } = this;
    const columns: Int32Array[] = [];
    for (let column = 0; column < stride; column++) {
      const values = take(length);
      if (order === undefined)
        for (let row = 0, at = column; row < length; row++, at += stride)
          values[row] = cells[at]!;
      else
        for (let row = 0; row < length; row++)
          values[row] = cells[order[row]! * stride + column]!;
      columns.push(values);
    }
    return createTable(this.table, length, columns) as unknown as FileFacts[T];
  }
}

const tableNames = Object.keys(factsSchema) as FactsTableName[];

/** Codes of expression kinds by name. */
export const exprCode = Object.fromEntries(
  exprKinds.map((kind, code) => [kind, code]),
) as { readonly [K in ExprKind]: number };

const firstSlots = 4096;
/** A table of slots that a large file has made larger than this is given back. */
const maxKeptSlots = 1 << 16;

export class FactsBuilder {
  readonly scope = new TableBuilder("scope");
  readonly definition = new TableBuilder("definition");
  readonly complexity = new TableBuilder("complexity");
  readonly expr = new TableBuilder("expr");
  readonly argument = new TableBuilder("argument");
  readonly binding = new TableBuilder("binding");
  readonly narrowing = new TableBuilder("narrowing");
  readonly import = new TableBuilder("import");
  readonly export = new TableBuilder("export");
  readonly heritage = new TableBuilder("heritage");
  readonly reference = new TableBuilder("reference");
  readonly problem = new TableBuilder("problem");

  private names: string[] = [];
  private readonly nameRows = new Map<string, number>();
  private readonly lists = new IntColumn(256);
  private exprSlots = new Int32Array(firstSlots).fill(-1);

  constructor() {
    this.lists.push(0);
  }

  /** Makes it ready for the next file; the memory is used again. */
  clear(): void {
    for (const table of tableNames) this[table].clear();
    this.names = [];
    this.nameRows.clear();
    this.lists.length = 0;
    this.lists.push(0);
    if (this.exprSlots.length > maxKeptSlots)
      this.exprSlots = new Int32Array(firstSlots);
    this.exprSlots.fill(-1);
  }

  /** The row of a name. */
  name(text: string): number {
    const known = this.nameRows.get(text);
    if (known !== undefined) return known;
    const row = this.names.length;
    this.names.push(text);
    this.nameRows.set(text, row);
    return row;
  }

  nameText(row: number): string {
    return this.names[row] ?? "";
  }

  /** The offset of a list; the empty list has 0. */
  list(items: readonly number[]): number {
    if (items.length === 0) return 0;
    const offset = this.lists.length;
    this.lists.push(items.length);
    for (const item of items) this.lists.push(item);
    return offset;
  }

  listItems(offset: number): readonly number[] {
    const { data } = this.lists;
    return Array.from(data.subarray(offset + 1, offset + 1 + data[offset]!));
  }

  /** The row of an expression. Equal ones without a list are one row. */
  addExpr(
    kind: number,
    base: number,
    name: number,
    scope: number,
    list: number,
    extra: number,
  ): number {
    if (list !== 0) return this.expr.row(kind, base, name, scope, list, extra);
    const mask = this.exprSlots.length - 1;
    const { expr } = this;
    let slot = hashOf(kind, base, name, scope, extra) & mask;
    for (;;) {
      const row = this.exprSlots[slot]!;
      if (row === -1) break;
      if (
        expr.get(row, 0) === kind &&
        expr.get(row, 1) === base &&
        expr.get(row, 2) === name &&
        expr.get(row, 3) === scope &&
        expr.get(row, 5) === extra
      )
        return row;
      slot = (slot + 1) & mask;
    }
    const row = expr.row(kind, base, name, scope, 0, extra);
    this.exprSlots[slot] = row;
    if (expr.length * 2 > mask) this.growSlots();
    return row;
  }

  private growSlots(): void {
    const { expr } = this;
    const old = this.exprSlots;
    this.exprSlots = new Int32Array(old.length * 2).fill(-1);
    const mask = this.exprSlots.length - 1;
    for (const row of old) {
      if (row === -1) continue;
      let slot =
        hashOf(
          expr.get(row, 0),
          expr.get(row, 1),
          expr.get(row, 2),
          expr.get(row, 3),
          expr.get(row, 5),
        ) & mask;
      while (this.exprSlots[slot] !== -1) slot = (slot + 1) & mask;
      this.exprSlots[slot] = row;
    }
  }

  build(language: string, lineCount: number, degraded: boolean): FileFacts {
    // One buffer for all columns: a hundred small ones cost more than what is in them.
    const buffer = new Int32Array(
      tableNames.reduce((sum, table) => sum + this[table].cellCount, 0),
    );
    let start = 0;
    const take = (length: number): Int32Array =>
      buffer.subarray(start, (start += length));
    const tables: Record<string, unknown> = {};
    for (const table of tableNames)
      tables[table] =
        table === "reference"
          ? this.reference.build(take, this.referenceOrder())
          : this[table].build(take);
    return {
      language,
      lineCount,
      degraded,
      names: this.names,
      lists: this.lists.toArray(),
      ...tables,
    } as unknown as FileFacts;
  }

  /** References stand in the order of the text; at one place in the order of their roles. */
  private referenceOrder(): Int32Array {
    const { reference } = this;
    const { line, column, role } = reference.at;
    const order = new Int32Array(reference.length);
    for (let row = 0; row < order.length; row++) order[row] = row;
    return order.sort(
      (a, b) =>
        reference.get(a, line) - reference.get(b, line) ||
        reference.get(a, column) - reference.get(b, column) ||
        reference.get(a, role) - reference.get(b, role) ||
        a - b,
    );
  }
}

function hashOf(
  kind: number,
  base: number,
  name: number,
  scope: number,
  extra: number,
): number {
  let hash = kind + Math.imul(base, 0x9e3779b1);
  hash = (hash ^ (hash >>> 15)) + Math.imul(name, 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) + Math.imul(scope, 0xc2b2ae35);
  hash = (hash ^ (hash >>> 16)) + Math.imul(extra, 0x27d4eb2f);
  return hash ^ (hash >>> 14);
}
