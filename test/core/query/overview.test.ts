// The overview with folders and files that somebody opened: what is shown one by one, what stays together, and between whom edges lead.
import assert from "node:assert/strict";
import type { Overview } from "../../../src/core/query/overviewResults.ts";
import { askData } from "./askText.ts";

const text = `
  src/web/page.ts#show -> src/core/cart.ts#Cart.add calls x2
  src/web/page.ts -> src/core/cart.ts imports
  class src/core/cart.ts#Cart
  method src/core/cart.ts#Cart.add
  src/core/cart.ts#Cart.add -> src/core/price.ts#total calls
  src/core/cart.ts#Cart.add -> src/core/cart.ts#help calls
  src/core/deep/tax.ts#tax -> src/core/price.ts#total calls name
  main.ts#main -> src/web/page.ts#show calls
`;

const asked = (parameters: Record<string, unknown>): Promise<Overview> =>
  askData<Overview>(text, "overview", { level: 2, ...parameters });

const linesOf = ({ edges }: Overview): readonly string[] =>
  edges.map(
    ({ from, to, sites, certain }) =>
      `${String(from)} > ${String(to)} ${String(sites)} ${String(certain)}`,
  );

describe("the opened overview", () => {
  it("shows subfolders and files of a folder one by one, and says what they are inside of", async () => {
    const answer = await asked({ open: ["src/core"] });
    assert.deepEqual(
      [...answer.folders, ...(answer.files ?? [])].map(({ path, inside }) => [
        path,
        inside,
      ]),
      [
        ["", undefined],
        ["src/core/deep", "src/core"],
        ["src/web", undefined],
        ["src/core/cart.ts", "src/core"],
        ["src/core/price.ts", "src/core"],
      ],
    );
    assert.deepEqual(answer.opened, [{ path: "src/core", parts: 3, shown: 3 }]);
    assert.deepEqual(linesOf(answer), [
      " > src/web 1 1",
      "src/core/deep > src/core/price.ts 1 0",
      "src/core/cart.ts > src/core/price.ts 1 1",
      "src/web > src/core/cart.ts 3 3",
    ]);
  });

  it("shows the definitions of a file with what they contain, and the file for what stands in none", async () => {
    const answer = await asked({ open: ["src/core", "src/core/cart.ts"] });
    const name = new Map(
      answer.definitions?.map(({ symbol }) => [symbol.id, symbol.name]),
    );
    assert.deepEqual([...name.values()].sort(), ["Cart", "help"]);
    const edges = answer.edges.map(({ from, to, sites }) =>
      [from, to, sites].map((end) => name.get(end as number) ?? end).join(" "),
    );
    assert.ok(edges.includes("src/web Cart 2"), edges.join());
    assert.ok(edges.includes("src/web src/core/cart.ts 1"), edges.join());
    assert.ok(edges.includes("Cart help 1"), edges.join());
    assert.ok(edges.includes("Cart src/core/price.ts 1"), edges.join());
  });

  it("keeps together what is beyond the limit, and shows more of it when asked", async () => {
    const few = await asked({ open: ["src/core"], limit: 1 });
    assert.deepEqual(few.opened, [{ path: "src/core", parts: 3, shown: 1 }]);
    const rest = few.folders.find(({ path }) => path === "src/core");
    assert.deepEqual([rest?.files, rest?.inside], [2, "src/core"]);
    assert.ok(linesOf(few).includes("src/core/deep > src/core 1 0"));
    const more = await asked({
      open: ["src/core"],
      limit: 1,
      more: ["src/core", "src/core"],
    });
    assert.deepEqual(more.opened, [{ path: "src/core", parts: 3, shown: 3 }]);
    assert.equal(more.files?.length, 2);
  });

  it("shows no more than so many in all, what was opened first before the rest, and never one part for one", async () => {
    const shown = async (
      parameters: Record<string, unknown>,
    ): Promise<readonly unknown[]> => {
      const answer = await asked(parameters);
      const { folders, files = [], definitions = [], opened = [] } = answer;
      return [
        folders.length + files.length + definitions.length,
        ...opened.map(({ path, parts, shown }) => `${path} ${shown}/${parts}`),
      ];
    };
    const open = ["src/core", "src/core/cart.ts", "src/web", ""];
    assert.deepEqual(await shown({ most: 3 }), [3]);
    assert.deepEqual(await shown({ most: 3, open }), [
      3,
      " 1/1",
      "src/web 1/1",
    ]);
    assert.deepEqual(await shown({ most: 4, open }), [
      4,
      " 1/1",
      "src/core 1/3",
      "src/web 1/1",
    ]);
    assert.deepEqual(await shown({ most: 5, open }), [
      5,
      " 1/1",
      "src/core 3/3",
      "src/web 1/1",
    ]);
    assert.deepEqual(await shown({ most: 7, open: open.toReversed() }), [
      7,
      " 1/1",
      "src/core 3/3",
      "src/core/cart.ts 2/2",
      "src/web 1/1",
    ]);
    const paged = { open, limit: 1, most: 4, more: ["src/core", "src/core"] };
    assert.deepEqual(await shown(paged), [
      4,
      " 1/1",
      "src/core 1/3",
      "src/web 1/1",
    ]);
  });

  it("keeps the smallest of more folders than may be shown with the workspace's own files, which opens to them", async () => {
    const wide = Array.from(
      { length: 30 },
      (_, at) =>
        `d${at + 10}/a.ts#f -> d${at + 10}/a.ts#g calls\n${at > 3 ? "" : `function d${at + 10}/b.ts#h`}`,
    ).join("\n");
    const answer = await askData<Overview>(wide, "overview", { most: 6 });
    assert.deepEqual(
      answer.folders.map(({ path, files }) => [path, files]),
      [
        ["", 26],
        ["d10", 2],
        ["d11", 2],
        ["d12", 2],
        ["d13", 2],
      ],
    );
    const opened = await askData<Overview>(wide, "overview", {
      most: 6,
      open: [""],
    });
    assert.deepEqual(opened.opened, [{ path: "", parts: 26, shown: 1 }]);
    assert.equal(opened.folders.length, 6);
    const files = opened.folders.reduce((sum, { files }) => sum + files, 0);
    assert.equal(files, 34);
  });

  it("passes over what is not shown, and loses no file whatever is opened", async () => {
    const hidden = await asked({ open: ["src/core/cart.ts", "nowhere"] });
    assert.equal(hidden.opened, undefined);
    const all = await asked({
      open: ["", "src/core", "src/core/deep", "src/web"],
    });
    const files = all.folders.reduce((sum, { files: own }) => sum + own, 0);
    assert.equal(files + (all.files?.length ?? 0), 5);
  });

  it("adds up lines and complexity where they are asked for", async () => {
    const plain = await asked({});
    assert.ok(plain.folders.every((folder) => !("lines" in folder)));
    const { folders } = await asked({ figures: true });
    assert.ok(folders.every(({ lines = 0 }) => lines > 0));
    assert.ok(folders.every(({ complexity }) => complexity !== undefined));
  });
});
