// The bundle of all layouts: run by a worker, which it serves, or by the page itself where none can be started.
import type { Texts } from "../../src/l10n.ts";
import { layOut } from "./layOut.ts";
import type { LayoutJob } from "./layOut.ts";
import type { Placement } from "./placement.ts";

export interface Done {
  /** Absent where the layout failed: the page has a simpler one of its own. */
  readonly placement: Placement | undefined;
  /** Milliseconds. */
  readonly took: number;
}

/** What the bundle gives when it is called. */
export interface LayoutProgram {
  /** Captions are made by layouts; must come before the first job. */
  useTexts(texts: Texts): void;
  run(job: LayoutJob): Done;
  serve(scope: Scope): void;
}

export { useTexts } from "../../src/l10n.ts";

/** The few things that a worker knows of its page. */
interface Scope {
  onmessage: ((event: { readonly data: LayoutJob }) => void) | null;
  postMessage(message: Done): void;
}

export function run(job: LayoutJob): Done {
  const begun = performance.now();
  let placement: Placement | undefined;
  try {
    placement = layOut(job);
  } catch (error) {
    console.error(error);
  }
  return { placement, took: performance.now() - begun };
}

/** Answers each job in turn. */
export function serve(scope: Scope): void {
  scope.onmessage = ({ data }) => {
    scope.postMessage(run(data));
  };
}
