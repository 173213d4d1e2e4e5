// What stands in and around the code: hover, lines above definitions, going along dependencies, the menu, the walkthrough.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Album } from "./album.ts";
import { sample } from "./subject.ts";

export async function takeEditor(album: Album): Promise<void> {
  const { person, subject } = album;
  const { page } = person;
  await album.goTo(subject.at);
  await album.attempt("hover", async () => {
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Control+I");
    await page
      .locator(".monaco-hover:visible", { hasText: /callers/iu })
      .waitFor();
    await album.picture("hover");
    await page.keyboard.press("Escape");
  });
  for (const [name, keys] of [
    ["go-to-dependency", "Shift+Alt+D"],
    ["go-to-dependent", "Shift+Alt+U"],
  ] as const)
    await album.attempt(name, async () => {
      await album.goTo(subject.at);
      await page.keyboard.press(keys);
      await person.quickRow("").first().waitFor();
      await album.picture(name);
      await page.keyboard.press("ArrowRight");
      await album.picture(`${name}-deeper`);
      await album.dismiss();
    });
  await album.attempt("menu", async () => {
    await page.locator(".statusbar a", { hasText: "Codeweft" }).click();
    await person.quickRow("Search Symbol…").waitFor();
    await album.picture("status-bar-menu");
    await album.dismiss();
  });
  await album.attempt("questions", async () => {
    await person.runCommand("Codeweft: Ask a Question…");
    await person.quickRow("").first().waitFor();
    await album.picture("questions");
    await album.dismiss();
  });
  // Nothing is written into a folder of somebody's own.
  if (subject === sample)
    await album.attempt("lenses", async () => {
      const folder = path.join(album.workspace, ".vscode");
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        path.join(folder, "settings.json"),
        JSON.stringify({ "codeweft.codeLens.enabled": true }),
      );
      await page.locator(".codelens-decoration:visible").first().waitFor();
      await album.picture("lenses");
    });
  await album.attempt("walkthrough", async () => {
    await album.closeEditors();
    // Beside a wide side bar there is no room for its pictures.
    await person.runCommand("View: Toggle Primary Side Bar Visibility");
    await person.runCommand("Welcome: Open Walkthrough");
    await person.type("how your code hangs together");
    await person.quickRow("how your code hangs together").first().click();
    const steps = page.locator(".getting-started-step");
    await steps.first().waitFor();
    for (let step = 0; step < (await steps.count()); step += 1) {
      await steps.nth(step).click();
      await album.picture(`walkthrough-${String(step + 1)}`);
    }
    await album.closeEditors();
    await person.runCommand("View: Toggle Primary Side Bar Visibility");
  });
}
