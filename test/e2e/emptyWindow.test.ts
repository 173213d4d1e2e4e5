// A window without a folder, and one with an empty folder: each says what is missing and what to do.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser, openPage } from "../harness/browser.mjs";
import { Person } from "../harness/person.ts";
import { vsixFile } from "../harness/places.mjs";
import { createProfile, testSettings } from "../harness/profile.mjs";
import { installVsix, startServer } from "../harness/server.mjs";

describe("a window with nothing to read", function () {
  this.timeout(180_000);
  let person: Person;
  let close: () => Promise<void>;
  let address: string;
  let empty: string;
  let failed = false;

  before(async () => {
    const profile = createProfile("empty", testSettings);
    empty = path.join(profile.folder, "nothing");
    mkdirSync(empty);
    installVsix(profile, vsixFile);
    const server = await startServer(profile);
    const browser = await launchBrowser();
    address = server.address;
    person = new Person(await openPage(browser), "empty-window");
    close = async () => {
      if (failed) await person.takePicture("failed");
      await browser.close();
      await server.stop();
      profile.remove();
    };
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => close());

  it("says that no folder is open, and offers to open one", async () => {
    await person.page.goto(`${address}/?ew=true`);
    await person.page
      .locator(".activitybar [aria-label^='Codeweft']")
      .first()
      .waitFor({ timeout: 60_000 });
    await person.runCommand("Codeweft: Ingest Workspace");
    const said = await person.readNotification("No folder is open");
    assert.match(said, /Open the folder of your project, then try again\./u);
    assert.match(said, /Open Folder…/u);
    await person.takePicture("no-folder");
  });

  it("shows the same in the graph instead of an empty picture", async () => {
    await person.openContainer("Codeweft");
    const frame = await person.graphFrame(".toolbar");
    await frame.getByText("No folder is open").waitFor();
    await person.takePicture("no-folder-graph");
  });

  it("says that an empty folder holds no sources", async () => {
    await person.page.goto(`${address}/?folder=${encodeURIComponent(empty)}`);
    // The palette of a window that has just opened does not know every command yet; its view tells when it does.
    await person.openContainer("Codeweft");
    await person.graphFrame(".toolbar");
    await person.runCommand("Codeweft: Ingest Workspace");
    const said = await person.readNotification("No source files");
    assert.match(said, /Show Problems/u);
    await person.takePicture("empty-folder");
  });
});
