// A program that makes pictures of the views, to be looked at: `npx tsx test/harness/pictures.ts [dark light contrastDark contrastLight]`.
// They stand in test-results/pictures-<theme>; the VSIX is the one that `npm run package` made.
import type { Frame } from "playwright-core";
import { DrawnGraph } from "./drawnGraph.ts";
import { startJourney } from "./journey.ts";
import type { Journey } from "./journey.ts";

const themes: Readonly<Record<string, string>> = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  contrastDark: "Default High Contrast",
  contrastLight: "Default High Contrast Light",
};

const named = process.argv.slice(2);
for (const theme of named.length > 0 ? named : Object.keys(themes))
  await withWindow(`pictures-${theme}`, theme, takeAll);

async function withWindow(
  name: string,
  theme: string,
  take: (journey: Journey) => Promise<void>,
): Promise<void> {
  const journey = await startJourney(name, {
    settings: { "workbench.colorTheme": themes[theme] },
  });
  let failed = true;
  try {
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
    await person.runCommand("Notifications: Clear All Notifications");
    await take(journey);
    failed = false;
  } finally {
    await journey.close(failed);
  }
}

/** One view that cannot be shown must not keep the others from being looked at. */
async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.log(`${what}: ${String(error).split("\n")[0] ?? ""}`);
  }
}

async function takeAll({ person }: Journey): Promise<void> {
  const { page } = person;
  page.setDefaultTimeout(15_000);
  const picture = async (name: string): Promise<void> => {
    await page.waitForTimeout(400);
    await person.takePicture(name);
  };
  await person.openContainer("Codeweft");
  const side = await person.graphFrame(".picture");
  await person.makeRoom(820, "Relations");
  await attempt("overview", () => picture("overview"));
  const form = (frame: Frame, name: string): Promise<void> =>
    frame.getByRole("button", { name, exact: true }).click();
  await attempt("metrics", async () => {
    await side.getByRole("button", { name: /^Filters/u }).click();
    await side.locator("select").nth(0).selectOption({ label: "Lines" });
    await side.locator("select").nth(1).selectOption({ label: "Complexity" });
    await picture("metrics-choice");
    await page.keyboard.press("Escape");
    await picture("metrics");
  });
  for (const [name, label] of [
    ["treemap", "Treemap of the overview"],
    ["matrix", "Matrix"],
    ["table", "Table (T)"],
    ["tree", "Tree"],
    ["graph", "Graph"],
  ] as const)
    await attempt(name, async () => {
      await form(side, label);
      await picture(`overview-${name}`);
    });
  await person.openFile("checkout.ts");
  await person.clickWord("placeOrder(customer", "placeOrder");
  await attempt("focus", async () => {
    await person.runCommand("Codeweft: Show Symbol in Graph");
    const graph = new DrawnGraph(side);
    await graph.seeCard("placeOrder");
    await picture("focus");
    await graph.clickLine("main.ts", "placeOrder");
    await picture("evidence");
  });
  for (const [name, label] of [
    ["matrix", "Matrix"],
    ["table", "Table (T)"],
    ["tree", "Tree"],
    ["graph", "Graph"],
  ] as const)
    await attempt(`focus ${name}`, async () => {
      await form(side, label);
      await picture(`focus-${name}`);
    });
  await attempt("legend", async () => {
    await side.locator(".picture").focus();
    await page.keyboard.press("?");
    await picture("legend");
    await page.keyboard.press("Escape");
  });
  await attempt("hover", async () => {
    await person.readHover("placeOrder(customer", "placeOrder", "callers");
    await picture("hover");
  });
  for (const [name, command] of [
    ["impact", "What breaks if I change this?"],
    ["cycles", "What depends on itself in a circle?"],
    ["clusters", "Which parts does it fall into?"],
  ] as const)
    await attempt(name, async () => {
      await person.clickWord("placeOrder(customer", "placeOrder");
      await person.runCommand(`Codeweft: ${command}`);
      await person.page
        .locator(".pane-header")
        .filter({ hasText: command.slice(0, 12) })
        .waitFor();
      await picture(`${name}-tree`);
      await person.runCommand("Codeweft: Show Answer as Graph");
      const frame = await person.frameWith(".announcement:text('are drawn')");
      await new DrawnGraph(frame).fitAll();
      await picture(`${name}-graph`);
      await person.runCommand("Codeweft: Show Answer as Table");
      await person.frameWith("table.rows tr.row");
      await picture(`${name}-table`);
      await person.runCommand("View: Close All Editors");
      await person.openFile("checkout.ts");
    });
  await attempt("console", async () => {
    await person.runCommand("Codeweft: Run Query…");
    await person.quickTitle("Run Query").waitFor();
    await person.type("used by the most");
    await person.quickRow("What is used by the most others?").click();
    const frame = await person.frameWith("[aria-label^='Statement in SQL']");
    await frame.locator(".news", { hasText: /^\d+ rows in/u }).waitFor();
    await picture("console");
  });
  await attempt("coverage", async () => {
    await person.runCommand("Codeweft: Show Coverage");
    await person.frameWith(".conclusion");
    await picture("coverage");
  });
}
