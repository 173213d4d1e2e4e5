// A person looks at what is worth knowing of the whole workspace. Pictures stay in test-results/insights.
import { startJourney, type Journey } from "../harness/journey.ts";

describe("the Insights view", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("insights");
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  const row = (label: string) =>
    journey.person.page
      .locator(".monaco-list-row")
      .filter({ hasText: label })
      .first();

  it("says each in a line", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Focus on Insights View");
    await row("Coverage").filter({ hasText: "read whole" }).waitFor();
    await row("Hotspots").filter({ hasText: "first" }).waitFor();
    await person.takePicture("lines");
  });

  it("unfolds to symbols that open", async () => {
    const { person } = journey;
    await row("Hotspots").click();
    const first = row("Hotspots").locator("xpath=following-sibling::*[2]");
    await first.waitFor();
    await person.takePicture("hotspots");
    await first.click();
    await person.page.locator(".tab.active").waitFor();
    await person.takePicture("opened");
  });

  it("leads to the whole answer", async () => {
    const { person } = journey;
    await row("Show all, with evidence").click();
    await person.page
      .locator(".pane-header")
      .filter({ hasText: "Where are the hot spots?" })
      .waitFor();
    await person.takePicture("whole");
  });
});
