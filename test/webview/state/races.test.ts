// Answers that come late, in another order, or to a picture that is no longer drawn.
import assert from "node:assert/strict";
import type { Effect } from "../../../webview/state/event.ts";
import { graphOf } from "../../core/graph/graphText.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import { drawnGraph } from "../../../webview/state/drawnGraph.ts";
import { shownCounts } from "../../../webview/state/shown.ts";
import { PageStory } from "../pageStory.ts";

type Ask = Extract<Effect, { type: "ask" }>;

const project = `
  src/web/page.ts#show -> src/core/cart.ts#add calls
  src/core/cart.ts#add -> src/core/price.ts#total calls
  src/cli/main.ts#main -> src/web/page.ts#show calls
  function src/lib/a.ts#a1
  function src/lib/b.ts#b1
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

function askedIn(story: PageStory, slot: string): Ask {
  const ask = story.open.get(slot);
  assert.ok(ask, `nothing is asked in ${slot}`);
  return ask;
}

/** As if nothing had ended the question. */
async function answerLate(story: PageStory, ask: Ask): Promise<void> {
  const { purpose } = ask;
  const envelope = await askEnvelope(
    graphOf(project),
    ask.query,
    ask.parameters,
  );
  story.tell({ type: "answered", purpose, envelope });
}

const openIn = ({ picture }: PageStory): readonly string[] =>
  (picture.base.opened ?? []).map(({ path }) => path).sort();

describe("folders opened while another question is open", () => {
  it("are both open when they were opened quickly one after the other", async () => {
    const story = await overviewOf();
    const none = openIn(story);
    story.tell({ type: "goTo", id: "d:src/core" });
    story.tell({ type: "goTo", id: "d:src/lib" });
    await story.answer();
    assert.deepEqual(
      openIn(story).filter((path) => !none.includes(path)),
      ["src/core", "src/lib"],
    );
  });

  it("are open in the picture of the filters that were chosen after them", async () => {
    const story = await overviewOf();
    story.tell({ type: "goTo", id: "d:src/core" });
    const old = askedIn(story, "inside");
    story.tell({ type: "filter", filters: { tests: false } });
    assert.ok(!story.open.has("inside"));
    await story.answer();
    const { picture } = story;
    await answerLate(story, old);
    assert.equal(story.picture, picture);
    assert.ok(openIn(story).includes("src/core"));
    assert.deepEqual(story.state.asking, []);
  });

  it("are open when the index changed meanwhile, and when they were opened while it is read anew", async () => {
    for (const first of ["folder", "index"]) {
      const story = await overviewOf();
      const { status } = story.state;
      const goTo = (): void => {
        story.tell({ type: "goTo", id: "d:src/core" });
      };
      if (first === "folder") goTo();
      story.tell({
        type: "status",
        status: { ...status, revision: status.revision + 1 },
      });
      if (first === "index") goTo();
      assert.deepEqual([...story.open.keys()], ["inside"], first);
      await story.answer();
      assert.ok(openIn(story).includes("src/core"), first);
      assert.deepEqual(story.state.inside.open, ["src/core"], first);
    }
  });
});

describe("what was opened around a symbol", () => {
  const text = `
    src/a.ts#f -> src/b.ts#g calls
    src/c.ts#h -> src/b.ts#g calls
    src/d.ts#k -> src/b.ts#g calls
    src/c.ts#h -> src/e.ts#m calls
  `;

  async function opening(): Promise<{ story: PageStory; slot: string }> {
    const story = new PageStory(text);
    await story.activate("src/a.ts#f");
    story.tell({
      type: "toggleOpening",
      anchor: story.node("src/b.ts#g"),
      side: "in",
    });
    const [slot] = story.open.keys();
    assert.ok(slot);
    return { story, slot };
  }

  it("does not land in the picture that is shown next", async () => {
    const { story, slot } = await opening();
    const { purpose, query, parameters } = askedIn(story, slot);
    const envelope = await askEnvelope(graphOf(text), query, parameters);
    await story.activate("src/c.ts#h");
    story.tell({ type: "answered", purpose, envelope });
    assert.deepEqual(story.picture.openings, []);
    assert.deepEqual(story.state.asking, []);
  });

  it("can be asked for again after somebody ended it", async () => {
    const { story, slot } = await opening();
    const { purpose } = askedIn(story, slot);
    story.open.clear();
    story.tell({
      type: "askFailed",
      purpose,
      error: { code: "cancelled", message: "Ended." },
    });
    assert.deepEqual(story.state.asking, []);
  });
});

describe("a metric whose answer comes late", () => {
  it("leaves cards where they were moved to, and the camera where it is", async () => {
    const story = await overviewOf();
    story.tell({ type: "measure", sign: "colour", metric: "hotspots" });
    const ask = askedIn(story, "metric hotspots");
    story.tell({ type: "moved", cards: { "d:src/core": { x: 999, y: 888 } } });
    await answerLate(story, ask);
    assert.equal(story.picture.touched, true);
    assert.equal(story.picture.placement.cards["d:src/core"]?.x, 999);
    assert.deepEqual(story.effects, []);
    assert.ok(story.picture.marks);
  });

  it("leaves the picture of a symbol alone", async () => {
    const story = await overviewOf();
    story.tell({ type: "measure", sign: "colour", metric: "hotspots" });
    const ask = askedIn(story, "metric hotspots");
    story.open.clear();
    await story.activate("src/core/cart.ts#add");
    const { picture } = story;
    await answerLate(story, ask);
    assert.equal(story.picture, picture);
    assert.deepEqual(story.effects, []);
  });

  it("is known of the index that answered, and asked for again where it failed", async () => {
    const story = await overviewOf();
    const { status } = story.state;
    story.tell({ type: "measure", sign: "colour", metric: "hotspots" });
    const ask = askedIn(story, "metric hotspots");
    story.tell({
      type: "status",
      status: { ...status, revision: status.revision + 1 },
    });
    await answerLate(story, ask);
    assert.equal(story.state.measured.hotspots?.revision, status.revision);
    story.tell({
      type: "askFailed",
      purpose: ask.purpose,
      error: { code: "timeout", message: "Too slow." },
    });
    story.open.clear();
    story.tell({ type: "measure", sign: "colour", metric: "hotspots" });
    assert.ok(story.open.has("metric hotspots"));
  });
});

describe("the overview", () => {
  it("counts what was taken out of it, and brings it back", async () => {
    const story = await overviewOf();
    story.tell({ type: "select", id: "d:src/lib", additive: false });
    story.tell({ type: "remove" });
    const [reason] = shownCounts(story.state)?.reasons ?? [];
    assert.equal(reason?.count, 1);
    assert.ok(reason.undo);
    await story.do(reason.undo);
    assert.deepEqual(story.state.removed, []);
    assert.deepEqual(shownCounts(story.state)?.reasons, []);
  });

  it("leaves for other programs with lines as certain as they are", async () => {
    const story = await overviewOf(`
      src/a/x.ts#f -> src/b/y.ts#g calls name
      src/a/x.ts#f -> src/c/z.ts#h calls
      src/a/x.ts#f -> src/c/z.ts#k calls name
    `);
    assert.deepEqual(
      drawnGraph(story.state)?.graph.edges.map(({ to, resolutions }) => [
        to,
        resolutions,
      ]),
      [
        ["src/b", { name: 1 }],
        ["src/c", { exact: 1, name: 1 }],
      ],
    );
  });
});
