// Answers to questions: as a tree in the side bar, as a table and as a graph; the path from one symbol to another.
import { DrawnGraph } from "../drawnGraph.ts";
import type { Album } from "./album.ts";

export async function takeAnswers(album: Album): Promise<void> {
  const { person, subject } = album;
  await person.makeRoom(620, "Relations");
  for (const [name, command] of [
    ["impact", "What breaks if I change this?"],
    ["cycles", "What depends on itself in a circle?"],
    ["clusters", "Which parts does it fall into?"],
    ["unused", "What does nothing use?"],
    ["hotspots", "Where are the hot spots?"],
  ] as const)
    await album.attempt(name, async () => {
      await album.goTo(subject.at);
      await person.runCommand(`Codeweft: ${command}`);
      await person.page
        .locator(".pane-header")
        .filter({ hasText: command.slice(0, 12) })
        .waitFor();
      await album.picture(`${name}-tree`);
      if (name === "impact" || name === "cycles" || name === "clusters") {
        await person.runCommand("Codeweft: Show Answer as Graph");
        await album.drawnInTab();
        await album.picture(`${name}-graph`);
      }
      await person.runCommand("Codeweft: Show Answer as Table");
      await person.frameWith("h1:visible");
      await album.picture(`${name}-table`);
      await album.closeEditors();
    });
  await album.attempt("path", async () => {
    await album.goTo(subject.at);
    await person.runCommand("Codeweft: Find Path…");
    await person.quickTitle("Find a path from").waitFor();
    await person.type(subject.to);
    await person.quickRow(subject.to).first().waitFor();
    await album.picture("path-search");
    await person.page.keyboard.press("Enter");
    await person.quickTitle("Path from").waitFor();
    await album.picture("path-steps");
    await person.quickRow("Draw as Graph").first().click();
    await person.tab("Graph: Path from").waitFor();
    const frame = await album.drawnInTab();
    await new DrawnGraph(frame).seeCard(subject.to);
    await album.picture("path-graph");
    await album.closeEditors();
  });
}
