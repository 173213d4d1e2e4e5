// Show Coverage: what was read and how certain the references are, as one editor tab that outlives a restart of the window.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import type { ToHost, ToPage } from "../protocol.ts";
import { loadPage } from "./loadPage.ts";
import type { Messages } from "./messages.ts";
import { runForPage } from "./pageCommands.ts";
import { toHostMessage } from "./pageMessages.ts";
import { PageQuestions } from "./pageQuestions.ts";
import type { Places } from "./places.ts";
import type { EngineSession } from "./session.ts";

export const coverageTabType = "codeweft.coverage";

export interface CoverageHost {
  readonly extension: vscode.Uri;
  readonly session: EngineSession;
  readonly places: Places;
  readonly messages: Messages;
  readonly log: Log;
}

export class CoverageTab
  implements vscode.WebviewPanelSerializer, vscode.Disposable
{
  private readonly shown = new vscode.EventEmitter<void>();
  readonly onDidShow = this.shown.event;
  private readonly questions: PageQuestions;
  private readonly listener: { dispose(): void };
  private panel: vscode.WebviewPanel | undefined;
  /** The page said so; a hidden one is thrown away and begins anew. */
  private ready = false;

  constructor(private readonly host: CoverageHost) {
    this.questions = new PageQuestions(host.session, (message) => {
      this.post(message);
    });
    this.listener = host.session.onStatus((status) => {
      this.post({ type: "status", status });
    });
  }

  /** There is one such tab: it is opened, or comes to the front. */
  show(): void {
    if (this.panel !== undefined) this.panel.reveal();
    else
      this.attach(
        vscode.window.createWebviewPanel(
          coverageTabType,
          "Coverage",
          vscode.ViewColumn.Active,
        ),
      );
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.attach(panel);
    return Promise.resolve();
  }

  dispose(): void {
    this.listener.dispose();
    this.questions.dispose();
    this.panel?.dispose();
    this.shown.dispose();
  }

  private attach(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    panel.iconPath = vscode.Uri.joinPath(
      this.host.extension,
      "media",
      "icon.png",
    );
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = toHostMessage(value);
      if (message === undefined) {
        this.host.log.write(
          "warn",
          "The coverage page sent something unknown.",
        );
        return;
      }
      this.act(message).catch((error: unknown) => {
        this.host.messages.error(error);
      });
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.shown.fire();
      else this.ready = false;
    });
    panel.onDidDispose(() => {
      this.ready = false;
      this.questions.dispose();
      this.panel = undefined;
    });
    loadPage(panel.webview, this.host.extension, "coverage");
    this.shown.fire();
  }

  private async act(message: ToHost): Promise<void> {
    const { log, places, session } = this.host;
    switch (message.type) {
      case "ready":
        this.ready = true;
        this.post({ type: "status", status: session.status() });
        return;
      case "ask":
        return this.questions.answer(message);
      case "cancelAsk":
        this.questions.cancel(message.id);
        return;
      case "open":
        return places.open(message.place, this.panel?.viewColumn);
      case "run":
        return runForPage(message.command);
      case "pageError":
        log.write("error", `The coverage page reports: ${message.message}`);
        return;
      default:
        // What only the graph has: this page never says it.
        return;
    }
  }

  private post(message: ToPage): void {
    if (this.ready) void this.panel?.webview.postMessage(message);
  }
}
