// A person runs an example in the query console, follows a row to the code, draws the rows, keeps a statement. Pictures stay in test-results/console-journey.
import type { Frame } from "playwright-core";
import { DrawnGraph } from "../harness/drawnGraph.ts";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("the query console", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("console-journey");
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  const console = (): Promise<Frame> =>
    journey.person.frameWith("[aria-label^='Statement in SQL']");

  /** Takes the place of what stands there. */
  async function write(text: string): Promise<void> {
    const { page } = journey.person;
    await (await console()).locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(text);
  }

  it("runs an example that is chosen from the list", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Run Query…");
    await person.quickTitle("Run Query").waitFor();
    await person.type("used by the most");
    await person.quickRow("What is used by the most others?").click();
    const frame = await console();
    await frame.locator(".news", { hasText: /^\d+ rows in/ }).waitFor();
    await person.takePicture("example");
  });

  it("offers tables and columns of this database", async () => {
    const { person } = journey;
    await write("SELECT * FROM file_dep");
    const frame = await console();
    const offered = frame
      .locator(".cm-tooltip-autocomplete li")
      .filter({ hasText: "file_dependency" })
      .first();
    // Until the page has been told of the tables there is nothing to offer: a person asks again.
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      await person.page.keyboard.press("Control+Space");
      const seen = offered.waitFor({ timeout: 2_000 });
      if (await seen.then(() => true).catch(() => false)) break;
    }
    await offered.waitFor();
    await person.page.keyboard.press("Escape");
  });

  it("runs what was written by Ctrl+Enter, and leads from a row to the code", async () => {
    const { person } = journey;
    await write(
      "SELECT name, path, name_line, symbol_id FROM definition WHERE name LIKE 'placeOrder%'",
    );
    await person.page.keyboard.press("Control+Enter");
    const frame = await console();
    await frame.locator("th", { hasText: "name_line" }).waitFor();
    const row = frame.locator("tr.row", { hasText: "placeOrder" }).first();
    const line = Number(await row.locator("td").nth(2).innerText());
    await person.takePicture("written");
    await frame.locator("table.rows").press("Enter");
    await person.tab("checkout.ts").waitFor();
    await person.seeCursorAt(line);
  });

  it("ends a statement that would run for hours, and answers the next one", async () => {
    const { person } = journey;
    await person.tab("Query Console").click();
    await write(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    );
    const frame = await console();
    await frame.getByLabel("within").selectOption("300");
    await frame.getByRole("button", { name: "Run", exact: true }).click();
    await frame.locator(".news", { hasText: "Running" }).waitFor();
    await frame.getByRole("button", { name: "Cancel" }).click();
    await frame.locator(".news", { hasText: "Cancelled" }).waitFor();
    await write(
      "SELECT from_id, to_id, from_path, from_line, kind, sites FROM dependency WHERE kind = 'calls'",
    );
    await person.page.keyboard.press("Control+Enter");
    await frame.locator(".news", { hasText: /^\d+ rows in/ }).waitFor();
  });

  it("draws what rows name", async () => {
    const { person } = journey;
    const frame = await console();
    await frame.getByRole("button", { name: "Draw as Graph" }).click();
    await person.tab("Graph: Rows of a statement").waitFor();
    const graph = new DrawnGraph(
      await person.frameWith(".announcement:text('are drawn')"),
    );
    await graph.seeCard("placeOrder");
    await person.takePicture("graph");
    // Its tab was hidden meanwhile: neither rows nor what was replaced are lost.
    await person.tab("Query Console").click();
    const back = await console();
    await back.locator("tr.row").first().waitFor();
    await back.locator(".news", { hasText: /^\d+ rows in/ }).waitFor();
  });

  it("keeps a statement under a name, and lists it with the examples and what was run", async () => {
    const { person } = journey;
    await write("SELECT count(*) AS definitions FROM definition");
    const frame = await console();
    await frame.getByRole("button", { name: "Save…" }).click();
    await person.quickTitle("Save Query").waitFor();
    await person.type("How many?");
    await person.page.keyboard.press("Enter");
    await person.openContainer("Codeweft");
    const header = person.page
      .locator(".sidebar .pane-header")
      .filter({ hasText: "Queries" })
      .first();
    await header.click();
    const rows = person.page.locator(".sidebar .monaco-list-row");
    await rows.filter({ hasText: "How many?" }).first().waitFor();
    await rows.filter({ hasText: "Examples" }).first().waitFor();
    await person.takePicture("queries");
    await rows.filter({ hasText: "How many?" }).first().hover();
    await rows
      .filter({ hasText: "How many?" })
      .first()
      .locator(".action-label[aria-label='Run']")
      .click();
    await frame.locator(".news", { hasText: /^1 row in/ }).waitFor();
  });

  it("brings back what was written after a restart of the window", async () => {
    const { person } = journey;
    await write("SELECT 'kept over a restart' AS words");
    await journey.untilKept("kept over a restart");
    await journey.reopen(() => undefined);
    await person.tab("Query Console").click();
    const frame = await console();
    await frame
      .locator(".cm-content", { hasText: "kept over a restart" })
      .waitFor();
  });
});
