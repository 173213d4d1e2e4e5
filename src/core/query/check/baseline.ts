// What was there when a team began to check: a file that is read by people, compared line by line, and only ever shrinks.
import { z } from "zod";
import { CodeweftError } from "../../errors.ts";
import { betweenMembers, byText, findingKinds } from "./findings.ts";
import type { Finding, FindingKind } from "./findings.ts";

const amounts = z.record(z.string(), z.number().min(0));

const baselineShape = z.strictObject({
  version: z.literal(1),
  cycle: amounts.default({}),
  debt: amounts.default({}),
  forbidden: amounts.default({}),
  unresolved: amounts.default({}),
});

/** By kind and identity, how much of it is accepted. */
export type Baseline = z.output<typeof baselineShape>;

/** `path` is told in errors. Throws invalid_parameters. */
export function parseBaseline(text: string, path: string): Baseline {
  try {
    return baselineShape.parse(JSON.parse(text));
  } catch (error) {
    throw new CodeweftError(
      "invalid_parameters",
      `The baseline ${path} cannot be read: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}.`,
      {
        kept: "Nothing was checked, and the file was not changed.",
        next: "Restore it from version control, or write it anew with --update-baseline after moving it away.",
      },
      { path },
    );
  }
}

/** The text of the file, the same for the same findings. */
export function writeBaseline(findings: readonly Finding[]): string {
  const parts = findingKinds.map((kind): [FindingKind, object] => [
    kind,
    Object.fromEntries(
      findings
        .filter((finding) => finding.kind === kind)
        .map(({ identity, amount }): [string, number] => [identity, amount])
        .sort(([a], [b]) => byText(a, b)),
    ),
  ]);
  return `${JSON.stringify({ version: 1, ...Object.fromEntries(parts) }, null, 2)}\n`;
}

/** A fault that grew is new; a cycle that lost members is not. */
export function isAccepted(baseline: Baseline, finding: Finding): boolean {
  const { kind, identity, amount } = finding;
  const accepted = baseline[kind];
  // Not every name is a member that somebody wrote: "constructor" is one of every object.
  if (Object.hasOwn(accepted, identity))
    return amount <= (accepted[identity] ?? 0);
  if (kind !== "cycle") return false;
  const members = identity.split(betweenMembers);
  return Object.keys(accepted).some((other) => {
    const known = new Set(other.split(betweenMembers));
    return members.every((member) => known.has(member));
  });
}
