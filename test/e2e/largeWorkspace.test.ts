// A workspace with more files than anybody expects: the question before it is read, with what it says and all its answers.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startJourney, type Journey } from "../harness/journey.ts";
import { quietLimit } from "../../src/vscode/firstContactRule.ts";

describe("a large workspace", function () {
  this.timeout(300_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("large-workspace", {
      prepare(workspace) {
        for (const folder of ["generated", "vendor"])
          mkdirSync(path.join(workspace, folder));
        for (let index = 0; index <= quietLimit.files; index += 1)
          writeFileSync(
            path.join(
              workspace,
              index % 3 === 0 ? "vendor" : "generated",
              `row${index}.ts`,
            ),
            "export {};\n",
          );
      },
    });
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  const question = () =>
    journey.person.page
      .locator(".notification-toast")
      .filter({ hasText: "no graph of this workspace yet" });
  const answer = (name: string): Promise<void> =>
    question().getByRole("button", { name, exact: true }).click();

  it("asks by itself what its reading takes, and Ingest Workspace asks the same, in one question", async () => {
    const { person } = journey;
    await person.openContainer("Codeweft");
    await question().waitFor();
    const told = await question().innerText();
    assert.match(told, /20,0\d\d source files \(about \d+ MB\)/u);
    assert.match(told, /takes about \d+ minutes/u);
    assert.match(told, /about \d+ GB of memory/u);
    assert.match(
      told,
      /Most of them are in generated \(13,334\), vendor \(6,667\)/u,
    );
    await person.takePicture("question");
    await person.runCommand("Codeweft: Ingest Workspace");
    // The one that stood before is closed when the same is asked anew: it answers for nobody.
    await person.page.locator(".quick-input-widget").waitFor({
      state: "hidden",
    });
    await question().waitFor();
    assert.equal(await question().count(), 1);
    await answer("Not Now");
    await question().waitFor({ state: "detached" });
    await person.graphFrame("text=Nothing is indexed yet");
  });

  it("reads what is left when folders were left out, without another question", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await question().waitFor();
    await answer("Leave Out Folders…");
    await person.quickTitle("Folders to leave out of the graph").waitFor();
    await person.takePicture("folders");
    // Without a choice the question stands.
    await person.page.keyboard.press("Escape");
    await question().waitFor();
    await answer("Leave Out Folders…");
    await person.quickTitle("Folders to leave out of the graph").waitFor();
    await person.page
      .getByRole("checkbox", { name: "Toggle all checkboxes" })
      .click();
    await person.page.keyboard.press("Enter");
    const told = await person.readNotification("Graph ready");
    assert.match(told, /\b[1-9]\d? files/u);
    assert.equal(await question().count(), 0);
    await person.takePicture("read");
    const settings = readFileSync(
      path.join(journey.workspace, ".vscode/settings.json"),
      "utf8",
    );
    const { "codeweft.ingest.exclude": exclude } = JSON.parse(settings) as {
      readonly "codeweft.ingest.exclude": unknown;
    };
    assert.deepEqual(exclude, ["/generated", "/vendor"]);
  });
});
