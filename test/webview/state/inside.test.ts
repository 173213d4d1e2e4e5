// The overview from folders to files to definitions and back: what is asked, drawn, kept and said.
import assert from "node:assert/strict";
import { elementsOf } from "../../../webview/drawing/elements.ts";
import { boundsOf, intersects } from "../../../webview/layouts/placement.ts";
import type { Placement } from "../../../webview/layouts/placement.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { walkTo } from "../../../webview/state/walk.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import { TextProject } from "../../core/graph/graphText.ts";
import { PageStory } from "../pageStory.ts";

const project = `
  src/web/page.ts#show -> src/core/cart.ts#add calls x2
  src/web/page.ts -> src/core/cart.ts imports
  src/core/cart.ts#add -> src/core/price.ts#total calls
  src/core/price.ts#total -> src/core/cart.ts#add calls name
  src/core/deep/tax.ts#tax -> src/core/price.ts#total calls
  src/cli/main.ts#main -> src/web/page.ts#show calls
  src/cli/main.ts#main -> src/core/cart.ts#add calls
  function src/lib/a.ts#a1
  function src/lib/a.ts#a2
  function src/lib/a.ts#a3
  function src/lib/a.ts#a4
  function src/lib/b.ts#b1
  function src/lib/b.ts#b2
  function src/lib/b.ts#b3
`;

async function overviewOf(text = project, width?: number): Promise<PageStory> {
  const story = new PageStory(text, width);
  await story.do({
    type: "activate",
    activation: { kind: "overview" },
    reason: "command",
  });
  return story;
}

/** Names of cards, and in brackets the box that each stands in. */
const cardsOf = ({ picture }: PageStory): readonly string[] =>
  Object.values(picture.placement.cards)
    .map(
      ({ label, group }) =>
        `${label}${group === undefined ? "" : ` [${group}]`}`,
    )
    .sort();

/** No card or box on another but for the boxes around it. */
function assertApart({ cards, groups }: Placement): void {
  const inBox = new Map(groups.map(({ id, parent }) => [id, parent]));
  const all = [
    ...Object.entries(cards).map(([id, card]) => ({
      ...card,
      id,
      parent: card.group,
    })),
    ...groups,
  ];
  const around = (parent: string | undefined): readonly string[] =>
    parent === undefined ? [] : [parent, ...around(inBox.get(parent))];
  for (const a of all)
    for (const b of all) {
      if (a.id >= b.id) continue;
      if (around(a.parent).includes(b.id) || around(b.parent).includes(a.id)) {
        const inner = around(a.parent).includes(b.id) ? a : b;
        const outer = inner === a ? b : a;
        const { x, y, width, height } = boundsOf([inner, outer]);
        assert.deepEqual(
          [x, y, width, height],
          [outer.x, outer.y, outer.width, outer.height],
          `${inner.id} sticks out of ${outer.id}`,
        );
      } else assert.ok(!intersects(a, b, 0), `${a.id} lies on ${b.id}`);
    }
}

const openCart = ["d:src/core", "src/core/cart.ts"] as const;

async function openAll(story: PageStory): Promise<void> {
  await story.do({ type: "goTo", id: openCart[0] });
  await story.do({ type: "goTo", id: story.node(openCart[1]) });
}

describe("the overview", () => {
  it("opens a folder in place, a file in it, and makes a definition active", async () => {
    const story = await overviewOf();
    assert.deepEqual(cardsOf(story), [
      "src/cli · 1",
      "src/core · 3",
      "src/lib · 2",
      "src/web · 1",
    ]);
    await story.do({ type: "goTo", id: "d:src/core" });
    assert.deepEqual(cardsOf(story), [
      "cart.ts [g:src/core]",
      "deep · 1 [g:src/core]",
      "price.ts [g:src/core]",
      "src/cli · 1",
      "src/lib · 2",
      "src/web · 1",
    ]);
    assert.equal(
      story.state.announcement,
      "src/core is open: 3 of 3 parts are shown.",
    );
    assert.deepEqual(story.state.selection, ["d:src/core/deep"]);
    await story.do({ type: "goTo", id: story.node("src/core/cart.ts") });
    assert.ok(cardsOf(story).includes("add [g:src/core/cart.ts]"));
    assert.ok(cardsOf(story).includes("cart.ts itself [g:src/core/cart.ts]"));
    await story.do({ type: "goTo", id: story.node("src/core/cart.ts#add") });
    assert.equal(story.picture.center, story.node("src/core/cart.ts#add"));
    await story.do({ type: "travel", by: -1 });
    assert.ok(cardsOf(story).includes("add [g:src/core/cart.ts]"));
  });

  it("says behind the name of what is open how many files a folder has and how many definitions a file", async () => {
    const story = await overviewOf();
    await openAll(story);
    assert.deepEqual(
      story.picture.placement.groups.map(({ label }) => label),
      ["src/core · 3", "…/core/cart.ts · 1"],
    );
  });

  it("closes what is open among the workspace's own files, and nothing else", async () => {
    const story = new PageStory(
      "function top.ts#x\n function src/a/f.ts#f\n function src/b/g.ts#g\n function lib/h.ts#h",
    );
    await story.do({
      type: "activate",
      activation: { kind: "overview" },
      reason: "command",
    });
    await story.do({ type: "toggleInside", path: "" });
    await story.do({ type: "goTo", id: story.node("top.ts") });
    await story.do({ type: "goTo", id: "d:lib" });
    const { open } = story.state.inside;
    assert.ok(open.includes("top.ts") && open.includes("lib"), open.join());
    await story.do({ type: "closeBelow", path: "" });
    assert.deepEqual(
      story.state.inside.open,
      open.filter((path) => path !== "top.ts"),
    );
  });

  for (const width of [1200, 300])
    it(`puts nothing on anything else on a page of ${String(width)} pixels, and keeps columns when something opens`, async () => {
      const story = await overviewOf(project, width);
      assertApart(story.picture.placement);
      const before = story.picture.placement.cards;
      await openAll(story);
      assertApart(story.picture.placement);
      const { cards } = story.picture.placement;
      for (const id of ["d:src/web", "d:src/cli"])
        assert.equal(cards[id]?.level, before[id]?.level);
    });

  it("closes what the selected node stands in, and opened again it is as it was left", async () => {
    const story = await overviewOf();
    const closed = story.picture.placement;
    await openAll(story);
    const open = story.picture.placement;
    await story.do({ type: "inside", id: "d:src/core/deep", open: false });
    assert.deepEqual(story.picture.placement, closed);
    assert.deepEqual(story.state.selection, ["d:src/core"]);
    await story.do({ type: "inside", id: "d:src/core", open: true });
    assert.deepEqual(story.picture.placement, open);
    await story.do({ type: "closeBelow", path: undefined });
    assert.deepEqual(story.picture.placement, closed);
    assert.deepEqual(story.state.inside, { open: [], more: [] });
  });

  it("says how many parts of a folder are left, and shows the next page of them", async () => {
    const files = Array.from(
      { length: 100 },
      (_, at) => `src/lib/f${String(at)}.ts#f -> src/web/page.ts#show calls`,
    );
    const story = await overviewOf(`${project}\n${files.join("\n")}`);
    await story.do({ type: "toggleInside", path: "src/lib" });
    assert.ok(cardsOf(story).includes("+62 more [g:src/lib]"));
    const rest = "d:src/lib";
    await story.do({ type: "goTo", id: rest });
    assert.ok(cardsOf(story).includes("+22 more [g:src/lib]"));
    await story.do({ type: "goTo", id: rest });
    assert.ok(!cardsOf(story).some((card) => card.startsWith("+")));
  });

  it("adds up the places between what is drawn, and lists them between files", async () => {
    const story = await overviewOf();
    await story.do({ type: "toggleInside", path: "src/core" });
    const cart = story.node("src/core/cart.ts");
    const edge = story.picture.base.edges.find(
      ({ from, to }) => from === "d:src/web" && to === cart,
    );
    assert.equal(edge?.sites, 3);
    const between = `e${story.node("src/core/price.ts")}>${cart}`;
    assert.equal(
      story.picture.base.edges.find(({ id }) => id === between)?.resolution,
      "name",
    );
    await story.do({ type: "select", id: between, additive: false });
    assert.equal(
      story.state.details?.type === "edge" &&
        story.state.details.answer?.length,
      1,
    );
  });

  it("marks lines of circles, and no others", async () => {
    const story = await overviewOf();
    const circles = (): readonly string[] =>
      elementsOf(story.state)
        .filter(
          (each) => each.type === "edge" && each.classes.includes("circle"),
        )
        .map(({ id }) => id);
    assert.deepEqual(circles(), []);
    await story.do({ type: "toggleInside", path: "src/core" });
    const [cart, price] = ["cart", "price"].map((name) =>
      story.node(`src/core/${name}.ts`),
    ) as [string, string];
    assert.deepEqual(
      [...circles()].sort(),
      [`e${cart}>${price}`, `e${price}>${cart}`].sort(),
    );
  });

  it("comes back after a reload and a new revision with what was open", async () => {
    const story = await overviewOf();
    await openAll(story);
    const saved: unknown = JSON.parse(
      JSON.stringify(toSaved(story.state, undefined)),
    );
    const again = new PageStory(project, 1200, fromSaved(saved).state);
    await again.answer();
    assert.deepEqual(cardsOf(again), cardsOf(story));
    const texts = new TextProject();
    const first = applyPublication(undefined, texts.publish(project));
    await again.publish(
      applyPublication(
        first,
        texts.publish(
          `${project}\nsrc/core/new.ts#n -> src/web/page.ts#show calls`,
        ),
      ),
    );
    assert.ok(
      cardsOf(again).includes("new.ts [g:src/core]"),
      cardsOf(again).join(),
    );
  });

  it("walks into a box and out of it with the arrow keys", async () => {
    const story = await overviewOf();
    await story.do({ type: "toggleInside", path: "src/core" });
    const cart = story.node("src/core/cart.ts");
    story.tell({ type: "select", id: "d:src/web", additive: false });
    assert.equal(walkTo(story.state, "right"), cart);
    story.tell({ type: "select", id: cart, additive: false });
    assert.ok(
      ["d:src/web", "d:src/cli"].includes(walkTo(story.state, "left") ?? ""),
    );
  });

  it("has handles that open what is closed and close what is open", async () => {
    const story = await overviewOf();
    await story.do({ type: "toggleInside", path: "src/core" });
    const handles = elementsOf(story.state)
      .filter((each) => each.type === "node" && each.role === "handle")
      .map((each) => (each.type === "node" ? `${each.id} ${each.label}` : ""));
    assert.ok(handles.includes("x:src/core −"), handles.join());
    assert.ok(handles.includes("x:src/core/deep +"), handles.join());
    assert.ok(handles.includes("x:src/core/cart.ts +"), handles.join());
  });

  it("draws no more than the settings admit in all boxes together, and a hand is told, too", async () => {
    const story = await overviewOf();
    await story.do({
      type: "settings",
      settings: { ...story.state.settings, maxNodes: 7 },
    });
    for (const path of ["src/core", "src/lib"])
      await story.do({ type: "toggleInside", path });
    const opened = () =>
      story.picture.base.opened?.map(
        ({ path, parts, shown }) => `${path} ${shown}/${parts}`,
      );
    assert.deepEqual(opened(), ["src/core 3/3", "src/lib 2/2"]);
    assert.equal(story.picture.base.nodes.length, 7);
    const before = story.picture;
    await story.do({ type: "toggleInside", path: "src/web" });
    // Of one part, which takes the place of its folder.
    assert.deepEqual(opened()?.[2], "src/web 1/1");
    await story.do({ type: "toggleInside", path: "src/lib/a.ts" });
    assert.match(
      story.state.announcement,
      /no room for more of src\/lib\/a\.ts: 7 are drawn, as many as codeweft\.graph\.maxNodes/u,
    );
    assert.deepEqual(story.state.inside.open, [
      "src/core",
      "src/lib",
      "src/web",
    ]);
    assert.equal(story.picture.base.nodes.length, before.base.nodes.length);
    await story.do({ type: "toggleInside", path: "src/core" });
    await story.do({ type: "toggleInside", path: "src/lib/a.ts" });
    assert.deepEqual(opened()?.[1], "src/lib/a.ts 2/4");
    assert.equal(story.picture.base.nodes.length, 7);
  });
});
