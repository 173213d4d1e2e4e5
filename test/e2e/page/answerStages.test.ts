// Impact, paths, circles and parts, drawn by the graph page in a real browser, in all four kinds of themes, with pictures kept.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import type { AnswerGraph } from "../../../src/protocol.ts";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf } from "../../core/graph/graphText.ts";
import { askedGraph } from "../../webview/askedGraph.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { circles, shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "answer-stages");

const questions = {
  impact: [shop, { changed: ["PaymentGateway.charge"] }],
  path: [shop, { from: "registerRoutes", to: "PaymentGateway.charge", k: 3 }],
  cycles: [circles, {}],
  clusters: [shop, {}],
} as const;

describe("the stages of an answer in a browser", function () {
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
    question: keyof typeof questions,
    options: Partial<Parameters<typeof GraphPage.open>[1]> = {},
  ): Promise<{ page: GraphPage; activation: AnswerGraph }> {
    const [text, parameters] = questions[question];
    const graph = graphOf(text);
    const page = await GraphPage.open(browser, {
      graph,
      theme: themes.dark,
      width: 1200,
      height: 800,
      ...options,
    });
    open = page;
    const activation = await askedGraph(graph, question, { ...parameters });
    await page.tell({ type: "activate", activation, reason: "command" });
    await page.until(
      ({ picture }) =>
        picture !== undefined &&
        picture.center === undefined &&
        picture.base.edges.length > 0,
    );
    await page.frames(3);
    return { page, activation };
  }

  for (const question of Object.keys(questions) as (keyof typeof questions)[])
    for (const [theme, colors] of Object.entries(themes))
      it(`draws ${question} in the theme ${theme}`, async () => {
        const { page, activation } = await show(question, { theme: colors });
        const { picture } = await page.state();
        assert.equal(picture?.base.nodes.length, activation.nodes.length);
        await page.page.screenshot({
          path: path.join(pictures, `${question} ${theme}.png`),
        });
      });

  it("draws impact in the narrow page of the side bar, stage below stage, with room for the lines beside them", async () => {
    const { page } = await show("impact", { width: 320 });
    const outermost = await page.page.evaluate(() =>
      Math.min(
        ...globalThis.codeweft.cy
          .edges("*")
          .map((edge) => edge.renderedBoundingBox().x1),
      ),
    );
    assert.ok(outermost > 10, String(outermost));
    await page.page.screenshot({ path: path.join(pictures, "impact 320.png") });
  });

  it("takes the lines to cut out, says that no circle is left, and brings them back", async () => {
    const { page } = await show("cycles");
    const chip = page.page.locator(".chip.cuts");
    await chip.click();
    await page.page
      .getByText(
        "Without the lines to cut, nothing leads in a circle any more.",
      )
      .waitFor();
    await page.frames(3);
    await page.page.screenshot({
      path: path.join(pictures, "without cuts.png"),
    });
    assert.equal(
      await page.page.evaluate(
        () =>
          globalThis.codeweft.cy.edges(".cut").map((edge) => edge.id()).length,
      ),
      0,
    );
    await chip.click();
    await page.until(({ withoutCuts }) => !withoutCuts);
    assert.ok(
      (await page.page.evaluate(
        () =>
          globalThis.codeweft.cy.edges(".cut").map((edge) => edge.id()).length,
      )) > 0,
    );
  });

  it("lists the places behind a line between files, one click from the line to change", async () => {
    const { page } = await show("cycles");
    const cut = await page.page.evaluate(
      () =>
        globalThis.codeweft.cy.edges(".cut").map((edge) => edge.id())[0] ?? "",
    );
    await page.click(cut);
    await page.until(
      ({ details }) => details?.type === "edge" && details.answer !== undefined,
    );
    await page.frames(3);
    await page.page.locator(".evidence .site").first().waitFor();
    await page.page.screenshot({ path: path.join(pictures, "cut places.png") });
  });
});
