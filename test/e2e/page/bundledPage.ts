// Opens a bundled page in a browser as the editor would: same document, same policy, same messages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { pageHtml } from "../../../src/vscode/pageHtml.ts";
import type { Texts } from "../../../src/l10n.ts";
import type { ToHost, ToPage } from "../../../src/protocol.ts";
import { root } from "../../harness/places.mjs";
import type { PageTheme } from "./themes.ts";

const origin = "http://127.0.0.1:9";

/** The test's end of the wire. */
export interface PageEnds {
  readonly receive: (message: ToHost) => unknown;
  readonly remember: (memory: unknown) => void;
  /** Policy violations, uncaught errors and console errors: a good page has none. */
  readonly complain: (text: string) => unknown;
}

export interface BundledPageOptions {
  /** Of its script and its style sheet. */
  readonly name: "graph" | "coverage" | "table" | "console";
  readonly theme: PageTheme;
  readonly width: number;
  readonly height: number;
  readonly reducedMotion: boolean;
  /** What the page remembers from before. */
  readonly memory: unknown;
  /** English where there are none. */
  readonly words?: { readonly language: string; readonly texts: Texts };
  /** Called before the page's own script runs. */
  readonly begin: (page: Page) => PageEnds;
}

export async function openBundledPage(
  browser: Browser,
  options: BundledPageOptions,
): Promise<Page> {
  const { name, width, height, reducedMotion } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const { receive, remember, complain } = options.begin(page);
  page.on("pageerror", (error) => complain(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complain(message.text());
  });
  await page.exposeFunction("toTestHost", receive);
  await page.exposeFunction("rememberInTest", (memory: string) =>
    remember(JSON.parse(memory)),
  );
  await page.exposeFunction("complainInTest", complain);
  const files = [`${name}.js`, `${name}.css`, "layouts.js"];
  await page.route("**/*", (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === "")
      return route.fulfill({
        contentType: "text/html",
        body: pageHtml({
          cspSource: origin,
          script: `${origin}/${name}.js`,
          style: `${origin}/${name}.css`,
          nonce: "n0nce",
          ...(options.words ?? { language: "en", texts: {} }),
        }),
      });
    if (!files.includes(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: file.endsWith(".js") ? "text/javascript" : "text/css",
      body: readFileSync(path.join(root, "dist/webview", file)),
    });
  });
  // The test runner's compiler names functions through this; in the page there is nothing to name.
  await page.addInitScript("globalThis.__name = (each) => each");
  await page.addInitScript(installEditor, options.theme);
  await page.addInitScript((memory) => {
    Object.assign(globalThis, { memoryOfTest: memory });
  }, options.memory as never);
  await page.goto(`${origin}/`);
  return page;
}

/** After a test: a picture of what failed is kept in `pictures`; violations of the policy and errors of the page fail it. */
export async function endPage(
  page: {
    readonly page: Page;
    readonly complaints: readonly string[];
    close(): Promise<void>;
  },
  test: Pick<Mocha.Test, "state" | "title"> | undefined,
  pictures: string,
): Promise<void> {
  if (test?.state === "failed")
    await page.page.screenshot({
      path: path.join(
        pictures,
        `failed ${test.title.replace(/\W+/g, " ").slice(0, 60)}.png`,
      ),
    });
  const { complaints } = page;
  await page.close();
  assert.deepEqual(complaints, []);
}

export function tellPage(page: Page, message: ToPage): Promise<void> {
  return page.evaluate((data) => {
    window.postMessage(data, "*");
  }, message as never);
}

/** Runs in the page before its own script: the editor's globals, its colours, and ears for what goes wrong. */
function installEditor(theme: PageTheme): void {
  const tests = globalThis as unknown as {
    toTestHost(message: unknown): void;
    rememberInTest(memory: string): void;
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
        // As the editor keeps it. An object would be taken apart piece by piece on its way out of the page.
        tests.rememberInTest(JSON.stringify(memory));
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
