// Checks one pattern of a query file against the vocabulary; says in words what is wrong with it.
import {
  partRule,
  propertyValues,
  tagNames,
  type TagName,
} from "./vocabulary.ts";

const knownTags: ReadonlySet<string> = new Set(tagNames);

export interface PatternForm {
  /** Names of the captures that stand in it. */
  readonly captures: readonly string[];
  readonly properties: Readonly<Record<string, string | null>>;
}

/** What is wrong with a pattern, or undefined. */
export function checkPattern(pattern: PatternForm): string | undefined {
  const tags = pattern.captures.filter((name) => name.includes("."));
  const parts = pattern.captures.filter(
    (name) => !name.includes(".") && !name.startsWith("_"),
  );
  for (const tag of tags)
    if (!knownTags.has(tag)) return `the capture @${tag} is not known`;
  if (tags.length === 0) return "no capture names what is captured";
  for (const part of parts)
    if (!tags.some((tag) => partRule(tag as TagName, part) !== undefined))
      return `@${part} is no part of @${tags.join(" or @")}`;
  for (const [key, value] of Object.entries(pattern.properties)) {
    if (!Object.hasOwn(propertyValues, key))
      return `the property ${key} is not known`;
    const allowed = propertyValues[key];
    if (value === null) return `the property ${key} needs a value`;
    if (allowed !== undefined && !allowed.includes(value))
      return `the property ${key} cannot be ${value}, only ${allowed.join(", ")}`;
  }
  return undefined;
}
