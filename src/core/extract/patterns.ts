// Patterns on the left side of a binding: which names they declare or paths they assign to, and by which steps a value gets there.
import { DefinitionFlag } from "../model/symbol.ts";
import { declareName } from "./declareBinding.ts";
import type { Declarations } from "./declarations.ts";
import type { Extent } from "./nesting.ts";
import { part, tag } from "./queryPlan.ts";
import { families, none, type Reading, type Step } from "./reading.ts";

const wrapperTag = tag("pattern.wrapper");
const restTag = tag("pattern.rest");
const keywordRestTag = tag("pattern.keywordRest");
const objectTag = tag("pattern.object");
const listTag = tag("pattern.list");
const entryTag = tag("pattern.entry");
const defaultTag = tag("pattern.default");
const nothingTag = tag("pattern.nothing");
const targetPart = part("target");
const entryPart = part("entry");
const itemPart = part("item");
const separatorPart = part("separator");
const keyPart = part("key");
const valuePart = part("value");
const typePart = part("type");

/** Patterns nested deeper than this are left alone. */
const maxDepth = 100;

/** What a record binds: `node` is its target. */
export interface Target {
  readonly record: number;
  readonly node: number;
  readonly extent: Extent;
  readonly outer: Extent;
  /** The nameless parameter that is taken apart, or -1. */
  readonly parameter: number;
}

/** A target without the signs around it (`*args`, parentheses). */
export function bareTarget(
  reading: Reading,
  node: number,
): { node: number; isRest: boolean; isKeywordRest: boolean } {
  let isRest = false;
  let isKeywordRest = false;
  let each = node;
  for (let depth = 0; depth < maxDepth && each !== none; depth++) {
    const { code, record } = patternAt(reading, each);
    if (code === restTag) isRest = true;
    else if (code === keywordRestTag) isKeywordRest = true;
    else if (code !== wrapperTag) break;
    each = reading.records.part(record, targetPart);
  }
  return { node: each, isRest, isKeywordRest };
}

function patternAt(
  reading: Reading,
  node: number,
): { code: number; record: number } {
  const record = reading.records.lastRecord(node, families.pattern);
  return {
    record,
    code: record === none ? none : reading.records.recordTag.data[record]!,
  };
}

/** Whether a target is taken apart, rather than a name or path. */
export function isPattern(reading: Reading, node: number): boolean {
  if (node === none) return false;
  const { code } = patternAt(reading, node);
  return code === objectTag || code === listTag;
}

/** Declares, or assigns to, everything in a pattern. */
export function declarePattern(
  reading: Reading,
  declarations: Declarations,
  target: Target,
): void {
  takeApart(reading, declarations, target, target.node, [], 0);
}

function takeApart(
  reading: Reading,
  declarations: Declarations,
  target: Target,
  node: number,
  steps: readonly Step[],
  depth: number,
): void {
  if (node === none || depth > maxDepth) return;
  const { records } = reading;
  const { code, record } = patternAt(reading, node);
  if (code === nothingTag) return;
  const isOfType =
    (code === objectTag || code === listTag) &&
    records.part(record, typePart) !== none;
  const reached: readonly Step[] = isOfType
    ? [...steps, { kind: "as", type: records.part(record, typePart) }]
    : steps;
  const into = (next: number, ...more: readonly Step[]): void => {
    takeApart(
      reading,
      declarations,
      target,
      next,
      [...reached, ...more],
      depth + 1,
    );
  };
  if (code === objectTag) {
    const taken: string[] = [];
    for (const entry of records.parts(record, entryPart))
      takeEntry(reading, entry, taken, into);
  } else if (code === listTag) {
    const separators = records.parts(record, separatorPart);
    let before = 0;
    records.parts(record, itemPart).forEach((item, order) => {
      while (
        before < separators.length &&
        records.start(separators[before]!) < records.start(item)
      )
        before++;
      const index = separators.length > 0 ? before : order;
      const inner = patternAt(reading, item);
      if (inner.code === restTag)
        into(records.part(inner.record, targetPart), {
          kind: "restFrom",
          index,
        });
      else into(item, { kind: "index", index });
    });
  } else if (code === defaultTag) {
    into(records.part(record, targetPart), {
      kind: "default",
      node: records.part(record, valuePart),
    });
  } else if (code === wrapperTag || code === restTag) {
    into(records.part(record, targetPart));
  } else {
    declareName(reading, declarations, target, node, steps);
  }
}

function takeEntry(
  reading: Reading,
  entry: number,
  taken: string[],
  into: (node: number, ...steps: readonly Step[]) => void,
): void {
  const { records } = reading;
  const { code, record } = patternAt(reading, entry);
  if (code === restTag) {
    into(records.part(record, targetPart), { kind: "restKeys", names: taken });
  } else if (code === entryTag) {
    const keyNode = records.part(record, keyPart);
    const key = reading.nameAt(keyNode);
    reading.isName[keyNode] = 1;
    if (key === undefined) return;
    taken.push(key);
    into(records.part(record, targetPart), { kind: "key", name: key });
  } else if (code === defaultTag) {
    const inner = records.part(record, targetPart);
    const key = records.textOf(inner);
    taken.push(key);
    into(
      inner,
      { kind: "key", name: key },
      { kind: "default", node: records.part(record, valuePart) },
    );
  } else {
    const key = records.textOf(entry);
    taken.push(key);
    into(entry, { kind: "key", name: key });
  }
}

/** Flags of a name that a parameter's pattern declares. */
export function patternFlags(target: Target): number {
  return target.parameter === none ? 0 : DefinitionFlag.pattern;
}
