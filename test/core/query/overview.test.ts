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
