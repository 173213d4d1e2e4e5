// A person asks a question and looks at the answer as a tree, as a table and as a graph. Pictures of every step stay in test-results/answers.
import { DrawnGraph } from "../harness/drawnGraph.ts";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("an answer", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("answers");
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
    await person.openFile("checkout.ts");
    await person.clickWord("placeOrder(customer", "placeOrder");
    await person.runCommand("Codeweft: What breaks if I change this?");
    await person.page
      .locator(".pane-header")
      .filter({ hasText: "What breaks if I change this?" })
      .waitFor();
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  it("is a table that filters and leads to code", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Show Answer as Table");
    const table = await person.frameWith("table.rows tr.row");
    await table.locator("tr.row").first().waitFor();
    await person.takePicture("table");
    await table.getByLabel("Filter rows (/)").fill("checkout.test.ts");
    const row = table.locator("tr.row").first();
    await row.locator("td").filter({ hasText: "checkout.test.ts:" }).waitFor();
    const place = await row
      .locator("td")
      .filter({ hasText: /:\d+$/u })
      .innerText();
    await table.locator("table.rows").press("Enter");
    await person.tab("checkout.test.ts").waitFor();
    await person.seeCursorAt(Number(place.split(":").at(-1)));
    await person.takePicture("at-the-row");
  });

  it("is copied as the table shows it", async () => {
    const { person } = journey;
    const table = await person.frameWith("table.rows tr.row");
    await table.getByRole("button", { name: "Copy as JSON" }).click();
    await table.getByText(/copied as JSON/u).waitFor();
  });

  it("is a graph from the button of its view", async () => {
    const { person } = journey;
    await person.page
      .locator(".pane-header")
      .filter({ hasText: "What breaks if I change this?" })
      .hover();
    await person.page
      .locator(".pane-header .action-label[aria-label='Show Answer as Graph']")
      .click();
    await person.tab("Graph: What breaks").waitFor();
    const graph = new DrawnGraph(
      await person.frameWith(".announcement:text('are drawn')"),
    );
    await graph.seeCard("Checkout.placeOrder");
    await graph.fitAll();
    await person.takePicture("graph");
  });
});
