// One editor tab with a bundled page: opened or brought to the front, restored after a restart where the editor asks for that.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import type { ToHost, ToPage } from "../protocol.ts";
import { bounded, tooLargeFromPage } from "./boundedMessages.ts";
import { loadPage } from "./loadPage.ts";
import type { Messages } from "./messages.ts";
import { runForPage } from "./pageCommands.ts";
import { toHostMessage } from "./pageMessages.ts";
import type { Places } from "./places.ts";

export interface TabHost {
  readonly extension: vscode.Uri;
  readonly places: Places;
  readonly messages: Messages;
  readonly log: Log;
}

export interface TabParts {
  /** As the editor names tabs of this kind. */
  readonly type: string;
  readonly title: string;
  /** Names the page's script and its style sheet. */
  readonly page: string;
  /** A hidden page lives on: for what cannot be asked for again. Others are thrown away and begin anew. */
  readonly staysAlive?: boolean;
  /** It listens now, for the first time or again. */
  readonly ready: () => void;
  /** What only this page says; it is checked. */
  readonly act: (message: ToHost) => Promise<void> | void;
  /** Nobody waits for answers: the page is hidden, begins anew or is closed. */
  readonly gone: () => void;
}

export class PageTab implements vscode.WebviewPanelSerializer {
  private readonly shown = new vscode.EventEmitter<void>();
  readonly onDidShow = this.shown.event;
  private panel: vscode.WebviewPanel | undefined;
  private listens = false;

  constructor(
    private readonly host: TabHost,
    private readonly parts: TabParts,
  ) {}

  /** There is one such tab: it is opened, or comes to the front. */
  show(): void {
    const { type, title, staysAlive = false } = this.parts;
    if (this.panel !== undefined) this.panel.reveal();
    else
      this.attach(
        vscode.window.createWebviewPanel(
          type,
          title,
          vscode.ViewColumn.Active,
          // A panel that is restored with the window was kept with this option.
          { retainContextWhenHidden: staysAlive },
        ),
      );
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.attach(panel);
    return Promise.resolve();
  }

  /** Whether a page listens: where none does, what it would be told need not be made. */
  get isHeard(): boolean {
    return this.listens;
  }

  /** Says nothing to a page that does not listen: it asks for everything when it does. */
  post(message: ToPage): void {
    if (!this.listens) return;
    const { message: sent, error } = bounded(message);
    if (sent !== undefined) void this.panel?.webview.postMessage(sent);
    if (error !== undefined) this.host.messages.error(error);
  }

  rename(title: string): void {
    if (this.panel !== undefined) this.panel.title = title;
  }

  dispose(): void {
    this.panel?.dispose();
    this.shown.dispose();
  }

  private attach(panel: vscode.WebviewPanel): void {
    const { extension, log, messages } = this.host;
    const { page, gone } = this.parts;
    this.panel = panel;
    panel.iconPath = vscode.Uri.joinPath(extension, "media", "icon.png");
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = toHostMessage(value);
      if (message === undefined) {
        log.write("warn", `The ${page} page sent something unknown.`);
        return;
      }
      this.act(message).catch((error: unknown) => {
        messages.error(error);
      });
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.shown.fire();
      else if (!panel.options.retainContextWhenHidden) {
        this.listens = false;
        gone();
      }
    });
    panel.onDidDispose(() => {
      this.listens = false;
      this.panel = undefined;
      gone();
    });
    loadPage(panel.webview, extension, page);
    this.shown.fire();
  }

  private async act(message: ToHost): Promise<void> {
    const { log, places } = this.host;
    switch (message.type) {
      case "ready":
        this.listens = true;
        this.parts.gone();
        this.parts.ready();
        return;
      case "open":
        return places.open(message.place, this.panel?.viewColumn);
      case "preview":
        return places.preview(message.place, this.panel?.viewColumn);
      case "run":
        return runForPage(message.command);
      case "copy":
        return vscode.env.clipboard.writeText(message.text);
      case "tooLarge":
        throw tooLargeFromPage(message.message);
      case "pageError":
        log.write(
          "error",
          `The ${this.parts.page} page reports: ${message.message}`,
        );
        return;
      default:
        return this.parts.act(message);
    }
  }
}
