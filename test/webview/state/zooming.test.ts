// Semantic zoom: what zooming in opens and zooming out closes, what a hand did stays, and nothing jumps.
import assert from "node:assert/strict";
import type { Effect } from "../../../webview/state/event.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { PageStory } from "../pageStory.ts";

const project = `
  src/web/page.ts#show -> src/core/cart.ts#add calls x2
  src/core/cart.ts#add -> src/core/deep/tax.ts#tax calls
  src/cli/main.ts#main -> src/web/page.ts#show calls
`;

async function overviewOf(text = project): Promise<PageStory> {
  const story = new PageStory(text);
  await story.do({
    type: "activate",
    activation: { kind: "overview" },
    reason: "command",
  });
  return story;
}

const zoom = (
  story: PageStory,
  way: "in" | "out",
  level: number,
  at?: string,
): Promise<void> => story.do({ type: "zoomed", way, level, at });

const open = ({ state }: PageStory): readonly string[] => state.inside.open;

describe("semantic zoom", () => {
  it("opens what is zoomed in on from some zoom on, folder, then file, and closes it on the way out", async () => {
    const story = await overviewOf();
    await zoom(story, "in", 1.2, "d:src/core");
    assert.deepEqual(open(story), []);
    await zoom(story, "in", 1.5, "d:src/core");
    assert.deepEqual(open(story), ["src/core"]);
    const cart = story.node("src/core/cart.ts");
    await zoom(story, "in", 2.1, cart);
    assert.deepEqual(open(story), ["src/core", "src/core/cart.ts"]);
    // A definition has nothing in it.
    await zoom(story, "in", 2.4, story.node("src/core/cart.ts#add"));
    assert.deepEqual(open(story), ["src/core", "src/core/cart.ts"]);
    await zoom(story, "out", 1.9);
    assert.equal(open(story).length, 2);
    await zoom(story, "out", 1.6);
    assert.deepEqual(open(story), ["src/core"]);
    await zoom(story, "out", 1.1);
    assert.deepEqual(open(story), []);
    assert.equal(story.state.announcement, "src/core is closed.");
  });

  it("holds what is zoomed in on where it stands, and keeps the selection", async () => {
    const story = await overviewOf();
    story.tell({ type: "stand", id: "d:src/web" });
    const before = story.picture.placement.cards["d:src/core"];
    await zoom(story, "in", 1.5, "d:src/core");
    const group = story.picture.placement.groups.find(
      ({ id }) => id === "g:src/core",
    );
    assert.ok(before && group);
    assert.deepEqual(
      story.effects.filter(({ type }) => type === "shift" || type === "show"),
      [
        { type: "shift", x: before.x - group.x, y: before.y - group.y },
      ] satisfies Effect[],
    );
    assert.deepEqual(story.state.selection, ["d:src/web"]);
  });

  it("leaves open what a hand opened, with the box around it, and closed what a hand closed", async () => {
    const story = await overviewOf();
    await zoom(story, "in", 1.5, "d:src/core");
    await story.do({ type: "toggleInside", path: "src/core/cart.ts" });
    await story.do({ type: "toggleInside", path: "src/web" });
    await zoom(story, "out", 0.5);
    assert.deepEqual(open(story), ["src/core", "src/core/cart.ts", "src/web"]);
    await story.do({ type: "toggleInside", path: "src/web" });
    await zoom(story, "in", 2, "d:src/web");
    assert.deepEqual(open(story), ["src/core", "src/core/cart.ts"]);
    await story.do({ type: "toggleInside", path: "src/core/cart.ts" });
    await zoom(story, "out", 0.5);
    assert.deepEqual(open(story), []);
  });

  it("ends a question when the zoom goes on, and opens nothing when it is switched off", async () => {
    const story = await overviewOf();
    story.tell({ type: "zoomed", way: "in", level: 1.5, at: "d:src/core" });
    assert.ok(story.open.has("inside"));
    story.tell({ type: "zoomBegins" });
    assert.equal(story.open.has("inside"), false);
    assert.equal(story.state.opening, undefined);
    await story.do({ type: "zoomOpens", value: false });
    await zoom(story, "in", 2, "d:src/core");
    assert.deepEqual(open(story), []);
    const memory: unknown = JSON.parse(
      JSON.stringify(toSaved(story.state, undefined)),
    );
    assert.equal(fromSaved(memory).state.zooming.isOn, false);
  });

  it("ends no question of a hand", async () => {
    const story = await overviewOf();
    story.tell({ type: "toggleInside", path: "src/core" });
    story.tell({ type: "zoomBegins" });
    await story.answer();
    assert.deepEqual(open(story), ["src/core"]);
  });

  it("never draws more than the settings admit, and says so", async () => {
    const story = await overviewOf();
    await story.do({
      type: "settings",
      settings: { ...story.state.settings, maxNodes: 4 },
    });
    await zoom(story, "in", 1.5, "d:src/core");
    await zoom(story, "in", 2, story.node("src/core/cart.ts"));
    assert.equal(story.picture.base.nodes.length, 4);
    assert.deepEqual(open(story), ["src/core"]);
    assert.match(story.state.announcement, /no room.*cart\.ts: 4 are drawn/u);
  });

  it("is undone like any other opening", async () => {
    const story = await overviewOf();
    await zoom(story, "in", 1.5, "d:src/core");
    await story.do({ type: "undo" });
    assert.deepEqual(open(story), []);
  });

  it("closes only what it has opened: what it closed with others and a hand brought back stays", async () => {
    const story = await overviewOf();
    await zoom(story, "in", 1.5, "d:src/core");
    await zoom(story, "in", 1.6, "d:src/web");
    await zoom(story, "out", 1.1);
    assert.deepEqual(open(story), []);
    assert.deepEqual(story.state.zooming.opened, []);
    await story.do({ type: "undo" });
    const back = open(story);
    assert.ok(back.length > 0);
    await zoom(story, "out", 0.9);
    assert.deepEqual(open(story), back);
  });
});
