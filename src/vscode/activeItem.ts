// The one active item of the window: graph, lists and commands follow it. Knows no editor.
import type { Activation, SymbolRef } from "../protocol.ts";
import { Listeners } from "./listeners.ts";

/** Who made it active: the page that did so is not told again. */
export type ActivationSource = "cursor" | "command" | "page";

export interface ActiveChange {
  readonly activation: Activation;
  readonly source: ActivationSource;
  /** Its name, for titles. */
  readonly label: string;
}

/** Something that a page can show, with its name. */
export type Shown = Omit<ActiveChange, "source">;

export class ActiveItem {
  private readonly listeners = new Listeners<ActiveChange>();
  readonly onDidChange = this.listeners.add;
  private value: Shown | undefined;

  get current(): Shown | undefined {
    return this.value;
  }

  /** A command always tells, so that the graph comes into view; the cursor and the pages only when it is another item. */
  set(activation: Activation, label: string, source: ActivationSource): void {
    const before = this.value?.activation;
    const same = before !== undefined && equal(before, activation);
    this.value = { activation, label };
    if (!same || source === "command")
      this.listeners.tell({ activation, source, label });
  }
}

/** A file stands for its own symbol. */
export function activationOf(symbol: SymbolRef): Activation {
  return symbol.kind === "module" && !symbol.external
    ? { kind: "file", path: symbol.path }
    : { kind: "symbol", id: symbol.id };
}

function equal(a: Activation, b: Activation): boolean {
  if (a.kind === "symbol") return b.kind === "symbol" && a.id === b.id;
  if (a.kind === "file") return b.kind === "file" && a.path === b.path;
  return b.kind === "overview";
}
