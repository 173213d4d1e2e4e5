// Size and colour of the overview by metrics: what is asked for, what becomes of the values, and what is kept.
import assert from "node:assert/strict";
import { elementsOf } from "../../../webview/drawing/elements.ts";
import {
  heatStep,
  metrics,
  metricWords,
  nodeValues,
  stepBegin,
} from "../../../webview/state/metrics.ts";
import type { Metric } from "../../../webview/state/metrics.ts";
import { fromSaved, toSaved } from "../../../webview/state/saved.ts";
import { PageStory } from "../pageStory.ts";

const project = `
  a/a.ts#a -> b/b.ts#b calls x6
  a/a.ts#a -> c/c.ts#c calls
  c/c.ts#c -> b/b.ts#b calls x3
  class b/b.ts#B
  method b/b.ts#B.m
  function d/d.ts#d
`;

async function overviewOf(): Promise<PageStory> {
  const story = new PageStory(project);
  await story.do({
    type: "activate",
    activation: { kind: "overview" },
    reason: "command",
  });
  return story;
}

const valuesOf = (
  { picture, state }: PageStory,
  metric: Metric,
): Readonly<Record<string, number>> =>
  Object.fromEntries(nodeValues(metric, picture, state.measured));

/** What a question about files would answer. */
function answerChurn(
  story: PageStory,
  files: Readonly<Record<string, number>>,
): void {
  const ask = story.open.get("metric churn");
  assert.equal(ask?.query, "churn");
  story.open.delete("metric churn");
  story.tell({
    type: "answered",
    purpose: ask.purpose,
    envelope: {
      revision: 1,
      total: 1,
      data: {
        files: Object.entries(files).map(([path, commits]) => ({
          path,
          commits,
        })),
      },
    } as never,
  });
}

describe("metrics of the overview", () => {
  it("count callers and instability among what is drawn", async () => {
    const story = await overviewOf();
    assert.deepEqual(valuesOf(story, "callers"), {
      "d:a": 0,
      "d:b": 9,
      "d:c": 1,
      "d:d": 0,
    });
    assert.deepEqual(valuesOf(story, "instability"), {
      "d:a": 1,
      "d:b": 0,
      "d:c": 0.5,
    });
  });

  it("make cards larger, write the value behind the name, and need no question for what the picture knows", async () => {
    const story = await overviewOf();
    const before = story.picture.placement.cards;
    story.tell({ type: "measure", sign: "size", metric: "callers" });
    assert.equal(story.open.size, 0);
    const { cards } = story.picture.placement;
    assert.equal(cards["d:b"]?.label, "b · 9");
    assert.ok((cards["d:b"]?.height ?? 0) > 2 * (before["d:b"]?.height ?? 0));
    assert.equal(cards["d:a"]?.height, before["d:a"]?.height);
    story.tell({ type: "measure", sign: "size", metric: undefined });
    assert.deepEqual(story.picture.placement.cards, before);
  });

  it("colour cards in steps, with the value besides", async () => {
    const story = await overviewOf();
    story.tell({ type: "measure", sign: "colour", metric: "instability" });
    const classes = (id: string): readonly string[] =>
      elementsOf(story.state).find((each) => each.id === id)?.classes ?? [];
    assert.ok(classes("d:a").includes("heat-5"));
    assert.ok(classes("d:b").includes("heat-1"));
    // Of what nothing joins, nothing is said.
    assert.deepEqual(classes("d:d"), []);
    assert.equal(story.picture.placement.cards["d:c"]?.label, "c · 0.50");
  });

  it("ask once for what is not in the picture, and give each file to the innermost of what is drawn", async () => {
    const story = await overviewOf();
    story.tell({ type: "measure", sign: "colour", metric: "churn" });
    answerChurn(story, { "b/b.ts": 4, "b/deep/x.ts": 3, "a/a.ts": 2 });
    assert.deepEqual(valuesOf(story, "churn"), {
      "d:a": 2,
      "d:b": 7,
      "d:c": 0,
      "d:d": 0,
    });
    story.tell({ type: "measure", sign: "size", metric: "churn" });
    assert.equal(story.open.size, 0);
    await story.do({ type: "toggleInside", path: "b" });
    assert.equal(valuesOf(story, "churn")[story.node("b/b.ts")], 4);
  });

  it("give no card what belongs to files that are not drawn", async () => {
    const story = new PageStory(`
      main.ts#main -> src/core/a.ts#a calls
      src/own.ts#own -> src/core/a.ts#a calls
      src/core/a.ts#a -> lib/b.ts#b calls
      lib/b.ts#b -> lib/c.ts#c calls
    `);
    await story.do({
      type: "activate",
      activation: { kind: "overview" },
      reason: "command",
    });
    story.tell({ type: "measure", sign: "size", metric: "churn" });
    const commits = {
      "main.ts": 1,
      "tools/gone.ts": 10,
      "src/own.ts": 2,
      "src/tests/gone.ts": 100,
      "src/core/a.ts": 4,
      "lib/b.ts": 8,
      "lib/gone.ts": 1_000,
    };
    answerChurn(story, commits);
    const closed = valuesOf(story, "churn");
    assert.equal(closed["d:"], 1);
    assert.equal(closed["d:src/core"] ?? closed["d:src"], 4);
    await story.do({ type: "toggleInside", path: "lib" });
    const open = valuesOf(story, "churn");
    assert.equal(open["d:"], 1);
    assert.equal(open[story.node("lib/b.ts")], 8);
    // All parts of it are drawn: there is no rest that could have it.
    assert.ok(!Object.values(open).some((value) => value >= 1_000));
    await story.do({ type: "inside", id: story.node("lib/b.ts"), open: true });
    await story.do({ type: "toggleInside", path: "lib/b.ts" });
    assert.equal(valuesOf(story, "churn")["d:"], 1);
  });

  it("say why there are none where a question fails, and show no zeros", async () => {
    const story = await overviewOf();
    await story.do({ type: "measure", sign: "colour", metric: "churn" });
    const ask = story.state.measured.churn;
    // The test's git knows no commit: nothing changed.
    assert.equal(ask?.failure, undefined);
    story.tell({
      type: "askFailed",
      purpose: { for: "metric", metric: "churn" },
      error: { code: "unavailable", message: "There is no git here." } as never,
    });
    assert.equal(story.state.measured.churn?.failure, "There is no git here.");
    assert.equal(story.state.announcement, "There is no git here.");
    assert.deepEqual(valuesOf(story, "churn"), {});
  });

  it("are answered by the real questions", async () => {
    const story = await overviewOf();
    for (const metric of metrics.filter((each) => metricWords[each].query)) {
      await story.do({ type: "measure", sign: "colour", metric });
      assert.equal(story.state.measured[metric]?.failure, undefined, metric);
    }
  });

  it("come back after a reload, and what a memory should not have is forgotten", async () => {
    const story = await overviewOf();
    story.tell({ type: "measure", sign: "size", metric: "lines" });
    const saved = toSaved(story.state, undefined);
    assert.equal(fromSaved(saved).state.sized, "lines");
    assert.equal(
      fromSaved({ ...saved, sized: "beauty" }).state.sized,
      undefined,
    );
  });

  it("are asked for again after a reload", async () => {
    const story = await overviewOf();
    await story.do({ type: "measure", sign: "colour", metric: "hotspots" });
    const saved: unknown = JSON.parse(
      JSON.stringify(toSaved(story.state, undefined)),
    );
    const again = new PageStory(project, 1200, fromSaved(saved).state);
    assert.deepEqual([...again.open.keys()], ["metric hotspots"]);
    await again.answer();
    assert.deepEqual(valuesOf(again, "hotspots"), valuesOf(story, "hotspots"));
  });

  it("begin each step where the scale says", () => {
    for (const most of [7, 64_828])
      for (const step of [2, 3, 4, 5]) {
        const begin = stepBegin("lines", step, most);
        assert.equal(heatStep("lines", begin, most), step);
      }
    assert.equal(heatStep("lines", 0, 0), 1);
    assert.equal(heatStep("instability", 1, 1), 5);
  });

  it("show a map of hotspots where nothing was chosen, and the graph around an active item", async () => {
    const story = await overviewOf();
    await story.do({ type: "view", which: "treemap" });
    const { view, sized, coloured } = story.state;
    assert.deepEqual([view, sized, coloured], ["treemap", "lines", "hotspots"]);
    await story.activate("b/b.ts#b");
    assert.equal(story.state.view, "graph");
    await story.do({ type: "travel", by: -1 });
    assert.equal(story.state.view, "treemap");
    await story.activate("b/b.ts#b");
    story.tell({ type: "view", which: "treemap" });
    assert.equal(story.state.view, "graph");
    // Who chose another form meanwhile gets that one.
    await story.do({ type: "travel", by: -1 });
    assert.equal(story.state.view, "graph");
  });
});
