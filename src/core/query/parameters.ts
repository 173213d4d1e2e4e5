// The parameters that many questions share, defined once so that they mean the same everywhere.
import { z } from "zod";
import {
  defaultResolutions,
  edgeKinds,
  relationKinds,
  resolutions,
} from "../model/edge.ts";
import type { EdgeKind } from "../model/edge.ts";

export const symbolParameter = z
  .union([z.string().min(1), z.number().int()])
  .describe(
    "A symbol: id, key, path:line, path#name, qualified name or plain name; a path alone is the file itself",
  );

/** What questions about classes take. */
export const classParameter = symbolParameter
  .optional()
  .describe(
    "Only this class, or the classes in this file or namespace; all where it is left out",
  );

export const scopeParameter = z
  .string()
  .default("")
  .describe(
    "Only what is in this folder, or in files that match this glob; empty is the whole workspace",
  );

export const resolutionsParameter = z
  .array(z.enum(resolutions))
  .default([...defaultResolutions])
  .describe("How certain an edge has to be to count");

export const includeTestsParameter = z
  .boolean()
  .default(true)
  .describe("Count test code too");

export const includeExternalParameter = z
  .boolean()
  .default(false)
  .describe("Show what leads out of the workspace");

export const rollUpParameter = z
  .boolean()
  .default(true)
  .describe(
    "Show the nearest named symbol in place of an anonymous function that uses something",
  );

export const sourceLinesParameter = z
  .boolean()
  .default(true)
  .describe("Read the source line of each site from the disk");

export const maxSitesParameter = z
  .int()
  .min(0)
  .max(10_000)
  .default(20)
  .describe("At most so many sites per edge; the edge says how many there are");

export const offsetParameter = z
  .int()
  .min(0)
  .default(0)
  .describe("Leave out so many items at the beginning");

export function limitParameter(standard: number) {
  return z
    .int()
    .min(1)
    .max(100_000)
    .default(standard)
    .describe("At most so many items");
}

export function topParameter(standard: number) {
  return z
    .int()
    .min(1)
    .max(100_000)
    .default(standard)
    .describe("So many of the first; totals do not depend on it");
}

export function kindsParameter(standard: readonly EdgeKind[]) {
  return z
    .array(z.enum(edgeKinds))
    .default([...standard])
    .describe("Kinds of edges");
}

export function depthParameter(standard: number) {
  return z
    .int()
    .min(1)
    .max(100)
    .default(standard)
    .describe("How many edges far");
}

/** What walks over edges takes: certainty, scope, tests, externals. */
export const filterParameters = {
  scope: scopeParameter,
  resolutions: resolutionsParameter,
  includeTests: includeTestsParameter,
  includeExternal: includeExternalParameter,
};

/** What looks at a whole graph takes: what leads out of the workspace is in no ranking and no circle. */
export const structureParameters = {
  kinds: kindsParameter(relationKinds),
  scope: scopeParameter,
  resolutions: resolutionsParameter,
  includeTests: includeTestsParameter,
};
