// The graph page in a real browser under the editor's policy: every gesture and key, in all four kinds of themes, with pictures kept.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { graphOf, nodeOf, TextProject } from "../../core/graph/graphText.ts";
import { endPage } from "./bundledPage.ts";
import { GraphPage } from "./graphPage.ts";
import type { PageOptions } from "./graphPage.ts";
import { hostile, hostileNames, hub, shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "page");
const place = "src/orders/order.ts#Order.place";
const submit = "src/web/checkoutController.ts#submitCheckout";
const reserve = "src/stock/warehouse.ts#Warehouse.reserve";

describe("the graph page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: GraphPage | undefined;
  const shopGraph = graphOf(shop);
  const id = (name: string, graph = shopGraph): number =>
    graph.id(nodeOf(graph, name));
  const node = (name: string, graph = shopGraph): string =>
    `s${String(id(name, graph))}`;
  const edge = (from: string, to: string): string =>
    `e${node(from)}>${node(to)}`;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function show(
    options: Partial<PageOptions> = {},
    active = place,
  ): Promise<GraphPage> {
    const graph: Graph = options.graph ?? shopGraph;
    open = await GraphPage.open(browser, {
      theme: themes.dark,
      width: 1200,
      height: 800,
      ...options,
      graph,
    });
    await open.activate(id(active, graph));
    return open;
  }

  /** Policy violations and errors of the page fail every test. */
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  for (const [theme, colors] of Object.entries(themes))
    for (const [width, height] of [
      [320, 700],
      [480, 800],
      [1200, 800],
    ] as const)
      it(`draws the neighbourhood in the theme ${theme} at ${String(width)} × ${String(height)}`, async () => {
        const page = await show({ theme: colors, width, height });
        const spot = await page.spot(node(place));
        assert.ok(spot.x > 0 && spot.x < width);
        assert.ok(spot.y > 0 && spot.y < height);
        await page.page.screenshot({
          path: path.join(pictures, `${theme} ${String(width)}.png`),
        });
      });

  it("draws 200 nodes orderly", async () => {
    const graph = graphOf(hub(260, 40));
    const page = await GraphPage.open(browser, {
      graph,
      theme: themes.dark,
      width: 1600,
      height: 800,
    });
    open = page;
    const painted = await page.timeFirstPicture(id("core/log.ts#log", graph));
    console.log(
      `      200 nodes laid out, drawn and painted ${painted.toFixed(0)} ms after the answer`,
    );
    await page.drawn();
    const drawn = await page.page.evaluate(
      () => globalThis.codeweft.cy.nodes(".card").length,
    );
    assert.ok(drawn >= 200, String(drawn));
    await page.page.screenshot({ path: path.join(pictures, "hub.png") });
  });

  describe("the mouse", () => {
    it("selects, previews and describes with a click, and leaves the active item alone", async () => {
      const page = await show();
      await page.click(node(submit));
      await page.until((state) => state.details?.answer !== undefined);
      assert.equal(
        page.sentOf("preview")[0]?.place.path,
        "src/web/checkoutController.ts",
      );
      assert.equal(page.sentOf("activated").length, 0);
      await page.page
        .getByRole("heading", { name: "submitCheckout" })
        .waitFor();
    });

    it("activates with a double click, and goes back and forward", async () => {
      const page = await show();
      await page.doubleClick(node(submit));
      await page.until((state) => state.visits.length === 2);
      await page.until((state) => !state.asking.includes("picture"));
      assert.deepEqual(
        page.sentOf("activated").map(({ label }) => label),
        ["submitCheckout"],
      );
      await page.page.getByRole("button", { name: /^Back/ }).click();
      await page.until((state) => state.visit === 0);
      await page.page.getByRole("button", { name: /^Forward/ }).click();
      await page.until((state) => state.visit === 1);
    });

    it("takes quick clicks on two cards for two clicks", async () => {
      const page = await show();
      const first = await page.spot(node(submit));
      const second = await page.spot(
        node("src/jobs/nightly.ts#placeSubscriptions"),
      );
      await page.page.mouse.click(first.x, first.y);
      await page.page.mouse.click(second.x, second.y);
      await page.until(
        ({ details }) =>
          details?.id === node("src/jobs/nightly.ts#placeSubscriptions") &&
          details.answer !== undefined,
      );
      assert.equal(page.sentOf("activated").length, 0);
    });

    it("lists the evidence of a line, and one click goes there", async () => {
      const page = await show();
      await page.click(edge(submit, place));
      await page.until((state) => state.details?.answer !== undefined);
      assert.equal(page.sentOf("activated").length, 0);
      assert.equal(page.sentOf("preview").length, 0);
      const sites = page.page.locator(".site");
      assert.equal(await sites.count(), 3);
      assert.match(
        (await sites.first().textContent()) ?? "",
        /checkoutController\.ts:4.*line 4/,
      );
      await sites.first().click();
      await page.until(() => page.sentOf("open").length === 1);
      assert.equal(page.sentOf("open")[0]?.place.line, 4);
      await page.page.screenshot({ path: path.join(pictures, "evidence.png") });
    });

    it("hits a line six pixels beside it", async () => {
      const page = await show();
      const { x, y } = await page.spot(
        edge("src/admin/console.ts#replayOrder", place),
      );
      // The line falls steeply here: six pixels to the right are six pixels away.
      await page.page.mouse.click(x + 6, y);
      const state = await page.until(({ selection }) => selection.length > 0);
      assert.match(state.selection[0] ?? "", /^e/);
    });

    it("opens and closes what stands behind a node with its handle", async () => {
      const page = await show();
      const before = await page.state();
      await page.click(`hout:${node(reserve)}`);
      await page.until((state) => state.picture?.openings.length === 1);
      await page.page.screenshot({ path: path.join(pictures, "opened.png") });
      await page.click(`hout:${node(reserve)}`);
      const after = await page.until(
        (state) => state.picture?.openings.length === 0,
      );
      assert.deepEqual(after.picture?.placement, before.picture?.placement);
    });

    it("keeps what was clicked in sight when the details open", async () => {
      const page = await show();
      await page.click(node(reserve));
      await page.page.locator(".details").waitFor();
      const stage = await page.page.locator(".picture").boundingBox();
      await page.until(() => true);
      const { x } = await page.spot(node(reserve));
      assert.ok(stage && x < stage.x + stage.width, String(x));
    });

    it("opens the next page of a bundle", async () => {
      const graph = graphOf(hub(90, 3));
      const page = await show(
        { graph, settings: { maxNodes: 30 } },
        "core/log.ts#log",
      );
      const center = node("core/log.ts#log", graph);
      await page.click(`b${center}:in:function`);
      const state = await page.until(
        ({ picture }) => picture?.openings.length === 1,
      );
      assert.equal(state.picture?.openings[0]?.nodes.length, 20);
    });

    it("adds with Control, and takes Escape as one step back", async () => {
      const page = await show();
      await page.click(node(submit));
      await page.click(node(place), ["Control"]);
      await page.until(({ selection }) => selection.length === 2);
      await page.page.keyboard.press("Escape");
      await page.until(({ selection }) => selection.length === 0);
    });

    it("moves a card when it is dragged, and only then", async () => {
      const page = await show();
      const from = await page.spot(node(submit));
      const { mouse } = page.page;
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(from.x + 4, from.y + 2);
      await mouse.up();
      await page.until(({ selection }) => selection.length === 1);
      assert.equal((await page.state()).picture?.touched, false);
      // The picture has made room for the panel about it.
      const { x, y } = await page.spot(node(submit));
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + 30, y - 20, { steps: 4 });
      await mouse.move(x + 60, y - 40, { steps: 4 });
      await mouse.up();
      await page.until(({ picture }) => picture?.touched === true);
      const to = await page.spot(node(submit));
      assert.ok(Math.abs(to.x - x - 60) < 12, String(to.x - x));
    });

    it("lights up the neighbours of what the pointer is on, and fades the rest to no less than a quarter", async () => {
      const page = await show();
      const { x, y } = await page.spot(node(reserve));
      await page.page.mouse.move(x, y);
      await page.page.locator(".tooltip").waitFor();
      assert.match(
        (await page.page.locator(".tooltip").textContent()) ?? "",
        /src\/stock\/warehouse\.ts:5/,
      );
      const opacity = (name: string): Promise<number> =>
        page.page.evaluate(
          (wanted) =>
            Number(
              globalThis.codeweft.cy.getElementById(wanted).style("opacity"),
            ),
          node(name),
        );
      await page.page.waitForFunction(() => true);
      assert.equal(await opacity(place), 1);
      const faded = await opacity("src/config/limits.ts#MAX_ITEMS_PER_ORDER");
      assert.ok(faded >= 0.25 && faded < 1, String(faded));
    });

    it("forgets what it lit when the pointer leaves, and lights it again when that comes back", async () => {
      const page = await show();
      const { x, y } = await page.spot(node(reserve));
      const far = node("src/config/limits.ts#MAX_ITEMS_PER_ORDER");
      const untilOpacity = (isFaded: boolean) =>
        page.page.waitForFunction(
          ([id, wanted]) =>
            Number(globalThis.codeweft.cy.getElementById(id).style("opacity")) <
              1 ===
            wanted,
          [far, isFaded] as const,
        );
      await page.page.mouse.move(x, y);
      await untilOpacity(true);
      await page.page.getByRole("button", { name: "Filters" }).hover();
      await untilOpacity(false);
      await page.page.mouse.move(x, y);
      await untilOpacity(true);
    });

    it("moves with the wheel and zooms with Control", async () => {
      const page = await show();
      const { x, y } = await page.spot(node(place));
      await page.page.mouse.move(x, y);
      const zoom = () =>
        page.page.evaluate(() => globalThis.codeweft.cy.zoom());
      const before = await zoom();
      await page.page.mouse.wheel(0, 100);
      const moved = await page.spot(node(place));
      assert.ok(moved.y < y);
      assert.equal(await zoom(), before);
      await page.page.keyboard.down("Control");
      await page.page.mouse.wheel(0, -100);
      await page.page.keyboard.up("Control");
      assert.ok((await zoom()) > before);
    });
  });

  describe("the keyboard", () => {
    it("walks, activates, opens, takes out and lays out", async () => {
      const page = await show();
      const { keyboard } = page.page;
      await page.page.locator(".picture").focus();
      await keyboard.press("ArrowRight");
      await page.until(({ selection }) => selection.length === 1);
      await keyboard.press("ArrowLeft");
      await page.until(({ selection }) => /^s/.test(selection[0] ?? ""));
      const user = (await page.state()).selection[0] ?? "";
      const { picture } = await page.state();
      assert.equal(picture?.placement.cards[user]?.zone, "in");
      await keyboard.press("Delete");
      await page.until(({ removed }) => removed.length === 1);
      await keyboard.press("ArrowRight");
      await keyboard.press("ArrowRight");
      await keyboard.press("Enter");
      await page.until(({ visits }) => visits.length === 2);
      await keyboard.press("Alt+ArrowLeft");
      await page.until(({ visit }) => visit === 0);
      await keyboard.press("l");
      await page.until(({ announcement }) => announcement === "Laid out anew.");
    });

    it("finds a symbol with / and shows keys and signs with ?", async () => {
      const page = await show({ width: 320, height: 700 });
      const { keyboard } = page.page;
      await page.page.locator(".picture").focus();
      await keyboard.press("?");
      await page.page
        .getByRole("heading", { name: "Hands and keys" })
        .waitFor();
      await page.page.screenshot({ path: path.join(pictures, "legend.png") });
      await keyboard.press("Escape");
      await keyboard.press("/");
      await keyboard.type("ware");
      await page.until(
        ({ search }) => search?.hits.length !== 0 && search?.asking === false,
      );
      await page.page.screenshot({ path: path.join(pictures, "search.png") });
      await keyboard.press("Enter");
      await page.until(({ visits }) => visits.length === 2);
      assert.equal((await page.state()).visits[1]?.label, "Warehouse");
    });

    it("has a table with the same nodes", async () => {
      const page = await show();
      await page.page.locator(".picture").focus();
      await page.page.keyboard.press("t");
      const rows = page.page.locator(".table-view tbody tr");
      await rows.first().waitFor();
      const { picture } = await page.state();
      assert.equal(await rows.count(), picture?.base.nodes.length);
      await page.page.keyboard.press("t");
      await page.page.locator(".picture").waitFor();
    });

    it("reaches every button by tabbing, each with a name", async () => {
      const page = await show();
      const nameless = await page.page.evaluate(() =>
        [...document.querySelectorAll("button, input")]
          .filter(
            (element) =>
              !element.getAttribute("aria-label") &&
              !element.textContent?.trim() &&
              element.closest("label") === null,
          )
          .map((element) => element.outerHTML),
      );
      assert.deepEqual(nameless, []);
    });
  });

  describe("telling the truth", () => {
    it("says in chips what is hidden, and one click undoes each", async () => {
      const page = await show();
      await page.page.getByRole("button", { name: "Filters" }).click();
      await page.page.locator('[data-filter="tests"]').uncheck();
      await page.page.keyboard.press("Escape");
      const chip = page.page.locator('[data-reason="tests"]');
      await chip.waitFor();
      assert.equal(await chip.textContent(), "2 tests");
      await chip.click();
      await page.until(({ filters }) => filters.tests);
    });

    it("puts the keyboard on the picture when the last chip is undone", async () => {
      const graph = graphOf(`
        a/x.ts#f -> a/x.ts#g calls
        test t/x.test.ts
        t/x.test.ts#h -> a/x.ts#f calls
      `);
      const page = await show({ graph }, "a/x.ts#f");
      await page.page.getByRole("button", { name: "Filters" }).click();
      await page.page.locator('[data-filter="tests"]').uncheck();
      await page.page.keyboard.press("Escape");
      const chips = page.page.locator(".chip");
      await chips.waitFor();
      assert.equal(await chips.count(), 1);
      await chips.focus();
      await page.page.keyboard.press("Enter");
      await chips.waitFor({ state: "detached" });
      assert.ok(
        await page.page.evaluate(() =>
          document.activeElement?.classList.contains("picture"),
        ),
      );
    });

    it("says aloud what became active", async () => {
      const page = await show();
      assert.equal(
        await page.page.locator("[aria-live]").textContent(),
        "place is active: 8 use it, it uses 10.",
      );
    });

    it("offers buttons where there is nothing to see", async () => {
      const page = await GraphPage.open(browser, {
        graph: graphOf("file a.ts"),
        theme: themes.light,
        width: 320,
      });
      open = page;
      for (const [state, button, command] of [
        ["no_workspace", "Open folder", "openFolder"],
        ["empty", "Ingest workspace", "ingest"],
        ["failed", "Show log", "showLog"],
      ] as const) {
        await page.tell({
          type: "status",
          status: { state, revision: 0, files: 0, symbols: 0, edges: 0 },
        });
        await page.page.getByRole("button", { name: button }).click();
        await page.until(() => page.sentOf("run").at(-1)?.command === command);
        await page.page.screenshot({
          path: path.join(pictures, `${state}.png`),
        });
      }
    });

    it("keeps the picture while indexing, with counts and a way to cancel", async () => {
      const page = await show({ width: 320, height: 700 });
      await page.tell({
        type: "status",
        status: {
          state: "indexing",
          revision: shopGraph.revision,
          files: 20,
          symbols: 57,
          edges: 38,
          progress: {
            stage: "extract",
            done: 120,
            total: 400,
            current: "a.ts",
          },
        },
      });
      await page.page.getByText("Reading 120 of 400").waitFor();
      assert.ok((await page.state()).picture);
      await page.page.screenshot({ path: path.join(pictures, "indexing.png") });
      await page.page.getByRole("button", { name: "Cancel" }).click();
      await page.until(() => page.sentOf("run").at(-1)?.command === "cancel");
    });

    it("shows a new revision without being asked", async () => {
      const project = new TextProject();
      const first = applyPublication(undefined, project.publish(shop));
      const page = await show({ graph: first });
      await page.publish(
        applyPublication(
          first,
          project.publish(`${shop}\n  src/new.ts#newcomer -> ${place} calls`),
        ),
      );
      await page.until(
        ({ picture }) =>
          picture?.base.nodes.some(
            ({ item }) =>
              item.type === "symbol" && item.symbol.name === "newcomer",
          ) === true,
      );
    });
  });

  it("draws hostile names as text", async () => {
    const graph = graphOf(hostile);
    const page = await show({ graph, width: 480, height: 1400 }, "target");
    const { picture } = await page.state();
    assert.equal(picture?.base.nodes.length, hostileNames.length + 1);
    for (const { id: each } of picture.base.nodes) {
      await page.click(each);
      await page.until(
        ({ details }) =>
          details?.type === "node" &&
          details.id === each &&
          details.answer !== undefined,
      );
      // The panel would cover the cards further down.
      await page.page.keyboard.press("Escape");
      await page.until(({ details }) => details === undefined);
    }
    await page.page.screenshot({ path: path.join(pictures, "hostile.png") });
    assert.equal(
      await page.page.evaluate(
        () =>
          document.querySelectorAll(
            "img, b:not(.count), script:not([src], #texts)",
          ).length,
      ),
      0,
    );
    await page.page.keyboard.press("/");
    await page.page.keyboard.type("<img");
    await page.until(
      ({ search }) => search?.asking === false && search.text === "<img",
    );
  });

  it("comes back after a reload as it was left", async () => {
    const first = await show();
    await first.click(`hout:${node(reserve)}`);
    await first.until(({ picture }) => picture?.openings.length === 1);
    await first.page.mouse.wheel(0, 120);
    await first.page.evaluate(() =>
      window.dispatchEvent(new Event("pagehide")),
    );
    const before = await first.spot(node(reserve));
    const left = await first.state();
    const { memory, complaints } = first;
    assert.deepEqual(complaints, []);
    await first.close();
    const second = await GraphPage.open(browser, {
      graph: shopGraph,
      theme: themes.dark,
      width: 1200,
      height: 800,
      memory,
    });
    open = second;
    await second.activate(id(submit), "restore");
    const state = await second.state();
    assert.deepEqual(
      JSON.parse(JSON.stringify(state.picture?.placement)),
      JSON.parse(JSON.stringify(left.picture?.placement)),
    );
    assert.equal(state.visits.length, 1);
    const after = await second.spot(node(reserve));
    assert.ok(
      Math.abs(after.x - before.x) < 1 && Math.abs(after.y - before.y) < 1,
    );
  });

  it("follows the theme when it changes", async () => {
    const page = await show();
    const color = () =>
      page.page.evaluate(
        (wanted) =>
          String(
            globalThis.codeweft.cy
              .getElementById(wanted)
              .style("background-color"),
          ),
        node(submit),
      );
    const dark = await color();
    await page.page.evaluate(({ bodyClass, variables }) => {
      for (const [name, value] of Object.entries(variables))
        document.documentElement.style.setProperty(`--vscode-${name}`, value);
      document.body.className = bodyClass;
    }, themes.light);
    await page.page.waitForFunction(() =>
      document.body.classList.contains("vscode-light"),
    );
    await page.until(() => true);
    await page.until(() => true);
    assert.notEqual(await color(), dark);
  });
});
