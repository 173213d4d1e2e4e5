// The coverage page in a window: from the command to the line of code behind a number, and still there after a restart.
import { startJourney, type Journey } from "../harness/journey.ts";

describe("the coverage of a workspace", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("coverage-tab");
    await journey.person.runCommand("Codeweft: Ingest Workspace");
    await journey.person.readNotification("Graph ready");
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  it("leads from a folder and a reason to the code, and comes back after a restart", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Show Coverage");
    let page = await person.graphFrame(".conclusion");
    await person.takePicture("workspace");
    const references = page.getByRole("region", { name: "Resolution" });
    await references.getByRole("button", { name: "src", exact: true }).click();
    await page.getByText("files directly here").first().waitFor();

    const reasons = references.locator(".reasons");
    await reasons.getByRole("button").first().click();
    const item = page.locator("button.item").first();
    const place = (await item.locator(".place").innerText()).split(":");
    await person.takePicture("list");
    await item.click();
    await person.tab(place[0]?.split("/").at(-1) ?? "").waitFor();
    await person.seeCursorAt(Number(place[1]));
    await person.takePicture("code");

    await journey.untilKept('"scope":"src"');
    await journey.reopen(() => undefined);
    page = await person.graphFrame(".conclusion");
    await page.locator("nav [aria-current]", { hasText: "src" }).waitFor();
    await person.takePicture("after");
  });
});
