// The façade that every host uses. It joins the reader (published graph, queries) with the indexer; it has no logic of either.
import type {
  CancelSignal,
  Disposable,
  IndexerEvent,
  IndexState,
  IngestOptions,
  IngestSummary,
  SaveReport,
  UpdateSummary,
} from "./ports.ts";
import type { Envelope } from "./query/envelope.ts";

export type { Envelope };

export interface EngineStatus {
  readonly state: IndexState;
  readonly revision: number;
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  readonly dirty: boolean;
  readonly location: string | undefined;
  readonly lastSave: SaveReport | undefined;
}

/** `stopped` and `restarted` come from the client of an engine that runs in a process of its own. */
export type EngineEvent =
  | Exclude<IndexerEvent, { kind: "published" }>
  | {
      readonly kind: "revision";
      readonly revision: number;
      readonly status: EngineStatus;
    }
  | {
      readonly kind: "stopped";
      readonly reason: string;
      readonly restartInMilliseconds: number | undefined;
    }
  | { readonly kind: "restarted" };

export interface Engine {
  status(): EngineStatus;
  onEvent(listener: (event: EngineEvent) => void): Disposable;
  /** `id` and `parameters` follow the list in core/query; invalid ones throw CodeweftError. */
  ask(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    signal?: CancelSignal,
  ): Promise<Envelope<unknown>>;
  ingest(options: IngestOptions, signal?: CancelSignal): Promise<IngestSummary>;
  update(
    paths: readonly string[],
    signal?: CancelSignal,
  ): Promise<UpdateSummary>;
  reconcile(signal?: CancelSignal): Promise<UpdateSummary>;
  save(): Promise<SaveReport | undefined>;
  dispose(): Promise<void>;
}
