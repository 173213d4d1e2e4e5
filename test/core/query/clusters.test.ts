// The parts that a graph falls into, by hand.
import assert from "node:assert/strict";
import type { Clusters } from "../../../src/core/query/clusterResults.ts";
import { askData, askEnvelope } from "./askText.ts";

/** Two triangles that one edge joins, in two folders; one that stands alone; what leads out. */
const triangles = `
  x/a.ts#a -> x/a.ts#b calls
  x/a.ts#b -> x/c.ts#c calls
  x/c.ts#c -> x/a.ts#a calls
  x/c.ts#c -> y/d.ts#d calls
  y/d.ts#d -> y/d.ts#e calls
  y/d.ts#e -> y/d.ts#f calls
  y/d.ts#f -> y/d.ts#d calls
  y/d.ts#f -> react!useState calls
`;

describe("clusters", () => {
  it("are two triangles, with their edges, their folders and the modularity", async () => {
    for (const algorithm of ["leiden", "labelPropagation"]) {
      const answer = await askEnvelope(triangles, "clusters", { algorithm });
      const found = answer.data as Clusters;
      assert.deepEqual(
        found.clusters.map(
          ({ id, size, internal, external, folder, members }) => [
            id,
            size,
            internal,
            external,
            folder,
            members.map(({ symbol }) => symbol?.name),
          ],
        ),
        [
          [1, 3, 3, 1, { path: "x", members: 3 }, ["a", "b", "c"]],
          [2, 3, 3, 1, { path: "y", members: 3 }, ["d", "e", "f"]],
        ],
        algorithm,
      );
      // The three files are symbols too.
      assert.deepEqual(
        [found.alone, found.nodes, found.edges, answer.total],
        [3, 9, 7, 2],
      );
      assert.equal(found.modularity.toFixed(6), (5 / 14).toFixed(6));
    }
  });

  it("are of the files in the scope alone", async () => {
    const { nodes, clusters, alone } = await askData<Clusters>(
      triangles,
      "clusters",
      { level: "file", scope: "x", minimum: 1 },
    );
    assert.deepEqual(
      [
        nodes,
        alone,
        clusters.flatMap((each) => each.members.map((m) => m.path)),
      ],
      [2, 0, ["x/a.ts", "x/c.ts"]],
    );
  });

  it("come page by page and at other levels, and with few members", async () => {
    const second = await askData<Clusters>(triangles, "clusters", {
      limit: 1,
      offset: 1,
      members: 1,
    });
    assert.deepEqual(
      second.clusters.map(({ id, size, members }) => [
        id,
        size,
        members.map(({ symbol }) => symbol?.name),
      ]),
      [[2, 3, ["d"]]],
    );
    const files = await askData<Clusters>(triangles, "clusters", {
      level: "file",
      minimum: 1,
      resolution: 0.1,
    });
    assert.deepEqual(
      files.clusters.map(({ members }) => members.map(({ path }) => path)),
      [["x/a.ts", "x/c.ts", "y/d.ts"]],
    );
  });

  it("of nothing are none", async () => {
    const none = await askEnvelope("a -> react!b calls", "clusters");
    assert.deepEqual([none.total, (none.data as Clusters).modularity], [0, 0]);
  });
});
