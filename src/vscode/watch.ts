// Hears of files that change, by saving or outside the editor, and hands them to the engine in batches.
import * as vscode from "vscode";
import { Cancelled, CodeweftError } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { ChangeQueue, meaningOfChange } from "./changeQueue.ts";
import type { ChangeBatch } from "./changeQueue.ts";
import type { Messages } from "./messages.ts";
import type { EngineSession } from "./session.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** Milliseconds without a change before a batch is handed on. */
const quietTime = 300;

export class Watch implements vscode.Disposable {
  private readonly queue = new ChangeQueue(
    (batch) => this.apply(batch),
    quietTime,
    (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    () => Date.now(),
  );
  private watchers: vscode.Disposable[] = [];
  private readonly saves = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    this.heard(uri, true);
  });
  private applying = false;
  private readonly changed = new vscode.EventEmitter<void>();
  /** `stale` may be another one now. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly parts: {
      readonly paths: WorkspacePaths;
      readonly session: EngineSession;
      readonly messages: Messages;
      readonly log: Log;
    },
  ) {}

  /** Files changed that the graph does not show yet. */
  get stale(): boolean {
    return this.applying || this.queue.pending;
  }

  /** Starts to watch the folders that are open now; called again when they change. */
  watchFolders(): void {
    this.unwatch();
    for (const folder of this.parts.paths.folders) {
      // Every file and folder: of a tree that appears at once often only the top folder is reported.
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, "**/*"),
      );
      const hear = (uri: vscode.Uri): void => {
        this.heard(uri, false);
      };
      this.watchers.push(
        watcher,
        watcher.onDidCreate(hear),
        watcher.onDidChange(hear),
        watcher.onDidDelete(hear),
      );
    }
  }

  /** Compares the whole workspace with the graph soon. */
  catchUp(): void {
    this.queue.compareAll();
    this.changed.fire();
  }

  hold(): () => void {
    return this.queue.hold();
  }

  dispose(): void {
    this.unwatch();
    this.saves.dispose();
    this.queue.dispose();
    this.changed.dispose();
  }

  private unwatch(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = [];
  }

  private heard(uri: vscode.Uri, saved: boolean): void {
    if (!this.parts.session.started) return;
    const path = this.parts.paths.toPath(uri);
    if (path === undefined || path === "") return;
    switch (meaningOfChange(path)) {
      case "nothing":
        return;
      case "rules":
        this.queue.compareAll();
        break;
      case "file":
        if (saved) this.queue.saved(path);
        else this.queue.changed(path);
        break;
    }
    this.changed.fire();
  }

  private async apply({ paths, everything }: ChangeBatch): Promise<void> {
    const { session, messages, log } = this.parts;
    this.applying = true;
    this.changed.fire();
    try {
      const engine = await session.loaded();
      // Without a graph there is nothing to bring up to date; the first ingestion reads everything.
      if (engine.status().files === 0 && engine.status().revision === 0) return;
      const summary = await (everything
        ? engine.reconcile()
        : engine.update(paths));
      log.write("debug", "Caught up with changes.", {
        asked: everything ? "everything" : paths.length,
        ...summary,
      });
    } catch (error) {
      if (error instanceof Cancelled) return;
      if (isStopped(error)) {
        // The session tells that the engine went, and what it missed is compared when it is back.
        log.write("info", `Changes wait for the engine: ${String(error)}`);
        return;
      }
      messages.error(error, () => {
        this.catchUp();
      });
    } finally {
      this.applying = false;
      this.changed.fire();
    }
  }
}

function isStopped(error: unknown): boolean {
  return error instanceof CodeweftError && error.code === "engine_stopped";
}
