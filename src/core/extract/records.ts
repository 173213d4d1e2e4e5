// What the patterns said about a file, gathered by node: nodes, the records (tags) on each, and the parts of each record.
import { growInto, IntColumn, NodeColumns } from "./intColumn.ts";
import {
  isListPart,
  modeOf,
  partCount,
  partModes,
  type Properties,
  type QueryPlan,
} from "./queryPlan.ts";
import { tagNames } from "../languages/vocabulary.ts";
import type { SyntaxTable } from "./syntaxTable.ts";

const none = -1;
const several = -2;
const textMode = 1 + partModes.indexOf("text");
const valueMode = 1 + partModes.indexOf("value");

const nodeUses = [
  "definition",
  "isName",
  "value",
  "type",
  "standing",
  "complexity",
] as const;
type NodeUse = (typeof nodeUses)[number];

/** Nodes, records and parts are indexes; -1 is none. Offsets are in UTF-16 units. */
export class Records {
  text = "";
  /** By offset: names that the text does not show, because a macro writes them. */
  private writtenNames: ReadonlyMap<number, string> | undefined;
  /** The sign around names that does not belong to them. */
  nameQuote: string | undefined;
  nodeCount = 0;
  /** By node: the first of its records. */
  private first: Int32Array = new Int32Array(4096);

  // Records.
  readonly recordTag = new IntColumn(4096);
  readonly recordNode = new IntColumn(4096);
  readonly recordNext = new IntColumn(4096);
  readonly recordPattern = new IntColumn(4096);
  readonly recordFirst = new IntColumn(4096);
  readonly recordLast = new IntColumn(4096);
  /** The pattern whose properties a record has; -1 for none, -2 where several patterns have some (`mergedProperties`). */
  readonly recordProperties = new IntColumn(4096);
  private readonly mergedProperties = new Map<
    number,
    { readonly pattern: number; readonly set: Properties }
  >();

  // Parts, chained in the order in which they were found.
  readonly partCode = new IntColumn(4096);
  readonly partNode = new IntColumn(4096);
  readonly partNext = new IntColumn(4096);

  private readonly lineStarts = new IntColumn(1024);

  private readonly nodeColumns = new NodeColumns();

  private readonly columns = [
    this.recordTag,
    this.recordNode,
    this.recordNext,
    this.recordPattern,
    this.recordProperties,
    this.recordFirst,
    this.recordLast,
    this.partCode,
    this.partNode,
    this.partNext,
  ];

  constructor(
    private readonly table: SyntaxTable,
    private readonly plan: QueryPlan,
  ) {}

  /** Reads what stands in the table; what was read before is forgotten and its memory used again. */
  load(text: string, names?: ReadonlyMap<number, string>): void {
    this.text = text;
    this.writtenNames =
      names === undefined || names.size === 0 ? undefined : names;
    this.nodeCount = this.table.count;
    this.first = growInto(this.first, this.nodeCount);
    this.first.fill(none, 0, this.nodeCount);
    this.mergedProperties.clear();
    for (const column of this.columns) column.length = 0;
    this.lineStarts.length = 0;
    this.lineStarts.push(0);
    for (
      let at = text.indexOf("\n");
      at !== -1;
      at = text.indexOf("\n", at + 1)
    )
      this.lineStarts.push(at + 1);
    this.plan.matcher.run(this.table, (pattern, captures, nodes, length) => {
      this.gather(pattern, captures, nodes, length);
    });
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** A column of one cell per node for what a step of the reading learns; each `use` has its own. */
  cells(use: NodeUse, value: number): Int32Array {
    return this.nodeColumns.take(nodeUses.indexOf(use), this.nodeCount, value);
  }

  // ── nodes ────────────────────────────────────────────────────────────────────────────────────

  start(node: number): number {
    return this.table.start[node]!;
  }

  line(node: number): number {
    return this.table.line[node]!;
  }

  column(node: number): number {
    return (
      this.table.start[node]! - this.lineStarts.data[this.table.line[node]!]!
    );
  }

  /** The last node inside of a node, itself where there is none. */
  lastInside(node: number): number {
    return this.table.last[node]!;
  }

  end(node: number): number {
    return this.table.end[node]!;
  }

  textOf(node: number): string {
    const written = this.writtenNames?.get(this.start(node));
    if (written !== undefined) return written;
    const text = this.text.slice(this.start(node), this.end(node));
    const { nameQuote } = this;
    return nameQuote !== undefined &&
      text.length > 2 &&
      text.startsWith(nameQuote) &&
      text.endsWith(nameQuote)
      ? text.slice(1, -1)
      : text;
  }

  /** The line of an offset. */
  lineAt(offset: number): number {
    const { data, length } = this.lineStarts;
    let low = 0;
    let high = length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (data[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  columnAt(offset: number, line: number): number {
    return offset - this.lineStarts.data[line]!;
  }

  // ── records ──────────────────────────────────────────────────────────────────────────────────

  firstRecord(node: number): number {
    return this.first[node]!;
  }

  /** The record of a tag on a node, or -1. */
  record(node: number, tag: number): number {
    for (let r = this.first[node]!; r !== none; r = this.recordNext.data[r]!)
      if (this.recordTag.data[r] === tag) return r;
    return none;
  }

  /** Among the records whose tag is at least `low` and below `high`, the one whose pattern stands last; or -1. */
  lastRecord(node: number, family: readonly [number, number]): number {
    const low = family[0];
    const high = family[1];
    let best = none;
    for (let r = this.first[node]!; r !== none; r = this.recordNext.data[r]!) {
      const tag = this.recordTag.data[r]!;
      if (tag < low || tag >= high) continue;
      if (
        best === none ||
        this.recordPattern.data[r]! > this.recordPattern.data[best]!
      )
        best = r;
    }
    return best;
  }

  property(record: number, key: string): string | undefined {
    const pattern = this.recordProperties.data[record]!;
    if (pattern === none) return undefined;
    return pattern === several
      ? this.mergedProperties.get(record)!.set[key]
      : this.plan.properties[pattern]![key];
  }

  // ── parts ────────────────────────────────────────────────────────────────────────────────────

  /** The node of a part, the first where there are several, or -1. */
  part(record: number, part: number): number {
    for (
      let p = this.recordFirst.data[record]!;
      p !== none;
      p = this.partNext.data[p]!
    )
      if (this.partCode.data[p] === part) return this.partNode.data[p]!;
    return none;
  }

  /** The nodes of a list part, in the order of the text. */
  parts(record: number, part: number): number[] {
    const nodes: number[] = [];
    let sorted = true;
    for (
      let p = this.recordFirst.data[record]!;
      p !== none;
      p = this.partNext.data[p]!
    ) {
      if (this.partCode.data[p] !== part) continue;
      const node = this.partNode.data[p]!;
      if (
        nodes.length > 0 &&
        this.start(nodes[nodes.length - 1]!) > this.start(node)
      )
        sorted = false;
      nodes.push(node);
    }
    if (sorted) return nodes;
    nodes.sort((a, b) => this.start(a) - this.start(b));
    return nodes.filter((node, index) => node !== nodes[index - 1]);
  }

  /** By node: 1 where a record takes it for a name and not for a value as well (`{ name }` is both). */
  names(): Int32Array {
    const isName = this.cells("isName", 0);
    for (let record = 0; record < this.recordTag.length; record++) {
      const rules = this.recordTag.data[record]! * partCount;
      for (
        let p = this.recordFirst.data[record]!;
        p !== none;
        p = this.partNext.data[p]!
      ) {
        if (modeOf[rules + this.partCode.data[p]!] !== textMode) continue;
        const node = this.partNode.data[p]!;
        if (!this.isValueOf(record, node) && !this.isOwnName(record, node))
          isName[node] = 1;
      }
    }
    return isName;
  }

  /** An expression that is a name alone (`@name`) is a use of it. */
  private isOwnName(record: number, node: number): boolean {
    return (
      this.recordNode.data[record] === node &&
      tagNames[this.recordTag.data[record]!]!.startsWith("expr.")
    );
  }

  private isValueOf(record: number, node: number): boolean {
    const rules = this.recordTag.data[record]! * partCount;
    for (
      let p = this.recordFirst.data[record]!;
      p !== none;
      p = this.partNext.data[p]!
    )
      if (
        this.partNode.data[p] === node &&
        modeOf[rules + this.partCode.data[p]!] === valueMode
      )
        return true;
    return false;
  }

  // ── gathering ────────────────────────────────────────────────────────────────────────────────

  /** Records that the present match speaks of. */
  private readonly touched = new Int32Array(64);

  private gather(
    pattern: number,
    captures: Int32Array,
    nodes: Int32Array,
    length: number,
  ): void {
    const { captureTag, capturePart, tests, properties } = this.plan;
    const restricting = tests[pattern];
    if (restricting !== undefined)
      for (const { capture, other, holds } of restricting) {
        const at = captures.indexOf(capture);
        if (at === -1 || at >= length) continue;
        const second = other === -1 ? -1 : captures.indexOf(other);
        const text =
          second === -1 || second >= length ? "" : this.textOf(nodes[second]!);
        if (!holds(this.textOf(nodes[at]!), text)) return;
      }
    const { touched } = this;
    let count = 0;
    for (let c = 0; c < length; c++) {
      const tag = captureTag[captures[c]!]!;
      if (tag !== none)
        touched[count++] = this.recordAt(nodes[c]!, tag, pattern);
    }
    const set = properties[pattern];
    if (set !== undefined)
      for (let i = 0; i < count; i++)
        this.setProperties(touched[i]!, pattern, set);
    if (length === count) return;
    for (let c = 0; c < length; c++) {
      const part = capturePart[captures[c]!]!;
      if (part === none) continue;
      for (let i = 0; i < count; i++) {
        const record = touched[i]!;
        if (modeOf[this.recordTag.data[record]! * partCount + part] !== 0)
          this.addPart(record, part, nodes[c]!);
      }
    }
  }

  private setProperties(
    record: number,
    pattern: number,
    set: Properties,
  ): void {
    const owner = this.recordProperties.data[record]!;
    if (owner === none || owner === pattern) {
      this.recordProperties.data[record] = pattern;
      return;
    }
    const known =
      owner === several
        ? this.mergedProperties.get(record)!
        : { pattern: owner, set: this.plan.properties[owner]! };
    // Where patterns contradict each other, the one that stands last decides, whatever the order of their matches.
    this.mergedProperties.set(
      record,
      pattern >= known.pattern
        ? { pattern, set: { ...known.set, ...set } }
        : { pattern: known.pattern, set: { ...set, ...known.set } },
    );
    this.recordProperties.data[record] = several;
  }

  private recordAt(node: number, tag: number, pattern: number): number {
    const known = this.record(node, tag);
    if (known !== none) {
      if (pattern > this.recordPattern.data[known]!)
        this.recordPattern.data[known] = pattern;
      return known;
    }
    const record = this.recordTag.length;
    this.recordTag.push(tag);
    this.recordNode.push(node);
    this.recordNext.push(this.first[node]!);
    this.recordPattern.push(pattern);
    this.recordProperties.push(none);
    this.recordFirst.push(none);
    this.recordLast.push(none);
    this.first[node] = record;
    return record;
  }

  private addPart(record: number, part: number, node: number): void {
    const rule = this.recordTag.data[record]! * partCount + part;
    const last = this.recordLast.data[record]!;
    if (
      last !== none &&
      this.partNode.data[last] === node &&
      this.partCode.data[last] === part
    )
      return;
    if (isListPart[rule] === 0 && this.part(record, part) !== none) return;
    const row = this.partCode.length;
    this.partCode.push(part);
    this.partNode.push(node);
    this.partNext.push(none);
    if (last === none) this.recordFirst.data[record] = row;
    else this.partNext.data[last] = row;
    this.recordLast.data[record] = row;
  }
}
