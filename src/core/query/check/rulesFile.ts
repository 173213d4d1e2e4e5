// What a team allows itself, as a file beside the sources: cycles, debt, forbidden dependencies, references that lead nowhere.
import { z } from "zod";
import { CodeweftError } from "../../errors.ts";
import { edgeKinds, relationKinds } from "../../model/edge.ts";

import { thresholdParameters, thresholdsOfCheck } from "../thresholds.ts";

/** A check asks how much a class owes, and for no word about that. */
const { lowHours: _, mediumHours: __, ...costs } = thresholdParameters.debt;

const globText = z.string().min(1);
const globs = z.union([globText, z.array(globText).min(1)]);

const forbiddenRule = z
  .strictObject({
    name: z.string().min(1).describe("Says in findings which rule it was"),
    from: globs.describe("Globs of the files that must not"),
    to: globs.optional().describe("Globs of the files that they must not use"),
    toPackage: globs
      .optional()
      .describe("Globs of the packages outside that they must not use"),
    except: globs
      .optional()
      .describe("Globs of files, on either side, that the rule is not about"),
    kinds: z
      .array(z.enum(edgeKinds))
      .min(1)
      .default([...relationKinds])
      .describe("Only dependencies of these kinds"),
    because: z.string().optional().describe("Told with each finding"),
  })
  .refine(
    ({ to, toPackage }) => (to === undefined) !== (toPackage === undefined),
    {
      message: 'needs either "to" or "toPackage"',
    },
  );

const rulesShape = z.strictObject({
  $schema: z.string().optional(),
  cycles: z
    .union([
      z.literal(false),
      z.strictObject({
        level: z.enum(["file", "folder"]).default("file"),
        kinds: z
          .array(z.enum(edgeKinds))
          .min(1)
          .default([...relationKinds]),
        /** Circles that only types close. */
        typeOnly: z.boolean().default(false),
      }),
    ])
    .prefault({}),
  debt: z
    .union([
      z.literal(false),
      z.strictObject({
        /** Hours that one class may owe. */
        maximum: z.number().min(0).default(thresholdsOfCheck.debtHours),
        /** What costs how much. */
        ...costs,
      }),
    ])
    .prefault({}),
  unresolved: z.boolean().default(true),
  forbidden: z.array(forbiddenRule).default([]),
});

export type CheckRules = z.output<typeof rulesShape>;
export type ForbiddenRule = CheckRules["forbidden"][number];

/** What holds where there is no file. */
export const standardRules: CheckRules = rulesShape.parse({});

/** `path` is told in errors. Throws invalid_parameters with every place that is wrong. */
export function parseRules(text: string, path: string): CheckRules {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrongRules(path, `it is no JSON (${String(error)})`);
  }
  const result = rulesShape.safeParse(value);
  if (!result.success)
    throw wrongRules(
      path,
      result.error.issues
        .map(
          (issue) =>
            `${issue.path.length === 0 ? "the file" : issue.path.join(".")} ${issue.message.replace(/^Invalid input: /, "is wrong: ")}`,
        )
        .join("; "),
    );
  const names = result.data.forbidden.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw wrongRules(path, `two rules of "forbidden" are called "${twice}"`);
  return result.data;
}

function wrongRules(path: string, what: string): CodeweftError {
  return new CodeweftError(
    "invalid_parameters",
    `The rules ${path} cannot be read: ${what}.`,
    {
      kept: "Nothing was checked.",
      next: "Mend the file; the README says what stands in it.",
    },
    { path },
  );
}
