// Tells the page a story without a page: events go into the reducer, questions are answered by the real list over a graph written as text.
import assert from "node:assert/strict";
import type { Graph } from "../../src/core/graph/graph.ts";
import { toErrorForm } from "../../src/core/errors.ts";
import type { ToHost } from "../../src/protocol.ts";
import { commonLetters } from "../../webview/drawing/text.ts";
import type { Effect, Event } from "../../webview/state/event.ts";
import type { Picture } from "../../webview/state/picture.ts";
import { reduce } from "../../webview/state/reduce.ts";
import { initialState } from "../../webview/state/state.ts";
import type { State } from "../../webview/state/state.ts";
import { graphOf, nodeOf } from "../core/graph/graphText.ts";
import { askEnvelope } from "../core/query/askText.ts";

export class PageStory {
  state: State;
  /** Messages to the host, without questions. */
  readonly sent: ToHost[] = [];
  /** Questions that are open, by slot. */
  readonly open = new Map<string, Extract<Effect, { type: "ask" }>>();
  effects: readonly Effect[] = [];
  private graph: Graph;

  constructor(text: string | Graph, width = 1200, state: State = initialState) {
    this.graph = typeof text === "string" ? graphOf(text) : text;
    this.state = {
      ...state,
      viewport: { width, height: 700, letters: commonLetters },
    };
    this.tellStatus();
  }

  /** What happens; questions stay open until `answer`. */
  tell(event: Event): void {
    const step = reduce(this.state, event);
    this.state = step.state;
    this.effects = step.effects;
    for (const effect of step.effects) {
      if (effect.type === "ask") this.open.set(effect.slot, effect);
      if (effect.type === "cancel") this.open.delete(effect.slot);
      if (effect.type === "send") this.sent.push(effect.message);
    }
  }

  /** Answers all open questions, and those that the answers raise. */
  async answer(): Promise<void> {
    while (this.open.size > 0) {
      const [slot, ask] = [...this.open][0] as [
        string,
        Extract<Effect, { type: "ask" }>,
      ];
      this.open.delete(slot);
      const { purpose } = ask;
      try {
        const envelope = await askEnvelope(
          this.graph,
          ask.query,
          ask.parameters,
        );
        this.tell({ type: "answered", purpose, envelope });
      } catch (error) {
        this.tell({ type: "askFailed", purpose, error: toErrorForm(error) });
      }
    }
  }

  async do(event: Event): Promise<void> {
    this.tell(event);
    await this.answer();
  }

  async activate(
    name: string,
    reason: "cursor" | "command" | "restore" = "command",
  ): Promise<void> {
    await this.do({
      type: "activate",
      activation: { kind: "symbol", id: this.idOf(name) },
      reason,
    });
  }

  /** The index has changed. */
  async publish(graph: Graph): Promise<void> {
    this.graph = graph;
    this.tellStatus();
    await this.answer();
  }

  private tellStatus(): void {
    const { graph } = this;
    this.tell({
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

  get picture(): Picture {
    assert.ok(this.state.picture, "there is no picture");
    return this.state.picture;
  }

  idOf(name: string): number {
    return this.graph.id(nodeOf(this.graph, name));
  }

  /** The id of a symbol's node in the picture. */
  node(name: string): string {
    return `s${String(this.idOf(name))}`;
  }
}

/** The names of drawn nodes, sorted. */
export function drawnNames(picture: Picture): readonly string[] {
  return [picture.base, ...picture.openings]
    .flatMap((part) => part.nodes)
    .map(({ item }) =>
      item.type === "symbol" ? item.symbol.qualifiedName : item.folder.path,
    )
    .sort();
}
