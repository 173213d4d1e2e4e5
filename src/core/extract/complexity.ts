// What functions cost to test and to follow, counted in one walk over what the language's `complexity.*` patterns found.
import { DefinitionFlag } from "../model/symbol.ts";
import { tag } from "./queryPlan.ts";
import { definitionCode, family, none, type Reading } from "./reading.ts";
import type { Records } from "./records.ts";
import type { TagName } from "../languages/vocabulary.ts";

const complexity = family("complexity");
const bit = (name: TagName): number => 1 << (tag(name) - complexity[0]);
const branch = bit("complexity.branch");
const decision = bit("complexity.decision");
const fallback = bit("complexity.default");
const choice = bit("complexity.switch");
const otherwise = bit("complexity.else");
const elseIf = bit("complexity.elseif");
const nested = bit("complexity.nested");
const logical = bit("complexity.logical");
const group = bit("complexity.group");
const jump = bit("complexity.jump");
const part = bit("complexity.part");
const operators = bit("complexity.and") | bit("complexity.or");

const callables = new Set([
  definitionCode.function,
  definitionCode.method,
  definitionCode.constructor,
]);

/** Increments of the cognitive complexity: how many, and for how much nesting those that grow with it. */
interface Increments {
  structural: number;
  nesting: number;
  flat: number;
}

/** A function that is being walked. */
interface Frame {
  readonly definition: number;
  /** The nesting at which its body begins. */
  readonly level: number;
  readonly around: Frame | undefined;
  cyclomatic: number;
  deepest: number;
  /** Of its own code, and of the functions in it as they count for it. */
  readonly own: Increments;
  readonly inner: Increments;
}

/** A node that is being walked and means something to what stands inside. */
interface Open {
  readonly last: number;
  readonly frame: Frame | undefined;
  readonly raises: boolean;
  readonly sequence: Sequence | undefined;
  /** The child that the walk has reached, of those that belong to a sequence. */
  child: number;
}

/** Logical operators of one expression, in the order of the text; `operator` is the last one. */
interface Sequence {
  operator: number;
}

/** Fills the table `complexity`. Every node is looked at once, however deeply functions and conditions nest. */
export function measureComplexity(reading: Reading): void {
  const { records, definitionOf } = reading;
  const marks = marksOf(records);
  const open: Open[] = [];
  const done: (Frame | undefined)[] = [];
  const order: Frame[] = [];
  const declares = reading.language.rules.declarativeFunctions === true;
  let frame: Frame | undefined;
  let level = 0;
  const close = (): void => {
    const top = open.pop()!;
    if (top.raises) level--;
    if (top.frame === undefined) return;
    frame = top.frame.around;
    if (frame !== undefined) handOver(top.frame, frame);
  };
  for (let node = 0; node < records.nodeCount; node++) {
    const mark = marks[node]!;
    const definition = definitionOf[node]!;
    if (mark === 0 && definition === none) continue;
    while (open.length > 0 && open[open.length - 1]!.last < node) close();
    const last = records.lastInside(node);
    const continues = (mark & elseIf) !== 0;
    if (frame !== undefined && (mark & nested) !== 0 && !continues) {
      level++;
      frame.deepest = Math.max(frame.deepest, level - frame.level);
      open.push({
        last,
        frame: undefined,
        raises: true,
        sequence: undefined,
        child: none,
      });
    }
    if (
      definition !== none &&
      (mark & part) === 0 &&
      definition !== frame?.definition &&
      done[definition] === undefined &&
      isMeasured(reading, definition)
    ) {
      if (frame !== undefined) level++;
      const raises = frame !== undefined;
      frame = {
        definition,
        level,
        around: frame,
        cyclomatic: 1,
        deepest: 0,
        own: { structural: 0, nesting: 0, flat: 0 },
        inner: { structural: 0, nesting: 0, flat: 0 },
      };
      done[definition] = frame;
      order.push(frame);
      open.push({ last, frame, raises, sequence: undefined, child: none });
    }
    if (mark === 0 || frame === undefined) continue;
    if (
      (mark & (branch | operators)) !== 0 ||
      (mark & (decision | fallback)) === decision
    )
      frame.cyclomatic++;
    if ((mark & (branch | choice)) !== 0 && !continues) {
      frame.own.structural++;
      frame.own.nesting += level - frame.level;
    }
    if ((mark & (otherwise | jump)) !== 0) frame.own.flat++;
    const top = open[open.length - 1];
    if ((mark & operators) !== 0 && top?.sequence?.operator !== mark) {
      frame.own.flat++;
      if (top?.sequence !== undefined) top.sequence.operator = mark;
    }
    if ((mark & (logical | group)) === 0) continue;
    const sequence = continuedBy(records, top, node);
    if (sequence !== undefined || (mark & logical) !== 0)
      open.push({
        last,
        frame: undefined,
        raises: false,
        sequence: sequence ?? { operator: 0 },
        child: node + 1,
      });
  }
  while (open.length > 0) close();
  order.sort((a, b) => a.definition - b.definition);
  for (const each of order)
    reading.facts.complexity.row(
      each.definition,
      each.cyclomatic,
      sum(each.own) +
        (declares && each.own.structural === 0 ? 0 : sum(each.inner)),
      each.deepest,
      parameterCount(reading, each.definition),
    );
}

/** By node: the bits of its marks. */
function marksOf(records: Records): Int32Array {
  const marks = records.cells("complexity", 0);
  const { recordTag, recordNode } = records;
  const [first, end] = complexity;
  for (let record = 0; record < recordTag.length; record++) {
    const code = recordTag.data[record]!;
    if (code < first || code >= end) continue;
    marks[recordNode.data[record]!]! |= 1 << (code - first);
  }
  return marks;
}

function isMeasured({ facts }: Reading, definition: number): boolean {
  const { definition: table } = facts;
  const kind = table.get(definition, table.at.kind);
  const flags = table.get(definition, table.at.flags);
  return callables.has(kind)
    ? (flags & DefinitionFlag.bodiless) === 0
    : kind === definitionCode.property &&
        (table.get(definition, table.at.body) !== none ||
          (flags & (DefinitionFlag.getter | DefinitionFlag.setter)) !== 0);
}

/** What a function costs within the one around, where it begins deeper. */
function handOver({ own, inner, level }: Frame, around: Frame): void {
  const structural = own.structural + inner.structural;
  around.inner.structural += structural;
  around.inner.nesting +=
    own.nesting + inner.nesting + structural * (level - around.level);
  around.inner.flat += own.flat + inner.flat;
}

function sum({ structural, nesting, flat }: Increments): number {
  return structural + nesting + flat;
}

/** The sequence that goes on in `node`, because it stands directly in the expression or parentheses that are open. */
function continuedBy(
  records: Records,
  top: Open | undefined,
  node: number,
): Sequence | undefined {
  if (top?.sequence === undefined) return undefined;
  while (top.child < node) top.child = records.lastInside(top.child) + 1;
  return top.child === node ? top.sequence : undefined;
}

/** Receivers that are written as parameters are left out, TypeScript's `this` among them. */
function parameterCount({ facts }: Reading, definition: number): number {
  const { definition: table } = facts;
  const { at } = table;
  const rows = facts.listItems(table.get(definition, at.parameters));
  const [first] = rows;
  return first !== undefined &&
    facts.nameText(table.get(first, at.name)) === "this"
    ? rows.length - 1
    : rows.length;
}
