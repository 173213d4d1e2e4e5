// Columns without a center: lines that pass a column go between its cards and behind none.
import assert from "node:assert/strict";
import { commonLetters } from "../../../webview/drawing/text.ts";
import { placeWhole } from "../../../webview/layouts/place.ts";
import type { Placement } from "../../../webview/layouts/placement.ts";
import { nodesOf } from "../../../webview/state/picture.ts";
import { pictureOfAnswer } from "../../../webview/state/answers.ts";
import type { Picture } from "../../../webview/state/picture.ts";
import { initialState } from "../../../webview/state/state.ts";
import { askedGraph } from "../askedGraph.ts";

const viewport = { width: 1200, height: 700, letters: commonLetters };

/** `first` leads to `last` directly and through the other two; two more stand beside these. */
const passing = `
  a.ts#first -> b.ts#second calls
  b.ts#second -> c.ts#third calls
  c.ts#third -> d.ts#last calls
  a.ts#first -> d.ts#last calls
  d.ts#last -> a.ts#first calls
  a.ts#first -> b.ts#beside calls
  b.ts#beside -> c.ts#below calls
`;

async function pictureFor(text: string): Promise<Picture> {
  const graph = await askedGraph(text, "symbols", {});
  return pictureOfAnswer({ ...initialState, viewport }, graph);
}

const idOf = (picture: Picture, name: string): string =>
  nodesOf(picture).find(
    ({ item }) => item.type === "symbol" && item.symbol.name === name,
  )?.id ?? "";

/** Whether a level piece of the way runs over a card. */
function crossesCards({ cards, ways = {} }: Placement, id: string): boolean {
  const way = ways[id] ?? [];
  return Object.values(cards).some((card) =>
    way.some(
      ({ x, y }) =>
        y > card.y - 4 &&
        y < card.y + card.height + 4 &&
        x > card.x - 20 &&
        x < card.x + card.width + 20,
    ),
  );
}

describe("columns without a center", () => {
  it("lead a line that passes a column between its cards, there and back", async () => {
    const picture = await pictureFor(passing);
    const placement = placeWhole(picture, viewport);
    const first = idOf(picture, "first");
    const last = idOf(picture, "last");
    for (const id of [`e${first}>${last}`, `e${last}>${first}`]) {
      assert.equal(placement.ways?.[id]?.length, 4, id);
      assert.ok(!crossesCards(placement, id), id);
    }
    const [there, back] = [`e${first}>${last}`, `e${last}>${first}`].map(
      (id) => placement.ways?.[id]?.map(({ x }) => x) ?? [],
    );
    assert.deepEqual(there, [...(back ?? [])].reverse());
    // Neighbouring columns need no way.
    const second = idOf(picture, "second");
    assert.equal(placement.ways?.[`e${first}>${second}`], undefined);
  });

  it("stand below each other in a narrow page, where nothing is passed", async () => {
    const picture = await pictureFor(passing);
    const narrow = placeWhole(picture, { ...viewport, width: 320 });
    assert.deepEqual(narrow.ways, {});
  });
});
