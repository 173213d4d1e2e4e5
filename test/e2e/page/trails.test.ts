// Trails in a real browser: by keyboard to a selected target, put together in the panel, without a dead end, and in all kinds of themes.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "page");
const start = "src/server.ts#start";
const log = "src/util/log.ts#logInfo";

describe("trails in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;
  const graph = graphOf(shop);
  const id = (name: string): number => graph.id(nodeOf(graph, name));

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function show(theme: keyof typeof themes): Promise<GraphPage> {
    open = await GraphPage.open(browser, {
      theme: themes[theme],
      graph,
      width: 1100,
      height: 700,
    });
    await open.activate(id(start));
    return open;
  }

  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  const isTrail = ({
    picture,
    asking,
  }: {
    picture?: unknown;
    asking: readonly string[];
  }) =>
    (picture as { trail?: unknown } | undefined)?.trail !== undefined &&
    !asking.includes("picture");

  for (const theme of Object.keys(themes) as (keyof typeof themes)[])
    it(`lead to a target that the editor was asked for (${theme})`, async () => {
      const page = await show(theme);
      await page.page.locator(".picture").focus();
      await page.page.keyboard.press("r");
      await page.until(() => page.sentOf("pickTarget").length === 1);
      const to = { id: id(log), label: "logInfo" };
      await page.tell({ type: "trail", from: null, to });
      await page.until(isTrail);
      const bar = page.page.locator(".trail-bar");
      assert.match(
        (await bar.textContent()) ?? "",
        /start – logInfo.*3 shortest ways of 4 steps/u,
      );
      await page.frames(30);
      await page.page.screenshot({
        path: path.join(pictures, `trail ${theme}.png`),
      });
      await page.page.keyboard.press("Shift+R");
      await page.page.locator("form.trail").waitFor();
      await page.page.locator("form.trail summary").first().click();
      await page.page.screenshot({
        path: path.join(pictures, `trail panel ${theme}.png`),
      });
      await page.page.keyboard.press("Escape");
      await bar.getByRole("button", { name: "End" }).click();
      await page.until(
        ({ picture, asking }) =>
          picture?.trail === undefined && !asking.includes("picture"),
      );
    });

  it("are put together in the panel by keyboard alone, and say why there is none", async () => {
    const page = await show("dark");
    const { keyboard } = page.page;
    await page.page.locator(".picture").focus();
    await keyboard.press("Shift+R");
    const form = page.page.locator("form.trail");
    await form.waitFor();
    assert.equal(
      await page.page.evaluate(() => document.activeElement?.textContent),
      "Choose…",
    );
    await keyboard.press("Enter");
    await page.until(() => page.sentOf("pickTarget").length === 1);
    const to = { id: id(log), label: "logInfo" };
    await page.tell({ type: "trail", from: null, to });
    await page.until(({ draft }) => draft?.to?.label === "logInfo");
    await form.getByLabel("Steps at most").fill("1");
    await keyboard.press("Enter");
    await page.until(isTrail);
    const notice = page.page.locator(".notice");
    assert.match(
      (await notice.textContent()) ?? "",
      /No way leads .* 1 step\./u,
    );
    await page.frames(30);
    await page.page.screenshot({ path: path.join(pictures, "no trail.png") });
    await notice.getByRole("button", { name: /^Look \d steps deep$/u }).click();
    await page.until(({ picture }) => (picture?.trail?.ways ?? 0) > 0);
    assert.equal(await notice.isVisible(), false);
    await keyboard.press("t");
    assert.match(
      (await page.page.locator(".table-view").textContent()) ?? "",
      /logInfo/u,
    );
  });

  it("write on steps that cross where no other one is written", async () => {
    const crossing = graphOf(
      ["b", "c", "d"]
        .flatMap((from) => [
          `m.ts#start -> ${from}.ts#${from} calls`,
          ...["x", "y", "z"].map(
            (to) => `${from}.ts#${from} -> ${to}.ts#${to} uses_type x3`,
          ),
        ])
        .concat(["x", "y", "z"].map((to) => `${to}.ts#${to} -> e.ts#end calls`))
        .join("\n"),
    );
    open = await GraphPage.open(browser, {
      graph: crossing,
      theme: themes.dark,
      width: 1100,
      height: 600,
    });
    const page = open;
    await page.tell({
      type: "trail",
      from: {
        activation: {
          kind: "symbol",
          id: crossing.id(nodeOf(crossing, "m.ts#start")),
        },
        label: "start",
      },
      to: { id: crossing.id(nodeOf(crossing, "e.ts#end")), label: "end" },
    });
    await page.until(({ picture }) => picture?.base.nodes.length === 8);
    await page.frames(5);
    await page.page.screenshot({
      path: path.join(pictures, "crossing steps.png"),
    });
    const { picture } = await page.state();
    const notes = picture?.base.edges.map(({ note }) => note?.text ?? "") ?? [];
    assert.equal(notes.length, 15);
    assert.equal(
      notes.filter((text) => /^uses as a type · line \d+ \+2$/u.test(text))
        .length,
      9,
    );
  });
});
