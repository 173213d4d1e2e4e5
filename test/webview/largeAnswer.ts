// An answer with any number of symbols, as like to real code as a generator can make it, for layouts and for what drawing costs.
import type { AnswerGraph, EdgeRef, SymbolRef } from "../../src/protocol.ts";

const layers = 8;

/**
 * Symbols of files in folders, which stand in eight layers: most use their own folder, others the layers below, one in twenty
 * anything. The same for the same number.
 */
export function largeAnswer(count: number): AnswerGraph {
  let seed = 7;
  const draw = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const kinds = ["function", "method", "class", "constant"] as const;
  const nodes: SymbolRef[] = [];
  for (let file = 0; nodes.length < count; file += 1) {
    const path = `src/part${String(Math.floor(file / 8))}/module${String(file)}.ts`;
    const members = Math.min(1 + draw(9), count - nodes.length);
    for (let member = 0; member < members; member += 1) {
      const id = nodes.length + 1;
      const name = `handle${["Order", "Item", "User", "Event"][draw(4)] ?? ""}${String(id)}`;
      nodes.push({
        id,
        key: `${path}#${name}`,
        name,
        qualifiedName: name,
        kind: kinds[draw(kinds.length)] ?? "function",
        path,
        line: 1 + member * 12,
        column: 1,
        startLine: 1 + member * 12,
        endLine: 10 + member * 12,
        language: "typescript",
        signature: undefined,
        container: undefined,
        test: false,
        external: false,
      });
    }
  }
  const folderOf = (at: number): number =>
    Number(/part(\d+)/u.exec(nodes[at]?.path ?? "")?.[1] ?? 0);
  const folders = folderOf(count - 1) + 1;
  const byFolder: number[][] = [];
  nodes.forEach((_, at) => (byFolder[folderOf(at)] ??= []).push(at));
  const edges: EdgeRef[] = [];
  for (let at = 0; at < count * 1.5; at += 1) {
    const from = draw(count);
    const own = folderOf(from);
    const way = draw(20);
    const folder =
      way === 0
        ? draw(folders)
        : way < 12
          ? own
          : Math.min(folders - 1, own + 1 + draw(3) * (1 + draw(2)));
    const reaches = way > 0 && folder % layers > own % layers;
    const members = byFolder[reaches ? folder : way === 0 ? folder : own] ?? [];
    const to = members[draw(members.length)] ?? from;
    if (from === to) continue;
    edges.push({
      id: at + 1,
      from: from + 1,
      to: to + 1,
      kind: "calls",
      resolution: at % 9 === 0 ? "name" : "exact",
      sites: 1 + draw(5),
    });
  }
  return {
    kind: "answer",
    title: `${String(count)} symbols`,
    nodes,
    edges,
    links: [],
    containers: [],
    bundles: [],
    left: 0,
    stages: [],
    notes: [],
    source: { query: "symbols", parameters: {} },
  };
}
