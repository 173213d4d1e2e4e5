// The table page in a real browser under the editor's policy: sorting, filtering, keys, copies and many rows, in all four kinds of themes, with pictures kept.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import type { AnswerTable } from "../../../src/protocol.ts";
import { answerLists } from "../../../src/vscode/answerLists.ts";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { symbol } from "../../vscode/unit/symbols.ts";
import { endPage } from "./bundledPage.ts";
import { TablePage } from "./tablePage.ts";
import type { TableOptions } from "./tablePage.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "table");

/** `open9` is at place 9; every third one is used by as many as its number says. */
function answerOf(count: number): AnswerTable {
  const symbols = Array.from({ length: count }, (_, at) => ({
    symbol: symbol({
      id: at,
      name: `open${String(at)}`,
      kind: at % 2 === 0 ? "method" : "function",
      path: `src/shop/${at % 5 === 0 ? "cart" : "price"}.ts`,
      line: at + 1,
    }),
    fanIn: at % 3 === 0 ? at : 0,
    score: at / 7,
    note: at === 4 ? "<b>two</b>\nlines" : "",
  }));
  return {
    asked: "coupling",
    title: "What is used most?",
    description: "src/shop, top: 50",
    lists: answerLists({ by: "coupling", symbols, files: [{ path: "a.ts" }] }),
    main: 0,
    left: 12_345,
    old: true,
  };
}

describe("the table page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: TablePage | undefined;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function show(options: Partial<TableOptions> = {}): Promise<TablePage> {
    open = await TablePage.open(browser, {
      table: answerOf(40),
      theme: themes.dark,
      ...options,
    });
    return open;
  }

  const sent = (page: TablePage, type: string) =>
    page.sent.filter((message) => message.type === type);

  /** Policy violations and errors of the page fail every test. */
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  for (const [theme, colors] of Object.entries(themes))
    for (const width of [340, 1100])
      it(`shows rows in the theme ${theme}, ${String(width)} px wide`, async () => {
        const page = await show({ theme: colors, width });
        await page.seeFirst("open0");
        await page.page.locator("table").focus();
        await page.page.keyboard.press("ArrowDown");
        await page.rows.nth(4).hover();
        const wide = await page.page.evaluate(
          () => document.documentElement.scrollWidth,
        );
        assert.ok(wide <= width, `${String(wide)} px of ${String(width)}`);
        await page.page.screenshot({
          path: path.join(pictures, `${theme} ${String(width)}.png`),
        });
      });

  it("sorts by a heading, up, down and back, and says so to those who listen", async () => {
    const page = await show();
    const heading = page.page.getByRole("columnheader", { name: "users" });
    const sort = heading.getByRole("button");
    await sort.click();
    await page.rows.nth(2).getByText("open2", { exact: true }).waitFor();
    assert.equal(await heading.getAttribute("aria-sort"), "ascending");
    await sort.click();
    await page.seeFirst("open39");
    assert.equal(await heading.getAttribute("aria-sort"), "descending");
    await sort.click();
    await page.seeFirst("open0");
    assert.equal(await heading.getAttribute("aria-sort"), "none");
  });

  it("filters as one types, counts what is left, and leads out of a filter that nothing passes", async () => {
    const page = await show();
    await page.page.keyboard.press("/");
    await page.page.keyboard.type("cart function");
    await page.seeCount("4 of 40 rows");
    await page.seeFirst("open5");
    await page.page.keyboard.type(" nowhere");
    await page.page.getByText("None of 40 rows has that text.").waitFor();
    await page.page.getByRole("button", { name: "Show all rows" }).click();
    await page.seeCount("40 rows");
  });

  it("goes to code by keys and by the mouse: a preview first, then the place itself", async () => {
    const page = await show();
    await page.page.locator("table").focus();
    await page.page.keyboard.press("ArrowDown");
    await page.page.keyboard.press("ArrowDown");
    await page.page.keyboard.press("Enter");
    await page.rows.nth(3).click();
    await page.rows.nth(3).dblclick();
    const places = page.sent.flatMap((message) =>
      message.type === "open" || message.type === "preview"
        ? [[message.type, message.place.line]]
        : [],
    );
    assert.deepEqual(places.slice(0, 2), [
      ["open", 3],
      ["preview", 4],
    ]);
    assert.deepEqual(places.at(-1), ["open", 4]);
    assert.equal(
      await page.page.locator("table").getAttribute("aria-activedescendant"),
      await page.activeRow.getAttribute("id"),
    );
  });

  it("copies what is shown, in its order, as CSV and as JSON", async () => {
    const page = await show();
    await page.page.getByLabel("Filter rows (/)").fill("two");
    await page.page.getByRole("button", { name: "Copy as CSV" }).click();
    await page.seeCount("1 row copied as CSV");
    await page.page.getByRole("button", { name: "Copy as JSON" }).click();
    const [csv, json] = sent(page, "copy").map((message) =>
      message.type === "copy" ? message.text : "",
    );
    assert.equal(
      csv,
      `name,kind,place,users,score,note\r\nopen4,method,src/shop/price.ts:5,0,${String(4 / 7)},"<b>two</b>\nlines"\r\n`,
    );
    assert.equal(
      (JSON.parse(json ?? "") as readonly { name: string }[])[0]?.name,
      "open4",
    );
  });

  it("builds only the rows in sight of ten thousand, and reaches the last by one key", async () => {
    const page = await show({ table: answerOf(10_000) });
    await page.seeFirst("open0");
    assert.ok((await page.rows.count()) < 120);
    await page.page.locator("table").focus();
    await page.page.keyboard.press("End");
    await page.activeRow.getByText("open9999", { exact: true }).waitFor();
    assert.ok((await page.rows.count()) < 120);
    const inSight = await page.activeRow.evaluate((row) => {
      const { bottom } = row.getBoundingClientRect();
      return bottom <= window.innerHeight;
    });
    assert.ok(inSight);
    await page.page.keyboard.press("Home");
    await page.activeRow.getByText("open0", { exact: true }).waitFor();
  });

  it("offers the other lists of the answer, what was left out, and to ask again", async () => {
    const page = await show();
    await page.page.getByLabel("List", { exact: true }).selectOption("files");
    await page.seeFirst("a.ts");
    await page.page
      .getByRole("button", { name: "Show More (12,345 left)" })
      .click();
    await page.page.getByRole("button", { name: "Ask again" }).click();
    await page.page.getByRole("button", { name: "Show SQL" }).click();
    assert.deepEqual(
      sent(page, "run").map((message) =>
        message.type === "run" ? message.command : "",
      ),
      ["askForMore", "askAgain", "showSql"],
    );
  });

  it("keeps sorting and filter when the tab comes back, and when more of the same comes", async () => {
    const first = await show();
    await first.page.getByLabel("Filter rows (/)").fill("method");
    const sort = first.page
      .getByRole("columnheader", { name: "users" })
      .getByRole("button");
    await sort.click();
    await sort.click();
    await first.seeFirst("open36");
    const { memory } = first;
    await first.close();
    const page = await show({ memory });
    await page.seeFirst("open36");
    await page.tell(answerOf(80));
    await page.seeFirst("open78");
  });

  it("says that nothing was asked, or that nothing was found", async () => {
    const page = await show({ table: undefined });
    await page.page.getByText("No question was asked").waitFor();
    await page.tell({ ...answerOf(0), lists: [], left: 0, old: false });
    await page.page.getByText("Nothing was found").waitFor();
  });
});
