// A query, understood: which capture is which tag or part, and what each pattern adds.
import type { Query } from "web-tree-sitter";
import { checkPattern } from "../languages/checkPattern.ts";
import {
  partNames,
  partRule,
  tagNames,
  type PartMode,
  type TagName,
} from "../languages/vocabulary.ts";

export type Properties = Readonly<Record<string, string>>;

/** Says whether the captured texts let a match stand. */
export type TextPredicate = (
  captures: readonly {
    readonly name: string;
    readonly node: { text: string };
  }[],
) => boolean;

export interface QueryPlan {
  readonly captureNames: readonly string[];
  /** Tag code per capture, or -1. */
  readonly captureTag: Int16Array;
  /** Part code per capture, or -1. */
  readonly capturePart: Int16Array;
  /** Undefined where a pattern has none. */
  readonly properties: readonly (Properties | undefined)[];
  readonly predicates: readonly (readonly TextPredicate[] | undefined)[];
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

/** Throws PatternError at the first pattern that the vocabulary does not allow. */
export function planQuery(query: Query): QueryPlan {
  const { captureNames } = query;
  const predicates = (
    query as unknown as { readonly textPredicates: readonly TextPredicate[][] }
  ).textPredicates;
  const properties: (Properties | undefined)[] = [];
  for (let pattern = 0; pattern < query.captureQuantifiers.length; pattern++) {
    const quantifiers = query.captureQuantifiers[pattern]!;
    const set = query.setProperties[pattern] ?? {};
    const wrong = checkPattern({
      captures: captureNames.filter((_, index) => quantifiers[index] !== 0),
      properties: set,
    });
    if (wrong !== undefined)
      throw new PatternError(wrong, query.startIndexForPattern(pattern));
    properties.push(
      Object.keys(set).length > 0 ? (set as Properties) : undefined,
    );
  }
  return {
    captureNames,
    captureTag: Int16Array.from(captureNames, (name) =>
      name.includes(".") ? (tagCodes.get(name) ?? -1) : -1,
    ),
    capturePart: Int16Array.from(captureNames, (name) =>
      name.startsWith("_") ? -1 : (partCodes.get(name) ?? -1),
    ),
    properties,
    predicates: predicates.map((each) => (each.length > 0 ? each : undefined)),
  };
}
