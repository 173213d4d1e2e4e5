// A person looks at how the index is: what could not be read, what waits, what was done. Pictures stay in test-results/index-view.
import { startJourney, type Journey } from "../harness/journey.ts";

describe("the Index view", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("index-view");
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
      .locator(".part.sidebar .monaco-list-row")
      .filter({ hasText: label })
      .first();

  it("has its four parts in one list, and says where there is nothing", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Focus on Index View");
    for (const part of ["Queue", "Runs and History", "Health"])
      await row(part).waitFor();
    await row("Failed Files").click();
    await row("Every source file could be read").waitFor();
    await person.takePicture("parts");
  });

  it("lists the ingest that was just made, and how the index is", async () => {
    const { person } = journey;
    await row("Failed Files").click();
    await row("Runs and History").click();
    await row("completed").waitFor();
    await person.takePicture("history");
    await row("Runs and History").click();
    await row("Health").click();
    await row("Database").waitFor();
    await person.takePicture("health");
  });
});
