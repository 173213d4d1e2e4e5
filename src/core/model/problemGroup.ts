// Where on its way through the house something went wrong: the few groups in which people look for problems.

export const problemGroups = [
  "parse",
  "extract",
  "store",
  "walk",
  "unsupported",
  "too_large",
  "unreadable",
] as const;
export type ProblemGroup = (typeof problemGroups)[number];

const groupOf: Readonly<Record<string, ProblemGroup>> = {
  syntax: "parse",
  encoding: "parse",
  unsupported: "unsupported",
  grammar_failed: "extract",
  worker_died: "extract",
  timeout: "extract",
  internal: "extract",
  store_failed: "store",
  // Of a folder or file that the walk could not look at; `unreadable_file` is one whose bytes could not be read.
  unreadable: "walk",
  unreadable_file: "unreadable",
  too_large: "too_large",
};

/** The categories that are in a group by their name. */
export const namedCategories: readonly string[] = Object.keys(groupOf);

/** Of the category of a problem, or the reason for which a file was skipped. What no other group claims went wrong in extraction. */
export function groupOfProblem(category: string): ProblemGroup {
  return groupOf[category] ?? "extract";
}
