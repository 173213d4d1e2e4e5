// A drawn graph as a tree of text: who uses the active node, and what it uses, for mails and tickets. Knows no editor.
import type { GraphAnswer } from "../protocol.ts";

type Node = GraphAnswer["nodes"][number];
type Edge = GraphAnswer["edges"][number];

interface Branch {
  readonly text: string;
  readonly below: Branch[];
}

/**
 * Line by line, without line breaks. Every node stands as near to its root as it is, with what is below it; where it is met
 * again it is only named. Without a center every node that nothing else uses is a root. `revision`: of the index, in the
 * first line.
 */
export function textTree(
  { nodes, edges }: GraphAnswer,
  center: string | undefined,
  { title, revision }: { readonly title: string; readonly revision: number },
): readonly string[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const head = `${plain(title)} (Codeweft, index revision ${String(revision)})`;
  const ways = {
    in: groupBy(edges, ({ to }) => to),
    out: groupBy(edges, ({ from }) => from),
  };
  const told = new Set<string>();
  const grow = (root: string, side: "in" | "out"): Branch[] => {
    const grown: Branch[] = [];
    const waiting = [{ id: root, below: grown }];
    for (const { id, below } of waiting)
      for (const edge of ways[side].get(id) ?? []) {
        const next = side === "in" ? edge.from : edge.to;
        const node = known.get(next);
        if (node === undefined || next === id) continue;
        const mark = told.has(next) ? " (see there)" : "";
        const branch: Branch = {
          text: `${nodeWords(node)}${edgeWords(edge)}${mark}`,
          below: [],
        };
        below.push(branch);
        if (mark === "") waiting.push({ id: next, below: branch.below });
        told.add(next);
      }
    return grown;
  };
  const middle = center === undefined ? undefined : known.get(center);
  if (middle !== undefined) {
    told.add(middle.id);
    return [
      head,
      nodeWords(middle),
      ...lines([
        { text: "is used by", below: grow(middle.id, "in") },
        { text: "uses", below: grow(middle.id, "out") },
      ]),
    ];
  }
  const roots = nodes.filter((node) =>
    (ways.in.get(node.id) ?? []).every(({ from }) => from === node.id),
  );
  const all: Branch[] = [];
  // What only circles lead to has no root: it follows in its own order.
  for (const node of [...roots, ...nodes]) {
    if (told.has(node.id)) continue;
    told.add(node.id);
    all.push({ text: nodeWords(node), below: grow(node.id, "out") });
  }
  return [head, ...lines(all)];
}

/** Without recursion: a way may be as long as the picture has nodes. */
function lines(branches: readonly Branch[]): readonly string[] {
  const written: string[] = [];
  const waiting: (Branch & {
    readonly indent: string;
    readonly isLast: boolean;
  })[] = [];
  const push = (list: readonly Branch[], indent: string): void => {
    for (const [at, branch] of [...list.entries()].reverse())
      waiting.push({ ...branch, indent, isLast: at === list.length - 1 });
  };
  push(branches, "");
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { text, below, indent, isLast } = next;
    written.push(`${indent}${isLast ? "└─" : "├─"} ${text}`);
    push(below, `${indent}${isLast ? "   " : "│  "}`);
  }
  return written;
}

function groupBy(
  edges: readonly Edge[],
  end: (edge: Edge) => string,
): ReadonlyMap<string, readonly Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(end(edge)) ?? [];
    group.push(edge);
    groups.set(end(edge), group);
  }
  return groups;
}

function nodeWords({ label, path, line }: Node): string {
  const place = line === undefined ? path : `${path}:${String(line)}`;
  return label === path || label === ""
    ? plain(place)
    : `${plain(label)}  ${plain(place)}`;
}

function edgeWords({ kinds, weight }: Edge): string {
  const words = Object.entries(kinds).map(
    ([kind, count]) =>
      `${kind.replaceAll("_", " ")}${count > 1 ? ` ×${String(count)}` : ""}`,
  );
  return `  [${words.length === 0 ? `${String(weight)} places` : words.join(", ")}]`;
}

/** A name cannot break out of its line, nor turn the writing direction of what follows. */
function plain(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    "\uFFFD",
  );
}
