// Search: the ranks, the filters, and half a million names in no time.
import assert from "node:assert/strict";
import type { SearchHit } from "../../../src/core/query/results.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import { searchNames } from "../../../src/core/graph/searchNames.ts";
import { randomPublication } from "../graph/largeGraphs.ts";
import { askData, askEnvelope, askError } from "./askText.ts";

const text = `
  class shop/user.ts#User
  shop/user.ts#getUser -> shop/user.ts#User constructs
  shop/user.ts#user -> shop/user.ts#getUser calls
  userName -> shop/user.ts#User uses_type
  superUser_list -> userName calls
  other.py#uses_her -> other.py#reuser calls
  callsGet.()user -> shop/user.ts#getUser calls
`;

async function found(
  parameters: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const hits = await askData<SearchHit[]>(text, "search", parameters);
  return hits.map(
    ({ symbol, rank, fanIn }) =>
      `${String(rank)} ${symbol.name} ${String(fanIn)}`,
  );
}

describe("search", () => {
  it("has the exact name as the first hit, then ranks it but for case, prefix, word part, subsequence, and by use within a rank", async () => {
    assert.deepEqual(await found({ text: "user" }), [
      "0 user 0",
      "1 User 2",
      "2 userName 1",
      "2 user.ts 0",
      "3 getUser 2",
      "3 superUser_list 0",
      "4 reuser 1",
      "4 uses_her 0",
    ]);
  });

  it("finds parts of camelCase, snake_case and runs of capitals", async () => {
    const names =
      "parseHTTPServer -> snake_case_name calls\nXMLHttpRequest -> v2Client calls";
    const rank = async (part: string) =>
      (await askData<SearchHit[]>(names, "search", { text: part })).map(
        ({ symbol, rank: one }) => `${String(one)} ${symbol.name}`,
      );
    assert.deepEqual(await rank("server"), ["3 parseHTTPServer"]);
    assert.deepEqual(await rank("http"), [
      "3 XMLHttpRequest",
      "3 parseHTTPServer",
    ]);
    assert.deepEqual(await rank("case"), ["3 snake_case_name"]);
    assert.deepEqual(await rank("client"), ["3 v2Client"]);
    assert.deepEqual(await rank("phs"), ["4 parseHTTPServer"]);
  });

  it("filters by kind, language and path within the text", async () => {
    assert.deepEqual(await found({ text: "user kind:class" }), ["1 User 2"]);
    assert.deepEqual(await found({ text: "lang:python us" }), [
      "2 uses_her 0",
      "4 reuser 1",
    ]);
    assert.deepEqual(await found({ text: "user path:shop kind:function" }), [
      "0 user 0",
      "3 getUser 2",
    ]);
    assert.deepEqual(await found({ text: "kind:class" }), ["2 User 2"]);
    const error = await askError(text, "invalid_parameters", "search", {
      text: "kind:klass user",
    });
    assert.match(error.advice.next ?? "", /class/);
  });

  it("finds nothing for nothing, and pages through the rest", async () => {
    assert.deepEqual(await found({ text: "  " }), []);
    const envelope = await askEnvelope(text, "search", {
      text: "user",
      limit: 3,
      offset: 3,
    });
    assert.deepEqual(
      [envelope.total, envelope.returned, envelope.truncated],
      [8, 3, true],
    );
    assert.deepEqual(
      (envelope.data as SearchHit[]).map(({ symbol }) => symbol.name),
      ["user.ts", "getUser", "superUser_list"],
    );
  });

  it("shows what is outside the workspace only on request", async () => {
    const outside = "f -> react!useState calls";
    assert.deepEqual(
      await askData<SearchHit[]>(outside, "search", { text: "useState" }),
      [],
    );
    const [hit] = await askData<SearchHit[]>(outside, "search", {
      text: "useState",
      includeExternal: true,
    });
    assert.deepEqual([hit?.symbol.path, hit?.symbol.external], ["react", true]);
  });

  it("ranks half a million symbols, the best first", () => {
    const graph = applyPublication(
      undefined,
      randomPublication(10_000, 50, 1_000_000),
    );
    const everything = { limit: 20, offset: 0, externals: true };
    searchNames(graph, "warm", everything);
    for (const part of [
      "user",
      "getUser",
      "e",
      "userState",
      "zzz",
      "OrderList12",
    ]) {
      const { hits } = searchNames(graph, part, everything);
      assert.equal(hits.length, part === "zzz" ? 0 : 20, part);
      const ranks = hits.map((hit) => hit.rank);
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
      );
    }
  });
});
