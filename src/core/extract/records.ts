// What the patterns said about a file, gathered by node: nodes, the records (tags) on each, and the parts of each record.
import { growInto, IntColumn } from "./intColumn.ts";
import {
  isListPart,
  modeOf,
  partCount,
  partModes,
  type Properties,
  type QueryPlan,
} from "./queryPlan.ts";
import type { ParsedText } from "./treeSitter.ts";

const none = -1;
const nodeWords = 5;
const captureWords = 6;
const textMode = 1 + partModes.indexOf("text");
const valueMode = 1 + partModes.indexOf("value");

/** Nodes, records and parts are indexes; -1 is none. Offsets are in UTF-16 units. */
export class Records {
  readonly text: string;
  private readonly parsed: ParsedText;
  private readonly plan: QueryPlan;

  // Nodes: five words each as tree-sitter wants them back, the end when somebody asked, the first record.
  nodeCount = 0;
  private nodes: Int32Array = new Int32Array(nodeWords * 4096);
  private ends: Int32Array = new Int32Array(4096);
  private first: Int32Array = new Int32Array(4096);
  private slots: Int32Array = new Int32Array(16384).fill(none);

  // Records.
  readonly recordTag = new IntColumn(4096);
  readonly recordNode = new IntColumn(4096);
  readonly recordNext = new IntColumn(4096);
  readonly recordPattern = new IntColumn(4096);
  readonly recordFirst = new IntColumn(4096);
  readonly recordLast = new IntColumn(4096);
  private readonly recordProperties = new Map<
    number,
    { readonly pattern: number; readonly set: Properties }
  >();

  // Parts, chained in the order in which they were found.
  readonly partCode = new IntColumn(4096);
  readonly partNode = new IntColumn(4096);
  readonly partNext = new IntColumn(4096);

  private readonly lineStarts: Int32Array;
  readonly lineCount: number;

  constructor(text: string, parsed: ParsedText, plan: QueryPlan) {
    this.text = text;
    this.parsed = parsed;
    this.plan = plan;
    const starts = new IntColumn(1024);
    starts.push(0);
    for (
      let at = text.indexOf("\n");
      at !== -1;
      at = text.indexOf("\n", at + 1)
    )
      starts.push(at + 1);
    this.lineStarts = starts.toArray();
    this.lineCount = starts.length;
    this.gather();
  }

  // ── nodes ────────────────────────────────────────────────────────────────────────────────────

  start(node: number): number {
    return this.nodes[node * nodeWords + 1]!;
  }

  line(node: number): number {
    return this.nodes[node * nodeWords + 2]!;
  }

  column(node: number): number {
    return this.nodes[node * nodeWords + 3]!;
  }

  end(node: number): number {
    const known = this.ends[node]!;
    if (known !== none) return known;
    return (this.ends[node] = this.parsed.endOf(this.nodes, node * nodeWords));
  }

  size(node: number): number {
    return this.parsed.sizeOf(this.nodes, node * nodeWords);
  }

  textOf(node: number): string {
    return this.text.slice(this.start(node), this.end(node));
  }

  /** The line of an offset. */
  lineAt(offset: number): number {
    const { lineStarts } = this;
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  columnAt(offset: number, line: number): number {
    return offset - this.lineStarts[line]!;
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
  lastRecord(node: number, low: number, high: number): number {
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
    return this.recordProperties.get(record)?.set[key];
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
      const last = nodes[nodes.length - 1];
      if (last !== undefined && this.start(last) > this.start(node))
        sorted = false;
      nodes.push(node);
    }
    if (sorted) return nodes;
    nodes.sort((a, b) => this.start(a) - this.start(b));
    return nodes.filter((node, index) => node !== nodes[index - 1]);
  }

  /** By node: 1 where a record takes it for a name and not for a value as well (`{ name }` is both). */
  names(): Uint8Array {
    const isName = new Uint8Array(this.nodeCount);
    for (let record = 0; record < this.recordTag.length; record++) {
      const rules = this.recordTag.data[record]! * partCount;
      for (
        let p = this.recordFirst.data[record]!;
        p !== none;
        p = this.partNext.data[p]!
      ) {
        if (modeOf[rules + this.partCode.data[p]!] !== textMode) continue;
        const node = this.partNode.data[p]!;
        if (!this.isValueOf(record, node)) isName[node] = 1;
      }
    }
    return isName;
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

  private gather(): void {
    const { plan } = this;
    const { count, words } = this.parsed.matches;
    const { captureTag, capturePart, predicates, properties } = plan;
    const touched: number[] = [];
    let at = 0;
    for (let match = 0; match < count; match++) {
      const pattern = words[at]!;
      const begin = at + 2;
      const end = begin + captureWords * words[at + 1]!;
      at = end;
      const tests = predicates[pattern];
      if (tests !== undefined && !this.holds(tests, words, begin, end))
        continue;
      touched.length = 0;
      for (let c = begin; c < end; c += captureWords) {
        const tag = captureTag[words[c]!]!;
        if (tag !== -1)
          touched.push(this.recordAt(this.nodeAt(words, c + 1), tag, pattern));
      }
      const set = properties[pattern];
      if (set !== undefined)
        for (const record of touched) {
          const known = this.recordProperties.get(record);
          // Where patterns contradict each other, the one that stands last decides, whatever the order of their matches.
          this.recordProperties.set(
            record,
            known === undefined
              ? { pattern, set }
              : pattern >= known.pattern
                ? { pattern, set: { ...known.set, ...set } }
                : { pattern: known.pattern, set: { ...set, ...known.set } },
          );
        }
      for (let c = begin; c < end; c += captureWords) {
        const part = capturePart[words[c]!]!;
        if (part === -1) continue;
        const node = this.nodeAt(words, c + 1);
        for (const record of touched)
          if (modeOf[this.recordTag.data[record]! * partCount + part] !== 0)
            this.addPart(record, part, node);
      }
    }
  }

  private holds(
    tests: NonNullable<QueryPlan["predicates"][number]>,
    words: Int32Array,
    begin: number,
    end: number,
  ): boolean {
    const captures: { name: string; node: { text: string } }[] = [];
    for (let c = begin; c < end; c += captureWords)
      captures.push({
        name: this.plan.captureNames[words[c]!]!,
        node: {
          text: this.text.slice(words[c + 2], this.parsed.endOf(words, c + 1)),
        },
      });
    return tests.every((test) => test(captures));
  }

  private nodeAt(words: Int32Array, at: number): number {
    const id = words[at]!;
    let mask = this.slots.length - 1;
    let slot = (Math.imul(id >>> 2, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const node = this.slots[slot]!;
      if (node === none) break;
      if (this.nodes[node * nodeWords] === id) return node;
      slot = (slot + 1) & mask;
    }
    const node = this.nodeCount++;
    if (this.nodeCount > this.ends.length) this.growNodes();
    for (let i = 0; i < nodeWords; i++)
      this.nodes[node * nodeWords + i] = words[at + i]!;
    this.ends[node] = none;
    this.first[node] = none;
    this.slots[slot] = node;
    if (this.nodeCount * 2 > mask) {
      this.slots = new Int32Array(this.slots.length * 2).fill(none);
      mask = this.slots.length - 1;
      for (let each = 0; each < this.nodeCount; each++) {
        const key = this.nodes[each * nodeWords]!;
        slot = (Math.imul(key >>> 2, 0x9e3779b1) >>> 7) & mask;
        while (this.slots[slot] !== none) slot = (slot + 1) & mask;
        this.slots[slot] = each;
      }
    }
    return node;
  }

  private growNodes(): void {
    const grow = (old: Int32Array): Int32Array => {
      const larger = growInto(old, old.length * 2);
      larger.set(old);
      return larger;
    };
    this.nodes = grow(this.nodes);
    this.ends = grow(this.ends);
    this.first = grow(this.first);
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
