// Files and symbols whose names want to be icons, markup and commands: a person sees them as words in every native part. Pictures stay in test-results/hostile-names.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startJourney, type Journey } from "../harness/journey.ts";

const iconFile = "$(trash) <img src=x onerror=alert(1)>.ts";
const linkFile = "[quit](command:workbench.action.quit).ts";

describe("hostile names in the window", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("hostile-names", {
      prepare(workspace) {
        const folder = path.join(workspace, "src/hostile");
        mkdirSync(folder, { recursive: true });
        writeFileSync(
          path.join(folder, iconFile),
          `export function שלום(): void {}
export function __proto__(): void {
  שלום();
}
`,
        );
        writeFileSync(
          path.join(folder, linkFile),
          `import { __proto__ } from "./${iconFile.replace(".ts", ".js")}";
export function constructor(): void {
  __proto__();
}
`,
        );
      },
    });
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
    await person.page.keyboard.press("Escape");
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  /** Nothing in the window became what a name asked for. */
  async function seeNothingForged(): Promise<void> {
    const { page } = journey.person;
    assert.equal(await page.locator('img[src="x"]').count(), 0);
    for (const link of ["data-href", "href"])
      assert.equal(
        await page
          .locator(`[${link}^="command:workbench.action.quit"]`)
          .count(),
        0,
      );
  }

  it("are words in the search for symbols", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Search Symbol…");
    await person.type("onerror");
    const row = person.quickRow("<img src=x onerror=alert(1)>").first();
    await row.waitFor();
    assert.match(await row.innerText(), /\$\u200b?\(trash\)/u);
    assert.equal(await row.locator(".codicon-trash").count(), 0);
    await seeNothingForged();
    await person.takePicture("search");
    await person.type("__proto__");
    const proto = person.quickRow("__proto__").first();
    await proto.waitFor();
    assert.equal(await proto.locator(".codicon-trash").count(), 0);
    assert.match(await proto.innerText(), /\(trash\)/u);
    await person.page.keyboard.press("Enter");
    await person.tab("onerror").waitFor();
  });

  it("are words in a hover, whose links are ours", async () => {
    const { person } = journey;
    const hover = await person.readHover(
      "function __proto__",
      "__proto__",
      "Callers",
    );
    assert.match(hover, /constructor/u);
    assert.match(hover, /<img src=x onerror=alert\(1\)>\.ts:2/u);
    await seeNothingForged();
    await person.takePicture("hover");
    await person.page.keyboard.press("Escape");
  });

  it("are words in Go to Dependent, and in the tree of relations", async () => {
    const { person } = journey;
    await person.clickWord("function __proto__", "__proto__");
    await person.runCommand("Codeweft: Go to Dependent…");
    const row = person.quickRow("constructor").first();
    await row.waitFor();
    assert.match(await row.innerText(), /\[quit\]\(command:/u);
    await seeNothingForged();
    await person.takePicture("dependents");
    await person.page.keyboard.press("Escape");
    // The list showed what it would lead to; closing it brings back what was there.
    await person.page
      .locator(".tab.active")
      .filter({ hasText: "onerror" })
      .waitFor();
    await person.openContainer("Codeweft");
    await person.page
      .locator(".sidebar .pane-header")
      .filter({ hasText: "Relations" })
      .click();
    const relation = person.page
      .locator(".sidebar .monaco-list-row")
      .filter({ hasText: "[quit](command:" })
      .first();
    await relation.waitFor();
    await seeNothingForged();
    await person.takePicture("relations");
  });

  it("are words as a bookmark with a note", async () => {
    const { person } = journey;
    await person.clickWord("function __proto__", "__proto__");
    await person.runCommand("Codeweft: Add Bookmark…");
    await person.quickTitle("Bookmark").waitFor();
    await person.type("$(trash) [x](command:workbench.action.quit)");
    await person.page.keyboard.press("Enter");
    await person.runCommand("Codeweft: Go to Bookmark…");
    const row = person.quickRow("__proto__").first();
    await row.filter({ hasText: "[x](command:" }).waitFor();
    assert.equal(await row.locator(".codicon-trash").count(), 0);
    await seeNothingForged();
    await person.takePicture("bookmark");
    await person.page.keyboard.press("Escape");
  });

  it("are words in a notification", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Copy Link to Symbol");
    const said = await person.readNotification("__proto__");
    assert.match(said, /__proto__/u);
    await seeNothingForged();
  });
});
