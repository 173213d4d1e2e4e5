// The coverage page in a real browser under the editor's policy: counts, lists, folders and keys, in all four kinds of themes, with pictures kept.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser.mjs";
import { resultsFolder } from "../../harness/places.mjs";
import { graphOf } from "../../core/graph/graphText.ts";
import type { TextDatabase } from "../../core/query/askText.ts";
import { endPage } from "./bundledPage.ts";
import { CoveragePage } from "./coveragePage.ts";
import type { CoverageOptions } from "./coveragePage.ts";
import { themes } from "./themes.ts";

const pictures = path.join(resultsFolder, "coverage");

const paths = [
  "main.ts",
  "src/web/cart.ts",
  "src/web/[id]/page.tsx",
  "src/orders/order.ts",
  "src/orders/legacy.js",
  "scripts/import.py",
  "scripts/rates.py",
];
const graph = paths.map((file) => `file ${file}`).join("\n") + "\n";
const first = graphOf(graph);
const count = (
  folder: string,
  language: string,
  counts: readonly [number, number, number, number, number, number],
  reasons: Readonly<Record<string, number>> = {},
) => [
  ...["exact", "inferred", "name", "external", "ambiguous", "unresolved"]
    .map((resolution, at) => ({
      folder,
      language,
      resolution,
      reason: "",
      count: counts[at] ?? 0,
    }))
    .filter(({ count: found }) => found > 0),
  ...Object.entries(reasons).map(([reason, found]) => ({
    folder,
    language,
    resolution: reason === "several candidates" ? "ambiguous" : "unresolved",
    reason,
    count: found,
  })),
];
const unresolvedRow = (file: string, line: number, reason: string) => ({
  path: file,
  line,
  column: 5,
  text: reason === "module not found" ? "./gone" : `basket${line}.total()`,
  kind: reason === "module not found" ? "imports" : "calls",
  reason,
  fromId: first.id(0),
  candidates: [],
});
const database: TextDatabase = {
  files: [
    ...paths.map((file) => ({
      path: file,
      language: file.endsWith(".py")
        ? "python"
        : file.endsWith(".js")
          ? "javascript"
          : "typescript",
      state: file.endsWith("legacy.js") ? "degraded" : "parsed",
    })),
    { path: "scripts/broken.py", language: "python", state: "failed" },
  ],
  skipped: [
    { path: "node_modules", reason: "ignored", detail: ".gitignore" },
    { path: "README.md", reason: "unsupported", detail: "no language" },
    { path: "src/web/cart.min.js", reason: "minified", detail: "long lines" },
  ],
  problems: [
    {
      category: "syntax",
      path: "src/orders/legacy.js",
      line: 7,
      column: 3,
      message: "Something is missing here.",
    },
    {
      category: "failed",
      path: "scripts/broken.py",
      line: undefined,
      column: undefined,
      message: "It cannot be read: EACCES",
    },
  ],
  counts: [
    ...count("", "typescript", [40, 0, 0, 12, 0, 0]),
    ...count("src/web", "typescript", [2210, 130, 12, 900, 0, 0], {
      "unknown receiver": 150,
      "several candidates": 9,
    }),
    ...count("src/web/[id]", "typescript", [61, 0, 0, 22, 0, 0], {
      "module not found": 1,
    }),
    ...count("src/orders", "typescript", [800, 40, 3, 220, 0, 0], {
      "no such member": 4,
    }),
    ...count("src/orders", "javascript", [120, 44, 21, 60, 0, 0], {
      "unknown function": 31,
    }),
    ...count("scripts", "python", [300, 60, 2, 210, 0, 0], {
      "unknown receiver": 12,
    }),
  ],
  unresolved: [
    ...Array.from({ length: 150 }, (_, at) =>
      unresolvedRow("src/web/cart.ts", at + 1, "unknown receiver"),
    ),
    unresolvedRow("src/web/[id]/page.tsx", 1, "module not found"),
  ],
};

describe("the coverage page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let open: CoveragePage | undefined;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function show(
    options: Partial<CoverageOptions> = {},
  ): Promise<CoveragePage> {
    open = await CoveragePage.open(browser, {
      graph,
      database,
      theme: themes.dark,
      ...options,
    });
    return open;
  }

  const conclusion = (of: CoveragePage, text: string | RegExp) =>
    of.page.locator(".conclusion").filter({ hasText: text }).waitFor();
  const row = (of: CoveragePage, section: string, name: string) =>
    of.page
      .getByRole("region", { name: section, exact: true })
      .getByRole("row")
      .filter({ has: of.page.getByText(name, { exact: true }) });

  /** Policy violations and errors of the page fail every test. */
  afterEach(async function () {
    const page = open;
    open = undefined;
    if (page !== undefined) await endPage(page, this.currentTest, pictures);
  });

  for (const [theme, colors] of Object.entries(themes))
    for (const [width, height] of [
      [340, 800],
      [700, 900],
      [1280, 1500],
    ] as const)
      it(`counts in the theme ${theme} at ${String(width)} × ${String(height)}`, async () => {
        const page = await show({ theme: colors, width, height });
        await conclusion(page, "6 of 9 source files were read whole");
        await conclusion(page, "references lead somewhere for sure");
        const wide = await page.page.evaluate(
          () => document.documentElement.scrollWidth,
        );
        assert.ok(wide <= width, `${String(wide)} px of ${String(width)}`);
        await page.page.screenshot({
          path: path.join(pictures, `${theme} ${String(width)}.png`),
        });
        await row(page, "Resolution", "unknown value before the dot")
          .getByRole("button")
          .click();
        await page.page.locator("aside").getByText("100 more").waitFor({
          state: "detached",
        });
        await page.page.locator(".item").first().waitFor();
        await page.page.screenshot({
          path: path.join(pictures, `${theme} ${String(width)} list.png`),
        });
      });

  it("names the least certain language and folder first, and says how many references are how", async () => {
    const page = await show();
    await conclusion(page, "references lead");
    const region = page.page.getByRole("region", { name: "Resolution" });
    const heads = await region.getByRole("rowheader").allInnerTexts();
    assert.deepEqual(
      heads.map((text) => text.trim()),
      [
        "JavaScript",
        "TypeScript",
        "Python",
        "src",
        "scripts",
        "files directly here",
        "unknown value before the dot",
        "unknown function",
        "several definitions fit",
        "no such member",
        "module not found",
      ],
    );
    const cells = await row(page, "Resolution", "JavaScript")
      .getByRole("cell")
      .allInnerTexts();
    assert.deepEqual(cells, [
      "18.8 %",
      "List 31",
      "276",
      "120",
      "44",
      "60",
      "21",
      "0",
      "31",
    ]);
  });

  it("goes into a folder, whatever its name looks like, and back", async () => {
    const page = await show();
    await conclusion(page, "6 of 9");
    for (const name of ["src", "web", "[id]"]) {
      await row(page, "Files", name).click();
      await page.page
        .locator("nav [aria-current]", { hasText: name })
        .waitFor();
    }
    await conclusion(page, "1 of 1 source files");
    await conclusion(page, "of 84 references");
    await page.page.screenshot({ path: path.join(pictures, "folder.png") });
    assert.deepEqual(page.memory, { scope: "src/web/[id]" });
    await row(page, "Resolution", "files directly here")
      .getByRole("button")
      .click();
    await page.page.locator(".item", { hasText: "./gone" }).waitFor();
    await page.page.keyboard.press("Escape");
    await page.page.keyboard.press("Escape");
    await page.page.locator("nav [aria-current]", { hasText: "web" }).waitFor();
    await page.page.getByRole("button", { name: "workspace" }).click();
    await conclusion(page, "6 of 9");
  });

  it("lists what a number stands for, opens its line, and gives the focus back", async () => {
    const page = await show();
    const reason = row(
      page,
      "Resolution",
      "unknown value before the dot",
    ).getByRole("button");
    await reason.focus();
    await page.page.keyboard.press("Enter");
    const list = page.page.getByRole("complementary", { name: "List" });
    await list
      .getByRole("heading", { name: "unknown value before the dot" })
      .waitFor();
    await list.getByRole("button", { name: "50 more" }).click();
    await list.getByText("basket150.total()").waitFor();
    await page.page.keyboard.press("Shift+Tab");
    const item = list.locator(".item");
    await item.first().focus();
    await page.page.keyboard.press("ArrowDown");
    await page.page.keyboard.press("Enter");
    const [opened] = page.sentOf("open");
    assert.deepEqual(opened?.place, {
      path: "src/web/cart.ts",
      line: 2,
      column: 5,
    });
    await page.page.keyboard.press("Escape");
    await list.waitFor({ state: "hidden" });
    assert.equal(
      await page.page.evaluate(() => document.activeElement?.textContent),
      "unknown value before the dot",
    );
  });

  it("lists problems and what was left out; what may be a folder cannot be opened", async () => {
    const page = await show();
    await row(page, "Files", "syntax errors").click();
    await page.page.locator("button.item", { hasText: "legacy.js:7" }).click();
    assert.equal(page.sentOf("open")[0]?.place.line, 7);
    await row(page, "Files", "ignored by rules").click();
    await page.page.locator(".item", { hasText: "node_modules" }).waitFor();
    assert.equal(await page.page.locator("button.item").count(), 0);
  });

  it("counts again when the index has changed, and stays in its folder", async () => {
    const page = await show({ memory: { scope: "src/orders" } });
    await conclusion(page, "1 of 2 source files were read whole");
    await page.publish(
      { ...database, files: database.files?.slice(0, 4) ?? [] },
      2,
    );
    await conclusion(page, "1 of 1 source files were read whole");
  });

  it("keeps the counts of before while an ingestion runs, and says so", async () => {
    const page = await show();
    await conclusion(page, "6 of 9");
    await page.tellStatus({ state: "indexing", revision: 5 });
    await page.page.getByText("these are the counts of before").waitFor();
    await conclusion(page, "6 of 9");
    await page.page.getByRole("button", { name: "Cancel" }).click();
    assert.deepEqual(page.sentOf("run"), [{ type: "run", command: "cancel" }]);
    assert.equal(page.sentOf("ask").length, 2);
  });

  it("says what is missing where there is no index, and leads on", async () => {
    const page = await show({ status: { state: "empty", files: 0 } });
    await page.page
      .getByRole("heading", { name: "Nothing is indexed" })
      .waitFor();
    await page.page.screenshot({ path: path.join(pictures, "empty.png") });
    await page.page.getByRole("button", { name: "Ingest workspace" }).click();
    assert.deepEqual(page.sentOf("run"), [{ type: "run", command: "ingest" }]);
    assert.equal(page.sentOf("ask").length, 0);
    await page.tellStatus({ state: "indexing", files: 0, revision: 1 });
    await page.page.getByRole("heading", { name: "Reading" }).waitFor();
    await page.tellStatus({ state: "ready", files: 9, revision: 2 });
    await conclusion(page, "6 of 9");
  });

  it("says in the section what went wrong, and leads out of it", async () => {
    const page = await show({ memory: { scope: "gone" } });
    await page.page.locator(".failure").first().waitFor();
    assert.match(
      await page.page.locator(".failure").first().innerText(),
      /No indexed file is in the scope "gone"/u,
    );
    await page.page.screenshot({ path: path.join(pictures, "failed.png") });
    const out = page.page.getByRole("button", { name: "Whole workspace" });
    await out.first().click();
    await conclusion(page, "6 of 9");
    assert.equal(page.sentOf("ask").length, 4);
  });
});
