// Whether a name stands anywhere else in its file: in a macro, a template, a string, a comment.
import type { Graph } from "../graph/graph.ts";
import type { Sources } from "../ports.ts";

/**
 * The nodes whose names stand in their files outside of all the nodes' own declarations, as whole words. A file that cannot be
 * read says nothing. Each file is read once.
 */
export async function findMentioned(
  graph: Graph,
  sources: Sources,
  nodes: readonly number[],
): Promise<ReadonlySet<number>> {
  const byFile = new Map<number, number[]>();
  for (const node of nodes) {
    const own = byFile.get(graph.fileOf(node));
    if (own === undefined) byFile.set(graph.fileOf(node), [node]);
    else own.push(node);
  }
  const mentioned = new Set<number>();
  for (const [file, own] of byFile) {
    const lines = await readLines(graph, sources, file);
    let left: readonly number[] = own;
    // What is mentioned is taken back, and then what stands in it counts.
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const words = wordsOutside(graph, lines, left);
      left = left.filter((node) => !words.has(wordOf(graph.name(node))));
    }
    const kept = new Set(left);
    for (const node of own) if (!kept.has(node)) mentioned.add(node);
  }
  return mentioned;
}

async function readLines(
  graph: Graph,
  sources: Sources,
  file: number,
): Promise<readonly string[]> {
  const module = graph.moduleOfFile(file);
  const end = module === -1 ? 0 : graph.range(module).endLine + 1;
  try {
    return (await sources.lines(graph.filePath(file), 0, end)).lines;
  } catch {
    // Deleted or locked since it was indexed: what the graph says stands.
    return [];
  }
}

/** The words of the lines that belong to none of the nodes. */
function wordsOutside(
  graph: Graph,
  lines: readonly string[],
  nodes: readonly number[],
): ReadonlySet<string> {
  const isOwn = new Uint8Array(lines.length);
  for (const node of nodes) {
    const { startLine, endLine } = graph.range(node);
    isOwn.fill(1, startLine, endLine + 1);
  }
  const words = new Set<string>();
  lines.forEach((line, at) => {
    if (isOwn[at] === 1) return;
    for (const [word] of line.matchAll(/[\p{L}\p{N}_$]+/gu)) words.add(word);
  });
  return words;
}

/** Of `#close` and `empty?` what is a word. */
function wordOf(name: string): string {
  return /[\p{L}\p{N}_$]+/u.exec(name)?.[0] ?? name;
}
