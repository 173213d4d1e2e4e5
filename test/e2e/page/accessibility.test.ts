// Every page as axe looks at it, in all four kinds of themes: what keeps people with screen readers, keyboards or weak eyes out fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { answerLists } from "../../../src/vscode/answerLists.ts";
import { openSmallGraph } from "../../core/store/console/smallGraph.ts";
import type { SmallGraph } from "../../core/store/console/smallGraph.ts";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { symbol } from "../../vscode/unit/symbols.ts";
import { ConsolePage } from "./consolePage.ts";
import { CoveragePage } from "./coveragePage.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { TablePage } from "./tablePage.ts";
import { themes } from "./themes.ts";
import type { PageTheme } from "./themes.ts";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const place = "src/orders/order.ts#Order.place";
const submit = "src/web/checkoutController.ts#submitCheckout";

describe("the pages, as axe judges them", function () {
  this.timeout(60_000);
  let browser: Browser;
  let small: SmallGraph;
  let open: { close(): Promise<void> } | undefined;
  const graph = graphOf(shop);
  const node = (name: string): string =>
    `s${String(graph.id(nodeOf(graph, name)))}`;

  before(async () => {
    [browser, small] = await Promise.all([launchBrowser(), openSmallGraph()]);
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  after(async () => {
    await browser.close();
    await small.engine.dispose();
  });

  async function showGraph(theme: PageTheme): Promise<GraphPage> {
    const page = await GraphPage.open(browser, {
      graph,
      theme,
      width: 1200,
      height: 800,
    });
    open = page;
    await page.activate(graph.id(nodeOf(graph, place)));
    return page;
  }

  for (const [name, theme] of Object.entries(themes)) {
    it(`have nothing against the graph and its panels in the theme ${name}`, async () => {
      const page = await showGraph(theme);
      await judge(page.page, "the picture");
      await page.click(node(submit));
      await page.until((state) => state.details?.answer !== undefined);
      await page.page.locator(".details").waitFor();
      await judge(page.page, "details of a symbol");
      await page.page.keyboard.press("Escape");
      await page.click(`e${node(submit)}>${node(place)}`);
      await page.page.locator(".evidence .site").first().waitFor();
      await judge(page.page, "places of a line");
      await page.page.keyboard.press("Escape");
      await page.page.keyboard.press("?");
      await page.page
        .getByRole("heading", { name: "Hands and keys" })
        .waitFor();
      await judge(page.page, "the legend");
      await page.page.keyboard.press("Escape");
      await page.page.getByRole("button", { name: "Filters" }).click();
      await page.page.locator('[data-filter="tests"]').uncheck();
      await page.page.locator('[data-reason="tests"]').waitFor();
      await judge(page.page, "filters and chips");
      await page.page.keyboard.press("Escape");
      await page.page.locator(".picture").focus();
      await page.page.keyboard.press("/");
      await page.page.keyboard.type("ware");
      await page.until(
        ({ search }) => search?.asking === false && search.hits.length > 0,
      );
      await judge(page.page, "what was found");
    });

    it(`have nothing against the twins of the graph in the theme ${name}`, async () => {
      const page = await showGraph(theme);
      for (const form of ["Table (T)", "Tree", "Matrix"]) {
        await page.page
          .getByRole("button", { name: form, exact: true })
          .click();
        await page.page.locator(".picture").waitFor({ state: "hidden" });
        await judge(page.page, form);
      }
    });

    it(`have nothing against the overview by size and colour, as graph, twins and treemap, in the theme ${name}`, async () => {
      const page = await GraphPage.open(browser, {
        graph,
        theme,
        width: 1200,
        height: 800,
      });
      open = page;
      await page.tell({
        type: "activate",
        activation: { kind: "overview" },
        reason: "command",
      });
      await page.until(({ picture }) => picture?.base.opened !== undefined);
      await page.page.getByRole("button", { name: "Filters" }).click();
      const choose = (what: string, metric: string): Promise<unknown> =>
        page.page
          .getByRole("combobox", { name: what, exact: true })
          .selectOption(metric);
      await choose("Size", "callers");
      await choose("Colour", "cluster");
      await page.until(({ measured }) => measured.cluster !== undefined);
      await judge(page.page, "choice of size and colour");
      await page.page.keyboard.press("Escape");
      await page.click("d:src/stock");
      await page.page.keyboard.press("Enter");
      await page.until(({ picture }) => picture?.base.opened?.length === 1);
      await judge(page.page, "overview by size and colour");
      for (const form of [
        "Table (T)",
        "Tree",
        "Matrix",
        "Treemap of the overview",
      ]) {
        await page.page
          .getByRole("button", { name: form, exact: true })
          .click();
        await page.page.locator(".picture").waitFor({ state: "hidden" });
        await judge(page.page, `${form} of the overview`);
      }
      await page.page.locator(".treemap-tile").first().waitFor();
      await page.page.getByRole("button", { name: "Filters" }).click();
      await choose("Colour", "hotspots");
      await page.until(({ measured }) => measured.hotspots !== undefined);
      await page.page.keyboard.press("Escape");
      await judge(page.page, "treemap by hotspots");
    });

    it(`have nothing against bookmarks, layouts and a saved view that lost a symbol, in the theme ${name}`, async () => {
      const page = await showGraph(theme);
      await page.tell({
        type: "bookmarks",
        bookmarks: [{ key: graph.key(nodeOf(graph, submit)), note: "slow" }],
      });
      await page.until(({ bookmarks }) => bookmarks.length === 1);
      await page.click(node(submit));
      await page.page.locator(".details").getByText("★ slow").waitFor();
      await judge(page.page, "a bookmark");
      await page.page.keyboard.press("Escape");
      await page.page.getByRole("button", { name: /^Layout/u }).click();
      await page.page.getByRole("radio", { name: "Layered" }).check();
      await page.until(({ laying }) => laying === undefined);
      await judge(page.page, "the choice of a layout");
      await page.page.keyboard.press("Escape");
      await page.tell({ type: "export", id: 1, form: "view", look: "theme" });
      await page.until(() => page.sentOf("exported").length === 1);
      const picture = page.sentOf("exported")[0]?.picture;
      assert.ok(picture?.form === "view");
      const { view } = picture;
      const gone = view.nodes.findIndex(
        ({ key }) => key === graph.key(nodeOf(graph, submit)),
      );
      await page.tell({
        type: "openView",
        name: "mine",
        view,
        ids: view.nodes.map(({ key }, at) => {
          const found = graph.nodeOfKey(key);
          return at === gone || found === -1
            ? null
            : `s${String(graph.id(found))}`;
        }),
      });
      await page.until(
        ({ restoring, visits, visit }) =>
          restoring === undefined && visits[visit]?.view === "mine",
      );
      await judge(page.page, "a saved view");
    });

    it(`have nothing against the graph where there is none, and while it is read, in the theme ${name}`, async () => {
      const page = await GraphPage.open(browser, {
        graph: graphOf("file a.ts"),
        theme,
        width: 400,
      });
      open = page;
      for (const state of [
        "no_workspace",
        "empty",
        "failed",
        "indexing",
      ] as const) {
        await page.tell({
          type: "status",
          status: { state, revision: 0, files: 0, symbols: 0, edges: 0 },
        });
        await page.until(({ status }) => status.state === state);
        await judge(page.page, state);
      }
    });

    it(`have nothing against the coverage in the theme ${name}`, async () => {
      const page = await CoveragePage.open(browser, {
        graph: shop,
        database: {},
        theme,
      });
      open = page;
      await page.page.locator(".conclusion").first().waitFor();
      await judge(page.page, "coverage");
    });

    it(`have nothing against the table of an answer in the theme ${name}`, async () => {
      const page = await TablePage.open(browser, {
        theme,
        table: {
          asked: "coupling",
          title: "What is used most?",
          description: "src/shop, top: 50",
          lists: answerLists({
            symbols: [1, 2, 3].map((id) => ({
              symbol: symbol({ id, name: `open${String(id)}` }),
              score: id / 7,
            })),
            files: [{ path: "a.ts" }],
          }),
          main: 0,
          left: 12,
          old: true,
        },
      });
      open = page;
      await page.rows.first().waitFor();
      await page.rows.first().click();
      await judge(page.page, "table of an answer");
    });

    it(`have nothing against the query console in the theme ${name}`, async () => {
      const page = await ConsolePage.open(browser, {
        database: small.console,
        sources: [{ name: "definition", kind: "view", columns: ["kind"] }],
        theme,
      });
      open = page;
      await page.tell({
        type: "statement",
        text: "SELECT kind, count(*) AS number FROM definition GROUP BY kind",
        run: true,
      });
      await page.seeNews(/rows? in/);
      await judge(page.page, "the console with rows");
      await page.button("Chart").click();
      await page.page.locator(".bar").first().waitFor();
      await judge(page.page, "the console with a chart");
      await page.write("SELECT kinds FROM definition");
      await page.button("Run").click();
      await page.seeNews("no such column");
      await judge(page.page, "the console with an error");
    });
  }
});

/** Fails with each rule that is broken, and where. */
async function judge(page: Page, what: string): Promise<void> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run(options: object): Promise<AxeResults> };
      }
    ).axe.run({
      resultTypes: ["violations", "passes"],
      // The frame of a page has no document of its own language or title: the editor's has.
      rules: {
        "document-title": { enabled: false },
        "html-has-lang": { enabled: false },
      },
    }),
  );
  assert.notEqual(passes.length, 0);
  assert.deepEqual(
    violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${id}: ${help}: ${String(target)}: ${failureSummary ?? ""}`,
        ),
      ),
    [],
    what,
  );
}
