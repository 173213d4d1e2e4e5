// The one active item of the window: graph, lists and commands follow it. Knows no editor.
import type { Activation } from "../protocol.ts";
import { Listeners } from "./listeners.ts";

/** Who made it active: the page that did so is not told again. */
export type ActivationSource = "cursor" | "command" | "page";

export interface ActiveChange {
  readonly activation: Activation;
  readonly source: ActivationSource;
}

export class ActiveItem {
  private readonly listeners = new Listeners<ActiveChange>();
  readonly onDidChange = this.listeners.add;
  private value: Activation | undefined;

  get current(): Activation | undefined {
    return this.value;
  }

  /** A command always tells, so that the graph comes into view; the cursor and the pages only when it is another item. */
  set(activation: Activation, source: ActivationSource): void {
    const same = this.value !== undefined && equal(this.value, activation);
    this.value = activation;
    if (!same || source === "command")
      this.listeners.tell({ activation, source });
  }
}

function equal(a: Activation, b: Activation): boolean {
  if (a.kind === "symbol") return b.kind === "symbol" && a.id === b.id;
  if (a.kind === "file") return b.kind === "file" && a.path === b.path;
  return b.kind === "overview";
}
