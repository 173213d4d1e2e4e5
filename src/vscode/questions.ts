// The questions that the editor's own views ask, with their parameters and the shapes of their answers. Knows no editor.
import type { Engine } from "../core/engine.ts";
import { CodeweftError } from "../core/errors.ts";
import type { CancelSignal } from "../core/ports.ts";
import type { FolderCounts } from "../core/query/results.ts";
import type { ProblemRow, SkippedRow } from "../core/reads.ts";
import type {
  EdgeKind,
  FailedFile,
  Health,
  PathAnswer,
  QueueReport,
  RunFileRow,
  RunSummary,
  Place,
  Relation,
  Resolution,
  SearchHit,
  Statistics,
  SymbolAt,
  SymbolDetail,
  SymbolRef,
  Transition,
} from "../protocol.ts";
import type { Direction } from "./symbolWords.ts";

/** Items of a list and how many there are in all. */
export interface Items<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface RelationFilter {
  readonly kinds?: readonly EdgeKind[];
  readonly limit?: number;
  /** At most so many places per relation. */
  readonly maxSites?: number;
  readonly sourceLines?: boolean;
  readonly includeExternal?: boolean;
}

/** Names that a hover spells out. */
const glanceLength = 4;

export class Questions {
  /** `resolutions`: how certain an edge must be for a person to see it, by the settings of the moment. */
  constructor(
    private readonly engine: Pick<Engine, "ask">,
    private readonly resolutions: () => readonly Resolution[],
  ) {}

  /** Undefined when the file is not in the graph. */
  async symbolAt(
    place: Place,
    signal?: CancelSignal,
  ): Promise<SymbolAt | undefined> {
    const { path, line, column } = place;
    try {
      return await this.ask<SymbolAt>(
        "symbolAt",
        { path, line, column },
        signal,
      );
    } catch (error) {
      return noneWhereNotFound(error);
    }
  }

  symbol(id: number, signal?: CancelSignal): Promise<SymbolDetail> {
    return this.ask("symbol", { symbol: id }, signal);
  }

  /** What needs neither the disk nor the database: metrics, grade, impact and circles. */
  figures(id: number, signal?: CancelSignal): Promise<SymbolDetail> {
    const parameters = {
      symbol: id,
      includeSource: false,
      includeDoc: false,
      resolutions: this.resolutions(),
    };
    return this.ask("symbol", parameters, signal);
  }

  /** What a file defines, by place; the first thousand. Throws `not_found` for a file that is not in the graph. */
  async symbolsOf(path: string): Promise<readonly SymbolRef[]> {
    const parameters = { path, limit: 1_000 };
    return (await this.items<SymbolRef>("symbols", parameters)).items;
  }

  /** The file's own symbol; undefined when the file is not in the graph. */
  async fileSymbol(path: string): Promise<SymbolRef | undefined> {
    try {
      const parameters = { path, kind: "module", limit: 100_000 };
      const { items } = await this.items<SymbolRef>("symbols", parameters);
      return items.find(isOfFile);
    } catch (error) {
      return noneWhereNotFound(error);
    }
  }

  /** The own symbols of all files, by path: one question where many files are looked up. */
  async fileSymbols(): Promise<ReadonlyMap<string, SymbolRef>> {
    const parameters = { kind: "module", limit: 100_000 };
    const { items } = await this.items<SymbolRef>("symbols", parameters);
    const files = items.filter(isOfFile);
    return new Map(files.map((symbol) => [symbol.path, symbol]));
  }

  /** How many there are on one side and the first few: calls alone, or uses of every kind. Reads nothing from the disk. */
  glance(
    id: number,
    direction: Direction,
    calls: boolean,
    signal?: CancelSignal,
  ): Promise<Items<Relation>> {
    const queries = calls
      ? { out: "callees", in: "callers" }
      : { out: "dependencies", in: "dependents" };
    const parameters = {
      symbol: id,
      resolutions: this.resolutions(),
      limit: glanceLength,
      maxSites: 1,
      sourceLines: false,
    };
    return this.items(queries[direction], parameters, signal);
  }

  /** Direct relations of all kinds, or of some. */
  relations(
    id: number,
    direction: Direction,
    filter: RelationFilter = {},
    signal?: CancelSignal,
  ): Promise<Items<Relation>> {
    const query = direction === "out" ? "dependencies" : "dependents";
    const parameters = {
      symbol: id,
      resolutions: this.resolutions(),
      ...filter,
    };
    return this.items(query, parameters, signal);
  }

  search(text: string, limit: number, signal?: CancelSignal) {
    return this.items<SearchHit>("search", { text, limit }, signal);
  }

  path(from: number, to: number, signal?: CancelSignal): Promise<PathAnswer> {
    const resolutions = this.resolutions();
    return this.ask("path", { from, to, resolutions }, signal);
  }

  statistics(): Promise<Statistics> {
    return this.ask("statistics", {});
  }

  health(): Promise<Health> {
    return this.ask("health", {});
  }

  problems(limit: number): Promise<Items<ProblemRow>> {
    return this.items("problems", { limit });
  }

  /** Files that could not be read the last time that they were tried. */
  failed(limit: number): Promise<Items<FailedFile>> {
    return this.items("failed", { limit });
  }

  /** All files that could not be read, however many. */
  async allFailed(): Promise<readonly FailedFile[]> {
    const found: FailedFile[] = [];
    for (;;) {
      const parameters = { limit: 1_000, offset: found.length };
      const { items, total } = await this.items<FailedFile>(
        "failed",
        parameters,
      );
      found.push(...items);
      if (items.length === 0 || found.length >= total) return found;
    }
  }

  queue(limit: number): Promise<QueueReport> {
    return this.ask("queue", { limit });
  }

  runs(limit: number): Promise<Items<RunSummary>> {
    return this.items("runs", { limit });
  }

  /** What one ingest did, file by file. */
  run(run: number, limit: number): Promise<Items<RunFileRow>> {
    return this.items("run", { run, limit });
  }

  /** What became of a file over time, of all without a path. */
  history(limit: number, path = ""): Promise<Items<Transition>> {
    return this.items("history", { path, limit });
  }

  /** Files that were left out on purpose, with the reason. */
  skipped(limit: number): Promise<Items<SkippedRow>> {
    return this.items("skipped", { limit });
  }

  /** Paths of folders with something indexed; '' is the workspace itself. */
  async folders(): Promise<ReadonlySet<string>> {
    const { items } = await this.items<FolderCounts>("folders", {
      limit: 100_000,
    });
    return new Set(items.map(({ path }) => path));
  }

  private async ask<T>(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    signal?: CancelSignal,
  ): Promise<T> {
    // The engine checked the parameters; the list of questions fixes the shape of each answer.
    return (await this.engine.ask(id, parameters, signal)).data as T;
  }

  private async items<T>(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
    signal?: CancelSignal,
  ): Promise<Items<T>> {
    const { data, total } = await this.engine.ask(id, parameters, signal);
    return { items: data as readonly T[], total };
  }
}

/** For a hover and for the cursor a file that was never read is an answer, not a failure. Throws every other error. */
function noneWhereNotFound(error: unknown): undefined {
  if (error instanceof CodeweftError && error.code === "not_found")
    return undefined;
  throw error;
}

/** Modules inside a file are no files; what begins at a file's first character is not the file. */
function isOfFile({ kind, container }: SymbolRef): boolean {
  return kind === "module" && container === undefined;
}
