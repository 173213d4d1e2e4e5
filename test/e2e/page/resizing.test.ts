// The picture when the page becomes wider, narrower or lower: what was framed is framed again, and what a person looks at stays in the middle.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { pictureAtRest } from "../../harness/pictureAtRest.ts";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { largeAnswer } from "../../webview/largeAnswer.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "resizing");
const graph = graphOf(shop);
const place = graph.id(nodeOf(graph, "src/orders/order.ts#Order.place"));

describe("the picture in a page that becomes larger or smaller", function () {
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

  async function show(width: number, height: number): Promise<GraphPage> {
    open = await GraphPage.open(browser, {
      graph,
      theme: themes.dark,
      width,
      height,
    });
    return open;
  }

  async function resize(
    page: GraphPage,
    width: number,
    height: number,
  ): Promise<void> {
    await page.page.setViewportSize({ width, height });
    await page.page.waitForFunction(
      (size) => innerWidth === size.width && innerHeight === size.height,
      { width, height },
    );
    await page.frames(3);
  }

  /** How far the outermost cards are from the edges of the picture. */
  const margins = (
    page: GraphPage,
  ): Promise<Record<"left" | "right" | "top" | "bottom", number>> =>
    page.page.evaluate(() => {
      const boxes = globalThis.codeweft.cy
        .nodes(".card")
        .map((card) => card.renderedBoundingBox());
      const picture = document.querySelector(".picture");
      if (picture === null) throw new Error("there is no picture");
      return {
        left: Math.min(...boxes.map(({ x1 }) => x1)),
        top: Math.min(...boxes.map(({ y1 }) => y1)),
        right: picture.clientWidth - Math.max(...boxes.map(({ x2 }) => x2)),
        bottom: picture.clientHeight - Math.max(...boxes.map(({ y2 }) => y2)),
      };
    });

  it("is all in sight again in a lower page", async () => {
    const page = await show(1_200, 900);
    await page.activate(place);
    await page.frames(3);
    await resize(page, 1_200, 640);
    const { top, bottom } = await margins(page);
    assert.ok(top > 0 && bottom > 0, `${top} ${bottom}`);
  });

  it("is all in sight again in a narrower page, in a layout that is as wide as it is", async () => {
    const page = await show(1_200, 900);
    await page.tell({
      type: "activate",
      activation: largeAnswer(40),
      reason: "command",
    });
    await page.until(
      ({ picture, laying }) =>
        picture?.base.nodes.length === 40 && laying === undefined,
    );
    await page.page.keyboard.press("f");
    await page.frames(3);
    await resize(page, 700, 900);
    const { left, right, top, bottom } = await margins(page);
    assert.ok(Math.min(left, right, top, bottom) > 0);
    // As large as it can be.
    assert.ok(Math.min(left + right, top + bottom) < 80);
  });

  it("keeps in the middle what a person moved there", async () => {
    const page = await show(1_200, 900);
    await page.activate(place);
    await page.frames(3);
    await page.page.mouse.move(600, 400);
    await page.page.mouse.wheel(90, 150);
    await page.frames(3);
    const id = `s${String(place)}`;
    const away = async (): Promise<readonly [number, number]> => {
      const { x, y } = await page.spot(id);
      const box = await page.page.locator(".picture").boundingBox();
      if (box === null) throw new Error("there is no picture");
      return [x - box.x - box.width / 2, y - box.y - box.height / 2];
    };
    const before = await away();
    await resize(page, 1_200, 640);
    const after = await away();
    assert.ok(Math.abs(after[0] - before[0]) < 1, String([before, after]));
    assert.ok(Math.abs(after[1] - before[1]) < 1, String([before, after]));
  });

  for (const [width, how] of [
    [900, "beside it"],
    [800, "smaller where it has to be"],
  ] as const)
    it(`makes room for the panel about a card, ${how}, and takes its place again when that goes`, async () => {
      const page = await show(width, 600);
      await page.activate(place);
      await page.frames(3);
      const id = `s${String(place)}`;
      const before = await page.spot(id);
      const { right } = await margins(page);
      assert.ok(right < 280, "the panel would hide nothing");
      await page.click(id);
      await page.page.waitForFunction(
        (most) => globalThis.codeweft.cy.width() < most,
        width - 200,
      );
      await page.page.evaluate(pictureAtRest);
      const beside = await margins(page);
      assert.ok(
        Math.min(beside.left, beside.right) > 0,
        JSON.stringify(beside),
      );
      await page.page.keyboard.press("Escape");
      await page.page.waitForFunction(
        (least) => globalThis.codeweft.cy.width() > least,
        width - 100,
      );
      await page.page.evaluate(pictureAtRest);
      assert.deepEqual(await page.spot(id), before);
    });

  describe("behind another view", () => {
    const seeAs = (page: GraphPage, name: "Graph" | "Matrix"): Promise<void> =>
      page.page.getByRole("button", { name, exact: true }).click();
    const id = `s${String(place)}`;

    it("stays where it was", async () => {
      const page = await show(1_200, 900);
      await page.activate(place);
      await page.frames(3);
      await page.click(id);
      // The panel about it comes a moment later, and the picture makes room.
      await page.page.waitForFunction(
        () => globalThis.codeweft.cy.width() < 1_000,
      );
      await page.page.evaluate(pictureAtRest);
      const before = await page.spot(id);
      await seeAs(page, "Matrix");
      await page.until(({ view }) => view === "matrix");
      await page.frames(3);
      await seeAs(page, "Graph");
      await page.until(({ view }) => view === "graph");
      await page.frames(3);
      assert.deepEqual(await page.spot(id), before);
    });

    it("is framed when it is seen again, where it became another one meanwhile", async () => {
      const page = await show(1_200, 900);
      await page.tell({
        type: "activate",
        activation: { kind: "overview" },
        reason: "command",
      });
      await page.until(({ picture }) => picture !== undefined);
      await page.frames(3);
      await seeAs(page, "Matrix");
      await page.until(({ view }) => view === "matrix");
      await page.tell({
        type: "activate",
        activation: largeAnswer(40),
        reason: "command",
      });
      await page.until(
        ({ picture, laying }) =>
          picture?.base.nodes.length === 40 && laying === undefined,
      );
      await page.frames(3);
      await seeAs(page, "Graph");
      await page.until(({ view }) => view === "graph");
      await page.frames(3);
      const { left, right, top } = await margins(page);
      assert.ok(
        Math.min(left, top) > 0 && left + right < 1_000,
        JSON.stringify({ left, right, top }),
      );
    });
  });
});
