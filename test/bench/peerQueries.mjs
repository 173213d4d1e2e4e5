// Runs in the peer's own Node: asks its library about symbols that are named by path and name, and prints what each answer took.
// Arguments: the library's module, the indexed folder. Input: PeerTask[] as JSON; output: for each (Timed | null)[].
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const [library, folder] = process.argv.slice(2);
const { CodeGraph } = createRequire(import.meta.url)(library);
const graph = await CodeGraph.open(folder);
const answers = {
  impact: ([id], hops) => graph.getImpactRadius(id, hops).nodes.size - 1,
  path: ([from, to]) => (graph.findPath(from, to) === null ? 0 : 1),
};
const timed = JSON.parse(await text(process.stdin)).map(({ id, hops, asked }) =>
  asked.map((places) => {
    const ids = places.map(findNode);
    if (ids.includes(undefined)) return null;
    const started = performance.now();
    const found = answers[id](ids, hops);
    return { milliseconds: performance.now() - started, found };
  }),
);
graph.close();
console.log(JSON.stringify(timed));

function findNode({ path, name }) {
  const named = graph
    .getNodesInFile(path)
    .filter((node) => node.name === name && node.kind !== "import");
  return named.length === 1 ? named[0].id : undefined;
}
