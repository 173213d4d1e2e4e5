// A query, understood: which capture is which tag or part, and what each pattern adds.
import { checkPattern } from "../languages/checkPattern.ts";
import {
  partNames,
  partRule,
  tagNames,
  type PartMode,
  type TagName,
} from "../languages/vocabulary.ts";
import { Matcher, type GrammarNames } from "./matcher.ts";
import {
  parseQuery,
  type PatternForm,
  type PredicateForm,
  type QueryPattern,
} from "./queryText.ts";

export type Properties = Readonly<Record<string, string>>;

/** Restricts a match by the text at a capture. */
export interface TextTest {
  /** Capture id. */
  readonly capture: number;
  /** Id of a second capture whose text is given too, or -1. */
  readonly other: number;
  readonly holds: (text: string, other: string) => boolean;
}

export interface QueryPlan {
  readonly matcher: Matcher;
  /** Tag code per capture id, or -1. */
  readonly captureTag: Int16Array;
  /** Part code per capture id, or -1. */
  readonly capturePart: Int16Array;
  /** Undefined where a pattern has none. */
  readonly properties: readonly (Properties | undefined)[];
  readonly tests: readonly (readonly TextTest[] | undefined)[];
}

/** A pattern that the vocabulary does not allow. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  constructor(
    message: string,
    /** Offset of the pattern in the query's text. */
    readonly index: number,
  ) {
    super(message);
  }
}

const tagCodes = new Map<string, number>(
  tagNames.map((name, code) => [name, code]),
);
const partCodes = new Map(partNames.map((name, code) => [name, code]));

/** Code of a tag; throws for names that are not in the vocabulary, which is a bug. */
export function tag(name: TagName): number {
  return tagCodes.get(name)!;
}

/** A list by tag code of what is given by tag. */
export function byTag<T>(
  entries: readonly (readonly [TagName, T])[],
): (T | undefined)[] {
  const list = new Array<T | undefined>(tagNames.length).fill(undefined);
  for (const [name, value] of entries) list[tag(name)] = value;
  return list;
}

export function part(name: string): number {
  const code = partCodes.get(name);
  if (code === undefined) throw new Error(`No part is called ${name}.`);
  return code;
}

/** `modeOf[tag * partNames.length + part]`: 0 not allowed, else 1 + the index of the mode in `partModes`. */
export const partModes: readonly PartMode[] = [
  "text",
  "value",
  "type",
  "pattern",
  "node",
];
export const partCount = partNames.length;
export const modeOf = new Uint8Array(tagNames.length * partCount);
export const isListPart = new Uint8Array(tagNames.length * partCount);
tagNames.forEach((name, code) => {
  partNames.forEach((each, partCode) => {
    const rule = partRule(name, each);
    if (rule === undefined) return;
    modeOf[code * partCount + partCode] = 1 + partModes.indexOf(rule.mode);
    isListPart[code * partCount + partCode] = rule.list === true ? 1 : 0;
  });
});

/** Throws PatternError, QueryTextError or UnknownName at the first pattern that cannot be. */
export function planQuery(text: string, names: GrammarNames): QueryPlan {
  const patterns = parseQuery(text);
  const captureIds = new Map<string, number>();
  const properties: (Properties | undefined)[] = [];
  const tests: (readonly TextTest[] | undefined)[] = [];
  for (const pattern of patterns) {
    const captures = [...capturesOf(pattern.root)];
    for (const name of captures)
      if (!captureIds.has(name)) captureIds.set(name, captureIds.size);
    const set = propertiesOf(pattern);
    const wrong = checkPattern({ captures, properties: set });
    if (wrong !== undefined) throw new PatternError(wrong, pattern.index);
    properties.push(Object.keys(set).length > 0 ? set : undefined);
    const restricting = pattern.predicates
      .filter(({ name }) => name !== "set!")
      .map((predicate) => textTest(predicate, captureIds, pattern.index));
    tests.push(restricting.length > 0 ? restricting : undefined);
  }
  const captureNames = [...captureIds.keys()];
  return {
    matcher: new Matcher(patterns, names, captureIds),
    captureTag: Int16Array.from(captureNames, (name) =>
      name.includes(".") ? (tagCodes.get(name) ?? -1) : -1,
    ),
    capturePart: Int16Array.from(captureNames, (name) =>
      name.startsWith("_") ? -1 : (partCodes.get(name) ?? -1),
    ),
    properties,
    tests,
  };
}

function capturesOf(form: PatternForm, into = new Set<string>()): Set<string> {
  for (const name of form.captures) into.add(name);
  for (const item of form.items) capturesOf(item, into);
  return into;
}

function propertiesOf({ predicates, index }: QueryPattern): Properties {
  const set: Record<string, string> = {};
  for (const { name, values } of predicates) {
    if (name !== "set!") continue;
    const [key, value] = values;
    if (key === undefined || value === undefined || values.length !== 2)
      throw new PatternError("#set! takes a property and a value", index);
    set[key.text] = value.text;
  }
  return set;
}

function textTest(
  { name, values }: PredicateForm,
  captureIds: ReadonlyMap<string, number>,
  index: number,
): TextTest {
  const [subject, ...others] = values;
  const capture =
    subject?.isCapture === true ? captureIds.get(subject.text) : undefined;
  const [second] = others;
  if (
    capture !== undefined &&
    others.length === 1 &&
    second?.isCapture === true &&
    (name === "eq?" || name === "not-eq?")
  ) {
    const isEqual = name === "eq?";
    return {
      capture,
      other: captureIds.get(second.text) ?? -1,
      holds: (text, other) => (text === other) === isEqual,
    };
  }
  if (capture === undefined || others.some((each) => each.isCapture))
    throw new PatternError(
      `#${name} takes a capture of its pattern and texts`,
      index,
    );
  const texts = others.map((each) => each.text);
  const [first = ""] = texts;
  switch (name) {
    case "eq?":
      return { capture, other: -1, holds: (text) => text === first };
    case "not-eq?":
      return { capture, other: -1, holds: (text) => text !== first };
    case "any-of?":
      return { capture, other: -1, holds: (text) => texts.includes(text) };
    case "not-any-of?":
      return { capture, other: -1, holds: (text) => !texts.includes(text) };
    case "match?":
    case "not-match?": {
      const expression = new RegExp(first, "u");
      const sense = name === "match?";
      return {
        capture,
        other: -1,
        holds: (text) => expression.test(text) === sense,
      };
    }
    default:
      throw new PatternError(`the predicate #${name} is not known`, index);
  }
}
