// The reducer as a story: what a person and the host do, and what the page then knows and wants.
import assert from "node:assert/strict";
import { graphOf, TextProject } from "../../core/graph/graphText.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import { bundlesLeft, nodesOf } from "../../../webview/state/picture.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { shownCounts } from "../../../webview/state/shown.ts";
import { noticeOf } from "../../../webview/state/notice.ts";
import { initialState } from "../../../webview/state/state.ts";
import { walkTo } from "../../../webview/state/walk.ts";
import { drawnNames, PageStory } from "../pageStory.ts";
import { hub, shop } from "../../e2e/page/sampleGraphs.ts";

const chain = `
  a.ts#one -> b.ts#two calls x3
  b.ts#two -> c.ts#three calls
  c.ts#three -> d.ts#four calls
  a.ts#other -> b.ts#two calls name
`;

describe("the page's state", () => {
  describe("activating", () => {
    it("shows the neighbourhood of what the host makes active", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      assert.equal(story.picture.center, story.node("b.ts#two"));
      assert.deepEqual(drawnNames(story.picture), [
        "one",
        "other",
        "three",
        "two",
      ]);
      assert.equal(
        story.state.announcement,
        "two is active: 2 use it, it uses 1.",
      );
    });

    it("keeps the old picture until the new one is answered", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      const before = story.picture;
      story.tell({ type: "goTo", id: story.node("c.ts#three") });
      assert.equal(story.picture, before);
      assert.deepEqual(story.state.asking, ["picture"]);
      await story.answer();
      assert.equal(story.picture.center, story.node("c.ts#three"));
    });

    it("makes every activation a visit that back and forward return to, and tells the host", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({ type: "goTo", id: story.node("c.ts#three") });
      await story.do({ type: "goTo", id: story.node("d.ts#four") });
      await story.do({ type: "travel", by: -1 });
      await story.do({ type: "travel", by: -1 });
      assert.equal(story.picture.center, story.node("b.ts#two"));
      await story.do({ type: "travel", by: 1 });
      assert.equal(story.picture.center, story.node("c.ts#three"));
      assert.deepEqual(
        story.sent.map((message) =>
          message.type === "activated" ? message.label : message.type,
        ),
        ["three", "four", "three", "two", "three"],
      );
    });

    it("drops the visits ahead when another way is taken", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({ type: "goTo", id: story.node("c.ts#three") });
      await story.do({ type: "travel", by: -1 });
      await story.do({ type: "goTo", id: story.node("a.ts#one") });
      assert.deepEqual(
        story.state.visits.map((visit) => visit.label),
        ["two", "one"],
      );
    });

    it("is no visit when the same item is activated again", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.activate("b.ts#two", "cursor");
      assert.equal(story.state.visits.length, 1);
      assert.equal(story.open.size, 0);
    });

    it("comes back to a picture as it was left, without asking", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({
        type: "toggleOpening",
        anchor: story.node("c.ts#three"),
        side: "out",
      });
      const left = story.picture;
      await story.do({ type: "goTo", id: story.node("a.ts#one") });
      story.tell({ type: "travel", by: -1 });
      assert.equal(story.open.size, 0);
      assert.deepEqual(story.picture, left);
    });

    it("says what failed and offers the way back when a symbol is gone", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({
        type: "activate",
        activation: { kind: "symbol", id: 999 },
        reason: "command",
      });
      assert.equal(story.state.failure?.code, "not_found");
      const notice = noticeOf(story.state);
      assert.deepEqual(
        notice?.actions.map(({ words }) => words),
        ["Try again", "Back", "Show log"],
      );
      await story.do({ type: "travel", by: -1 });
      assert.equal(story.picture.center, story.node("b.ts#two"));
      assert.equal(noticeOf(story.state), undefined);
    });
  });

  describe("following the cursor", () => {
    it("waits while the pointer is in the graph and catches up when it leaves", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      story.tell({ type: "pointer", inside: true });
      await story.activate("a.ts#one", "cursor");
      await story.activate("c.ts#three", "cursor");
      assert.equal(story.picture.center, story.node("b.ts#two"));
      await story.do({ type: "pointer", inside: false });
      assert.equal(story.picture.center, story.node("c.ts#three"));
    });

    it("does not follow its own previews", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      story.tell({ type: "pointer", inside: true });
      await story.do({
        type: "select",
        id: story.node("c.ts#three"),
        additive: false,
      });
      await story.activate("c.ts#three", "cursor");
      await story.do({ type: "pointer", inside: false });
      assert.equal(story.picture.center, story.node("b.ts#two"));
    });

    it("stays while something is pinned, and when the toggle is off", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({ type: "pin" });
      await story.activate("a.ts#one", "cursor");
      assert.equal(story.picture.center, story.node("b.ts#two"));
      await story.do({ type: "pin" });
      assert.equal(story.picture.center, story.node("a.ts#one"));
      await story.do({ type: "follow", value: false });
      await story.activate("b.ts#two", "cursor");
      assert.equal(story.picture.center, story.node("a.ts#one"));
    });
  });

  describe("selecting", () => {
    it("previews and describes a node without activating it", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({
        type: "select",
        id: story.node("c.ts#three"),
        additive: false,
      });
      assert.deepEqual(
        story.sent.map(({ type }) => type),
        ["preview"],
      );
      const { details } = story.state;
      assert.equal(
        details?.type === "node" && details.answer?.symbol.name,
        "three",
      );
      assert.equal(story.state.visits.length, 1);
    });

    it("lists the evidence of an edge and leaves the active item alone", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      const id = `e${story.node("a.ts#one")}>${story.node("b.ts#two")}`;
      await story.do({ type: "select", id, additive: false });
      const { details } = story.state;
      assert.ok(details?.type === "edge");
      assert.equal(details.answer?.[0]?.sites.length, 3);
      assert.equal(details.answer[0].sites[0]?.path, "a.ts");
      assert.match(details.answer[0].sites[0].text ?? "", /^a\.ts line/);
      assert.equal(story.sent.length, 0);
      assert.equal(story.state.visits.length, 1);
    });

    it("adds to the selection and takes away again", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      const [one, three] = [story.node("a.ts#one"), story.node("c.ts#three")];
      await story.do({ type: "select", id: one, additive: false });
      assert.equal(story.state.announcement, "Function one selected.");
      await story.do({ type: "select", id: three, additive: true });
      assert.deepEqual(story.state.selection, [one, three]);
      await story.do({ type: "select", id: three, additive: true });
      assert.deepEqual(story.state.selection, [one]);
    });

    it("lets Escape take one layer at a time", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({
        type: "select",
        id: story.node("a.ts#one"),
        additive: false,
      });
      story.tell({ type: "popover", which: "legend" });
      const layers = () => [
        story.state.search !== undefined,
        story.state.popover !== "none",
        story.state.details !== undefined,
      ];
      story.tell({ type: "openSearch" });
      story.tell({ type: "popover", which: "legend" });
      assert.deepEqual(layers(), [true, true, true]);
      story.tell({ type: "escape" });
      assert.deepEqual(layers(), [false, true, true]);
      story.tell({ type: "escape" });
      assert.deepEqual(layers(), [false, false, true]);
      story.tell({ type: "escape" });
      assert.deepEqual(layers(), [false, false, false]);
    });
  });

  describe("opening and closing", () => {
    it("adds what stands behind a node and moves nothing that stands", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      const before = story.picture.placement;
      await story.do({
        type: "toggleOpening",
        anchor: story.node("c.ts#three"),
        side: "out",
      });
      assert.ok(drawnNames(story.picture).includes("four"));
      for (const [id, card] of Object.entries(before.cards))
        assert.deepEqual(story.picture.placement.cards[id], card);
      for (const group of before.groups)
        assert.ok(
          story.picture.placement.groups.some(
            (other) => JSON.stringify(other) === JSON.stringify(group),
          ),
        );
    });

    it("restores exactly what was there when it is closed", async () => {
      const story = new PageStory(shop);
      await story.activate("src/orders/order.ts#Order.place");
      const before = story.picture;
      const anchor = story.node("src/stock/warehouse.ts#Warehouse.reserve");
      await story.do({ type: "toggleOpening", anchor, side: "out" });
      assert.notDeepEqual(story.picture, before);
      await story.do({ type: "toggleOpening", anchor, side: "out" });
      assert.deepEqual(story.picture, before);
    });

    it("closes what was opened from what it closes", async () => {
      const story = new PageStory(chain);
      await story.activate("a.ts#one");
      const before = story.picture;
      const open = (name: string) =>
        story.do({
          type: "toggleOpening",
          anchor: story.node(name),
          side: "out",
        });
      await open("b.ts#two");
      await open("c.ts#three");
      assert.ok(drawnNames(story.picture).includes("four"));
      await open("b.ts#two");
      assert.deepEqual(story.picture, before);
    });

    it("says so when there is nothing behind a node", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({
        type: "toggleOpening",
        anchor: story.node("a.ts#one"),
        side: "in",
      });
      assert.equal(story.state.announcement, "Nothing uses one.");
      assert.equal(story.picture.openings.length, 0);
    });
  });

  describe("bundles", () => {
    it("count what is not drawn, and open in pages until nothing is left", async () => {
      const story = new PageStory(hub(90, 3));
      story.tell({
        type: "settings",
        settings: { ...story.state.settings, maxNodes: 20 },
      });
      await story.activate("core/log.ts#log");
      const center = story.node("core/log.ts#log");
      const left = () =>
        bundlesLeft(story.picture)
          .filter(({ anchor, side }) => anchor === center && side === "in")
          .reduce((sum, { count }) => sum + count, 0);
      const drawnUsers = () =>
        [story.picture.base, ...story.picture.openings]
          .flatMap(({ nodes }) => nodes)
          .filter(({ side, distance }) => side === "in" && distance === 1)
          .length;
      assert.equal(drawnUsers() + left(), 90);
      for (let page = 0; left() > 0; page += 1) {
        assert.ok(page < 12, "the pages do not end");
        const before = left();
        const bundle = bundlesLeft(story.picture).find(
          ({ anchor, side }) => anchor === center && side === "in",
        );
        await story.do({ type: "openBundle", id: bundle?.id ?? "" });
        assert.ok(left() >= before - 20);
        assert.equal(drawnUsers() + left(), 90);
      }
      assert.equal(drawnUsers(), 90);
    });

    it("leave so many nodes as can be read on the page, and more to who goes deeper", async () => {
      const shownAt = async (width: number, deeper: number) => {
        const story = new PageStory(hub(300, 300), width);
        await story.activate("core/log.ts#log");
        for (let step = 0; step < deeper; step++)
          await story.do({ type: "deeper" });
        return nodesOf(story.picture).length;
      };
      assert.equal(await shownAt(680, 0), 44);
      assert.equal(await shownAt(680, 1), 88);
      assert.equal(await shownAt(1000, 0), 110);
      assert.equal(await shownAt(1600, 0), 200);
      assert.equal(await shownAt(1600, 1), 200);
    });

    it("come back when their pages are closed", async () => {
      const story = new PageStory(hub(90, 3));
      story.tell({
        type: "settings",
        settings: { ...story.state.settings, maxNodes: 20 },
      });
      await story.activate("core/log.ts#log");
      const before = story.picture;
      const [bundle] = bundlesLeft(before);
      await story.do({ type: "openBundle", id: bundle?.id ?? "" });
      await story.do({
        type: "toggleOpening",
        anchor: story.node("core/log.ts#log"),
        side: "in",
      });
      assert.deepEqual(story.picture, before);
    });
  });

  describe("telling what is hidden", () => {
    it("adds up: what is shown and what each reason hides", async () => {
      const story = new PageStory(shop);
      await story.activate("src/orders/order.ts#Order.place");
      await story.do({ type: "filter", filters: { tests: false } });
      const counts = shownCounts(story.state);
      assert.ok(counts);
      assert.equal(
        counts.shown +
          counts.reasons.reduce((sum, { count }) => sum + count, 0),
        counts.total,
      );
      const tests = counts.reasons.find(({ id }) => id === "tests");
      assert.equal(tests?.count, 2);
      assert.ok(tests.undo);
      await story.do(tests.undo);
      assert.equal(story.state.filters.tests, true);
    });

    it("counts uncertain ones that the switch hides, and brings them back", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({ type: "filter", filters: { certainOnly: true } });
      assert.ok(!drawnNames(story.picture).includes("other"));
      const reason = shownCounts(story.state)?.reasons.find(
        ({ id }) => id === "uncertain",
      );
      assert.equal(reason?.count, 1);
      assert.ok(reason.undo);
      await story.do(reason.undo);
      assert.ok(drawnNames(story.picture).includes("other"));
    });

    it("takes nodes out of the picture and brings them back, never the active one", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      const one = story.node("a.ts#one");
      story.tell({ type: "select", id: one, additive: false });
      story.tell({
        type: "select",
        id: story.node("b.ts#two"),
        additive: true,
      });
      story.tell({ type: "remove" });
      assert.deepEqual(story.state.removed, [one]);
      story.tell({ type: "restoreRemoved" });
      assert.deepEqual(story.state.removed, []);
    });

    it("names the reason where the active item stands alone", async () => {
      const story = new PageStory("a.ts#one -> b.ts#two calls name");
      await story.activate("b.ts#two");
      await story.do({ type: "filter", filters: { certainOnly: true } });
      const notice = noticeOf(story.state);
      assert.match(notice?.text ?? "", /Filters hide what there is/);
      assert.equal(notice?.actions[0]?.words, "Show 1 by name");
    });
  });

  describe("depth", () => {
    it("goes a step farther on one side alone", async () => {
      const story = new PageStory(chain);
      await story.activate("b.ts#two");
      await story.do({ type: "reach", side: "out", by: 1 });
      assert.ok(drawnNames(story.picture).includes("four"));
      await story.do({ type: "reach", side: "out", by: -1 });
      assert.ok(!drawnNames(story.picture).includes("four"));
    });
  });

  describe("a new revision", () => {
    const changed = `${chain}
      e.ts#newcomer -> b.ts#two calls`;

    it("refreshes the picture and keeps it meanwhile", async () => {
      const project = new TextProject();
      const first = applyPublication(undefined, project.publish(chain));
      const story = new PageStory(first);
      await story.activate("b.ts#two");
      await story.publish(applyPublication(first, project.publish(changed)));
      assert.ok(drawnNames(story.picture).includes("newcomer"));
      assert.equal(story.picture.revision, 2);
    });

    it("moves nothing in a picture that the person has changed", async () => {
      const project = new TextProject();
      const first = applyPublication(undefined, project.publish(chain));
      const story = new PageStory(first);
      await story.activate("b.ts#two");
      await story.do({
        type: "toggleOpening",
        anchor: story.node("c.ts#three"),
        side: "out",
      });
      const before = story.picture.placement.cards;
      await story.publish(applyPublication(first, project.publish(changed)));
      for (const [id, card] of Object.entries(before))
        assert.deepEqual(story.picture.placement.cards[id], card);
      assert.ok(
        story.picture.placement.cards[story.node("e.ts#newcomer")],
        "the newcomer has no place",
      );
    });
  });

  describe("a second revision before the first is answered", () => {
    it("leaves open what was opened", async () => {
      const project = new TextProject();
      const first = applyPublication(undefined, project.publish(chain));
      const story = new PageStory(first);
      await story.activate("b.ts#two");
      await story.do({
        type: "toggleOpening",
        anchor: story.node("c.ts#three"),
        side: "out",
      });
      const openings = story.picture.openings.map(({ id }) => id);
      const status = { ...story.state.status };
      story.tell({
        type: "status",
        status: { ...status, revision: status.revision + 1 },
      });
      story.tell({
        type: "status",
        status: { ...status, revision: status.revision + 2 },
      });
      await story.answer();
      assert.deepEqual(
        story.picture.openings.map(({ id }) => id),
        openings,
      );
    });
  });

  describe("memory", () => {
    it("brings back visits, filters, depth, openings and places", async () => {
      const story = new PageStory(chain);
      await story.activate("a.ts#one");
      await story.do({ type: "reach", side: "out", by: 1 });
      await story.do({
        type: "toggleOpening",
        anchor: story.node("c.ts#three"),
        side: "out",
      });
      const camera = { zoom: 0.9, x: 10, y: 20 };
      const saved: unknown = JSON.parse(
        JSON.stringify(toSaved(story.state, camera)),
      );
      const back = fromSaved(saved);
      assert.deepEqual(back.camera, camera);
      assert.deepEqual(
        JSON.parse(JSON.stringify(back.state.picture)),
        JSON.parse(JSON.stringify(story.picture)),
      );
      assert.deepEqual(back.state.reach, { in: 1, out: 2 });
      const again = new PageStory(graphOf(chain), 1200, back.state);
      await again.activate("d.ts#four", "restore");
      assert.equal(again.picture.center, again.node("a.ts#one"));
      await again.do({ type: "travel", by: -1 });
      assert.equal(again.state.visit, 0);
    });

    it("forgets what it does not understand", () => {
      for (const wrong of [
        undefined,
        null,
        "x",
        { version: 99 },
        { version: 1, visits: "no" },
      ])
        assert.equal(fromSaved(wrong).state, initialState);
    });
  });

  describe("search", () => {
    it("asks as one types, and goes to what is picked", async () => {
      const story = new PageStory(shop);
      await story.activate("src/orders/order.ts#Order.place");
      story.tell({ type: "openSearch" });
      await story.do({ type: "searchText", text: "wareh" });
      assert.equal(story.state.search?.hits[0]?.symbol.name, "Warehouse");
      await story.do({ type: "searchPick", index: -1 });
      assert.equal(story.state.search, undefined);
      assert.equal(
        story.picture.center,
        story.node("src/stock/warehouse.ts#Warehouse"),
      );
    });
  });

  describe("arrow keys", () => {
    for (const width of [1200, 300])
      it(`walk along the lines on a page of ${String(width)} pixels`, async () => {
        const story = new PageStory(chain, width);
        await story.activate("b.ts#two");
        const center = story.node("b.ts#two");
        assert.equal(walkTo(story.state, "left"), center);
        story.tell({ type: "stand", id: center });
        assert.equal(walkTo(story.state, "right"), story.node("c.ts#three"));
        const left = walkTo(story.state, "left");
        assert.ok(
          [story.node("a.ts#one"), story.node("a.ts#other")].includes(
            left ?? "",
          ),
        );
        story.tell({ type: "stand", id: story.node("a.ts#one") });
        assert.equal(walkTo(story.state, "down"), story.node("a.ts#other"));
        assert.equal(walkTo(story.state, "right"), center);
      });
  });
});
