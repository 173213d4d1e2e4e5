// The picture as matrix and as tree in a real browser: keys, clicks, what people who listen are told, and a thousand nodes.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf, nodeOf } from "../../core/graph/graphText.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import type { PageOptions } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "page");
const place = "src/orders/order.ts#Order.place";
const submit = "src/web/checkoutController.ts#submitCheckout";

describe("the twins of the picture in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;
  const shopGraph = graphOf(shop);
  const node = (name: string): string =>
    `s${String(shopGraph.id(nodeOf(shopGraph, name)))}`;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function show(
    form: "Graph" | "Matrix" | "Tree",
    options: Partial<PageOptions> = {},
  ): Promise<GraphPage> {
    const page = await GraphPage.open(browser, {
      theme: themes.dark,
      width: 1200,
      height: 800,
      graph: shopGraph,
      ...options,
    });
    open = page;
    if (options.graph === undefined)
      await page.activate(shopGraph.id(nodeOf(shopGraph, place)));
    else
      await page.tell({
        type: "activate",
        activation: { kind: "overview" },
        reason: "command",
      });
    await page.until(({ picture }) => picture !== undefined);
    await page.page.getByRole("button", { name: form, exact: true }).click();
    return page;
  }

  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  for (const theme of ["contrastDark", "contrastLight"] as const)
    it(`frames what is selected, where grounds hardly differ, in the theme ${theme}`, async () => {
      const page = await show("Graph", { theme: themes[theme] });
      await page.click(node(submit));
      await page.until(({ selection }) => selection.length === 1);
      assert.equal(
        await page.page.evaluate(
          (id) =>
            String(
              globalThis.codeweft.cy.getElementById(id).style("outline-width"),
            ),
          node(submit),
        ),
        "1.5px",
      );
      for (const [form, selected] of [
        ["Table (T)", "tr.selected"],
        ["Tree", ".tree-row.selected"],
        ["Matrix", ".matrix-title.selected"],
      ] as const) {
        await page.page
          .getByRole("button", { name: form, exact: true })
          .click();
        const { outlineStyle, outlineColor } = await page.page
          .locator(selected)
          .first()
          .evaluate((element) => {
            const style = getComputedStyle(element);
            const { outlineStyle, outlineColor } = style;
            return { outlineStyle, outlineColor };
          });
        assert.equal(outlineStyle, "dotted", form);
        assert.notEqual(outlineColor, "rgba(0, 0, 0, 0)", form);
      }
    });

  it("walks the matrix with arrows, selects heads and lists the evidence of a cell", async () => {
    const page = await show("Matrix");
    const grid = page.page.getByRole("grid");
    assert.equal(await grid.getAttribute("aria-rowcount"), "20");
    await page.page.getByRole("rowheader", { name: "submitCheckout" }).click();
    await page.until(({ selection }) => selection.length === 1);
    assert.deepEqual((await page.state()).selection, [node(submit)]);
    const cell = page.page.getByRole("gridcell", {
      name: "submitCheckout uses Order.place: calls · exact · 3 places",
    });
    await cell.click();
    const edge = `e${node(submit)}>${node(place)}`;
    await page.until(({ selection }) => selection[0] === edge);
    assert.equal(await page.page.locator(".site").count(), 3);
    // From the cell to the left is another one, and what it says is what people who listen hear.
    await page.page.keyboard.press("ArrowLeft");
    const at = await grid.getAttribute("aria-activedescendant");
    assert.equal(
      await page.page.locator(`#${at ?? ""}`).getAttribute("aria-label"),
      "submitCheckout uses Warehouse.reserve: calls · exact · 1 place",
    );
    await page.page.keyboard.press("Home");
    await page.page.keyboard.press("Enter");
    await page.until(({ picture }) => picture?.center === node(submit));
  });

  it("shows 500 nodes as a matrix, of which only what is in sight is in the page", async () => {
    const folder = (at: number): string => `f${String(at).padStart(3, "0")}`;
    const graph = graphOf(
      Array.from({ length: 500 }, (_, at) =>
        [1, 7, 31, 90]
          .filter((by) => at + by < 500)
          .map(
            (by) =>
              `${folder(at)}/x.ts#run -> ${folder(at + by)}/x.ts#run calls x${String(1 + (at % 9))}`,
          )
          .join("\n"),
      ).join("\n"),
    );
    const page = await show("Matrix", {
      graph,
      settings: { maxNodes: 500 },
    });
    await page.page.getByRole("rowheader", { name: "f499, folder" }).waitFor();
    const made = await page.page.locator(".matrix *").count();
    assert.ok(made < 2_500, String(made));
    const grid = page.page.getByRole("grid");
    await grid.press("Control+End");
    await page.page.getByRole("rowheader", { name: "f000, folder" }).waitFor();
    assert.equal(
      await page.page
        .getByRole("columnheader", { name: "f000, folder" })
        .count(),
      1,
    );
    const steps = await page.page.evaluate(() => {
      const view = document.querySelector(".matrix-view");
      if (view === null) throw new Error("there is no matrix");
      const begun = performance.now();
      for (let step = 0; step < 20; step += 1) {
        view.scrollTop = step * 300;
        view.dispatchEvent(new Event("scroll"));
      }
      return (performance.now() - begun) / 20;
    });
    assert.ok(steps < 100, `${String(steps)} ms for one step of scrolling`);
  });

  it("opens, closes, walks and activates in the tree by keyboard", async () => {
    const page = await show("Tree");
    const { keyboard } = page.page;
    const focused = (): Promise<string | null> =>
      page.page.evaluate(() => document.activeElement?.textContent ?? null);
    await page.page.waitForFunction(
      () => document.activeElement?.getAttribute("role") === "treeitem",
    );
    assert.match((await focused()) ?? "", /^Order\.place, method/u);
    await keyboard.press("ArrowRight");
    assert.match((await focused()) ?? "", /^Used by/u);
    await keyboard.press("ArrowLeft");
    assert.equal(
      await page.page
        .getByRole("treeitem", { name: /^Used by/u })
        .getAttribute("aria-expanded"),
      "false",
    );
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowRight");
    assert.match((await focused()) ?? "", /^replayOrder/u);
    await page.until(({ selection }) => selection.length === 1);
    await keyboard.press("Enter");
    await page.until(
      ({ picture }) =>
        picture?.base.nodes.find(({ id }) => id === picture.center)?.item
          .type === "symbol" && picture.base.nodes.length < 10,
    );
    assert.match((await focused()) ?? "", /^replayOrder/u);
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await page.until(({ view }) => view === "graph");
  });

  it("offers the matrix where there are many nodes, and comes back as it after a reload", async () => {
    const graph = graphOf(
      Array.from(
        { length: 90 },
        (_, at) => `f${String(at)}/x.ts#run -> core/y.ts#y calls`,
      ).join("\n"),
    );
    const page = await show("Tree", { graph });
    await page.page.keyboard.press("Escape");
    await page.page.getByRole("button", { name: "Show as matrix" }).click();
    await page.page.getByRole("grid").waitFor();
    await page.page.waitForFunction(
      () => document.activeElement?.getAttribute("role") === "grid",
    );
    await page.page.evaluate(() => {
      dispatchEvent(new Event("pagehide"));
    });
    const { memory } = page;
    await page.close();
    open = await GraphPage.open(browser, {
      theme: themes.light,
      graph,
      memory,
    });
    await open.page.getByRole("grid").waitFor();
  });

  it("goes from folder to file to definition and back up, by mouse and by keyboard", async () => {
    const page = await show("Graph", { graph: shopGraph });
    const { keyboard } = page.page;
    await page.until(({ picture }) => picture?.base.opened !== undefined);
    await page.frames(3);
    await page.click("d:src/stock");
    await page.until(({ selection }) => selection[0] === "d:src/stock");
    await keyboard.press("Enter");
    const open = await page.until(
      ({ picture }) => picture?.base.opened?.length === 1,
    );
    assert.equal(
      await page.page.locator(".crumbs").textContent(),
      "workspace›src/stock",
    );
    const file = open.picture?.base.nodes.find(
      ({ item }) =>
        item.type === "symbol" && item.symbol.path.endsWith("warehouse.ts"),
    );
    await page.frames(3);
    await page.click(`x:src/stock/warehouse.ts`);
    await page.until(({ picture }) => picture?.base.opened?.length === 2);
    assert.ok(file !== undefined);
    assert.match(
      (await page.page.locator(".announcement").textContent()) ?? "",
      /^src\/stock\/warehouse\.ts is open: 1 of 1 parts are shown\.$/u,
    );
    await keyboard.press("-");
    await page.until(({ picture }) => picture?.base.opened?.length === 1);
    await page.page.getByRole("button", { name: "workspace" }).click();
    await page.until(({ picture }) => picture?.base.opened?.length === 0);
    assert.equal(await page.page.locator(".crumbs").isVisible(), false);
  });

  for (const [theme, colors] of Object.entries(themes))
    it(`shows metrics as size and colour, with a scale, in the theme ${theme}`, async () => {
      const page = await show("Graph", { graph: shopGraph, theme: colors });
      await page.page.getByRole("button", { name: "Filters" }).click();
      await page.page
        .getByRole("combobox", { name: "Size", exact: true })
        .selectOption("callers");
      await page.page
        .getByRole("combobox", { name: "Colour", exact: true })
        .selectOption("cluster");
      await page.until(({ measured }) => measured.cluster !== undefined);
      await page.page.keyboard.press("Escape");
      const scale = page.page.getByLabel("What size and colour mean");
      assert.match(
        (await scale.textContent()) ?? "",
        /^Size: Callers places.*Colour: Cluster number of the part/u,
      );
      await page.frames(3);
      await page.page.screenshot({
        path: path.join(pictures, `metrics ${theme}.png`),
      });
      await page.page.getByRole("button", { name: "Table (T)" }).click();
      await page.page.getByRole("columnheader", { name: "Cluster" }).waitFor();
    });

  for (const [theme, colors] of Object.entries(themes))
    it(`is a treemap that is walked and opened by keyboard, in the theme ${theme}`, async () => {
      const page = await show("Graph", { graph: shopGraph, theme: colors });
      const { keyboard } = page.page;
      await page.page
        .getByRole("button", { name: "Treemap of the overview" })
        .click();
      await page.until(({ measured }) => measured.hotspots !== undefined);
      await page.page.waitForFunction(() =>
        document.activeElement?.classList.contains("treemap-tile"),
      );
      const orders = page.page.getByRole("button", {
        name: /^src\/orders, folder, Lines \d+, Hotspots/u,
      });
      await orders.click();
      await page.until(({ selection }) => selection[0] === "d:src/orders");
      await keyboard.press("ArrowRight");
      await page.until(({ selection }) => selection[0] !== "d:src/orders");
      await keyboard.press("ArrowLeft");
      await page.until(({ selection }) => selection[0] === "d:src/orders");
      await keyboard.press("Enter");
      await page.until(({ picture }) => picture?.base.opened?.length === 1);
      await page.page
        .getByRole("button", { name: /^order\.ts, file/u })
        .waitFor();
      await page.frames(2);
      await page.page.screenshot({
        path: path.join(pictures, `treemap ${theme}.png`),
      });
      await keyboard.press("-");
      await page.until(({ picture }) => picture?.base.opened?.length === 0);
    });

  for (const [theme, colors] of Object.entries(themes))
    for (const form of ["Matrix", "Tree"] as const)
      it(`draws the ${form.toLowerCase()} in the theme ${theme}, also on a narrow page`, async () => {
        const page = await show(form, { theme: colors, width: 320 });
        await page.frames(3);
        await page.page.screenshot({
          path: path.join(pictures, `${form} ${theme} 320.png`),
        });
        assert.equal(
          await page.page.evaluate(() => document.body.scrollWidth),
          320,
        );
      });
});
