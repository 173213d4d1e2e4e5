// The query console in a real browser under the editor's policy: writing, completion, running, errors, rows, chart, in all four kinds of themes.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { exampleStatements } from "../../../src/core/store/console/examples.ts";
import type { SqlSource } from "../../../src/protocol.ts";
import { openSmallGraph } from "../../core/store/console/smallGraph.ts";
import type { SmallGraph } from "../../core/store/console/smallGraph.ts";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { endPage } from "./bundledPage.ts";
import { ConsolePage, endless } from "./consolePage.ts";
import type { ConsoleOptions } from "./consolePage.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "console");

const sources: readonly SqlSource[] = [
  {
    name: "definition",
    kind: "view",
    columns: ["symbol_id", "qualified_name"],
  },
  { name: "dependency", kind: "view", columns: ["edge_id", "from_path"] },
  { name: "symbol", kind: "table", columns: ["id"] },
];

const example = (id: string) =>
  exampleStatements.find((each) => each.id === id)!.text;

describe("the query console in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let graph: SmallGraph;
  let open: ConsolePage | undefined;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    [browser, graph] = await Promise.all([launchBrowser(), openSmallGraph()]);
  });
  after(async () => {
    await browser.close();
    await graph.engine.dispose();
  });

  async function show(
    options: Partial<ConsoleOptions> = {},
  ): Promise<ConsolePage> {
    open = await ConsolePage.open(browser, {
      database: graph.console,
      sources,
      theme: themes.dark,
      ...options,
    });
    return open;
  }

  /** Policy violations and errors of the page fail every test. */
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  const sent = (page: ConsolePage, type: string) =>
    page.sent.filter((message) => message.type === type);

  for (const [theme, colors] of Object.entries(themes))
    for (const width of [420, 1100])
      it(`shows statement, chart and rows in the theme ${theme}, ${String(width)} px wide`, async () => {
        const page = await show({ theme: colors, width });
        await page.tell({
          type: "statement",
          text: `-- How many there are of 'each' kind\n${example("kinds")} LIMIT 20`,
          run: true,
        });
        await page.seeNews(/^6 rows in/);
        await page.button("Chart").click();
        await page.page.locator(".bar").nth(5).waitFor();
        await page.page.screenshot({
          path: path.join(pictures, `rows ${theme} ${String(width)}.png`),
        });
        await page.write("SELECT name\nFROM definition\nWHERE kinds = 'class'");
        await page.button("Run").click();
        await page.seeNews("no such column: kinds (line 3, column 7)");
        await page.editor.click();
        await page.page.keyboard.press("Control+End");
        await page.page.keyboard.type(" AND qua");
        await page.page.locator(".cm-tooltip-autocomplete").waitFor();
        await page.page.screenshot({
          path: path.join(pictures, `error ${theme} ${String(width)}.png`),
        });
      });

  it("leaves room for rows below the chart, however low and narrow the page is", async () => {
    const page = await show({ width: 540 });
    await page.page.setViewportSize({ width: 540, height: 320 });
    await page.write(example("kinds"));
    await page.button("Run").click();
    await page.button("Chart").click();
    await page.page.locator(".bar").nth(5).waitFor();
    const row = page.page.locator("tr.row").first();
    await row.scrollIntoViewIfNeeded();
    const { height = 0 } = (await row.boundingBox()) ?? {};
    assert.ok(height > 10);
    const rows = await page.page.locator(".scroller").boundingBox();
    assert.ok((rows?.height ?? 0) > 80);
  });

  it("completes tables, and columns of those that the statement names", async () => {
    const page = await show();
    await page.write("SELECT  FROM definition");
    await page.editor.click();
    await page.page.keyboard.press("Control+End");
    await page.page.keyboard.type(" JOIN depe");
    const offered = page.page.locator(".cm-tooltip-autocomplete li");
    // The editor takes no key for a list that has only just come up: a click is always meant.
    await offered.filter({ hasText: "dependency" }).first().click();
    await page.editor.filter({ hasText: "JOIN dependency" }).waitFor();
    await page.page.keyboard.press("Control+Home");
    for (let step = 0; step < 7; step++)
      await page.page.keyboard.press("ArrowRight");
    await page.page.keyboard.type("from_");
    await offered.filter({ hasText: "from_path" }).first().click();
    await page.editor
      .filter({ hasText: "SELECT from_path FROM definition JOIN dependency" })
      .waitFor();
  });

  it("runs at once what is sent to be run while another statement runs", async () => {
    const page = await show();
    await page.write(`SELECT '${endless}'`);
    await page.button("Run").click();
    await page.seeNews("Running …");
    await page.write("SELECT 1 AS one");
    await page.seeNews("Running the statement that stood here before …");
    await page.tell({
      type: "statement",
      text: "SELECT 2 AS two",
      run: true,
    });
    await page.seeNews(/^1 row in [^.]*\.$/);
    await page.page.locator("th", { hasText: "two" }).waitFor();
    assert.equal(sent(page, "cancelAsk").length, 1);
    await page.write("SELECT 3 AS three");
    await page.seeNews("those of the statement that stood here before");
  });

  it("runs all by Ctrl+Enter, and the selection alone where there is one", async () => {
    const page = await show();
    await page.write("SELECT 1 AS one;\nSELECT 2 AS two");
    await page.editor.click();
    await page.page.keyboard.press("Control+Enter");
    await page.seeNews("more than one statement");
    await page.page.keyboard.press("Control+End");
    await page.page.keyboard.press("Shift+Home");
    await page.page.keyboard.press("Control+Enter");
    await page.seeNews(/^1 row in/);
    await page.rows.filter({ hasText: "2" }).waitFor();
    const last = sent(page, "runStatement").at(-1);
    assert.deepEqual(last, {
      type: "runStatement",
      id: 2,
      text: "SELECT 2 AS two",
      limit: 1_000,
      timeout: 5_000,
    });
  });

  it("marks where the trouble is, in a part of the text, too, and leads there", async () => {
    const page = await show();
    await page.write("SELECT 1;\nSELECT missing FROM definition");
    await page.editor.click();
    await page.page.keyboard.press("Control+End");
    await page.page.keyboard.press("Shift+Home");
    await page.button("Run").click();
    await page.seeNews("no such column: missing");
    assert.equal(await page.page.locator(".cm-wrong").innerText(), "missing");
    await page.button("Go there").click();
    await page.page.keyboard.type("x");
    await page.editor.filter({ hasText: "SELECT xmissing" }).waitFor();
    // The mark was about another text.
    assert.equal(await page.page.locator(".cm-wrong").count(), 0);
  });

  it("cancels a statement that runs, and runs the next one", async () => {
    const page = await show();
    await page.write(`SELECT '${endless}'`);
    await page.button("Run").click();
    await page.seeNews("Running");
    await page.button("Cancel").click();
    await page.seeNews("the statement was ended");
    assert.deepEqual(sent(page, "cancelAsk"), [{ type: "cancelAsk", id: 1 }]);
    await page.write("SELECT 7 AS seven");
    await page.button("Run").click();
    await page.seeNews(/^1 row in/);
  });

  it("says that the limit cut the rows, and takes more of them", async () => {
    const page = await show();
    await page.write(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i FROM n",
    );
    await page.button("Run").click();
    await page.seeNews(/^The first 1,000 rows in .* there are more/);
    await page.page.getByLabel("At most").selectOption("10000");
    await page.page.getByLabel("within").selectOption("30");
    await page.button("Run").click();
    await page.seeNews(/^5,000 rows in/);
    const { limit, timeout } = sent(page, "runStatement").at(-1) as never;
    assert.deepEqual([limit, timeout], [10_000, 30_000]);
  });

  it("opens what rows name: a place at once, a symbol by asking where it is", async () => {
    const page = await show();
    await page.write(example("callersOfName"));
    await page.button("Run").click();
    await page.rows.first().dblclick();
    await page.page.waitForFunction(() => document.title !== "");
    assert.deepEqual(sent(page, "open").at(-1), {
      type: "open",
      place: {
        path: "src/shapes.ts",
        line: 7,
        column: 12,
        endLine: 7,
        endColumn: 17,
      },
    });
    await page.write("SELECT 3 AS symbol_id");
    await page.button("Run").click();
    await page.seeNews(/^1 row in/);
    await page.rows.first().click();
    assert.deepEqual(sent(page, "ask").at(-1), {
      type: "ask",
      id: 3,
      query: "symbol",
      parameters: { symbol: 3 },
    });
  });

  it("hands over what is shown: to be drawn, copied, and written to a file", async () => {
    const page = await show();
    await page.write(
      "SELECT symbol_id, name FROM definition WHERE kind = 'class' ORDER BY name",
    );
    await page.button("Run").click();
    await page.seeNews(/^2 rows in/);
    await page.page.locator(".filter").fill("Square");
    await page.page.locator(".count", { hasText: "1 of 2 rows" }).waitFor();
    await page.button("Draw as Graph").click();
    await page.button("Export CSV…").click();
    await page.button("Export JSON…").click();
    await page.button("Copy as CSV").click();
    const [drawn] = sent(page, "drawRows");
    assert.ok(drawn?.type === "drawRows");
    assert.match(drawn.statement, /^SELECT symbol_id, name FROM definition/u);
    const { symbols } = drawn.named;
    assert.equal(symbols.length, 1);
    const csv = `symbol_id,name\r\n${String(symbols[0])},Square\r\n`;
    assert.deepEqual(sent(page, "exportRows"), [
      { type: "exportRows", format: "csv", text: csv },
      {
        type: "exportRows",
        format: "json",
        text: `${JSON.stringify([{ symbol_id: symbols[0], name: "Square" }], null, 2)}\n`,
      },
    ]);
    assert.deepEqual(sent(page, "copy"), [{ type: "copy", text: csv }]);
  });

  it("shows hostile names as text, in rows and in bars", async () => {
    const page = await show();
    await page.write(
      "VALUES ('<img src=x onerror=alert(1)>', 1), ('\"><script>alert(2)</script>', 2)",
    );
    await page.button("Run").click();
    await page.seeNews(/^2 rows in/);
    await page.button("Chart").click();
    await page.page
      .locator(".bar .label", { hasText: "<img src=x onerror=alert(1)>" })
      .waitFor();
    assert.equal(await page.page.locator("#app img, #app script").count(), 0);
    assert.match(
      String(await page.page.locator(".chart").getAttribute("aria-label")),
      /<img src=x onerror=alert\(1\)> 1, ".*2$/,
    );
  });

  it("asks for examples and for a name to save under, and remembers the text", async () => {
    const page = await show();
    await page.write("SELECT 5");
    await page.button("Examples…").click();
    await page.button("Save…").click();
    assert.deepEqual(sent(page, "run"), [{ type: "run", command: "runQuery" }]);
    assert.deepEqual(sent(page, "saveStatement"), [
      { type: "saveStatement", text: "SELECT 5" },
    ]);
    const { memory } = page;
    await endPage(page, undefined, pictures);
    const again = await show({ memory });
    await again.editor.filter({ hasText: "SELECT 5" }).waitFor();
    assert.deepEqual(sent(again, "runStatement"), []);
  });

  it("lets the tab key leave the editor, and brings back by undo what a statement replaced", async () => {
    const page = await show();
    await page.write("SELECT 5");
    await page.write("SELECT 6");
    await page.editor.click();
    await page.page.keyboard.press("Control+z");
    await page.editor.filter({ hasText: "SELECT 5" }).waitFor();
    await page.page.keyboard.press("Tab");
    assert.equal(
      await page.page.evaluate(
        () => document.activeElement?.closest(".cm-editor") === null,
      ),
      true,
    );
  });
});
