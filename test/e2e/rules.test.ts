// The twenty rules of the explorer, in the real editor, one window for all of them. Rule by rule what a person sees and does.
import { RulesWindow } from "./rules/rulesWindow.ts";
import { rulesOfMoving } from "./rules/moving.ts";
import { rulesOfShowing } from "./rules/showing.ts";
import { rulesOfStaying } from "./rules/staying.ts";
import { rulesOfTwins } from "./rules/twins.ts";
import { rulesOfWalking } from "./rules/walking.ts";

describe("the explorer", function () {
  this.timeout(120_000);
  let graph: RulesWindow;
  let failed = false;

  before(async () => {
    graph = await RulesWindow.open();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== "failed") return;
    failed = true;
    await graph.person.takePicture(
      `failed-${this.currentTest.title.slice(0, 7)}`,
    );
  });
  after(() => graph.journey.close(failed));

  rulesOfWalking(() => graph);
  rulesOfShowing(() => graph);
  rulesOfTwins(() => graph);
  rulesOfMoving(() => graph);
  rulesOfStaying(() => graph);
});
