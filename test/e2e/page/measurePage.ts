// A program for `npm run bench -- --page ROUNDS`: opens the graph page so often for each size of picture, and prints its medians as JSON.
import os from "node:os";
import { median } from "../../bench/median.ts";
import type { PageFigures, PageReport } from "../../bench/page.ts";
import { graphOf } from "../../core/graph/graphText.ts";
import { launchBrowser } from "../../harness/browser.mjs";
import { largeAnswer } from "../../webview/largeAnswer.ts";
import { GraphPage } from "./graphPage.ts";
import { shop } from "./sampleGraphs.ts";
import { themes } from "./themes.ts";

const sizes = [200, 2_000, 5_000];
const view = { width: 1_200, height: 800 };

const rounds = Number(process.argv[2]);
const browser = await launchBrowser();
const pages: PageFigures[] = [];
let load = 0;
try {
  for (const size of sizes) {
    const measured: PageFigures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      measured.push(await measureOnce(size));
      load = Math.max(load, os.loadavg()[0] ?? 0);
    }
    pages.push(mediansOf(measured));
  }
} finally {
  await browser.close();
}
const report: PageReport = { rounds, load, browser: browser.version(), pages };
console.log(JSON.stringify(report));

function mediansOf(measured: readonly PageFigures[]): PageFigures {
  const names = Object.keys(measured[0] ?? {}) as (keyof PageFigures)[];
  return Object.fromEntries(
    names.map((name) => [name, median(measured.map((each) => each[name]))]),
  ) as unknown as PageFigures;
}

async function measureOnce(size: number): Promise<PageFigures> {
  const page = await GraphPage.open(browser, {
    graph: graphOf(shop),
    theme: themes.dark,
    ...view,
  });
  try {
    const activation = largeAnswer(size);
    const message = {
      type: "activate",
      activation,
      reason: "command",
    } as const;
    await watch(page);
    await page.tell(message);
    // Looked at within the page: to hand its state out in every frame would cost more than what is measured.
    await page.page.waitForFunction(
      () => (globalThis as unknown as { watched: Watched }).watched.laidOut > 0,
    );
    await page.frames(30);
    const times = await readTimes(page);
    const framesClose = await pan(page);
    await page.page.keyboard.press("f");
    await page.frames(30);
    const framesAll = await pan(page);
    return {
      nodes: size,
      edges: activation.edges.length,
      messageBytes: Buffer.byteLength(JSON.stringify(message)),
      ...times,
      framesAll,
      framesClose,
    };
  } finally {
    await page.close();
  }
}

interface Watched {
  begun: number;
  firstPicture: number;
  laidOut: number;
  longestTask: number;
}

/** Before the answer: the page notes when it comes, what is drawn when, and how long tasks are. */
async function watch({ page }: GraphPage): Promise<void> {
  await page.locator(".picture").focus();
  await page.evaluate(() => {
    const watched = { begun: 0, firstPicture: 0, laidOut: 0, longestTask: 50 };
    // What the page remembers stays in it: its way to the test would count as a task of the page.
    Object.assign(globalThis, { watched, rememberInTest: () => undefined });
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        if (watched.begun > 0 && startTime + duration > watched.begun)
          watched.longestTask = Math.max(watched.longestTask, duration);
    }).observe({ type: "longtask" });
    addEventListener(
      "message",
      (event: MessageEvent<{ readonly type: string }>) => {
        if (event.data.type === "activate") watched.begun = performance.now();
      },
      true,
    );
    const { cy, state } = globalThis.codeweft;
    // Painted in this frame, seen with the next one.
    const seen = (name: "firstPicture" | "laidOut"): void => {
      requestAnimationFrame(() => {
        watched[name] ||= performance.now() - watched.begun;
      });
    };
    const sketch = document.querySelector<HTMLElement>(".sketch");
    if (sketch === null) throw new Error("the page makes no sketches");
    new MutationObserver(() => {
      if (!sketch.hidden) seen("firstPicture");
    }).observe(sketch, { attributes: true });
    cy.on("render", () => {
      if (watched.begun === 0 || cy.nodes(".card").length === 0) return;
      seen("firstPicture");
      if (state().laying === undefined) seen("laidOut");
    });
  });
}

async function readTimes({
  page,
}: GraphPage): Promise<
  Pick<PageFigures, "firstPicture" | "laidOut" | "longestTask" | "layout">
> {
  return page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    const { firstPicture, laidOut, longestTask } = watched;
    const [layout] = performance.getEntriesByName("codeweft layout");
    return {
      firstPicture,
      laidOut,
      longestTask,
      layout: layout?.duration ?? 0,
    };
  });
}

/** A wheel that turns in every frame for two seconds, forth and back. Frames per second. */
function pan({ page }: GraphPage): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const picture = document.querySelector(".picture");
        let frames = 0;
        let begun: number | undefined;
        const step = (now: number): void => {
          begun ??= now;
          if (now - begun > 2_000) {
            resolve((1_000 * frames) / (now - begun));
            return;
          }
          frames += 1;
          const forth = Math.floor((now - begun) / 500) % 2 === 0 ? 1 : -1;
          picture?.dispatchEvent(
            new WheelEvent("wheel", {
              deltaX: 8 * forth,
              deltaY: 6 * forth,
              bubbles: true,
              cancelable: true,
            }),
          );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
