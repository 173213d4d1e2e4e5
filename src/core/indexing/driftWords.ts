// Says in a few words how the rows of a file differ from what they should be.
import type { ContentPart, Drift } from "../maintenance.ts";
import type { ContentRow } from "../store/content.ts";
import type { Workbench } from "./workbench.ts";

/** Rows of a file that are listed. */
const longestList = 5;

const words: Readonly<Partial<Record<ContentPart, string>>> = {
  facts: "the stored facts are not those of its text",
  imports: "its imports differ",
  problems: "its problems differ",
  skipped: "what is recorded as left out differs",
  unresolved: "its unresolved references differ",
};

/** The same, with details. */
export function describeDrift(
  stored: Workbench,
  fresh: Workbench,
  drift: Drift,
): Drift {
  const { path, kind, parts } = drift;
  if (kind !== "differs") return drift;
  const details: string[] = [];
  const before = stored.files.get(path);
  const now = fresh.files.get(path);
  if (parts.includes("file") && before !== undefined && now !== undefined)
    details.push(
      before.state === now.state
        ? "what is recorded of the file itself differs"
        : `it is recorded as ${before.state} and is ${now.state}`,
    );
  for (const part of parts) {
    const said = words[part];
    if (said !== undefined) details.push(said);
  }
  const old = stored.store.fileContent(path);
  const right = fresh.store.fileContent(path);
  const rows = [
    ...(parts.includes("symbols")
      ? compareRows(old.symbols, right.symbols)
      : []),
    ...(parts.includes("edges")
      ? compareRows(old.edges, right.edges).map((line) => `edge ${line}`)
      : []),
  ];
  details.push(...rows.slice(0, longestList));
  if (rows.length > longestList)
    details.push(`and ${rows.length - longestList} more rows`);
  return { ...drift, details };
}

function compareRows(
  before: readonly ContentRow[],
  now: readonly ContentRow[],
): string[] {
  const extra = without(before, now).map(({ label }) => label);
  const missing = without(now, before).map(({ label }) => label);
  // A row under the same words on both sides is one that changed.
  const changed = missing.filter((label) => {
    const at = extra.indexOf(label);
    if (at >= 0) extra.splice(at, 1);
    return at >= 0;
  });
  for (const label of changed) missing.splice(missing.indexOf(label), 1);
  return [
    ...missing.map((label) => `${label} is missing`),
    ...extra.map((label) => `${label} should not be there`),
    ...changed.map((label) => `${label} differs`),
  ];
}

function without(
  rows: readonly ContentRow[],
  others: readonly ContentRow[],
): ContentRow[] {
  const counts = new Map<string, number>();
  for (const { content } of others)
    counts.set(content, (counts.get(content) ?? 0) + 1);
  return rows.filter(({ content }) => {
    const count = counts.get(content) ?? 0;
    if (count > 0) counts.set(content, count - 1);
    return count === 0;
  });
}
