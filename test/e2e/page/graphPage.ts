// The bundled graph page in a browser, with a host whose questions go to the real list.
import type { Browser, Page } from "playwright-core";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { toErrorForm } from "../../../src/core/errors.ts";
import type { PageSettings, ToHost, ToPage } from "../../../src/protocol.ts";
import type { State } from "../../../webview/state/state.ts";
import { pictureAtRest } from "../../harness/pictureAtRest.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import { openBundledPage, tellPage } from "./bundledPage.ts";
import type { PageTheme } from "./themes.ts";

declare global {
  // What the page finds in its window during a test.

  var codeweft: { readonly cy: PageGraph; readonly state: () => State };
}

/** The few things that tests ask the drawing about. */
interface PageGraph {
  getElementById(id: string): {
    nonempty(): boolean;
    renderedPosition(): { readonly x: number; readonly y: number };
    renderedMidpoint(): { readonly x: number; readonly y: number };
    position(): { readonly x: number; readonly y: number };
    style(name: string): unknown;
  };
  nodes(selector: string): {
    readonly length: number;
    map<T>(each: (node: Bounded) => T): T[];
  };
  elements(): {
    map<T>(
      each: (element: {
        json(): Readonly<Record<"data" | "classes" | "position", unknown>>;
      }) => T,
    ): T[];
  };
  edges(selector: string): {
    map<T>(each: (edge: Bounded & { id(): string }) => T): T[];
  };
  one(event: string, listener: () => void): void;
  on(event: string, listener: () => void): void;
  zoom(): number;
  pan(): { readonly x: number; readonly y: number };
  width(): number;
  animated(): boolean;
}

interface Bounded {
  renderedBoundingBox(): Readonly<Record<"x1" | "x2" | "y1" | "y2", number>>;
}

const sizeOf = { width: 300, height: 700 };

export interface PageOptions {
  readonly graph: Graph;
  readonly theme: PageTheme;
  readonly width?: number;
  readonly height?: number;
  readonly settings?: Partial<PageSettings>;
  /** What the page remembers from before. */
  readonly memory?: unknown;
  readonly reducedMotion?: boolean;
}

/** One open page with its host. */
export class GraphPage {
  /** All that the page sent, in order. */
  readonly sent: ToHost[] = [];
  /** Policy violations, uncaught errors and console errors: a good page has none. */
  readonly complaints: string[] = [];
  memory: unknown;
  /** While set, questions wait: a test decides when they are answered. */
  hold: Promise<void> | undefined;

  private constructor(
    readonly page: Page,
    private graph: Graph,
    private readonly settings: PageSettings,
  ) {}

  static async open(
    browser: Browser,
    options: PageOptions,
  ): Promise<GraphPage> {
    let graphPage: GraphPage | undefined;
    const page = await openBundledPage(browser, {
      name: "graph",
      theme: options.theme,
      width: options.width ?? sizeOf.width,
      height: options.height ?? sizeOf.height,
      reducedMotion: options.reducedMotion !== false,
      memory: options.memory,
      begin: (opened) => {
        graphPage = new GraphPage(opened, options.graph, {
          maxNodes: 200,
          followCursor: true,
          resolutions: ["exact", "inferred", "name"],
          ...options.settings,
        });
        graphPage.memory = options.memory;
        return {
          receive: (message) => graphPage?.receive(message),
          remember: (memory) => {
            if (graphPage !== undefined) graphPage.memory = memory;
          },
          complain: (text) => graphPage?.complaints.push(text),
        };
      },
    });
    await page.waitForFunction(() => "codeweft" in globalThis);
    if (graphPage === undefined) throw new Error("the page has no host");
    return graphPage;
  }

  private async receive(message: ToHost): Promise<void> {
    this.sent.push(message);
    if (message.type === "ready") {
      await this.tell({ type: "settings", settings: this.settings });
      await this.tellStatus();
    }
    if (message.type !== "ask") return;
    await this.hold;
    try {
      const envelope = await askEnvelope(
        this.graph,
        message.query,
        message.parameters,
      );
      await this.tell({ type: "answer", id: message.id, envelope });
    } catch (error) {
      await this.tell({
        type: "failed",
        id: message.id,
        error: toErrorForm(error),
      });
    }
  }

  tell(message: ToPage): Promise<void> {
    return tellPage(this.page, message);
  }

  /** The engine publishes another revision. */
  async publish(graph: Graph): Promise<void> {
    this.graph = graph;
    await this.tellStatus();
  }

  private tellStatus(): Promise<void> {
    const { graph } = this;
    return this.tell({
      type: "status",
      status: {
        state: "ready",
        revision: graph.revision,
        files: graph.fileCount,
        symbols: graph.symbolCount,
        edges: graph.edgeCount,
      },
    });
  }

  async activate(
    symbol: number,
    reason: "cursor" | "command" | "restore" = "command",
  ): Promise<void> {
    await this.tell({
      type: "activate",
      activation: { kind: "symbol", id: symbol },
      reason,
    });
    if (reason === "command")
      await this.until(
        (state) =>
          state.picture?.center === `s${symbol}` &&
          !state.asking.includes("picture"),
      );
  }

  /** Makes a symbol active; milliseconds from the arrival of the answer to the frame that shows it. */
  async timeFirstPicture(symbol: number): Promise<number> {
    let release = () => {};
    this.hold = new Promise((resolve) => {
      release = resolve;
    });
    await this.tell({
      type: "activate",
      activation: { kind: "symbol", id: symbol },
      reason: "command",
    });
    await this.until(({ asking }) => asking.includes("picture"));
    await this.page.evaluate(() => {
      const shown = new Promise<number>((resolve) => {
        const listen = (event: MessageEvent<ToPage>): void => {
          if (event.data.type !== "answer") return;
          removeEventListener("message", listen, true);
          const begun = performance.now();
          const seen = (): void => {
            requestAnimationFrame(() => {
              resolve(performance.now() - begun);
            });
          };
          globalThis.codeweft.cy.one("render", seen);
          const sketch = document.querySelector(".sketch");
          if (sketch !== null)
            new MutationObserver(seen).observe(sketch, { attributes: true });
        };
        addEventListener("message", listen, true);
      });
      Object.assign(globalThis, { firstPictureShown: shown });
    });
    release();
    this.hold = undefined;
    return this.page.evaluate(
      () =>
        (globalThis as unknown as { firstPictureShown: Promise<number> })
          .firstPictureShown,
    );
  }

  state(): Promise<State> {
    return this.page.evaluate(() => globalThis.codeweft.state());
  }

  /** Looks at the page's state frame by frame until it is as wished; at most ten seconds. */
  async until(condition: (state: State) => boolean): Promise<State> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const state = await this.state();
      if (condition(state)) return state;
      if (Date.now() > deadline)
        throw new Error(
          `The page did not become as wished: ${condition.toString()}\n${JSON.stringify({ ...state, picture: undefined, kept: [] })}\n${this.complaints.join("\n")}`,
        );
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(done)),
      );
    }
  }

  /** Lets the page draw so many frames. */
  async frames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame++)
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(done)),
      );
  }

  /** Until the picture itself stands where a sketch of it stood. */
  async drawn(): Promise<void> {
    await this.frames(2);
    await this.page.locator(".sketch").waitFor({ state: "hidden" });
  }

  /** Where a node's middle, or the middle of a line, is on the screen. */
  async spot(id: string): Promise<{ readonly x: number; readonly y: number }> {
    await this.page.evaluate(pictureAtRest);
    const inside = await this.page.evaluate((wanted) => {
      const element = globalThis.codeweft.cy.getElementById(wanted);
      return wanted.startsWith("e")
        ? element.renderedMidpoint()
        : element.renderedPosition();
    }, id);
    const box = await this.page.locator(".picture").boundingBox();
    if (box === null) throw new Error("the picture is not on the page");
    return { x: box.x + inside.x, y: box.y + inside.y };
  }

  async click(id: string, modifiers: "Control"[] = []): Promise<void> {
    const { x, y } = await this.spot(id);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  async doubleClick(id: string): Promise<void> {
    const { x, y } = await this.spot(id);
    await this.page.mouse.dblclick(x, y);
  }

  sentOf<T extends ToHost["type"]>(
    type: T,
  ): readonly Extract<ToHost, { type: T }>[] {
    return this.sent.filter(
      (message): message is Extract<ToHost, { type: T }> =>
        message.type === type,
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
