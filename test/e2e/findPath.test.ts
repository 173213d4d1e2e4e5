// Find Path… as a person uses it: from the symbol at the cursor to one that they search, step by step.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { DrawnGraph } from "../harness/drawnGraph.ts";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("finding a path", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("find-path");
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  /** 1-based line of the first line that contains the text. */
  function lineOf(file: string, text: string): number {
    const lines = readFileSync(
      path.join(journey.workspace, file),
      "utf8",
    ).split("\n");
    const index = lines.findIndex((line) => line.includes(text));
    assert.notEqual(index, -1, `no "${text}" in ${file}`);
    return index + 1;
  }

  /** Puts the cursor on a name and asks for the way from there. */
  async function findPath(
    file: string,
    line: string,
    from: string,
    to: string,
  ): Promise<void> {
    const { person } = journey;
    await person.openFile(file);
    // A cursor that stands on the name would catch the click.
    await person.page.keyboard.press("Control+Home");
    await person.seeCursorAt(1, 1);
    await person.clickWord(line, from);
    await person.runCommand("Codeweft: Find Path…");
    await person.quickTitle(`Find a path from ${from} to …`).waitFor();
    await person.type(to);
    await person.quickRow(to).first().waitFor();
    await person.page.keyboard.press("Enter");
  }

  it("leaves everything as it was on Escape", async () => {
    const { person } = journey;
    await findPath(
      "main.ts",
      "export function openShop",
      "openShop",
      "register",
    );
    await person.quickTitle("Path from openShop to register").waitFor();
    // The search showed the target in a preview.
    await person.tab("catalogue.ts").waitFor();
    await person.page.keyboard.press("Escape");
    await person.quickTitle("Path from").waitFor({ state: "hidden" });
    await person.seeCursorAt(lineOf("src/main.ts", "function openShop"));
    await person.tab("catalogue.ts").waitFor({ state: "detached" });
  });

  it("lists the steps with the place of each, and goes to the chosen one", async () => {
    const { person } = journey;
    await findPath(
      "main.ts",
      "export function openShop",
      "openShop",
      "register",
    );
    await person.quickTitle("Path from openShop to register").waitFor();
    const call = lineOf("src/main.ts", "catalogue.register(");
    const rows = await person.quickRow("").allInnerTexts();
    assert.deepEqual(
      rows.map((text) => text.replace(/\s+/gu, " ").trim()),
      [
        `openShopsrc/main.ts:${lineOf("src/main.ts", "function openShop")}`,
        `↳ stockcalled by openShop in src/main.ts:${lineOf("src/main.ts", "  stock(")}`,
        `↳ registercalled by stock in src/main.ts:${call}`,
        "Draw as Graph",
      ],
    );
    await person.takePicture("steps");
    await person.page.keyboard.press("ArrowDown");
    await person.page.keyboard.press("ArrowDown");
    await person.page.keyboard.press("Enter");
    await person.seeCursorAt(call);
  });

  it("draws the way, with the line of each step, and closes what it previewed", async () => {
    const { person } = journey;
    await person.runCommand("View: Close All Editors");
    await findPath(
      "main.ts",
      "export function openShop",
      "openShop",
      "register",
    );
    await person.quickRow("Draw as Graph").first().click();
    await person.tab("Graph: Path from").waitFor();
    await person.tab("catalogue.ts").waitFor({ state: "detached" });
    const frame = await person.frameWith(".announcement:text('are drawn')");
    await new DrawnGraph(frame).seeCard("register");
    const steps = await frame.evaluate(() =>
      (globalThis.codeweft.state().picture?.base.edges ?? []).flatMap(
        ({ note }) => note?.text ?? [],
      ),
    );
    const call = lineOf("src/main.ts", "catalogue.register(");
    assert.ok(steps.includes(`calls · line ${String(call)}`), steps.join());
    await person.takePicture("drawn");
  });

  it("says what stands in the way where there is no path, and leaves everything as it was", async () => {
    const { person } = journey;
    await findPath(
      "loyalty.ts",
      "export function discountFor",
      "discountFor",
      "openShop",
    );
    const said = await person.readNotification("no path leads from");
    assert.match(
      said,
      /no path leads from discountFor to openShop\. discountFor reaches \d+ symbols?; openShop is reached from \d+ symbols?\./u,
    );
    await person.takePicture("no-path");
    await person.seeCursorAt(
      lineOf("src/services/loyalty.ts", "export function discountFor"),
    );
  });

  it("draws all the shortest ways as a trail, and from the picture another one by R", async () => {
    const { person } = journey;
    await person.openFile("main.ts");
    await person.page.keyboard.press("Control+Home");
    await person.seeCursorAt(1, 1);
    await person.clickWord("export function openShop", "openShop");
    await person.runCommand("Codeweft: Show Trail to…");
    await person.quickTitle("Show the trail from openShop to …").waitFor();
    await person.type("register");
    await person.quickRow("register").first().waitFor();
    await person.page.keyboard.press("Enter");
    const frame = await person.frameWith(".trail-bar:has-text('register')");
    await frame.locator(".announcement:has-text('shortest way')").waitFor();
    const picture = new DrawnGraph(frame);
    await picture.seeCard("register");
    await person.takePicture("trail");
    await frame.locator(".picture").focus();
    await person.page.keyboard.press("r");
    await person.quickTitle("Show the trail from openShop to …").waitFor();
    await person.type("discountFor");
    await person.quickRow("discountFor").first().waitFor();
    await person.page.keyboard.press("Enter");
    await frame.locator(".trail-bar:has-text('discountFor')").waitFor();
    await picture.seeCard("discountFor");
    await person.takePicture("second-trail");
  });
});
