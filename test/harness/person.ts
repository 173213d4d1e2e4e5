// Acts in VS Code's window as a person does: by keys, clicks and what can be read on the screen.
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { resultsFolder } from "./places.mjs";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Every action waits until the window shows what it needs, at most playwright's 30 seconds. */
export class Person {
  private pictures = 0;

  /** `journey` names the folder of the pictures. */
  constructor(
    readonly page: Page,
    private readonly journey: string,
  ) {}

  /** Opens the window and waits until its explorer lists `file`. */
  async open(address: string, file: string): Promise<void> {
    await this.page.goto(address);
    await this.page
      .locator(".explorer-folders-view")
      .getByText(file, { exact: true })
      .waitFor({ timeout: 60_000 });
  }

  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.type(`>${title}`);
    // The best fit need not be the first one: "Open Saved View…" stands before "Save View…".
    const row = this.page
      .locator(
        `.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(title)}]`,
      )
      .first();
    await row.waitFor();
    while ((await row.and(this.page.locator(".focused")).count()) === 0)
      await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  /** Opens a file by its name, and waits until it is in front and has the focus. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press("Control+P");
    await this.type(name);
    await this.chosenRow(name).waitFor();
    await this.page.keyboard.press("Enter");
    // Its tab may have been there before. Until the list is closed and the editor has the focus, keys go elsewhere.
    await this.tab(name).and(this.page.locator(".active")).first().waitFor();
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page
      .locator(".editor-instance .monaco-editor.focused")
      .waitFor();
  }

  /** Puts the cursor into the first `word` of the first line that contains `line`. */
  async clickWord(line: string, word: string): Promise<void> {
    await this.word(line, word).click();
  }

  /**
   * Rests the pointer on it until the hover says `text`; answers everything that the hover says. Where nothing shows up
   * for a while, because a graph is still being loaded, the pointer goes away and comes back, as a person's would.
   */
  async readHover(line: string, word: string, text: string): Promise<string> {
    const hover = this.page
      .locator(".monaco-hover:visible")
      .filter({ hasText: text })
      .first();
    for (let tries = 1; ; tries += 1) {
      await this.word(line, word).hover();
      try {
        await hover.waitFor({ timeout: 5000 });
        return (await hover.innerText()).replace(/\s+/g, " ");
      } catch (error) {
        if (tries === 6) throw error;
        await this.page.locator(".statusbar").hover();
      }
    }
  }

  /** Waits until the cursor stands there; both are 1-based, as the status bar shows them. */
  async seeCursorAt(line: number, column?: number): Promise<void> {
    const text =
      column === undefined
        ? new RegExp(`Ln ${line}, Col`)
        : new RegExp(`Ln ${line}, Col ${column}\\b`);
    await this.page.locator(".statusbar").getByText(text).waitFor();
  }

  /** Waits for a notification with the text, at most `patience` milliseconds, and answers all that it says. */
  async readNotification(
    text: string | RegExp,
    patience = 60_000,
  ): Promise<string> {
    const toast = this.page
      .locator(".notification-toast")
      .filter({ hasText: text });
    await toast.first().waitFor({ timeout: patience });
    return (await toast.first().innerText()).replace(/\s+/g, " ");
  }

  /** Opens the side bar's container with this title. */
  async openContainer(title: string): Promise<void> {
    const icon = this.page
      .locator(`.activitybar [aria-label^="${title}"]`)
      .first();
    await icon.waitFor();
    const open = await icon.getAttribute("aria-expanded");
    if (open !== "true") await icon.click();
  }

  /** Drags the edge of the side bar, and closes the other views in it, so that the graph has room. */
  async makeRoom(width: number, ...otherViews: string[]): Promise<void> {
    for (const title of otherViews) {
      const header = this.page
        .locator(".sidebar .pane-header")
        .filter({ hasText: title })
        .first();
      await header.waitFor();
      if ((await header.getAttribute("aria-expanded")) === "true")
        await header.click();
    }
    const box = await this.page.locator(".part.sidebar").boundingBox();
    if (box === null) throw new Error("the side bar is closed");
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width + 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** The document inside the only visible webview, when `ready` can be seen in it. */
  async graphFrame(ready: string): Promise<Frame> {
    const element = await this.page
      .frameLocator("iframe.webview.ready")
      .frameLocator("iframe#active-frame")
      .locator(ready)
      .first()
      .elementHandle({ timeout: 60_000 });
    const frame = await element?.ownerFrame();
    if (!frame) throw new Error("the graph's frame went away");
    return frame;
  }

  /** The document of the webview in which this can be seen, however many there are. */
  async frameWith(selector: string): Promise<Frame> {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      for (const frame of this.page.frames()) {
        const found = frame.locator(selector).first();
        // A frame may go away while it is looked at.
        if (await found.isVisible().catch(() => false)) return frame;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`a minute has shown no webview with ${selector}`);
  }

  tab(name: string): Locator {
    return this.page.locator(".tabs-container .tab").filter({ hasText: name });
  }

  quickRow(text: string): Locator {
    return this.page
      .locator(".quick-input-list .monaco-list-row")
      .filter({ hasText: text });
  }

  /** The row that Enter takes, once it says this: before, the list of what was typed last may still stand there. */
  private chosenRow(text: string): Locator {
    return this.quickRow(text).and(this.page.locator(".focused"));
  }

  /** The title of the quick input that is open. */
  quickTitle(text: string): Locator {
    return this.page.locator(".quick-input-title").filter({ hasText: text });
  }

  /** Fills the quick input that is open. */
  async type(text: string): Promise<void> {
    const input = this.page
      .locator(".quick-input-widget input[type=text]")
      .first();
    await input.waitFor();
    await input.fill(text);
  }

  /** Keeps a picture of the window, numbered in the order of the journey. */
  async takePicture(name: string): Promise<void> {
    const folder = path.join(resultsFolder, this.journey);
    mkdirSync(folder, { recursive: true });
    this.pictures += 1;
    await this.page.screenshot({
      path: path.join(folder, `${this.pictures}-${name}.png`),
    });
  }

  private word(line: string, word: string): Locator {
    return this.page
      .locator(".editor-instance .view-line")
      .filter({ hasText: line })
      .first()
      .locator("span span")
      .filter({ hasText: word })
      .first();
  }
}
