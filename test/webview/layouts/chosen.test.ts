// The layouts that a person can choose: files stay together, nothing overlaps, and the same picture is the same always.
import assert from "node:assert/strict";
import { commonLetters } from "../../../webview/drawing/text.ts";
import { columnsOf } from "../../../webview/layouts/columns.ts";
import { layOut } from "../../../webview/layouts/layOut.ts";
import type { Layout } from "../../../webview/layouts/names.ts";
import {
  emptyPlacement,
  intersects,
} from "../../../webview/layouts/placement.ts";
import type { Placement } from "../../../webview/layouts/placement.ts";
import { edgesOf, partOfAnswer } from "../../../webview/state/picture.ts";
import type { Picture } from "../../../webview/state/picture.ts";
import { hub, shop } from "../../e2e/page/sampleGraphs.ts";
import { largeAnswer } from "../largeAnswer.ts";
import { PageStory } from "../pageStory.ts";

const viewport = { width: 1200, height: 700, letters: commonLetters };

function pictureOf(count: number): Picture {
  return {
    center: undefined,
    revision: 1,
    base: partOfAnswer(largeAnswer(count), () => true),
    openings: [],
    hidden: { tests: 0, external: 0, resolution: 0, kind: 0 },
    total: count,
    placement: emptyPlacement,
    touched: false,
    titles: [],
  };
}

const lay = (layout: Layout, picture: Picture): Placement =>
  layOut({ layout, picture, viewport });

/** Files and what stands outside of files do not overlap; every card stands within its file. */
function assertOrderly(placement: Placement, picture: Picture): void {
  for (const { id } of picture.base.nodes)
    assert.ok(placement.cards[id], `${id} has no place`);
  const files = placement.groups.filter(({ type }) => type === "file");
  const loose = Object.entries(placement.cards).flatMap(([id, card]) =>
    card.group === undefined ? [{ ...card, id }] : [],
  );
  const boxes = [...files, ...loose];
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1))
      assert.ok(!intersects(box, other, 0), `${box.id} overlaps ${other.id}`);
  const groups = new Map(placement.groups.map((group) => [group.id, group]));
  for (const [id, card] of Object.entries(placement.cards)) {
    const group = groups.get(card.group ?? "");
    if (group === undefined) continue;
    assert.ok(
      card.x >= group.x &&
        card.y >= group.y &&
        card.x + card.width <= group.x + group.width &&
        card.y + card.height <= group.y + group.height,
      `${id} stands outside of ${group.id}`,
    );
  }
}

describe("layouts that can be chosen", () => {
  for (const layout of ["layered", "organic"] as const)
    describe(layout, () => {
      for (const count of [1, 30, 200])
        it(`keeps the files of ${String(count)} symbols together and apart from each other`, () => {
          const picture = pictureOf(count);
          assertOrderly(lay(layout, picture), picture);
        });

      it("draws the neighbourhood of a symbol, with what was left out", async () => {
        const story = new PageStory(hub(300, 60));
        await story.activate("core/log.ts#log");
        assertOrderly(lay(layout, story.picture), story.picture);
        const bundles = Object.keys(lay(layout, story.picture).cards).filter(
          (id) => id.startsWith("b"),
        );
        assert.ok(bundles.length > 0);
      });

      it("gives the same picture for the same input, in whatever order it comes", () => {
        const picture = pictureOf(120);
        const shuffled = {
          ...picture,
          base: {
            ...picture.base,
            nodes: [...picture.base.nodes].reverse(),
            edges: [...picture.base.edges].reverse(),
          },
        };
        const once = lay(layout, picture);
        assert.deepEqual(lay(layout, picture), once);
        assert.deepEqual(lay(layout, shuffled), once);
      });
    });

  it("layered: users stand left of what they use, as far as there are no circles", async () => {
    const story = new PageStory(shop);
    await story.activate("src/orders/order.ts#Order.place");
    const { cards } = lay("layered", story.picture);
    const x = (name: string): number =>
      cards[story.node(name)]?.x ?? Number.NaN;
    const place = x("src/orders/order.ts#Order.place");
    assert.ok(x("src/web/checkoutController.ts#submitCheckout") < place);
    assert.ok(x("src/jobs/nightly.ts#placeSubscriptions") < place);
    assert.ok(place < x("src/stock/warehouse.ts#Warehouse.reserve"));
    assert.ok(place < x("src/config/limits.ts#MAX_ITEMS_PER_ORDER"));
  });

  it("layered: lines that pass a column run between its files", () => {
    const picture = pictureOf(200);
    const { groups, ways = {} } = lay("layered", picture);
    const files = groups.filter(({ type }) => type === "file");
    assert.ok(Object.keys(ways).length > 20);
    for (const [id, way] of Object.entries(ways))
      for (const [at, corner] of way.entries()) {
        const next = way[at + 1];
        // From corner to corner on one height, through a column.
        if (next === undefined || next.y !== corner.y) continue;
        const run = {
          x: Math.min(corner.x, next.x),
          y: corner.y,
          width: Math.abs(next.x - corner.x),
          height: 0,
        };
        for (const file of files)
          assert.ok(!intersects(run, file, 0), `${id} runs through ${file.id}`);
      }
  });

  it("organic: what uses each other is nearer than what does not", () => {
    const picture = pictureOf(800);
    const { cards } = lay("organic", picture);
    const distance = (a: string, b: string): number =>
      Math.hypot(
        (cards[a]?.x ?? 0) - (cards[b]?.x ?? 0),
        (cards[a]?.y ?? 0) - (cards[b]?.y ?? 0),
      );
    const mean = (list: readonly number[]): number =>
      list.reduce((sum, each) => sum + each, 0) / list.length;
    const joined = edgesOf(picture).map(({ from, to }) => distance(from, to));
    const ids = picture.base.nodes.map(({ id }) => id);
    const any = ids.map((id, at) =>
      distance(id, ids[(at * 7 + 3) % ids.length] ?? id),
    );
    assert.ok(
      mean(joined) < 0.6 * mean(any),
      `${mean(joined)} of ${mean(any)}`,
    );
  });

  it("columns: a circle shares a few of them, and what it uses stands right of it", () => {
    const columns = columnsOf(
      [0, 1, 2, 3, 4],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 1 },
        { from: 2, to: 3 },
        // A user that nothing else holds stands directly before what it uses.
        { from: 4, to: 3 },
      ],
    );
    const at = (box: number): number => columns.get(box) ?? Number.NaN;
    assert.ok(at(0) < at(1));
    assert.equal(at(1), at(2));
    assert.ok(at(2) < at(3));
    assert.equal(at(4), at(3) - 1);
  });

  it("take less than 300 ms for 200 nodes", () => {
    const picture = pictureOf(200);
    for (const layout of ["layered", "organic"] as const) {
      lay(layout, picture);
      // Processor time: other work of the machine must not count.
      const times = Array.from({ length: 3 }, () => {
        const begun = process.cpuUsage();
        lay(layout, picture);
        const { user, system } = process.cpuUsage(begun);
        return (user + system) / 1_000;
      });
      assert.ok(Math.min(...times) < 300, `${layout}: ${times.join(", ")} ms`);
    }
  });
});
