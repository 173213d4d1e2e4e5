// Show SQL below the graph: the page hands over the question that its picture answers.
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { askedGraph } from "../../webview/askedGraph.ts";
import { themes } from "./themes.ts";

describe("Show SQL below the graph", function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: GraphPage | undefined;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async function () {
    if (page !== undefined)
      await endPage(page, this.currentTest, path.join(resultsFolder, "page"));
  });

  it("hands over the question behind the picture", async () => {
    const graph = graphOf(shop);
    const id = graph.id(nodeOf(graph, "src/orders/order.ts#Order.place"));
    page = await GraphPage.open(browser, { graph, theme: themes.dark });
    await page.activate(id);
    await page.page.getByRole("button", { name: "Show SQL" }).click();
    const last = page.sent.findLast(({ type }) => type === "showSql");
    assert.ok(last?.type === "showSql");
    const asked = page.sent.findLast(
      (message) => message.type === "ask" && message.query === "neighbourhood",
    );
    assert.ok(asked?.type === "ask");
    assert.deepEqual(
      [last.query, last.parameters],
      [asked.query, asked.parameters],
    );
    assert.equal(last.parameters["symbol"], id);
  });

  it("hands over the question of the answer that is shown, also when another one came later", async () => {
    const graph = graphOf(shop);
    page = await GraphPage.open(browser, { graph, theme: themes.dark });
    const shown = page;
    const answers = await Promise.all(
      ["symbols", "hotspots"].map((question) =>
        askedGraph(graph, question, {}),
      ),
    );
    for (const activation of answers) {
      const { title } = activation;
      await shown.tell({ type: "activate", activation, reason: "command" });
      await shown.until(({ visits, visit }) => {
        const activation = visits[visit]?.activation;
        return activation?.kind === "answer" && activation.title === title;
      });
    }
    const showSql = async (): Promise<unknown> => {
      await shown.page.getByRole("button", { name: "Show SQL" }).click();
      return shown.sent.findLast(({ type }) => type === "showAnswerSql");
    };
    const asked = (query: string): unknown => ({
      type: "showAnswerSql",
      title: `${query}?`,
      source: { query, parameters: {} },
    });
    assert.deepEqual(await showSql(), asked("hotspots"));
    await shown.page.keyboard.press("Alt+ArrowLeft");
    await shown.page.getByText("symbols?").first().waitFor();
    assert.deepEqual(await showSql(), asked("symbols"));
  });
});
