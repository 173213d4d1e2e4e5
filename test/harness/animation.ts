// A program that makes the README's animation in a real editor: `npx tsx test/harness/animation.ts` writes media/walk.gif.
// Needs ImageMagick (Debian: imagemagick; CONVERT_PATH names its `convert`) and the VSIX that `npm run package` made.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { DrawnGraph } from "./drawnGraph.ts";
import { startJourney } from "./journey.ts";
import type { Journey } from "./journey.ts";
import type { Point } from "./person.ts";
import { root } from "./places.mjs";

const size = { width: 1280, height: 840 };
const mostMilliseconds = 10_000;
const mostBytes = 2_000_000;

/** Pictures of the page, each with the milliseconds for which it is seen, and a pointer, which pictures of pages lack. */
class Film {
  private readonly shots: { readonly file: string; readonly time: number }[] =
    [];
  private at: Point = { x: size.width / 2, y: size.height - 90 };

  constructor(
    private readonly page: Page,
    private readonly folder: string,
  ) {}

  async show(time: number): Promise<void> {
    await this.page.evaluate(placePointer, this.at);
    const file = path.join(this.folder, `${String(this.shots.length)}.png`);
    await this.page.screenshot({ path: file });
    this.shots.push({ file, time });
  }

  async click(to: Point, times = 1): Promise<void> {
    const steps = 5;
    const { x, y } = this.at;
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      this.at = { x: x + (to.x - x) * share, y: y + (to.y - y) * share };
      await this.show(60);
    }
    await this.page.mouse.click(to.x, to.y, { clickCount: times });
  }

  /** Answers how long it is and how large. */
  write(file: string): { readonly time: number; readonly bytes: number } {
    execFileSync(process.env["CONVERT_PATH"] ?? "convert", [
      ...this.shots.flatMap((shot) => [
        "-delay",
        String(Math.round(shot.time / 10)),
        shot.file,
      ]),
      ...["-loop", "0", "+dither", "-colors", "128", "-layers", "Optimize"],
      file,
    ]);
    return {
      time: this.shots.reduce((sum, { time }) => sum + time, 0),
      bytes: statSync(file).size,
    };
  }
}

const folder = mkdtempSync(path.join(os.tmpdir(), "codeweft-animation-"));
const journey = await startJourney("animation", {
  settings: { "workbench.colorTheme": "Default Dark Modern" },
});
let failed = true;
try {
  const film = new Film(journey.person.page, folder);
  await take(journey, film);
  const file = path.join(root, "media/walk.gif");
  const { time, bytes } = film.write(file);
  console.log(
    `${path.relative(root, file)}: ${(time / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(2)} MB`,
  );
  if (time > mostMilliseconds || bytes > mostBytes)
    throw new Error("The animation is to be at most 10 s and 2 MB.");
  failed = false;
} finally {
  await journey.close(failed);
  rmSync(folder, { recursive: true, force: true });
}

/** Open, look at the graph, go on from it, see what proves a line, ask what a change breaks. */
async function take({ person }: Journey, film: Film): Promise<void> {
  const { page } = person;
  await page.setViewportSize(size);
  await person.runCommand("Codeweft: Ingest Workspace");
  await person.readNotification("Graph ready");
  await person.runCommand("Notifications: Clear All Notifications");
  await person.openContainer("Codeweft");
  const side = await person.graphFrame(".picture");
  await person.makeRoom(760, "Relations");
  const graph = new DrawnGraph(side);
  await graph.seeCard("src/services · 4");
  await person.openFile("checkout.ts");
  await settle(page);
  await film.show(900);

  const word = page
    .locator(".editor-instance .view-line", { hasText: "placeOrder(customer" })
    .locator("span span", { hasText: "placeOrder" })
    .first();
  await word.waitFor();
  await film.click(await middleOf(word.boundingBox()));
  await graph.seeCard("createOrder");
  await settle(page);
  await film.show(1300);

  await film.click(
    await inPage(side, (await graph.seeCard("amountDue")).position),
    2,
  );
  await graph.seeCard("discountFor");
  await settle(page);
  await film.show(1300);

  await film.click(
    await inPage(side, await graph.middleOfLine("discountFor", "amountDue")),
  );
  await side.locator(".evidence .site").first().waitFor();
  await settle(page);
  await film.show(1700);

  await page.keyboard.press("Escape");
  await person.runCommand("Codeweft: What breaks if I change this?");
  await page
    .locator(".pane-header", { hasText: "What breaks if I change this?" })
    .waitFor();
  await person.runCommand("Codeweft: Show Answer as Graph");
  const answer = await person.frameWith(".announcement:text('are drawn')");
  await new DrawnGraph(answer).fitAll();
  await settle(page);
  await film.show(2400);
}

/** Movements of the picture end within 250 ms. */
function settle(page: Page): Promise<void> {
  return page.waitForTimeout(500);
}

async function middleOf(
  found: Promise<(Point & { width: number; height: number }) | null>,
): Promise<Point> {
  const box = await found;
  if (box === null) throw new Error("what is to be clicked is out of sight");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function inPage(frame: Frame, point: Point): Promise<Point> {
  const box = await frame.locator(".picture").boundingBox();
  if (box === null) throw new Error("the picture is out of sight");
  return { x: box.x + point.x, y: box.y + point.y };
}

interface Shape {
  id: string;
  innerHTML: string;
  readonly style: { cssText: string };
}
declare const document: {
  readonly body: { append(shape: Shape): void };
  getElementById(id: string): Shape | null;
  createElement(name: string): Shape;
};

/** Runs in the window. */
function placePointer({ x, y }: Point): void {
  const pointer =
    document.getElementById("pointer") ?? document.createElement("div");
  pointer.id = "pointer";
  pointer.style.cssText = `position:fixed;left:${String(x)}px;top:${String(y)}px;z-index:1000000;pointer-events:none;filter:drop-shadow(0 0 1px #000)`;
  pointer.innerHTML =
    '<div style="width:17px;height:25px;background:#fff;clip-path:polygon(0 0,0 80%,26% 63%,44% 100%,62% 92%,45% 57%,78% 57%)"></div>';
  document.body.append(pointer);
}
