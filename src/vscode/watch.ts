// Hears of files that change, by saving or outside the editor, and hands them to the engine in batches.
import * as vscode from "vscode";
import type { Engine } from "../core/engine.ts";
import { Cancelled, CodeweftError, toErrorForm } from "../core/errors.ts";
import type { WatchPlan } from "../core/following.ts";
import type { Log } from "../core/ports.ts";
import { everythingFollowed, openPlan } from "../core/query/followed.ts";
import type { Changed } from "../core/query/followed.ts";
import { ChangeQueue, meaningOfChange } from "../core/watching/changeQueue.ts";
import type { ChangeBatch } from "../core/watching/changeQueue.ts";
import { HeardChanges } from "../core/watching/heardChanges.ts";
import { t } from "../l10n.ts";
import { FreshFolders } from "./freshFolders.ts";
import type { Messages } from "./messages.ts";
import type { EngineSession } from "./session.ts";
import { WatchHealth } from "./watchHealth.ts";
import type { WatchFigures } from "./watchHealth.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** More than this at once: which of them are folders is not asked one by one. */
const manyAppeared = 1_000;

type Change = "appeared" | "changed" | "gone" | "saved";

export class Watch implements vscode.Disposable {
  private readonly queue = new ChangeQueue(
    (batch) => this.apply(batch),
    () => this.parts.quiet(),
    schedule,
    () => Date.now(),
  );
  private readonly health = new WatchHealth({
    schedule,
    now: () => Date.now(),
    compareAll: () => {
      this.catchUp();
    },
    hold: () => this.queue.hold(),
  });
  private readonly fresh = new FreshFolders({
    schedule,
    now: () => Date.now(),
    look: (paths) => this.lookAt(paths),
  });
  /** What appeared since the last batch; folders are found among them. */
  private appeared = new Set<string>();
  private watchers: vscode.Disposable[] = [];
  private readonly saves = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    this.heard(uri, "saved");
  });
  private applying = false;
  private readonly changed = new vscode.EventEmitter<void>();
  /** `stale` or `figures` may be another one now. */
  readonly onDidChange = this.changed.event;
  private readonly revisions: { dispose(): void };
  private wasStale = false;
  /** As `wanted` was when the folders were last watched. */
  private following: boolean;
  /** What the database says is to be followed, as far as it was read. */
  private plan = everythingFollowed;
  private follow = openPlan(everythingFollowed);
  private readonly counts = new HeardChanges();

  constructor(
    private readonly parts: {
      readonly paths: WorkspacePaths;
      readonly session: EngineSession;
      readonly messages: Messages;
      readonly log: Log;
      /** Does the person want changes to be followed? */
      readonly wanted: () => boolean;
      /** Milliseconds without a change before a batch is handed on. */
      readonly quiet: () => number;
    },
  ) {
    this.following = this.wanted;
    if (!this.following) this.switchOff();
    let before = this.health.figures.state;
    this.health.onDidChange((figures) => {
      const { state, errors, message } = figures;
      if (state !== before)
        parts.log.write(
          state === "watching" || state === "off" ? "info" : "warn",
          `Following changes: ${state}.`,
          { errors, message },
        );
      if (state !== before) void this.report();
      before = state;
      this.changed.fire();
    });
    this.revisions = parts.session.onRevision(() => void this.report());
  }

  /** Files changed that the graph does not show yet. */
  get stale(): boolean {
    return this.applying || this.queue.pending;
  }

  /** How well the folders are followed. */
  get figures(): WatchFigures {
    return this.health.figures;
  }

  /** Starts to watch the folders that are open now, if that is wanted; called again when they change. */
  watchFolders(): void {
    this.unwatch();
    this.fresh.clear();
    this.following = this.wanted;
    if (!this.following) {
      this.appeared.clear();
      this.queue.clear();
      this.switchOff();
      this.tellStale();
      return;
    }
    this.health.restart();
    for (const folder of this.parts.paths.folders) {
      // Every file and folder: of a tree that appears at once often only the top folder is reported.
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, "**/*"),
      );
      const hear =
        (how: Change) =>
        (uri: vscode.Uri): void => {
          this.health.heardEvent();
          this.heard(uri, how);
        };
      this.watchers.push(
        watcher,
        watcher.onDidCreate(hear("appeared")),
        watcher.onDidChange(hear("changed")),
        watcher.onDidDelete(hear("gone")),
      );
    }
  }

  /** Says through the engine which folders are followed, and how well. */
  async report(opened?: Engine): Promise<void> {
    const { paths, session, log } = this.parts;
    if (opened === undefined && !session.started) return;
    const { roots } = paths;
    try {
      const engine = opened ?? (await session.loaded());
      this.obeyPlan(await engine.watchPlan());
      const { state, errors, message } = this.health.figures;
      await engine.recordWatch(
        roots
          .map(({ name }) => (roots.length > 1 ? name : ""))
          .map((path) => ({
            path,
            state,
            errors,
            message,
            ...this.counts.of(path),
          })),
      );
    } catch (error) {
      // Whatever is wrong with the engine is told by those who need it for more than this.
      log.write(
        "debug",
        `The watched folders were not noted: ${String(error)}`,
      );
    }
  }

  /** `wanted` may say something else now. What changed while nothing was followed is found by one comparison. */
  obeySetting(): void {
    if (this.wanted === this.following) return;
    this.watchFolders();
    if (this.following && this.parts.session.started) this.compareAll();
  }

  /** Another program may have said what is to be followed. What was not heard of meanwhile is found by one comparison. */
  private obeyPlan(plan: WatchPlan): void {
    if (JSON.stringify(plan) === JSON.stringify(this.plan)) return;
    this.plan = plan;
    this.follow = openPlan(plan);
    if (this.wanted !== this.following) this.obeySetting();
    else this.catchUp();
  }

  private switchOff(): void {
    this.health.switchOff(
      this.parts.wanted()
        ? t(
            "`codeweft watch off` was said for this workspace; “Toggle Watching” ends that.",
          )
        : t("The setting codeweft.watch.enabled is off."),
    );
  }

  /** A person wants changes to be followed, whoever said otherwise before. */
  async insist(): Promise<void> {
    if (this.plan.on) return;
    const engine = await this.parts.session.loaded();
    await engine.planWatch({ ...this.plan, on: true });
    await engine.save();
    await this.report();
  }

  /** Does the person want changes to be followed, and does the database not forbid it? */
  private get wanted(): boolean {
    return this.parts.wanted() && this.plan.on;
  }

  /** Compares the whole workspace with the graph soon, unless changes are not to be followed. */
  catchUp(): void {
    if (this.following) this.compareAll();
  }

  /** Compares the whole workspace with the graph soon, because a person asked for what needs it. */
  compareAll(): void {
    this.queue.compareAll();
    this.tellStale();
  }

  /** A person wants changes to be followed again at once, whatever went wrong. */
  resume(): void {
    if (!this.following) return;
    this.health.restart();
    this.catchUp();
  }

  hold(): () => void {
    return this.queue.hold();
  }

  dispose(): void {
    this.unwatch();
    this.saves.dispose();
    this.revisions.dispose();
    this.health.dispose();
    this.fresh.dispose();
    this.queue.dispose();
    this.changed.dispose();
  }

  private unwatch(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = [];
  }

  private heard(uri: vscode.Uri, how: Change): void {
    if (!this.following || !this.parts.session.started) return;
    const path = this.parts.paths.toPath(uri);
    if (path === undefined || path === "") return;
    const inPlace = how === "changed" || how === "saved";
    const meaning = meaningOfChange(path, inPlace);
    if (meaning === "nothing") return;
    // Of what is saved here the file system tells, too.
    if (how !== "saved")
      this.counts.note(path, this.parts.paths.roots.length > 1, Date.now());
    switch (meaning) {
      case "rules":
        this.queue.compareAll();
        break;
      case "file": {
        const following = this.follow(path, whatChanged(path, how));
        if (following === undefined) return;
        if (how === "saved") {
          this.health.savedFile();
          this.queue.saved(path);
        } else this.queue.changed(path, following.debounce);
        if (how === "appeared" && this.appeared.size <= manyAppeared)
          this.appeared.add(path);
        break;
      }
    }
    this.tellStale();
  }

  /** Remembers which of what appeared are folders. */
  private async findFresh(): Promise<void> {
    const paths = [...this.appeared];
    this.appeared = new Set();
    if (!this.following) return;
    if (paths.length > manyAppeared) {
      this.fresh.add([""]);
      return;
    }
    const folders: string[] = [];
    for (const path of paths) {
      const uri = this.parts.paths.toUri(path);
      if (uri === undefined) continue;
      try {
        const { type } = await vscode.workspace.fs.stat(uri);
        if (
          type === vscode.FileType.Directory &&
          this.follow(path, "folder") !== undefined
        )
          folders.push(path);
      } catch {
        // It is gone again.
      }
    }
    this.fresh.add(folders);
  }

  private async lookAt(paths: readonly string[]): Promise<boolean> {
    const { session, log } = this.parts;
    if (!this.following || !session.started || this.stale) return false;
    try {
      const engine = await session.loaded();
      const { changed, removed } = await (paths.includes("")
        ? engine.reconcile()
        : engine.update(paths));
      return changed + removed > 0;
    } catch (error) {
      // The next look, or the next change, meets the same and tells it.
      log.write("debug", `A look at new folders failed: ${String(error)}`);
      return false;
    }
  }

  /** Only what is new: a checkout is ten thousand events. */
  private tellStale(): void {
    if (this.stale === this.wasStale) return;
    this.wasStale = this.stale;
    this.changed.fire();
  }

  private async apply({ paths, everything }: ChangeBatch): Promise<void> {
    const { session, messages, log } = this.parts;
    this.applying = true;
    this.tellStale();
    void this.findFresh();
    try {
      const engine = await session.loaded();
      // Without a graph there is nothing to bring up to date; the first ingestion reads everything.
      if (engine.status().files === 0 && engine.status().revision === 0) {
        this.health.waited();
        return;
      }
      const summary = await (everything
        ? engine.reconcile()
        : engine.update(paths));
      log.write("debug", "Caught up with changes.", {
        asked: everything ? "everything" : paths.length,
        ...summary,
      });
      this.health.worked(summary.changed + summary.removed > 0);
    } catch (error) {
      if (error instanceof Cancelled) {
        this.health.waited();
        return;
      }
      if (isStopped(error)) {
        // The session tells that the engine went, and what it missed is compared when it is back.
        log.write("info", `Changes wait for the engine: ${String(error)}`);
        this.health.waited();
        return;
      }
      const before = this.health.figures.state;
      this.health.failed(toErrorForm(error).message);
      const { state } = this.health.figures;
      log.write("warn", `Changes were not taken over: ${String(error)}`);
      // Told when it begins and when nothing is tried any more; between the two it is tried again by itself.
      if (state !== before && before !== "degraded")
        messages.error(error, () => {
          this.resume();
        });
    } finally {
      this.applying = false;
      this.tellStale();
    }
  }
}

/** Nobody can look at what went; and what appears without an extension is a folder more often than not. */
function whatChanged(path: string, how: Change): Changed {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return how === "gone" || (how === "appeared" && !name.includes("."))
    ? "either"
    : "file";
}

function schedule(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

function isStopped(error: unknown): boolean {
  return error instanceof CodeweftError && error.code === "engine_stopped";
}
