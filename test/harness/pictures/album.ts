// Pictures of one window, in the order in which they are taken.
import type { Frame } from "playwright-core";
import { DrawnGraph } from "../drawnGraph.ts";
import type { Person } from "../person.ts";
import type { Subject } from "./subject.ts";

export class Album {
  /** `workspace`: absolute path of the folder that is open. */
  constructor(
    readonly person: Person,
    readonly subject: Subject,
    readonly workspace: string,
  ) {}

  /** What has just been shown comes to rest first: movements end within 250 ms. */
  async picture(name: string): Promise<void> {
    await this.person.page.waitForTimeout(400);
    await this.person.takePicture(name);
  }

  /** One view that cannot be shown must not keep the others from being looked at. */
  async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.log(`${what}: ${String(error).split("\n")[0] ?? ""}`);
      await this.person.takePicture(`${what}-failed`);
      await this.person.page.keyboard.press("Escape");
      await this.dismiss();
    }
  }

  /** Goes to the symbol's definition, as the search for symbols does. */
  async goTo(symbol: string): Promise<void> {
    const { person } = this;
    await person.runCommand("Codeweft: Search Symbol…");
    await person.quickTitle("Search Symbol").waitFor();
    await this.choose(symbol);
    await person.page
      .locator(".statusbar")
      .getByText(/Ln (?!1, Col 1\b)/u)
      .waitFor();
    // The editor takes the focus a moment later, and would close what is opened meanwhile.
    await person.page.waitForTimeout(500);
  }

  /** Takes the first row of the open list that begins with the symbol's name. */
  async choose(symbol: string): Promise<void> {
    const { person } = this;
    await person.type(symbol);
    const row = person
      .quickRow(symbol)
      .and(person.page.locator(".focused"))
      .first();
    await row.waitFor();
    await person.page.keyboard.press("Enter");
    await person.page
      .locator(".quick-input-widget")
      .waitFor({ state: "hidden" });
  }

  /** Closes the list or question that is open. */
  async dismiss(): Promise<void> {
    const { page } = this.person;
    const box = page.locator(".quick-input-widget");
    while (await box.isVisible()) {
      await page.keyboard.press("Escape");
      await box.waitFor({ state: "hidden", timeout: 1000 }).catch(() => {
        // A list one hop deeper may take a second Escape.
      });
    }
  }

  /** The graph that came into being in a tab of the editor, all of it in sight. */
  async drawnInTab(): Promise<Frame> {
    const frame = await this.person.frameWith(
      ".announcement:text('are drawn')",
    );
    await new DrawnGraph(frame).fitAll();
    return frame;
  }

  async closeEditors(): Promise<void> {
    await this.person.runCommand("View: Close All Editors");
    await this.person.tab("").first().waitFor({ state: "detached" });
  }

  /** Opens this view of the side bar. */
  async focusOn(view: string): Promise<void> {
    await this.person.runCommand(`Codeweft: Focus on ${view} View`);
  }

  /** Opens it and closes the others in the side bar. */
  async showAlone(view: string): Promise<void> {
    const { page } = this.person;
    await this.focusOn(view);
    const own = page.locator(".pane-header[aria-expanded=true]", {
      hasText: new RegExp(`^${view}`, "iu"),
    });
    await own.first().waitFor();
    const others = page.locator(
      ".part.sidebar .pane-header[aria-expanded=true]",
      {
        hasNotText: new RegExp(`^${view}`, "iu"),
      },
    );
    while ((await others.count()) > 0) await others.first().click();
  }
}
