// Conditions: what they test, and what follows from their holding or not.
import { part, tag } from "./queryPlan.ts";
import { families, none, type Reading } from "./reading.ts";
import type { Records } from "./records.ts";
import { tagNames } from "../languages/vocabulary.ts";

const instanceTag = tag("test.instance");
const kindTag = tag("test.kind");
const literalTag = tag("test.literal");
const holdsTag = tag("test.holds");
const notTag = tag("test.not");
const andTag = tag("test.and");
const orTag = tag("test.or");
const wrapperTag = tag("expr.wrapper");
const memberTag = tag("expr.member");
const elementTag = tag("expr.element");
const nameTag = tag("expr.name");
const selfTag = tag("expr.self");
const callTag = tag("expr.call");
const subjectPart = part("subject");
const operandPart = part("operand");
const innerPart = part("inner");
const basePart = part("base");
const argumentPart = part("argument");

const testTags = tagNames.flatMap((name, code) =>
  name.startsWith("test.") ? [code] : [],
);
const testFamily = [testTags[0]!, testTags[testTags.length - 1]! + 1] as const;
const maxDepth = 64;

/** One thing that a condition tests: a record of tag instance, kind, literal or holds. `sense`: it is so, or it is not. */
export interface Test {
  readonly record: number;
  readonly tag: number;
  readonly sense: boolean;
}

export const testTag = {
  instance: instanceTag,
  kind: kindTag,
  literal: literalTag,
  holds: holdsTag,
} as const;

/** All that is known when the condition at `node` holds (`sense`) or does not. */
export function testsOf(
  records: Records,
  node: number,
  sense: boolean,
  depth = 0,
): Test[] {
  if (node === none || depth > maxDepth) return [];
  const record = records.lastRecord(node, testFamily);
  if (record !== none) {
    const code = records.recordTag.data[record]!;
    const turned = records.property(record, "sense") === "not" ? !sense : sense;
    if (code === notTag)
      return testsOf(
        records,
        records.part(record, operandPart),
        !sense,
        depth + 1,
      );
    if (code === andTag || code === orTag) {
      // Of `a && b` both hold when it holds; when it does not, nothing is known of either. `||` the other way round.
      if ((code === andTag) !== sense) return [];
      return records
        .parts(record, operandPart)
        .flatMap((each) => testsOf(records, each, sense, depth + 1));
    }
    return [{ record, tag: code, sense: turned }];
  }
  const wrapper = records.record(node, wrapperTag);
  return wrapper === none
    ? []
    : testsOf(records, records.part(wrapper, innerPart), sense, depth + 1);
}

/** Whether a condition tells anything about types, either way. */
export function isTelling(records: Records, condition: number): boolean {
  return (
    testsOf(records, condition, true).length > 0 ||
    testsOf(records, condition, false).length > 0
  );
}

/** Name rows at the roots of the paths that a condition narrows. */
export function narrowedNames(reading: Reading, condition: number): number[] {
  const { records } = reading;
  const names: number[] = [];
  for (const sense of [true, false])
    for (const test of testsOf(records, condition, sense))
      for (const subject of subjectsOf(records, test)) {
        const root = rootName(reading, subject);
        if (root !== none) names.push(root);
      }
  return names;
}

/** The nodes of what a test speaks about: its subject, or the arguments of a call that may be a predicate. */
export function subjectsOf(records: Records, test: Test): number[] {
  if (test.tag === holdsTag) {
    const call = records.record(records.recordNode.data[test.record]!, callTag);
    return call === none ? [] : records.parts(call, argumentPart).slice(0, 3);
  }
  const subject = records.part(test.record, subjectPart);
  if (subject === none) return [];
  // `x.kind === 'a'` says something about x too.
  return [subject];
}

/** The name with which a path begins (`this` under the name `this`), or -1 for what is no path. */
export function rootName(reading: Reading, node: number): number {
  const { records } = reading;
  let each = node;
  for (let depth = 0; depth < maxDepth; depth++) {
    const record = records.lastRecord(each, families.expr);
    if (record === none) return none;
    const code = records.recordTag.data[record]!;
    if (code === nameTag || code === selfTag)
      return reading.facts.name(records.textOf(each));
    if (code === memberTag || code === elementTag)
      each = records.part(record, basePart);
    else if (code === wrapperTag) each = records.part(record, innerPart);
    else return none;
    if (each === none) return none;
  }
  return none;
}
