// A workspace that becomes trusted: git is asked and its settings are obeyed from then on, in the window as it is.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startJourney, type Journey } from "../harness/journey.ts";

const restricted =
  "Restricted mode: git is not asked, and the database location that this workspace asks for is ignored.";

describe("a workspace that is not trusted", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("trust", {
      restricted: true,
      prepare: (folder) => {
        mkdirSync(path.join(folder, ".vscode"));
        writeFileSync(
          path.join(folder, ".vscode/settings.json"),
          JSON.stringify({ "codeweft.database.location": "workspaceFolder" }),
        );
        commitAll(folder);
      },
    });
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  const kept = (): string => path.join(journey.workspace, ".codeweft/graph.db");

  it("is read and walked without git and without obeying its settings, until the person trusts it: then both, without a reload", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
    await person.page
      .locator(`.statusbar [aria-label*="${restricted}"]`)
      .first()
      .waitFor();
    // Reading works; where its settings want the database, nothing is written.
    assert.equal(existsSync(kept()), false);
    await person.openFile("main.ts");
    await person.readHover("stock(catalogue);", "stock", "stock");
    await person.runCommand("Codeweft: What changes often?");
    await person.readNotification("git is not asked here");
    await person.takePicture("restricted");
    await person.runCommand("Workspaces: Manage Workspace Trust");
    const trust = person.page.locator(".workspace-trust-editor");
    await trust.getByRole("button", { name: "Trust", exact: true }).click();
    await trust.getByText("You trust this folder").waitFor();
    // No command can be chosen over it.
    await person.page
      .locator("[class*='modal'] .action-label[aria-label^='Close']")
      .first()
      .click();
    await trust.waitFor({ state: "hidden" });
    await person.runCommand("Codeweft: What changes often?");
    await person.page
      .locator(".pane-body .monaco-list-row")
      .filter({ hasText: "commits 1" })
      .first()
      .waitFor();
    await person.takePicture("trusted");
    await person.page
      .locator(`.statusbar [aria-label*="${restricted}"]`)
      .first()
      .waitFor({ state: "detached" });
    await until("the database where the settings want it", () =>
      existsSync(kept()),
    );
  });
});

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !holds();) {
    assert.ok(Date.now() < end, `waited 30 s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function commitAll(folder: string): void {
  const git = (...words: readonly string[]): void => {
    execFileSync("git", words, { cwd: folder, stdio: "pipe" });
  };
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git(
    ...["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"],
    ...["-c", "commit.gpgSign=false", "commit", "--quiet", "--no-verify"],
    ...["--message", "all"],
  );
}
