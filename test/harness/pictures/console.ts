// The query console with its chart, wide and narrow, and what of the workspace was read.
import type { Album } from "./album.ts";

export async function takeConsole(album: Album): Promise<void> {
  const { person } = album;
  const { page } = person;
  const press = async (name: string): Promise<void> => {
    const frame = await person.frameWith("[aria-label^='Statement in SQL']");
    await frame.getByRole("button", { name, exact: true }).click();
  };
  await album.attempt("console", async () => {
    await person.runCommand("Codeweft: Run Query…");
    await person.quickTitle("Run Query").waitFor();
    await album.picture("run-query");
    await person.type("used by the most");
    await person.quickRow("What is used by the most others?").click();
    const frame = await person.frameWith("[aria-label^='Statement in SQL']");
    await frame.locator(".news", { hasText: /^\d+ rows in/u }).waitFor();
    await album.picture("console");
  });
  await album.attempt("chart", async () => {
    await person.runCommand("Codeweft: Run Query…");
    await person.quickRow("How many definitions of each kind").first().click();
    const frame = await person.frameWith("[aria-label^='Statement in SQL']");
    await frame.getByRole("button", { name: "Chart", exact: true }).waitFor();
    await press("Chart");
    await album.picture("chart");
  });
  await album.attempt("coverage", async () => {
    await person.runCommand("Codeweft: Show Coverage");
    await person.frameWith(".conclusion");
    await album.picture("coverage");
    await person.runCommand("View: Close Editor");
    await person.tab("Coverage").waitFor({ state: "detached" });
  });
  await album.attempt("console-narrow", async () => {
    await person.runCommand("View: Toggle Primary Side Bar Visibility");
    await page.setViewportSize({ width: 560, height: 700 });
    await album.picture("console-narrow");
    await page.setViewportSize({ width: 1440, height: 900 });
    await album.closeEditors();
    // At the end: the views in it take the focus as soon as they are made, and would close a list that is opened meanwhile.
    await person.runCommand("View: Toggle Primary Side Bar Visibility");
  });
}
