// The one status bar item and its menu.
import * as vscode from "vscode";
import type { DiskPause } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { CommandId } from "./commandTable.ts";
import type { Saving } from "./saving.ts";
import type { EngineSession } from "./session.ts";
import { statusWords } from "./statusWords.ts";
import type { StatusDetails } from "./statusWords.ts";
import type { Watch } from "./watch.ts";
import type { WatchFigures } from "./watchHealth.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** What the words about the index are made of. */
export interface StatusParts {
  readonly session: EngineSession;
  readonly saving: Saving;
  readonly watch: Pick<Watch, "figures" | "stale" | "onDidChange">;
  readonly paths: Pick<WorkspacePaths, "isVirtual">;
}

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    "codeweft.status",
    vscode.StatusBarAlignment.Left,
  );
  private readonly contexts = new Map<string, unknown>();
  private readonly subscriptions: { dispose(): void }[];

  constructor(private readonly parts: StatusParts) {
    const { session, watch, saving } = parts;
    this.item.name = "Codeweft";
    this.item.command = "codeweft.showMenu" satisfies CommandId;
    const draw = (): void => {
      this.draw();
    };
    this.subscriptions = [
      this.item,
      session.onStatus(draw),
      watch.onDidChange(draw),
      saving.onDidChange(draw),
      vscode.workspace.onDidGrantWorkspaceTrust(draw),
    ];
    this.draw();
    this.item.show();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Only what changed crosses to the window: progress comes many times a second. */
  private setContext(key: string, value: unknown): void {
    if (this.contexts.get(key) === value) return;
    this.contexts.set(key, value);
    void vscode.commands.executeCommand("setContext", key, value);
  }

  private draw(): void {
    const { session, watch } = this.parts;
    const status = session.status();
    const words = statusWords(status, detailsOf(this.parts));
    this.item.text = words.text;
    this.item.tooltip = words.tooltip;
    this.item.accessibilityInformation = { label: words.tooltip };
    this.item.backgroundColor =
      words.severity === "none"
        ? undefined
        : new vscode.ThemeColor(`statusBarItem.${words.severity}Background`);
    this.setContext("codeweft.indexing", status.state === "indexing");
    this.setContext("codeweft.state", status.state);
    this.setContext("codeweft.paused", hasPause(session, watch.figures));
  }
}

function detailsOf({
  session,
  watch,
  saving,
  paths,
}: StatusParts): StatusDetails {
  const engine = session.engineStatus();
  return {
    started: session.started,
    unsaved: unsavedOf(session, saving),
    stale: watch.stale,
    restricted: !vscode.workspace.isTrusted,
    virtual: paths.isVirtual,
    inMemory: engine !== undefined && engine.location === undefined,
    writer: engine?.writer,
    readOnly: engine?.readOnly,
    paused: pausedOf(session),
    watch: watch.figures,
  };
}

function pausedOf(session: EngineSession): readonly DiskPause[] {
  return session.engineStatus()?.disk.paused ?? [];
}

/** Is there anything that Resume would try at once? */
function hasPause(session: EngineSession, watch: WatchFigures): boolean {
  return (
    pausedOf(session).length > 0 ||
    (watch.state !== "watching" && watch.state !== "off")
  );
}

function unsavedOf(
  session: EngineSession,
  saving: Saving,
): StatusDetails["unsaved"] {
  if (saving.failing) return "failing";
  const status = session.engineStatus();
  // In memory nothing waits to be saved.
  return status?.dirty === true && status.location !== undefined
    ? "soon"
    : "no";
}

interface MenuItem extends vscode.QuickPickItem {
  readonly run: CommandId;
}

/** What makes sense now, and nothing else. */
export async function showMenu(parts: StatusParts): Promise<void> {
  const { session, saving } = parts;
  const watch = parts.watch.figures;
  const status = session.status();
  const items: MenuItem[] = [];
  if (status.state === "indexing")
    items.push({
      label: t("$(stop-circle) Cancel Ingestion"),
      run: "codeweft.cancelIngestion",
    });
  else
    items.push({
      label: t("$(sync) Ingest Workspace"),
      description: status.files > 0 ? t("reads what changed") : "",
      run: "codeweft.ingest",
    });
  if (hasPause(session, watch))
    items.push({
      label: t("$(debug-continue) Resume"),
      description: t("tries at once what failed"),
      run: "codeweft.resume",
    });
  if (saving.failing)
    items.push({
      label: t("$(save-as) Save Database As…"),
      description: t("it cannot be saved in its own place"),
      run: "codeweft.saveCopy",
    });
  items.push({
    label: t("$(type-hierarchy) Show Graph"),
    run: "codeweft.showGraph",
  });
  if (status.files > 0)
    items.push(
      { label: t("$(search) Search Symbol…"), run: "codeweft.searchSymbol" },
      {
        label: t("$(warning) Show Ingestion Problems"),
        run: "codeweft.showProblems",
      },
      { label: t("$(pulse) Show Health"), run: "codeweft.showHealth" },
    );
  items.push(
    watch.state === "off"
      ? {
          label: t("$(eye) Follow Changes of Files"),
          description: t("paused now"),
          run: "codeweft.toggleWatching",
        }
      : {
          label: t("$(eye-closed) Pause Following Changes of Files"),
          run: "codeweft.toggleWatching",
        },
    { label: t("$(gear) Open Settings"), run: "codeweft.openSettings" },
    { label: t("$(output) Show Log"), run: "codeweft.showLog" },
  );
  const { tooltip, limits } = statusWords(status, detailsOf(parts));
  const chosen = await vscode.window.showQuickPick(items, {
    title: "Codeweft",
    placeHolder: [tooltip.split("\n")[0] ?? "", ...limits.split("\n")]
      .filter((line) => line !== "")
      .join(" "),
  });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.run);
}
