// A workspace that becomes trusted: git is asked from then on, in the window as it is.
import { execFileSync } from "node:child_process";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("a workspace that is not trusted", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("trust", {
      restricted: true,
      prepare: commitAll,
    });
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  it("answers what git knows as soon as the person trusts it, without a reload", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
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
  });
});

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
