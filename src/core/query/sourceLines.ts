// Puts the source line beside each site, reading every file once per answer.
import type { Sources } from "../ports.ts";
import type { Site } from "./results.ts";

/** Longer lines are cut: a line of a bundled file helps nobody whole. UTF-16 units. */
const longestLine = 2_000;

/** How a site looks with its line. Files that cannot be read leave their sites without `text`: the place is still right. */
export async function readSourceLines(
  sources: Sources,
  sites: Iterable<Site>,
): Promise<(site: Site) => Site> {
  const spans = new Map<string, { first: number; last: number }>();
  for (const { path, line } of sites) {
    const span = spans.get(path);
    if (span === undefined) spans.set(path, { first: line, last: line });
    else {
      span.first = Math.min(span.first, line);
      span.last = Math.max(span.last, line);
    }
  }
  const files = new Map<
    string,
    {
      readonly first: number;
      readonly lines: readonly string[];
      readonly stale: boolean;
    }
  >();
  await Promise.all(
    [...spans].map(async ([path, { first, last }]) => {
      try {
        const { lines, stale } = await sources.lines(path, first - 1, last);
        files.set(path, { first, lines, stale });
      } catch {
        // Deleted or locked since it was indexed: the answer says so by leaving the text out.
      }
    }),
  );
  return (site) => {
    const file = files.get(site.path);
    const text = file?.lines[site.line - file.first];
    if (file === undefined || text === undefined) return site;
    return {
      ...site,
      text: text.length > longestLine ? text.slice(0, longestLine) : text,
      ...(file.stale ? { stale: true } : {}),
    };
  };
}

/** The items with the lines of their sites read, when that is wanted. */
export async function withSourceLines<
  T extends { readonly sites: readonly Site[] },
>(
  sources: Sources,
  items: readonly T[],
  wanted: boolean,
): Promise<readonly T[]> {
  if (!wanted) return items;
  const attach = await readSourceLines(
    sources,
    items.flatMap(({ sites }) => sites),
  );
  return items.map((item) => ({ ...item, sites: item.sites.map(attach) }));
}
