// The layouts in a real browser, under the page's own policy: chosen by a person, run by a worker or without one, and brought back.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import type { ToPage } from "../../../src/protocol.ts";
import type { Saved } from "../../../webview/state/saved.ts";
import { largeAnswer } from "../../webview/largeAnswer.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "layouts");
const graph = graphOf(shop);
const center = graph.id(nodeOf(graph, "src/orders/order.ts#Order.place"));

type Act = { readonly key: string } | { readonly tell: ToPage };

describe("layouts in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  async function show(
    options: Partial<Parameters<typeof GraphPage.open>[1]> = {},
  ): Promise<GraphPage> {
    open = await GraphPage.open(browser, {
      graph,
      theme: themes.dark,
      width: 1200,
      height: 800,
      ...options,
    });
    return open;
  }

  async function choose(page: GraphPage, layout: string): Promise<void> {
    await page.page.getByRole("button", { name: "Layout" }).click();
    await page.page.getByRole("radio", { name: layout }).check();
    await page.page.keyboard.press("Escape");
    await page.until(
      ({ laying, picture }) =>
        laying === undefined && picture?.placement !== undefined,
    );
  }

  const arrangement = async (page: GraphPage): Promise<string | undefined> =>
    (await page.state()).picture?.placement.arrangement;

  for (const layout of ["Layered", "Organic"])
    it(`${layout} is laid out by a worker, and back again`, async () => {
      const page = await show();
      await page.activate(center);
      assert.equal(page.page.workers().length, 0);
      await choose(page, layout);
      assert.equal(page.page.workers().length, 1);
      assert.equal(await arrangement(page), layout.toLowerCase());
      await page.frames(3);
      await page.page.screenshot({
        path: path.join(pictures, `${layout} neighbourhood.png`),
      });
      await choose(page, "Focus");
      assert.equal(await arrangement(page), "columns");
    });

  it("are the same where no worker can be started", async () => {
    const page = await show();
    await page.activate(center);
    await choose(page, "Layered");
    const { picture } = await page.state();
    await page.close();
    const other = await show();
    await other.activate(center);
    await other.page.evaluate(() => {
      Object.assign(globalThis, { Worker: undefined });
    });
    await choose(other, "Layered");
    assert.equal(other.page.workers().length, 0);
    assert.deepEqual(
      (await other.state()).picture?.placement,
      picture?.placement,
    );
  });

  it("may start no worker but from the page's own text", async () => {
    const page = await show();
    const failed = await page.page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const worker = new Worker("data:text/javascript,postMessage(1)");
          worker.onmessage = () => resolve(false);
          worker.onerror = () => resolve(true);
        }),
    );
    assert.ok(failed);
    const complaints = page.complaints.splice(0);
    assert.ok(complaints.some((text) => text.includes("worker-src")));
  });

  it("come back after a reload, the choice and the places", async () => {
    const page = await show();
    await page.activate(center);
    await choose(page, "Organic");
    const { picture } = await page.state();
    const deadline = Date.now() + 10_000;
    const isKept = (): boolean =>
      (page.memory as Partial<Saved> | undefined)?.picture?.placement
        .arrangement === "organic";
    while (!isKept() && Date.now() < deadline) await page.frames(1);
    const { memory } = page;
    await page.close();
    const again = await show({ memory });
    const state = await again.state();
    assert.equal(state.layout, "organic");
    // What is undefined is not remembered.
    assert.equal(
      JSON.stringify(state.picture?.placement),
      JSON.stringify(picture?.placement),
    );
  });

  for (const [theme, colors] of Object.entries(themes))
    it(`draw 200 symbols of an answer in files, in the theme ${theme}`, async () => {
      const page = await show({ theme: colors });
      await page.tell({
        type: "activate",
        activation: largeAnswer(200),
        reason: "command",
      });
      await page.until(
        ({ picture, laying }) =>
          picture?.base.nodes.length === 200 && laying === undefined,
      );
      assert.equal(await arrangement(page), "layered");
      await page.drawn();
      await page.page.screenshot({
        path: path.join(pictures, `200 ${theme}.png`),
      });
    });

  it("show a sketch of 200 symbols at once, and then the picture itself, which obeys the mouse", async () => {
    const page = await show();
    await page.page.evaluate(() => {
      const sketch = document.querySelector<HTMLElement>(".sketch");
      if (sketch === null) throw new Error("the page makes no sketches");
      const seen: boolean[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => seen.push(!sketch.hidden)).observe(sketch, {
        attributeFilter: ["hidden"],
      });
    });
    await page.tell({
      type: "activate",
      activation: largeAnswer(200),
      reason: "command",
    });
    await page.until(
      ({ picture, laying }) =>
        picture?.base.nodes.length === 200 && laying === undefined,
    );
    await page.drawn();
    const seen = await page.page.evaluate(
      () => (globalThis as unknown as { seen: boolean[] }).seen,
    );
    assert.deepEqual([seen[0], seen.at(-1)], [true, false]);
    await page.page.locator(".picture").focus();
    await page.page.keyboard.press("f");
    await page.frames(3);
    await page.click("s100");
    await page.until(({ selection }) => selection.includes("s100"));
  });

  it("zoom the sketch at once when a person presses the keys for it", async () => {
    const page = await show();
    await page.page.evaluate(() => {
      const sketch = document.querySelector<HTMLElement>(".sketch");
      if (sketch === null) throw new Error("the page makes no sketches");
      const zooms: number[] = [];
      Object.assign(globalThis, { zooms });
      const { cy } = globalThis.codeweft;
      new MutationObserver(() => {
        if (sketch.hidden || zooms.length > 0) return;
        zooms.push(cy.zoom());
        const picture = document.querySelector<HTMLElement>(".picture");
        picture?.focus();
        for (const key of ["PageDown", "PageDown", "PageUp"])
          picture?.dispatchEvent(
            new KeyboardEvent("keydown", { key, bubbles: true }),
          );
        zooms.push(cy.zoom());
      }).observe(sketch, { attributeFilter: ["hidden"] });
    });
    await page.tell({
      type: "activate",
      activation: largeAnswer(1_000),
      reason: "command",
    });
    await page.until(({ picture }) => picture?.base.nodes.length === 1_000);
    await page.drawn();
    const [before = 0, after = 0] = await page.page.evaluate(
      () => (globalThis as unknown as { zooms: number[] }).zooms,
    );
    assert.ok(Math.abs(after - before * 0.8) < 0.001, `${before} ${after}`);
  });

  it("hand a press on the sketch to the card that it shows, before the drawing library has it", async () => {
    const page = await show();
    const answer = (count: number): Promise<void> =>
      page.tell({
        type: "activate",
        activation: largeAnswer(count),
        reason: "command",
      });
    // What stands around the picture has its height from here on.
    await answer(200);
    await laidOut(page, 200);
    await page.drawn();
    await page.page.evaluate(() => {
      const sketch = document.querySelector<HTMLElement>(".sketch");
      if (sketch === null) throw new Error("the page makes no sketches");
      const { cy, state } = globalThis.codeweft;
      /** The last card in sight, which comes late into the library. */
      const lastInSight = () => {
        const { x, y } = cy.pan();
        const cards = Object.entries(state().picture?.placement.cards ?? {});
        const spots = cards.map(([id, card]) => ({
          id,
          left: x + cy.zoom() * (card.x + card.width / 2),
          top: y + cy.zoom() * (card.y + card.height / 2),
        }));
        return spots.findLast(
          ({ id, left, top }) =>
            left > 0 &&
            top > 0 &&
            left < sketch.clientWidth &&
            top < sketch.clientHeight &&
            !cy.getElementById(id).nonempty(),
        );
      };
      const observer = new MutationObserver(() => {
        if (sketch.hidden) return;
        observer.disconnect();
        const spot = lastInSight();
        Object.assign(globalThis, { pressed: spot?.id ?? "nothing" });
        if (spot === undefined) return;
        const box = sketch.getBoundingClientRect();
        for (const type of ["mousedown", "mouseup"])
          sketch.dispatchEvent(
            new MouseEvent(type, {
              bubbles: true,
              button: 0,
              clientX: box.left + spot.left,
              clientY: box.top + spot.top,
            }),
          );
      });
      observer.observe(sketch, { attributeFilter: ["hidden"] });
    });
    await answer(1_000);
    const pressed = await page.page
      .waitForFunction(
        () => (globalThis as unknown as { pressed?: string }).pressed,
      )
      .then((handle) => handle.jsonValue());
    await page.page.waitForFunction(
      (id) => globalThis.codeweft.state().selection.includes(id ?? ""),
      pressed,
    );
  });

  /** Looked at within the page: its state is large, and handing it out takes long. */
  const laidOut = (page: GraphPage, count: number): Promise<unknown> =>
    page.page.waitForFunction((wanted) => {
      const { picture, laying } = globalThis.codeweft.state();
      return picture?.base.nodes.length === wanted && laying === undefined;
    }, count);

  /** Does all of it while the page draws 1,000 symbols, each between two other slices; how many cards were there then. */
  async function inTheMiddle(
    page: GraphPage,
    acts: readonly Act[],
  ): Promise<readonly number[]> {
    await page.page.evaluate((given) => {
      const left = [...(given as readonly Act[])];
      const counts: number[] = [];
      Object.assign(globalThis, { counts });
      const look = (): void => {
        const cards = globalThis.codeweft.cy.nodes(".card").length;
        const act = cards > 0 && cards < 1_000 ? left.shift() : undefined;
        if (act !== undefined) {
          counts.push(cards);
          const { activeElement } = document;
          if ("tell" in act) window.postMessage(act.tell, "*");
          else
            activeElement?.dispatchEvent(
              new KeyboardEvent("keydown", { key: act.key, bubbles: true }),
            );
        }
        if (left.length > 0) setTimeout(look);
      };
      document.querySelector<HTMLElement>(".picture")?.focus();
      look();
    }, acts as never);
    await page.tell({
      type: "activate",
      activation: largeAnswer(1_000),
      reason: "command",
    });
    await page.page.waitForFunction(
      (all) =>
        (globalThis as unknown as { counts: number[] }).counts.length === all,
      acts.length,
    );
    return page.page.evaluate(
      () => (globalThis as unknown as { counts: number[] }).counts,
    );
  }

  /** All that the canvas holds, and how each of it looks. */
  async function held(page: GraphPage): Promise<readonly string[]> {
    await page.drawn();
    const all = await page.page.evaluate(() =>
      globalThis.codeweft.cy.elements().map((each) => each.json()),
    );
    return all
      .map(({ data, classes, position }) =>
        JSON.stringify([data, classes, position]),
      )
      .sort();
  }

  async function drawnAnswer(count: number): Promise<readonly string[]> {
    const page = await show();
    await page.tell({
      type: "activate",
      activation: largeAnswer(count),
      reason: "command",
    });
    await laidOut(page, count);
    const all = await held(page);
    await page.close();
    return all;
  }

  it("give way between slices while 1,000 symbols are drawn: another answer takes their place, and nothing of them is left", async () => {
    const wanted = await drawnAnswer(300);
    const page = await show();
    await inTheMiddle(page, [
      {
        tell: {
          type: "activate",
          activation: largeAnswer(300),
          reason: "command",
        },
      },
    ]);
    await laidOut(page, 300);
    assert.deepEqual(await held(page), wanted);
  });

  it("obey keys between slices: what was selected and left again is drawn as if nothing had happened", async () => {
    const wanted = await drawnAnswer(1_000);
    const page = await show();
    const counts = await inTheMiddle(page, [
      { key: "ArrowRight" },
      { key: "Escape" },
    ]);
    const { selection } = await page.state();
    assert.deepEqual(selection, []);
    assert.ok((counts[0] ?? 0) <= (counts[1] ?? 0), "it goes on where it was");
    assert.deepEqual(await held(page), wanted);
  });

  it("keep a picture of 2,000 symbols under the hand while it moves", async () => {
    const page = await show();
    await page.tell({
      type: "activate",
      activation: largeAnswer(2_000),
      reason: "command",
    });
    await laidOut(page, 2_000);
    await page.drawn();
    await page.page.keyboard.press("f");
    await page.frames(10);
    const rested = (): Promise<unknown> =>
      page.page.waitForFunction(
        () =>
          document.querySelector<HTMLElement>(".picture > div")?.style
            .transform === "",
      );
    await rested();
    await page.page.evaluate(() => {
      const image = document.querySelector<HTMLElement>(".picture > div");
      if (image === null) throw new Error("there is no picture");
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new MutationObserver(() => {
        const { transform } = image.style;
        if (transform !== "") shifts.push(transform);
      }).observe(image, { attributes: true });
    });
    const before = await page.spot("s1");
    await page.page.mouse.move(600, 400);
    await page.page.mouse.wheel(30, 50);
    // One image that is shifted, until the camera rests; what the pointer meets is where it is seen.
    const shifts = await page.page.waitForFunction(() => {
      const { shifts: seen } = globalThis as unknown as { shifts: string[] };
      return seen.length > 0 ? seen : undefined;
    });
    assert.match(
      (await shifts.jsonValue())?.at(-1) ?? "",
      /translate\(-30px, -50px\) scale\(1\)/,
    );
    await rested();
    const after = await page.spot("s1");
    assert.ok(Math.abs(after.x - before.x + 30) < 0.01);
    assert.ok(Math.abs(after.y - before.y + 50) < 0.01);
    await page.page.screenshot({ path: path.join(pictures, "2000.png") });
  });
});
