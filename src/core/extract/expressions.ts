// Turns nodes into rows of `expr`, the parts before the whole. It keeps its own stack: a chain of ten thousand calls is no problem.
import { contextKinds, type ContextKind } from "../model/facts.ts";
import { buildType } from "./buildType.ts";
import { buildValue } from "./buildValue.ts";
import { exprCode } from "./factsBuilder.ts";
import { takesLiterals } from "./typeFromValue.ts";
import { modeOf, partCount, partModes, tag } from "./queryPlan.ts";
import { families, none, type Reading } from "./reading.ts";

const unread = -1;
const underWay = -2;
const valueMode = 1 + partModes.indexOf("value");
const typeMode = 1 + partModes.indexOf("type");
const memberTag = tag("expr.member");
const callTag = tag("expr.call");

export const contextCode = Object.fromEntries(
  contextKinds.map((kind, code) => [kind, code]),
) as { readonly [K in ContextKind]: number };

export class Expressions {
  private readonly values: Int32Array;
  private readonly types: Int32Array;
  private readonly stack: number[] = [];

  constructor(readonly reading: Reading) {
    this.values = reading.records.cells("value", unread);
    this.types = reading.records.cells("type", unread);
  }

  /** The row of the value written at a node. */
  value(node: number): number {
    const known = this.values[node]!;
    if (known >= 0) return known;
    return known === underWay ? this.unknown() : this.run(node * 2);
  }

  /** The row of the type written at a node. */
  type(node: number): number {
    const known = this.types[node]!;
    if (known >= 0) return known;
    return known === underWay ? this.unknown() : this.run(node * 2 + 1);
  }

  /** The row of a part, or -1 where the record has none. */
  valuePart(record: number, code: number): number {
    const node = this.reading.records.part(record, code);
    return node === none ? none : this.value(node);
  }

  typePart(record: number, code: number): number {
    const node = this.reading.records.part(record, code);
    return node === none ? none : this.type(node);
  }

  isReadAsType(node: number): boolean {
    return this.types[node]! >= 0;
  }

  unknown(): number {
    return this.reading.facts.addExpr(
      exprCode.unknown,
      none,
      none,
      none,
      0,
      none,
    );
  }

  /** Tells nameless functions and objects that are this value (or an alternative of it) where their type comes from. */
  giveContext(
    row: number,
    kind: ContextKind,
    context: number,
    index: number,
  ): void {
    const { facts } = this.reading;
    const pending = [row];
    for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
      const code = facts.expr.get(each, 0);
      if (code === exprCode.function || code === exprCode.object)
        this.giveContextTo(facts.expr.get(each, 5), kind, context, index);
      else if (code === exprCode.member || code === exprCode.call) {
        const base = facts.expr.get(each, 1);
        if (this.isExpected(base)) pending.push(base);
      } else if (code === exprCode.union)
        for (const part of facts.listItems(facts.expr.get(each, 4)))
          pending.push(part);
    }
  }

  /** Whether a path begins with what its place expects (`.name`). */
  private isExpected(row: number): boolean {
    const { facts } = this.reading;
    for (let at = row; at >= 0; at = facts.expr.get(at, 1)) {
      const code = facts.expr.get(at, 0);
      if (code === exprCode.object)
        return this.reading.isImplicit(facts.expr.get(at, 5));
      if (code !== exprCode.member && code !== exprCode.call) return false;
    }
    return false;
  }

  giveContextTo(
    row: number,
    kind: ContextKind,
    context: number,
    index: number,
  ): void {
    const { definition } = this.reading.facts;
    const { at } = definition;
    if (row < 0 || definition.get(row, at.contextKind) !== 0) return;
    definition.set(row, at.contextKind, contextCode[kind]);
    definition.set(row, at.context, context);
    definition.set(row, at.contextIndex, index);
  }

  private run(key: number): number {
    const { stack } = this;
    const bottom = stack.length;
    stack.push(key);
    while (stack.length > bottom) {
      const top = stack[stack.length - 1]!;
      const node = top >> 1;
      const memo = (top & 1) === 0 ? this.values : this.types;
      const state = memo[node]!;
      if (state >= 0) {
        stack.pop();
      } else if (state === unread) {
        memo[node] = underWay;
        this.pushParts(node, (top & 1) === 1);
      } else {
        memo[node] =
          (top & 1) === 0 ? buildValue(this, node) : buildType(this, node);
        stack.pop();
      }
    }
    return ((key & 1) === 0 ? this.values : this.types)[key >> 1]!;
  }

  private pushParts(node: number, asType: boolean): void {
    const { records } = this.reading;
    let record: number;
    // Where types are written as values, their parts are types too; but what a member or a call belongs to is a value.
    let partsAsTypes = false;
    if (asType) {
      record = records.lastRecord(node, families.type);
      if (record === none) {
        record = records.lastRecord(node, families.expr);
        if (record === none) return;
        const code = records.recordTag.data[record]!;
        partsAsTypes = code !== callTag && code !== memberTag;
      }
      if (takesLiterals(this.reading, record)) return;
    } else record = records.lastRecord(node, families.expr);
    if (record === none) return;
    const rules = records.recordTag.data[record]! * partCount;
    for (
      let p = records.recordFirst.data[record]!;
      p !== none;
      p = records.partNext.data[p]!
    ) {
      const mode = modeOf[rules + records.partCode.data[p]!]!;
      const isValue = mode === valueMode && !partsAsTypes;
      const isType = mode === typeMode || (mode === valueMode && partsAsTypes);
      if (!isValue && !isType) continue;
      const child = records.partNode.data[p]!;
      const memo = isValue ? this.values : this.types;
      // A node that is a part of itself, or is under way further out, is not waited for.
      if (memo[child] === unread && child !== node)
        this.stack.push(child * 2 + (isValue ? 0 : 1));
    }
  }
}
