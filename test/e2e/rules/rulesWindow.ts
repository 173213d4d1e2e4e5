// One window for all twenty rules: a person, and the graph view in the side bar with what it knows and where it draws it.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { startJourney } from "../../harness/journey.ts";
import type { Journey } from "../../harness/journey.ts";
import type { Person, Point } from "../../harness/person.ts";
import { pictureAtRest } from "../../harness/pictureAtRest.ts";
import { nodesOf } from "../../../webview/state/picture.ts";
import type { PictureNode } from "../../../webview/state/picture.ts";
import type { State } from "../../../webview/state/state.ts";

/** What tests ask the drawing about; see webview/graph.ts. */
interface Drawing {
  getElementById(id: string): DrawnElement;
  nodes(selector: string): { map<T>(read: (node: DrawnElement) => T): T[] };
  edges(): { map<T>(read: (edge: DrawnElement) => T): T[] };
  zoom(): number;
  pan(): Point;
}
interface DrawnElement {
  id(): string;
  data(name: string): unknown;
  hasClass(name: string): boolean;
  style(name: string): unknown;
  numericStyle(name: string): number;
  position(): Point;
  renderedPosition(): Point;
  renderedMidpoint(): Point;
}
declare const codeweft: { readonly cy: Drawing; readonly state: () => State };

/** What the line at the bottom said, whether it offered to cancel, and whether something was drawn above it. */
interface FooterNote {
  readonly words: string;
  readonly cancel: boolean;
  readonly drawn: boolean;
}

/** Functions that call `beat` and `pulse`, more than may be drawn. */
export const beatUsers = 260;

/** Sources that the rules need beside the sample: a hub, a family of classes, a chain, one that stands alone, and a guess. */
export function writeRulesSources(workspace: string): void {
  const folder = path.join(workspace, "src/rules");
  mkdirSync(path.join(folder, "users"), { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(path.join(folder, name), text);
  };
  write(
    "hub.ts",
    "export function beat(): void {}\nexport function pulse(): void {}\n",
  );
  for (let file = 0; file < beatUsers / 10; file++)
    write(
      `users/u${String(file)}.ts`,
      [
        'import { beat, pulse } from "../hub.js";',
        ...Array.from(
          { length: 10 },
          (_, at) =>
            `export function user${String(file * 10 + at)}(): void {\n  beat();\n  pulse();\n}`,
        ),
      ].join("\n"),
    );
  write(
    "shapes.ts",
    `export abstract class Shape {}
export class Square extends Shape {}
export class Tile extends Square {}
export function paint(): Square {
  return new Square();
}
`,
  );
  write(
    "chain.ts",
    `export function first(): void {
  second();
}
export function second(): void {
  third();
}
export function third(): void {
  fourth();
}
export function fourth(): void {
  fifth();
}
export function fifth(): void {}
`,
  );
  write("alone.ts", "export function standsAlone(): void {}\n");
  write(
    "guess.ts",
    `import { fifth, first, second } from "./chain.js";
export function guesses(thing: any): void {
  thing.pointsOf("Ada");
  first();
${"  second();\n".repeat(3)}${"  fifth();\n".repeat(9)}}
`,
  );
}

export class RulesWindow {
  private constructor(
    readonly journey: Journey,
    public frame: Frame,
  ) {}

  static async open(): Promise<RulesWindow> {
    const journey = await startJourney("rules", { prepare: writeRulesSources });
    const { person } = journey;
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready");
    await person.page.keyboard.press("Escape");
    await person.openContainer("Codeweft");
    const frame = await person.graphFrame(".picture");
    await person.makeRoom(820, "Relations");
    return new RulesWindow(journey, frame);
  }

  get person(): Person {
    return this.journey.person;
  }

  /** After the window was opened again. */
  async findFrame(): Promise<void> {
    this.frame = await this.person.graphFrame(".picture");
  }

  state(): Promise<State> {
    return this.frame.evaluate(() => codeweft.state());
  }

  /** Waits until the page is as wished; at most twenty seconds. */
  async until(
    what: string,
    condition: (state: State) => boolean,
  ): Promise<State> {
    let state = await this.state();
    for (const end = Date.now() + 20_000; !condition(state);) {
      if (Date.now() > end)
        throw new Error(
          `The graph did not come to this: ${what}\n${JSON.stringify({ ...state, picture: undefined, kept: [] })}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 30));
      state = await this.state();
    }
    return state;
  }

  /** Puts the cursor on a symbol, and waits until the graph is about it. */
  async follow(file: string, line: string, word: string): Promise<State> {
    await this.leave();
    await this.person.openFile(file);
    await this.person.clickWord(line, word);
    return this.untilAbout(word);
  }

  /** Finds a symbol with the page's own search, and waits until the graph is about it. */
  async search(name: string): Promise<State> {
    await this.frame.locator(".picture").focus();
    const { keyboard } = this.person.page;
    await keyboard.press("/");
    await keyboard.type(name);
    await this.until(
      `${name} is found`,
      ({ search }) =>
        search?.asking === false &&
        search.hits[search.picked]?.symbol.name === name,
    );
    await keyboard.press("Enter");
    return this.untilAbout(name);
  }

  untilAbout(name: string): Promise<State> {
    return this.until(
      `it is about ${name}`,
      (state) =>
        !state.asking.includes("picture") &&
        nameOf(nodeOf(state, state.picture?.center)) === name,
    );
  }

  /** The node of what bears this name. */
  async node(name: string): Promise<string> {
    const state = await this.until(`${name} is drawn`, (each) =>
      nodesIn(each).some((node) => nameOf(node) === name),
    );
    return nodesIn(state).find((node) => nameOf(node) === name)?.id ?? "";
  }

  async edge(from: string, to: string): Promise<string> {
    return `e${await this.node(from)}>${await this.node(to)}`;
  }

  /** Where the middle of a card or line stands in the window. */
  async spot(id: string): Promise<Point> {
    await this.frame.evaluate(pictureAtRest);
    const inside = await this.frame.evaluate((wanted) => {
      const element = codeweft.cy.getElementById(wanted);
      return wanted.startsWith("e")
        ? element.renderedMidpoint()
        : element.renderedPosition();
    }, id);
    const box = await this.frame.locator(".picture").boundingBox();
    if (box === null) throw new Error("the picture is not on the page");
    return { x: box.x + inside.x, y: box.y + inside.y };
  }

  async click(id: string): Promise<void> {
    const { x, y } = await this.spot(id);
    await this.person.page.mouse.click(x, y);
  }

  async doubleClick(id: string): Promise<void> {
    const { x, y } = await this.spot(id);
    await this.person.page.mouse.dblclick(x, y);
  }

  async point(id: string): Promise<void> {
    const { x, y } = await this.spot(id);
    await this.person.page.mouse.move(x, y);
  }

  /** Takes the pointer out of the graph, into the editor's status bar. */
  async leave(): Promise<void> {
    await this.person.page.locator(".statusbar").hover();
    await this.until("the pointer is outside", (state) => !state.pointerInside);
  }

  /** Unfolds the view Relations until it is about this symbol. */
  async seeRelations(name: string): Promise<void> {
    const header = this.person.page
      .locator(".sidebar .pane-header")
      .filter({ hasText: "Relations" });
    await header.click();
    await header.filter({ hasText: name }).waitFor();
    await header.click();
  }

  /** Waits until keys go to this. */
  async focused(selector: string): Promise<void> {
    await this.frame.waitForFunction(
      (wanted) =>
        document.hasFocus() && document.activeElement?.matches(wanted) === true,
      selector,
    );
  }

  /** Presses Tab until the focus stands on this. Fails as soon as the focus leaves the page: keys would go elsewhere. */
  async tabTo(selector: string): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 80; steps++) {
      const { isThere, label } = await this.frame.evaluate((wanted) => {
        const { activeElement } = document;
        const name =
          activeElement?.getAttribute("aria-label") ?? activeElement?.tagName;
        return {
          isThere: activeElement?.matches(wanted) === true,
          label: document.hasFocus() ? (name ?? "nothing") : "outside",
        };
      }, selector);
      if (isThere) return;
      passed.push(label);
      if (label === "outside") break;
      await this.press("Tab");
    }
    throw new Error(`Tab does not lead to ${selector}: ${passed.join(" → ")}`);
  }

  press(key: string): Promise<void> {
    return this.person.page.keyboard.press(key);
  }

  /** A property of the style of what is drawn, by id. */
  style(id: string, name: string): Promise<string> {
    return this.frame.evaluate(
      ([wanted, property]) =>
        String(codeweft.cy.getElementById(wanted).style(property)),
      [id, name] as const,
    );
  }

  async label(id: string): Promise<string> {
    return this.frame.evaluate(
      (wanted) => String(codeweft.cy.getElementById(wanted).data("label")),
      id,
    );
  }

  /** Moves the picture, as with the wheel, until this stands in it. */
  async reveal(id: string): Promise<void> {
    const box = await this.frame.locator(".picture").boundingBox();
    if (box === null) throw new Error("the picture is not on the page");
    const { mouse } = this.person.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const { x, y } = await this.spot(id);
    await mouse.wheel(x - box.x - box.width / 2, y - box.y - box.height / 2);
  }

  /** Looks again and again until it is so; at most twenty seconds. */
  private async see<T>(
    what: string,
    look: () => Promise<T>,
    condition: (seen: T) => boolean,
  ): Promise<T> {
    for (const end = Date.now() + 20_000; ;) {
      const seen = await look();
      if (condition(seen)) return seen;
      if (Date.now() > end)
        throw new Error(
          `The graph did not come to this: ${what}: ${String(seen)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  async untilStyle(
    id: string,
    name: string,
    condition: (value: string) => boolean,
  ): Promise<void> {
    await this.see(`${name} of ${id}`, () => this.style(id, name), condition);
  }

  async untilZoom(condition: (zoom: number) => boolean): Promise<void> {
    await this.see("the zoom", () => this.zoom(), condition);
  }

  /** Waits until the page has a theme of this name; answers the colour behind the picture. */
  async untilGround(theme: string): Promise<string> {
    const kind = theme.includes("Contrast")
      ? theme.includes("Light")
        ? "vscode-high-contrast-light"
        : "vscode-high-contrast"
      : theme.includes("Light")
        ? "vscode-light"
        : "vscode-dark";
    await this.frame.locator(`body.${kind}`).waitFor();
    return this.frame.evaluate(async () => {
      // The page takes the colours one frame after the editor has changed them.
      for (let frame = 0; frame < 3; frame++)
        await new Promise((done) => requestAnimationFrame(done));
      return getComputedStyle(document.body).backgroundColor;
    });
  }

  /** From now on, what the footer says is kept. */
  noteFooter(): Promise<void> {
    return this.frame.evaluate(() => {
      const footer = document.querySelector(".footer")!;
      const notes: FooterNote[] = [];
      Object.assign(globalThis, { footerNotes: notes });
      new MutationObserver(() => {
        notes.push({
          words: footer.querySelector(".footer-words")?.textContent ?? "",
          cancel:
            footer.querySelector<HTMLElement>("button.link")?.hidden === false,
          drawn: codeweft.state().picture !== undefined,
        });
      }).observe(footer, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  }

  readFooter(): Promise<readonly FooterNote[]> {
    return this.frame.evaluate(
      () =>
        (globalThis as unknown as { footerNotes: FooterNote[] }).footerNotes,
    );
  }

  zoom(): Promise<number> {
    return this.frame.evaluate(() => codeweft.cy.zoom());
  }

  pan(): Promise<Point> {
    return this.frame.evaluate(() => codeweft.cy.pan());
  }

  button(name: string | RegExp) {
    return this.frame.getByRole("button", { name });
  }

  /** Where the cards stand, by id. */
  async cards(): Promise<Placed> {
    return (await this.state()).picture?.placement.cards ?? {};
  }
}

export type Placed = NonNullable<State["picture"]>["placement"]["cards"];

export function nodesIn(state: State): readonly PictureNode[] {
  return state.picture === undefined ? [] : nodesOf(state.picture);
}

export function nodeOf(
  state: State,
  id: string | undefined,
): PictureNode | undefined {
  return nodesIn(state).find((node) => node.id === id);
}

export function nameOf(node: PictureNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  return node.item.type === "symbol"
    ? node.item.symbol.name
    : node.item.folder.path;
}
