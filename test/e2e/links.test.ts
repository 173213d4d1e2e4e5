// What notifications show of names that anybody may have written into the code.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("copying a link", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("links", {
      prepare: (workspace) => {
        writeFileSync(
          path.join(workspace, "src/repairs.ts"),
          'export class Repairs {\n  "[Repair](command:workbench.action.terminal.new)"(): void {}\n}\n',
        );
      },
    });
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  it("tells the name of the symbol, which is no link that runs a command", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
    await person.openFile("repairs.ts");
    await person.clickWord("[Repair]", "[Repair]");
    await person.runCommand("Codeweft: Copy Link to Symbol");
    const said = await person.readNotification("copied a link to");
    assert.match(said, /link to \[Repair\] \(command:/u);
    const links = person.page.locator(".notification-list-item-message a");
    assert.equal(await links.count(), 0);
  });
});
