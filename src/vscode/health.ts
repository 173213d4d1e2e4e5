// Show Health: what the graph holds and where it is kept, as a read-only page of text.
import * as vscode from "vscode";
import { healthText } from "./healthText.ts";
import type { Questions } from "./questions.ts";
import type { EngineSession } from "./session.ts";

const scheme = "codeweft";
const address = vscode.Uri.from({ scheme, path: "Codeweft Health.md" });

export class HealthPage implements vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration =
    vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(
    private readonly questions: Questions,
    private readonly session: EngineSession,
  ) {}

  async show(): Promise<void> {
    // An open page is read again.
    this.changed.fire(address);
    const document = await vscode.workspace.openTextDocument(address);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  async provideTextDocumentContent(): Promise<string> {
    const { questions, session } = this;
    const [health, statistics] = await Promise.all([
      questions.health(),
      questions.statistics(),
    ]);
    return healthText({
      health,
      statistics,
      status: session.status(),
      engine: session.engineStatus(),
    });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
