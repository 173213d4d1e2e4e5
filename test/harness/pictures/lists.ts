// The lists beside the graph: relations, insights, bookmarks and saved views, queries, and how the index is.
import { DrawnGraph } from "../drawnGraph.ts";
import type { Album } from "./album.ts";

export async function takeLists(album: Album): Promise<void> {
  const { person, subject } = album;
  await person.makeRoom(520, "Relations");
  await album.attempt("bookmarks", () => keepSome(album));
  await album.goTo(subject.at);
  await album.attempt("relations", async () => {
    await album.showAlone("Relations");
    const rows = person.page.locator(".part.sidebar .monaco-list-row");
    await rows.first().waitFor();
    await rows.nth(1).click();
    await person.page.keyboard.press("ArrowRight");
    await album.picture("relations");
  });
  await album.attempt("insights", async () => {
    await album.showAlone("Insights");
    const row = (label: string) =>
      person.page
        .locator(".monaco-list-row")
        .filter({ hasText: label })
        .first();
    await row("Coverage").filter({ hasText: "read whole" }).waitFor();
    await album.picture("insights");
    await row("Coverage").click();
    await row("Circles").click();
    await album.picture("insights-opened");
  });
  for (const view of ["Bookmarks", "Queries"])
    await album.attempt(view, async () => {
      await album.showAlone(view);
      await album.picture(view.toLowerCase());
    });
  await album.attempt("index", async () => {
    await album.showAlone("Index");
    await album.picture("index");
    // From below, so that the rows of one part do not push the next one out of sight.
    for (const part of ["Health", "Runs and History", "Queue", "Failed Files"])
      await person.page
        .locator(".part.sidebar .monaco-list-row")
        .filter({ hasText: part })
        .first()
        .click();
    await album.picture("index-opened");
  });
}

/** A bookmark with a note, and the graph of the symbol as a view. */
async function keepSome(album: Album): Promise<void> {
  const { person, subject } = album;
  await album.goTo(subject.at);
  const side = await person.graphFrame(".picture");
  await new DrawnGraph(side).seeCard(subject.at);
  await person.runCommand("Codeweft: Add Bookmark…");
  await person.quickTitle("Bookmark").waitFor();
  await person.type("Where an order begins");
  await album.picture("bookmark-note");
  await person.page.keyboard.press("Enter");
  await person.runCommand("Codeweft: Save View…");
  await person.quickTitle("Save View").waitFor();
  await person.type("Around the checkout");
  await person.page.keyboard.press("Enter");
  await person.readNotification("Around the checkout").catch(() => undefined);
  await person.runCommand("Notifications: Clear All Notifications");
}
