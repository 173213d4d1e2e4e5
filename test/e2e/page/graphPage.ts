// Opens the bundled graph page in a browser as the editor would: same document, same policy, same messages; questions go to the real list.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { toErrorForm } from "../../../src/core/errors.ts";
import { pageHtml } from "../../../src/vscode/pageHtml.ts";
import type { PageSettings, ToHost, ToPage } from "../../../src/protocol.ts";
import type { State } from "../../../webview/state/state.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import { root } from "../../harness/places.mjs";
import type { PageTheme } from "./themes.ts";

declare global {
  // What the page finds in its window during a test.

  var codeweft: { readonly cy: PageGraph; readonly state: () => State };
}

/** The few things that tests ask the drawing about. */
interface PageGraph {
  getElementById(id: string): {
    renderedPosition(): { readonly x: number; readonly y: number };
    renderedMidpoint(): { readonly x: number; readonly y: number };
    position(): { readonly x: number; readonly y: number };
    style(name: string): unknown;
  };
  nodes(selector: string): { readonly length: number };
  one(event: string, listener: () => void): void;
  zoom(): number;
}

const origin = "http://127.0.0.1:9";
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
    const context = await browser.newContext({
      viewport: {
        width: options.width ?? sizeOf.width,
        height: options.height ?? sizeOf.height,
      },
      reducedMotion:
        options.reducedMotion === false ? "no-preference" : "reduce",
    });
    const page = await context.newPage();
    const graphPage = new GraphPage(page, options.graph, {
      maxNodes: 200,
      followCursor: true,
      resolutions: ["exact", "inferred", "name"],
      ...options.settings,
    });
    graphPage.memory = options.memory;
    await graphPage.prepare(options.theme);
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => "codeweft" in globalThis);
    return graphPage;
  }

  private async prepare(theme: PageTheme): Promise<void> {
    const { page } = this;
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        this.complaints.push(message.text());
    });
    await page.exposeFunction("toTestHost", (message: ToHost) =>
      this.receive(message),
    );
    await page.exposeFunction("rememberInTest", (memory: unknown) => {
      this.memory = memory;
    });
    await page.exposeFunction("complainInTest", (text: string) => {
      this.complaints.push(text);
    });
    await page.route("**/*", (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === "")
        return route.fulfill({
          contentType: "text/html",
          body: pageHtml({
            cspSource: origin,
            script: `${origin}/graph.js`,
            style: `${origin}/graph.css`,
            nonce: "n0nce",
          }),
        });
      if (name !== "graph.js" && name !== "graph.css")
        return route.fulfill({ status: 404 });
      return route.fulfill({
        contentType: name.endsWith(".js") ? "text/javascript" : "text/css",
        body: readFileSync(path.join(root, "dist/webview", name)),
      });
    });
    // The test runner's compiler names functions through this; in the page there is nothing to name.
    await page.addInitScript("globalThis.__name = (each) => each");
    await page.addInitScript(installEditor, theme);
    await page.addInitScript((memory) => {
      Object.assign(globalThis, { memoryOfTest: memory });
    }, this.memory as never);
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
    return this.page.evaluate((data) => {
      window.postMessage(data, "*");
    }, message as never);
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
          globalThis.codeweft.cy.one("render", () => {
            resolve(performance.now() - begun);
          });
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

  /** Where a node's middle, or the middle of a line, is on the screen. */
  async spot(id: string): Promise<{ readonly x: number; readonly y: number }> {
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

/** Runs in the page before its own script: the editor's globals, its colours, and ears for what goes wrong. */
function installEditor(theme: PageTheme): void {
  const tests = globalThis as unknown as {
    toTestHost(message: unknown): void;
    rememberInTest(memory: unknown): void;
    complainInTest(text: string): void;
    memoryOfTest: unknown;
  };
  Object.assign(globalThis, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => {
        // The editor clones messages too: what cannot be cloned fails here as there.
        tests.toTestHost(structuredClone(message));
      },
      getState: () => tests.memoryOfTest,
      setState: (memory: unknown) => {
        tests.rememberInTest(structuredClone(memory));
      },
    }),
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    tests.complainInTest(
      `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
    );
  });
  // As in the editor, the theme is there before the page's own script runs.
  const dress = new MutationObserver(() => {
    if (document.body === null) return;
    dress.disconnect();
    for (const [name, value] of Object.entries(theme.variables))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    document.body.className = theme.bodyClass;
  });
  dress.observe(document, { childList: true, subtree: true });
}
