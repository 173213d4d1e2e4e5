// Graph slices as words, and small files for tests of the store.
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import type { FileFacts } from "../../../src/core/model/facts.ts";
import type {
  GraphSlice,
  StringColumn,
} from "../../../src/core/model/graph.ts";
import { HandmadeFacts } from "../model/handmadeFacts.ts";

/** The strings of a column. */
export const texts = ({ text, offsets }: StringColumn): string[] =>
  Array.from({ length: offsets.length - 1 }, (_, index) =>
    text.slice(offsets[index], offsets[index + 1]),
  );

/** Edges in words: `from -kind/resolution-> to @line:column …`, sorted. */
export function edgesOf(slice: GraphSlice): string[] {
  const { edges, symbols, sites, externals } = slice;
  const names = new Map(
    texts(symbols.name).map((name, row) => [symbols.id[row], name]),
  );
  const outside = texts(externals.package).map(
    (name, row) => `${name}:${texts(externals.name)[row]!}`,
  );
  return Array.from(edges.id, (_, row) => {
    const places = [];
    for (let at = edges.firstSite[row]!; at < edges.firstSite[row + 1]!; at++)
      places.push(`@${sites.line[at]!}:${sites.column[at]!}`);
    const to = edges.to[row]!;
    const kind = edgeKinds[edges.kind[row]!]!;
    const resolution = resolutions[edges.resolution[row]!]!;
    const typeOnly = edges.typeOnly[row] === 1 ? " typeOnly" : "";
    return `${names.get(edges.from[row])!} -${kind}/${resolution}-> ${to < 0 ? outside[-1 - to]! : (names.get(to) ?? to)} ${places.join(" ")}${typeOnly}`;
  }).sort();
}

/** A file with functions of these names, one after the other. */
export function functions(
  fileName: string,
  names: readonly string[],
  shift = 0,
): FileFacts {
  const facts = new HandmadeFacts(fileName);
  names.forEach((name, index) => {
    facts.define({
      kind: "function",
      name,
      signature: `${name}()`,
      contentHash: [...name].reduce(
        (hash, c) => hash * 31 + c.charCodeAt(0),
        7,
      ),
      line: 10 * (index + 1) + shift,
    });
  });
  return facts.build();
}
