// Trails on the page: to a target and of one's own choice, in the history, in saved views, with honest chips and a way out of every dead end.
import assert from "node:assert/strict";
import { toSavedView as checkView } from "../../../src/vscode/savedView.ts";
import { noticeOf } from "../../../webview/state/notice.ts";
import { nodesOf } from "../../../webview/state/picture.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { toSavedView } from "../../../webview/state/savedView.ts";
import { shownCounts } from "../../../webview/state/shown.ts";
import { activeVisit } from "../../../webview/state/state.ts";
import { newTrail } from "../../../webview/state/trailChoice.ts";
import type { Trail } from "../../../webview/state/trailChoice.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import { TextProject } from "../../core/graph/graphText.ts";
import { drawnNames, PageStory } from "../pageStory.ts";

const text = `
  a -> b calls
  a -> c calls
  b -> d calls
  c -> d calls
  d -> e calls
  k -> a calls
  e -> far calls
  lonely -> lonely calls
`;

async function begun(source = text): Promise<PageStory> {
  const story = new PageStory(source);
  await story.activate("a");
  return story;
}

const target = (story: PageStory, name: string): Trail["to"] => ({
  id: story.idOf(name),
  label: name,
});

const showTo = (story: PageStory, name: string, more: Partial<Trail> = {}) =>
  story.do({
    type: "showTrail",
    trail: { ...newTrail(target(story, name)), ...more },
  });

/** Names by column of the cards, from left to right. */
function columns({ picture }: PageStory): string[] {
  const { cards } = picture.placement;
  const lefts = new Map<number, string[]>();
  for (const { id, item } of nodesOf(picture)) {
    const x = cards[id]?.x ?? NaN;
    const name = item.type === "symbol" ? item.symbol.name : "";
    lefts.set(x, [...(lefts.get(x) ?? []), name].sort());
  }
  return [...lefts]
    .sort(([a], [b]) => a - b)
    .map(([, names]) => names.join(" "));
}

describe("a trail to a target", () => {
  it("calls what its steps are by the words of the legend, not by their names in the database", async () => {
    const story = new PageStory("a.ts#f -> b.ts#T uses_type");
    await story.activate("a.ts#f");
    await showTo(story, "b.ts#T");
    const [step] = story.picture.base.edges;
    assert.match(step?.note?.text ?? "", /^uses as a type/u);
  });

  it("shows all shortest ways from left to right, the place of each step on its line, and says so", async () => {
    const story = await begun();
    await showTo(story, "e");
    assert.deepEqual(columns(story), ["a", "b c", "d", "e"]);
    assert.deepEqual(
      story.picture.base.edges.map(({ note }) => note?.text),
      [
        "calls · line 4",
        "calls · line 4",
        "calls · line 7",
        "calls · line 10",
        "calls · line 13",
      ],
    );
    assert.equal(
      story.state.announcement,
      "2 shortest ways of 3 steps from a to e.",
    );
    assert.equal(shownCounts(story.state)?.reasons.length, 0);
  });

  it("leads to the other selected node, else asks the editor for one", async () => {
    const story = await begun();
    await story.do({ type: "trailToTarget" });
    assert.deepEqual(story.sent.at(-1), { type: "pickTarget", from: "a" });
    await story.do({ type: "select", id: story.node("b"), additive: true });
    await story.do({ type: "trailToTarget" });
    assert.deepEqual(columns(story), ["a", "b"]);
  });

  it("is shown at once when the editor has a target, with its own beginning where it says one", async () => {
    const story = await begun();
    const to = { id: story.idOf("d"), label: "d" };
    await story.do({ type: "trail", from: null, to });
    assert.deepEqual(columns(story), ["a", "b c", "d"]);
    const activation = { kind: "symbol", id: story.idOf("k") } as const;
    await story.do({ type: "trail", from: { activation, label: "k" }, to });
    assert.deepEqual(columns(story), ["k", "a", "b c", "d"]);
    assert.equal(story.picture.center, story.node("k"));
  });

  it("looks on the other side too: who leads here stands left", async () => {
    const story = await begun();
    await story.activate("e");
    await showTo(story, "a");
    assert.deepEqual(columns(story), ["a", "b c", "d", "e"]);
    assert.equal(
      story.state.announcement,
      "2 shortest ways of 3 steps from a to e.",
    );
  });

  it("is a visit: back and undo lead out of it, forward and redo into it again, and the same one is none", async () => {
    const story = await begun();
    const around = drawnNames(story.picture);
    await showTo(story, "e");
    const { length } = story.state.visits;
    await showTo(story, "e");
    assert.equal(story.state.visits.length, length);
    for (const [out, into] of [
      [
        { type: "travel", by: -1 },
        { type: "travel", by: 1 },
      ],
      [{ type: "undo" }, { type: "redo" }],
    ] as const) {
      await story.do(out);
      assert.deepEqual(drawnNames(story.picture), around);
      assert.equal(activeVisit(story.state)?.trail, undefined);
      await story.do(into);
      assert.deepEqual(columns(story), ["a", "b c", "d", "e"]);
    }
    await story.do({ type: "endTrail" });
    assert.deepEqual(drawnNames(story.picture), around);
  });

  it("says how many ways there was no room for; one click brings them", async () => {
    const wide = Array.from(
      { length: 60 },
      (_, at) => `a -> m${String(at)} calls\nm${String(at)} -> z calls`,
    );
    const story = new PageStory(wide.join("\n"), 500);
    await story.activate("a");
    await showTo(story, "z");
    const counts = shownCounts(story.state);
    assert.equal(counts?.total, 62);
    const [limit] = counts.reasons;
    assert.equal(
      `${String(limit?.count)} ${limit?.words ?? ""}`,
      `${String(62 - counts.shown)} on ${String(62 - counts.shown)} more ways`,
    );
    assert.ok(limit?.undo);
    await story.do(limit.undo);
    assert.equal(shownCounts(story.state)?.shown, 62);
  });

  it("says what stopped it and offers what would not", async () => {
    const story = await begun();
    await showTo(story, "far", { depth: 2 });
    const notice = noticeOf(story.state);
    assert.match(notice?.text ?? "", /No way leads .* in 2 steps.*4 steps/u);
    const [deeper] = notice?.actions ?? [];
    assert.equal(deeper?.words, "Look 4 steps deep");
    await story.do(deeper.event);
    assert.deepEqual(columns(story), ["a", "b c", "d", "e", "far"]);
    await showTo(story, "lonely");
    assert.match(noticeOf(story.state)?.text ?? "", /No way leads/u);
    assert.ok(noticeOf(story.state)?.actions.length);
  });

  it("to where it begins says so, instead of showing one card without a word", async () => {
    const story = await begun();
    await showTo(story, "a");
    const notice = noticeOf(story.state);
    assert.match(notice?.text ?? "", /^The trail begins at a: choose another/u);
    assert.equal(notice?.actions.length, 1);
    assert.equal(story.state.announcement, notice?.text);
  });

  it("does not follow the cursor away", async () => {
    const story = await begun();
    await showTo(story, "e");
    await story.activate("k", "cursor");
    assert.deepEqual(columns(story), ["a", "b c", "d", "e"]);
  });
});

describe("a trail of one's own choice", () => {
  it("without a target is everything around in columns, and each chip undoes what it says", async () => {
    const story = await begun();
    await story.do({
      type: "showTrail",
      trail: { ...newTrail(undefined), depth: 1, kinds: ["calls"] },
    });
    assert.deepEqual(columns(story), ["k", "a", "b c"]);
    const counts = shownCounts(story.state);
    assert.deepEqual(
      counts?.reasons.map(({ id, count }) => `${id} ${String(count)}`),
      ["depth 1"],
    );
    const deeper = counts?.reasons[0]?.undo;
    assert.ok(deeper);
    await story.do(deeper);
    assert.deepEqual(columns(story), ["k", "a", "b c", "d"]);
    assert.equal(activeVisit(story.state)?.trail?.depth, 2);
  });

  it("is put together in its panel; the editor's target goes into it, with a depth that suits", async () => {
    const story = await begun();
    await story.do({ type: "popover", which: "trail" });
    const to = { id: story.idOf("e"), label: "e" };
    await story.do({ type: "trail", from: null, to });
    assert.deepEqual(story.state.draft, newTrail(to));
    assert.equal(activeVisit(story.state)?.trail, undefined);
    await story.do({ type: "draftTarget", to: undefined });
    assert.deepEqual(story.state.draft, newTrail(undefined));
    await story.do({ type: "escape" });
    assert.equal(story.state.popover, "none");
  });

  it("comes back after a reload and from a saved view", async () => {
    const story = await begun();
    await showTo(story, "e");
    const memory: unknown = JSON.parse(
      JSON.stringify(toSaved(story.state, undefined)),
    );
    const again = fromSaved(memory).state;
    assert.deepEqual(
      activeVisit(again)?.trail,
      activeVisit(story.state)?.trail,
    );
    const view = toSavedView(story.state);
    assert.ok(view);
    assert.deepEqual(checkView(JSON.parse(JSON.stringify(view))), view);
    const other = new PageStory(text);
    const ids = view.nodes.map(({ key }) => {
      const node = nodesOf(story.picture).find(
        ({ item }) => item.type === "symbol" && item.symbol.key === key,
      );
      return node?.id ?? null;
    });
    await other.do({ type: "openView", name: "mine", view, ids });
    assert.deepEqual(columns(other), ["a", "b c", "d", "e"]);
    // Its target is gone: what is around the beginning is what is left of it.
    const gone = new PageStory(text);
    const without = ids.map((id) => (id === story.node("e") ? null : id));
    await gone.do({ type: "openView", name: "mine", view, ids: without });
    assert.deepEqual(drawnNames(gone.picture), ["a", "b", "c", "k"]);
  });

  it("keeps what is drawn when the index changes elsewhere", async () => {
    const story = await begun();
    await showTo(story, "e");
    const { placement } = story.picture;
    story.tell({
      type: "status",
      status: { ...story.state.status, revision: 99 },
    });
    await story.answer();
    assert.equal(story.picture.placement, placement);
  });

  it("counts anew what is left out when the index changes, though what is drawn is the same", async () => {
    const texts = new TextProject();
    const first = applyPublication(undefined, texts.publish(text));
    const story = new PageStory(first);
    await story.activate("a");
    await story.do({ type: "filter", filters: { tests: false } });
    await story.do({ type: "showTrail", trail: newTrail(undefined) });
    const tests = (): number | undefined =>
      shownCounts(story.state)?.reasons.find(({ id }) => id === "tests")?.count;
    assert.equal(tests(), undefined);
    const drawn = drawnNames(story.picture);
    const more = `${text}\n  test it.test.ts#it\n  it.test.ts#it -> a calls\n`;
    await story.publish(applyPublication(first, texts.publish(more)));
    assert.deepEqual(drawnNames(story.picture), drawn);
    assert.equal(tests(), 1);
  });

  it("forgets a memory whose target is none, and shows what it can", async () => {
    const story = await begun();
    await showTo(story, "e");
    const memory = JSON.parse(
      JSON.stringify(toSaved(story.state, undefined)),
    ) as { visits: { trail?: { to: unknown } }[] };
    for (const { trail } of memory.visits) if (trail) trail.to = null;
    assert.equal(fromSaved(memory).state.visits.length < 2, true);
  });
});
