// A person whose editor speaks German: commands, notifications, native views, the hover and the page with the graph do so, too. Pictures stay in test-results/german.
import assert from "node:assert/strict";
import { startJourney, type Journey } from "../harness/journey.ts";

describe("Codeweft in German", function () {
  this.timeout(180_000);
  let journey: Journey;
  let failed = false;

  before(async () => {
    journey = await startJourney("german", { language: "de" });
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  after(() => journey.close(failed));

  it("has its commands in the palette, and says what they did", async () => {
    const { person } = journey;
    await person.runCommand("Codeweft: Arbeitsbereich einlesen");
    const said = await person.readNotification("Der Graph ist bereit");
    assert.match(said, /\d+ Dateien, \d+ Symbole und \d+ Kanten/u);
    await person.page.keyboard.press("Escape");
  });

  it("speaks in views, hovers and lists", async () => {
    const { person } = journey;
    await person.openFile("checkout.ts");
    await person.clickWord("placeOrder(customer", "placeOrder");
    const hover = await person.readHover(
      "placeOrder(customer",
      "placeOrder",
      "Aufrufer",
    );
    assert.match(hover, /Methode von Checkout/u);
    assert.match(hover, /Im Graphen öffnen/u);
    await person.page.keyboard.press("Escape");
    await person.runCommand("Codeweft: Gehe zu Abhängigkeit…");
    await person.quickTitle("Abhängigkeiten von placeOrder").waitFor();
    await person.takePicture("dependencies");
    await person.page.keyboard.press("Escape");
    await person.page
      .locator(".quick-input-widget")
      .waitFor({ state: "hidden" });
    await person.openContainer("Codeweft");
    await person.page
      .locator(".sidebar .pane-header")
      .filter({ hasText: "Beziehungen" })
      .waitFor();
  });

  it("speaks on the page with the graph", async () => {
    const { person } = journey;
    const frame = await person.graphFrame(".picture");
    assert.equal(await frame.locator("html").getAttribute("lang"), "de");
    await frame.getByPlaceholder("Symbole suchen").waitFor();
    await frame
      .locator("[aria-live=polite]")
      .filter({ hasText: "placeOrder ist aktiv" })
      .waitFor();
    await frame.getByRole("button", { name: "Legende und Tasten" }).click();
    await frame.getByRole("heading", { name: "Hände und Tasten" }).waitFor();
    await person.takePicture("graph");
  });
});
