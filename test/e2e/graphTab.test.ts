// A graph in an editor tab outlives its window: after a restart it shows what it showed.
import { DrawnGraph } from "../harness/drawnGraph.ts";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("a graph in a tab", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("graph-tab");
    await journey.person.runCommand("Codeweft: Ingest Workspace");
    await journey.person.readNotification("Graph ready");
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  it("comes back after a restart with the symbol, what was opened, and its answers", async () => {
    const { person } = journey;
    await person.openFile("checkout.ts");
    await person.clickWord("placeOrder(customer", "placeOrder");
    await person.runCommand("Codeweft: Open Graph in Editor");
    let graph = new DrawnGraph(await person.graphFrame(".picture"));
    await graph.seeCard("placeOrder");
    await graph.openBehind("bookByIsbn", "out");
    await graph.seeCard("findOrThrow");
    await person.tab("Graph: placeOrder").waitFor();
    await person.takePicture("before");

    await journey.untilKept('"openings":[{');
    await journey.reopen(() => undefined);
    await person.tab("Graph: placeOrder").waitFor();
    graph = new DrawnGraph(await person.graphFrame(".picture"));
    await graph.seeCard("placeOrder");
    await graph.seeCard("findOrThrow");
    await person.takePicture("after");

    // It is alive: what it did not know before, it asks the new engine.
    await graph.openBehind("amountDue", "out");
    await graph.seeCard("postageFor");
    await person.takePicture("alive");
  });
});
