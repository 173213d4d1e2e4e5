// Rule 18: what runs outside the page's main thread, what stands at once, and how the picture moves.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { RulesWindow } from "./rulesWindow.ts";

/** What the page did, in its order. */
interface Noted {
  readonly what: "answer" | "drawn" | "job" | "placed" | "laid out";
  /** Nodes of the picture that the page has at this moment. */
  readonly nodes: number;
}

/** A job's answer that is held back, and what the test has put into the page. */
interface Noting {
  notes: Noted[];
  release: (() => void) | undefined;
  durations: number[];
}
declare const codeweft: {
  readonly cy: {
    animate: (properties: object, options: { duration: number }) => void;
    animated(): boolean;
    pan(): { x: number; y: number };
    on(event: string, handler: () => void): void;
  };
  readonly state: () => Awaited<ReturnType<RulesWindow["state"]>>;
};

export function rulesOfMoving(open: () => RulesWindow): void {
  it("rule 18: layouts and questions run outside the page's main thread, and the first picture stands before its layout", async () => {
    const graph = open();
    const { frame } = graph;
    await graph.search("placeOrder");
    await graph.button(/^Layout/u).click();
    await frame.getByRole("radio", { name: "Layered" }).check();
    await graph.press("Escape");
    await graph.until(
      "the neighbourhood stands in layers",
      ({ laying, picture }) =>
        laying === undefined && picture?.placement.arrangement === "layered",
    );
    await nameNothing(frame);
    await frame.evaluate(noteOrder);
    await graph.search("pulse");
    await graph.until("its layout is under way", ({ laying }) =>
      Boolean(laying),
    );
    await frame.waitForFunction(
      () =>
        (globalThis as unknown as { noting: Noting }).noting.release !==
        undefined,
    );
    // The worker has done its work and the page does not know yet: it draws and takes keys all the same.
    const waiting = await graph.state();
    assert.notEqual(waiting.picture?.placement.arrangement, "layered");
    await frame.locator(".picture").focus();
    await graph.press("?");
    await frame.getByRole("heading", { name: "Hands and keys" }).waitFor();
    await graph.press("Escape");
    await frame.evaluate(() =>
      (globalThis as unknown as { noting: Noting }).noting.release?.(),
    );
    await graph.until(
      "it stands in layers",
      ({ laying, picture }) =>
        laying === undefined && picture?.placement.arrangement === "layered",
    );
    const notes = await frame.evaluate(
      () => (globalThis as unknown as { noting: Noting }).noting.notes,
    );
    const said = notes.map(({ what }) => what).join(", ");
    const [job, answer, drawn, placed, laidOut] = (
      ["job", "answer", "drawn", "placed", "laid out"] as const
    ).map((what) =>
      notes.findIndex(
        (note, at) =>
          note.what === what &&
          at >= notes.findIndex((each) => each.what === "job"),
      ),
    ) as [number, number, number, number, number];
    // The message with the answer brings all nodes, and is not over before the worker has its job.
    const nodes = notes[job]?.nodes ?? 0;
    assert.ok(nodes > 40, `${String(nodes)} nodes: ${said}`);
    assert.equal(answer, job + 1, said);
    assert.equal(notes[answer]?.nodes, nodes);
    // They are drawn while the worker is busy, and placed anew by what it sends.
    assert.equal(notes[drawn]?.nodes, nodes);
    assert.ok(answer < drawn && drawn < placed && placed < laidOut, said);
    await graph.button(/^Layout/u).click();
    await frame.getByRole("radio", { name: "Automatic" }).check();
    await graph.press("Escape");
  });

  it("rule 18: the picture moves for at most 250 milliseconds, stops at a touch of the wheel, and jumps where motion is reduced", async () => {
    const graph = open();
    const { frame, journey, person } = graph;
    await graph.search("placeOrder");
    await nameNothing(frame);
    await frame.evaluate(noteAnimations);
    const durations = (): Promise<readonly number[]> =>
      frame.evaluate(() =>
        (globalThis as unknown as { noting: Noting }).noting.durations.splice(
          0,
        ),
      );
    const settings = path.join(journey.workspace, ".vscode/settings.json");
    mkdirSync(path.dirname(settings), { recursive: true });
    const move = async (motion: "off" | "on"): Promise<void> => {
      writeFileSync(
        settings,
        JSON.stringify({ "workbench.reduceMotion": motion }),
      );
      await frame
        .locator(
          motion === "on"
            ? "body.vscode-reduce-motion"
            : "body:not(.vscode-reduce-motion)",
        )
        .waitFor();
    };
    const moves = async (): Promise<readonly number[]> => {
      await graph.button("Zoom out").click();
      await graph.button("Zoom in").click();
      await graph.button(/^Fit all/u).click();
      await graph.search("third");
      await graph.search("placeOrder");
      return durations();
    };

    await move("off");
    const lively = await moves();
    assert.ok(lively.length >= 5, lively.join());
    assert.ok(
      lively.every((each) => each > 0 && each <= 250),
      lively.join(),
    );
    assert.deepEqual(await frame.evaluate(interruptMovement), {
      before: true,
      after: false,
      moved: -40,
    });
    await durations();

    await move("on");
    const still = await moves();
    assert.ok(still.length >= 5, still.join());
    assert.ok(
      still.every((each) => each === 0),
      still.join(),
    );

    // The system's own wish counts as much as the editor's setting.
    await move("off");
    await person.page.emulateMedia({ reducedMotion: "reduce" });
    await frame.waitForFunction(
      () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    );
    const system = await moves();
    assert.ok(
      system.length >= 5 && system.every((each) => each === 0),
      system.join(),
    );
    await person.page.emulateMedia({ reducedMotion: null });
    await move("on");
  });
}

/** The test runner's compiler names functions through this; in the page there is nothing to name. */
const nameNothing = (frame: Frame): Promise<unknown> =>
  frame.evaluate("globalThis.__name = (each) => each");

/** Runs in the page: notes what happens there, and holds back what the worker answers until the test lets it go. */
function noteOrder(): void {
  const noting: Noting = { notes: [], release: undefined, durations: [] };
  const note = (what: Noted["what"]): void => {
    noting.notes.push({
      what,
      nodes: codeweft.state().picture?.base.nodes.length ?? 0,
    });
  };
  // Told after the page's own ear: it has done what it does about the message.
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if ((data as { type?: unknown } | undefined)?.type === "answer")
      note("answer");
  });
  codeweft.cy.on("render", () => note("drawn"));
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries())
      if (name === "codeweft layout") note("laid out");
  }).observe({ entryTypes: ["measure"] });
  const postMessage = Object.getOwnPropertyDescriptor(
    Worker.prototype,
    "postMessage",
  )?.value as (this: Worker, job: unknown) => void;
  Worker.prototype.postMessage = function (this: Worker, job: unknown) {
    note("job");
    const hear = this.onmessage;
    this.onmessage = (event) => {
      noting.release = () => {
        noting.release = undefined;
        note("placed");
        hear?.call(this, event);
      };
    };
    postMessage.call(this, job);
  };
  Object.assign(globalThis, { noting });
}

/** Runs in the page: keeps the duration of every movement of the camera. */
function noteAnimations(): void {
  const noting: Noting = { notes: [], release: undefined, durations: [] };
  const { cy } = codeweft;
  const animate = cy.animate.bind(cy);
  cy.animate = (properties, options) => {
    noting.durations.push(options.duration);
    animate(properties, options);
  };
  Object.assign(globalThis, { noting });
}

/** Runs in the page: turns the wheel while the camera moves; how far the wheel took it. */
function interruptMovement(): {
  readonly before: boolean;
  readonly after: boolean;
  readonly moved: number;
} {
  const { cy } = codeweft;
  document.querySelector<HTMLElement>("button[aria-label^='Zoom in']")?.click();
  const before = cy.animated();
  const { y } = cy.pan();
  document
    .querySelector(".picture")
    ?.dispatchEvent(new WheelEvent("wheel", { deltaY: 40, cancelable: true }));
  return { before, after: cy.animated(), moved: cy.pan().y - y };
}
