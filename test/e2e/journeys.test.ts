// Two journeys of a person through the installed extension. Pictures of every step stay in test-results/journey.
import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { DrawnGraph } from "../harness/drawnGraph.ts";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("a person", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("journey");
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  /** 1-based line of the first line that contains the text. */
  function lineOf(file: string, text: string): number {
    const lines = readFileSync(
      path.join(journey.workspace, file),
      "utf8",
    ).split("\n");
    const index = lines.findIndex((line) => line.includes(text));
    assert.notEqual(index, -1, `no "${text}" in ${file}`);
    return index + 1;
  }

  async function openGraph(): Promise<DrawnGraph> {
    await journey.person.openContainer("Codeweft");
    return new DrawnGraph(await journey.person.graphFrame(".picture"));
  }

  it("ingests the workspace, walks the graph, and jumps from an edge to its evidence", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    const said = await person.readNotification("Graph ready");
    assert.match(said, /\d+ files, \d+ symbols and \d+ edges in /);
    await person.takePicture("ingested");

    await person.openFile("checkout.ts");
    await person.clickWord("placeOrder(customer", "placeOrder");
    const graph = await openGraph();
    await person.makeRoom(640, "Relations");
    await graph.seeCard("placeOrder");
    await graph.seeCard("checkout.test.ts");
    await graph.seeCard("createOrder");
    await graph.fitAll();
    await person.takePicture("graph-of-the-symbol-under-the-cursor");

    await graph.openBehind("bookByIsbn", "out");
    await graph.seeCard("findOrThrow");
    await graph.fitAll();
    await person.takePicture("expanded");

    const call = lineOf("src/services/checkout.ts", "= this.createOrder(");
    await graph.clickLine("placeOrder", "createOrder");
    assert.match(
      await graph.readEvidence(`checkout.ts:${call}`),
      /const order = this\.createOrder\(customer\)/,
    );
    await person.takePicture("evidence-of-an-edge");

    await graph.openEvidence(`checkout.ts:${call}`);
    await person.seeCursorAt(call);
    await person.takePicture("jumped");
  });

  it("finds the graph again after a restart, with what changed meanwhile, and goes to a dependency", async () => {
    const { person, workspace } = journey;
    await journey.reopen(() =>
      appendFileSync(
        path.join(workspace, "src/model/order.ts"),
        "\nexport function isHeavy(order: Order): boolean {\n  return order.weight() > 5000;\n}\n",
      ),
    );
    await person.openFile("checkout.ts");
    const hover = await person.readHover(
      "placeOrder(customer",
      "placeOrder",
      "Callers",
    );
    assert.match(hover, /method of Checkout/);
    assert.match(hover, /Callees \d+ — .*bookByIsbn.*amountDue/);
    await person.takePicture("hover-after-reopening");

    await person.page.keyboard.press("Escape");
    await person.clickWord("placeOrder(customer", "placeOrder");
    await person.page.keyboard.press("Shift+Alt+D");
    await person.quickRow("bookByIsbn").first().waitFor();
    await person.takePicture("go-to-dependency");
    await person.type("bookByIsbn");
    await person.page.keyboard.press("Enter");
    await person.tab("catalogue.ts").waitFor();
    await person.seeCursorAt(
      lineOf("src/services/catalogue.ts", "bookByIsbn(isbn"),
    );
    await person.takePicture("at-the-dependency");

    // The graph follows the cursor to where it is now.
    const graph = await openGraph();
    await graph.seeCard("findOrThrow");
    await person.openFile("order.ts");
    await person.clickWord("isHeavy", "isHeavy");
    await graph.seeCard("isHeavy");
    await graph.seeCard("weight");
    await person.takePicture("what-changed-meanwhile");
  });
});
