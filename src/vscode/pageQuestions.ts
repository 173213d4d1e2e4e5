// The questions of one page: asked of the engine, ended when the page or its reader no longer waits. Knows no editor.
import type { Engine } from "../core/engine.ts";
import { toErrorForm } from "../core/errors.ts";
import type { ToHost, ToPage } from "../protocol.ts";

export class PageQuestions {
  private readonly asking = new Map<number, AbortController>();

  constructor(
    private readonly engine: Pick<Engine, "ask">,
    private readonly post: (message: ToPage) => void,
  ) {}

  async answer(
    message: Omit<Extract<ToHost, { type: "ask" }>, "type" | "query"> & {
      readonly query: string;
    },
  ): Promise<void> {
    const { id, query, parameters } = message;
    const controller = new AbortController();
    // A page that begins anew counts from one again: its question is another than the one of this number before.
    this.asking.get(id)?.abort();
    this.asking.set(id, controller);
    const isWaitedFor = (): boolean => this.asking.get(id) === controller;
    try {
      const envelope = await this.engine.ask(
        query,
        parameters,
        controller.signal,
      );
      if (isWaitedFor()) this.post({ type: "answer", id, envelope });
    } catch (error) {
      // The page has the words for a failed answer; a notification on top would be noise.
      if (isWaitedFor())
        this.post({ type: "failed", id, error: toErrorForm(error) });
    } finally {
      if (isWaitedFor()) this.asking.delete(id);
    }
  }

  cancel(id: number): void {
    this.asking.get(id)?.abort();
  }

  /** Nobody waits any more: the page is hidden, begins anew or is closed. Nothing is posted for what was open. */
  dispose(): void {
    const open = [...this.asking.values()];
    this.asking.clear();
    for (const controller of open) controller.abort();
  }
}
