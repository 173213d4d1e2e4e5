// The part of the workspace that questions look at, as a person chose it: kept for the workspace, and shown in the status bar.
import * as vscode from "vscode";
import type { Envelope } from "../core/engine.ts";
import type { FolderCounts } from "../core/query/results.ts";
import { t } from "../l10n.ts";
import { plural } from "./ingestWords.ts";
import { plainLabel } from "./plainText.ts";

const stateKey = "codeweft.scope";

interface FolderItem extends vscode.QuickPickItem {
  readonly path: string;
}

export interface ScopeHost {
  /** The editor's memory for this workspace. */
  readonly state: vscode.Memento;
  readonly ask: (
    id: string,
    parameters: Readonly<Record<string, unknown>>,
  ) => Promise<Envelope<unknown>>;
}

export class Scope implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** A person chose another one. */
  readonly onDidChange = this.changed.event;
  private readonly item = vscode.window.createStatusBarItem(
    "codeweft.scope",
    vscode.StatusBarAlignment.Left,
  );

  constructor(private readonly host: ScopeHost) {
    this.item.name = t("Codeweft Scope");
    this.item.command = "codeweft.chooseScope";
    this.draw();
  }

  /** A folder of the workspace, or '' for all of it. */
  get current(): string {
    return this.host.state.get(stateKey, "");
  }

  /** Lets a person choose for all questions to come. Whether they chose another one. */
  async choose(): Promise<boolean> {
    const path = await this.pick(this.current);
    if (path === undefined || path === this.current) return false;
    await this.host.state.update(stateKey, path === "" ? undefined : path);
    this.draw();
    this.changed.fire();
    return true;
  }

  /** Lets a person choose for one question; undefined when they chose nothing. */
  async pick(current: string): Promise<string | undefined> {
    const { data } = await this.host.ask("folders", { limit: 10_000 });
    const items = (data as readonly FolderCounts[]).map(
      ({ path, files, symbols }): FolderItem => ({
        path,
        label:
          path === ""
            ? t("$(globe) The whole workspace")
            : `$(folder) ${plainLabel(path)}`,
        description: `${plural(files, "file")}, ${plural(symbols, "symbol")}${path === current ? t(" · chosen now") : ""}`,
      }),
    );
    const chosen = await vscode.window.showQuickPick(items, {
      title: t("Where should questions look?"),
      placeHolder: t("A folder with everything below it"),
    });
    return chosen?.path;
  }

  dispose(): void {
    this.item.dispose();
    this.changed.dispose();
  }

  private draw(): void {
    const { current } = this;
    this.item.text = `$(filter) ${plainLabel(current)}`;
    this.item.tooltip = t(
      "Codeweft's questions look at {0} only. Click to change that.",
      current,
    );
    if (current === "") this.item.hide();
    else this.item.show();
  }
}
