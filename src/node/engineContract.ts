// What the extension host and the engine's process say to each other. Types only.
import type { EngineEvent, EngineStatus, Envelope } from "../core/engine.ts";
import type { WatchPlan, WatchReport } from "../core/following.ts";
import type {
  IngestOptions,
  IngestSummary,
  LogLevel,
  OpenedIndex,
  Priority,
  UpdateSummary,
} from "../core/ports.ts";
import type { Maintenance } from "../core/maintenance.ts";
import type { Backup, RestoreReport, SaveReport } from "../core/snapshots.ts";
import type { NodeEngineOptions } from "./engineHost.ts";

/** What crosses to the process: everything but functions. */
export type EngineProcessOptions = Omit<
  NodeEngineOptions,
  "log" | "onDeath" | "onProblemLog" | "files"
> & {
  /** The files are asked of the process that starts this one: they are not on this machine's disk. */
  readonly asksForFiles?: true;
};

export interface EngineContract {
  open(options: EngineProcessOptions): Promise<EngineStatus>;
  ask(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Envelope<unknown>>;
  ingest(options: IngestOptions): Promise<IngestSummary>;
  update(paths: readonly string[]): Promise<UpdateSummary>;
  reconcile(): Promise<UpdateSummary>;
  processPending(): Promise<IngestSummary>;
  clearQueue(): Promise<number>;
  prioritise(paths: readonly string[], level: Priority): Promise<void>;
  save(): Promise<SaveReport | undefined>;
  backups(): Promise<readonly Backup[]>;
  restore(id: string): Promise<RestoreReport>;
  reload(): Promise<OpenedIndex>;
  breakLock(): Promise<void>;
  recordWatch(folders: readonly WatchReport[]): Promise<void>;
  watchPlan(): Promise<WatchPlan>;
  planWatch(plan: WatchPlan): Promise<void>;
  saveCopy(location: string): Promise<SaveReport>;
  "maintenance.compact"(): ReturnType<Maintenance["compact"]>;
  "maintenance.verify"(
    options: Parameters<Maintenance["verify"]>[0],
  ): ReturnType<Maintenance["verify"]>;
  "maintenance.cleanUp": Maintenance["cleanUp"];
  /** Ends what runs, saves, and lets the process end. */
  dispose(): Promise<void>;
}

export type FromEngineProcess =
  | {
      readonly kind: "event";
      readonly event: EngineEvent;
      readonly status: EngineStatus;
    }
  | {
      readonly kind: "log";
      readonly level: LogLevel;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>> | undefined;
    }
  /** The process is alive and its main thread turns; `memory` is what it holds in all, in bytes. */
  | { readonly kind: "pulse"; readonly memory: number };
