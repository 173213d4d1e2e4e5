// Reads and writes the settings under `codeweft.`; nobody else knows their names.
import * as vscode from "vscode";
import type { PageSettings, Resolution } from "../protocol.ts";
import { disabledLanguages } from "./disabledLanguages.ts";
import { ignoreLinesOf } from "./filesExclude.ts";
import type { WantedFindings } from "./findings.ts";
import { toNodeLimit } from "./nodeLimit.ts";
import { defaultResolutions, isResolutions } from "./resolutionSet.ts";
import { thresholdsOf } from "./thresholds.ts";

export type DatabaseLocation =
  "workspaceStorage" | "workspaceFolder" | "memory";

/** What the engine reads at its start. */
export interface EngineSettings {
  readonly exclude: readonly string[];
  readonly excludeTests: boolean;
  /** Ids. */
  readonly excludeLanguages: readonly string[];
  /** Bytes. */
  readonly maxFileSize: number;
  /** 0: as many as suit the machine. */
  readonly workers: number;
  readonly databaseLocation: DatabaseLocation;
  /** Saves that are kept beside the database; 0: none. */
  readonly backups: number;
  /** For which past ingests and the history of files are kept. */
  readonly historyDays: number;
}

export class Settings {
  get engine(): EngineSettings {
    return {
      exclude: [
        ...ignoreLinesOf(
          vscode.workspace.getConfiguration("files").get("exclude"),
        ),
        ...read("ingest.exclude", isTexts, []),
      ],
      excludeTests: read("ingest.excludeTests", isBoolean, false),
      excludeLanguages: disabledLanguages(
        vscode.workspace.getConfiguration("codeweft").get("languages"),
      ),
      maxFileSize: read("ingest.maxFileSize", isPositive, 1_024) * 1_024,
      workers: read("ingest.workers", isNatural, 0),
      databaseLocation: read(
        "database.location",
        oneOf("workspaceStorage", "workspaceFolder", "memory"),
        "workspaceStorage",
      ),
      backups: read("database.backups", isNatural, 3),
      historyDays: read("database.historyDays", isPositive, 30),
    };
  }

  get page(): PageSettings {
    return {
      maxNodes: toNodeLimit(read("graph.maxNodes", isPositive, 200)),
      followCursor: read("graph.followCursor", isBoolean, true),
      resolutions: read("graph.resolutions", isResolutions, defaultResolutions),
    };
  }

  get onOpen(): "auto" | "ask" | "never" {
    return read("ingest.onOpen", oneOf("auto", "ask", "never"), "auto");
  }

  /** Are files followed as they change? */
  get watch(): boolean {
    return read("watch.enabled", isBoolean, true);
  }

  /** Milliseconds without a further change before changed files are read. */
  get watchDebounce(): number {
    return Math.min(
      30_000,
      Math.max(50, read("watch.debounce", isPositive, 300)),
    );
  }

  get hover(): boolean {
    return read("hover.enabled", isBoolean, true);
  }

  get codeLens(): boolean {
    return read("codeLens.enabled", isBoolean, false);
  }

  get findings(): WantedFindings {
    return {
      failures: read("diagnostics.failures", isBoolean, true),
      cycles: read("diagnostics.cycles", isBoolean, false),
      debt: read("diagnostics.debt", isBoolean, false),
    };
  }

  /** The budget of a copied context. */
  get contextTokens(): number {
    return Math.min(
      1_000_000,
      Math.max(50, read("context.tokens", isPositive, 4_000)),
    );
  }

  /** Limits of a question that are set otherwise, as its parameters. */
  thresholds(question: string): Readonly<Record<string, unknown>> {
    const setting: unknown = vscode.workspace
      .getConfiguration("codeweft")
      .get("thresholds");
    return thresholdsOf(setting, question);
  }

  get agents(): { readonly tools: boolean; readonly mcp: boolean } {
    return {
      tools: read("agents.tools", isBoolean, true),
      mcp: read("agents.mcpServer", isBoolean, false),
    };
  }

  onDidChangeAgents(listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("codeweft.agents")) listener();
    });
  }

  /** Lines that a person left out of the index, those of the editor's own setting apart. */
  get excludedByPerson(): readonly string[] {
    return read("ingest.exclude", isTexts, []);
  }

  /** For this workspace: one more line of what is left out of the index. */
  addExclude(glob: string): Promise<void> {
    return this.addExcludes([glob]);
  }

  /** The same with several at once: each change would open the engine anew. */
  async addExcludes(globs: readonly string[]): Promise<void> {
    const name = "ingest.exclude";
    const configuration = vscode.workspace.getConfiguration("codeweft");
    const before = configuration.inspect(name)?.workspaceValue;
    await configuration.update(
      name,
      [...(isTexts(before) ? before : read(name, isTexts, [])), ...globs],
      vscode.ConfigurationTarget.Workspace,
    );
  }

  setWatch(value: boolean): Promise<void> {
    return write("watch.enabled", value);
  }

  setFollowCursor(value: boolean): Promise<void> {
    return write("graph.followCursor", value);
  }

  setResolutions(value: readonly Resolution[]): Promise<void> {
    return write("graph.resolutions", value);
  }

  /** `engine`: the engine must be opened again. `page`: the pages must be told. `findings`: others are wanted. `limits`: questions have others. `watch`: changes are to be followed, or not. */
  onDidChange(
    listener: (what: {
      engine: boolean;
      page: boolean;
      findings: boolean;
      limits: boolean;
      watch: boolean;
    }) => void,
  ): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      const changed = (...names: string[]): boolean =>
        names.some((name) => event.affectsConfiguration(`codeweft.${name}`));
      listener({
        engine:
          event.affectsConfiguration("files.exclude") ||
          changed(
            "ingest.exclude",
            "ingest.excludeTests",
            "languages",
            "ingest.maxFileSize",
            "ingest.workers",
            "database.location",
            "database.backups",
            "database.historyDays",
          ),
        page: changed("graph"),
        findings: changed("diagnostics"),
        limits: changed("thresholds"),
        watch: changed("watch"),
      });
    });
  }
}

/** A value of the wrong shape counts as not set: settings files are written by hand. */
function read<T>(
  name: string,
  fits: (value: unknown) => value is T,
  otherwise: T,
): T {
  const value: unknown = vscode.workspace
    .getConfiguration("codeweft")
    .get(name);
  return fits(value) ? value : otherwise;
}

/** Where it is set already, else for the user. */
async function write(name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration("codeweft");
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  await configuration.update(
    name,
    value,
    inWorkspace
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global,
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isPositive(value: unknown): value is number {
  return typeof value === "number" && value > 0;
}

function isNatural(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function oneOf<T extends string>(...values: readonly T[]) {
  return (value: unknown): value is T =>
    (values as readonly unknown[]).includes(value);
}
