// Show Coverage: what was read and how certain the references are, as one editor tab that outlives a restart of the window.
import type * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { ToHost } from "../protocol.ts";
import { PageQuestions } from "./pageQuestions.ts";
import { PageTab } from "./pageTab.ts";
import type { TabHost } from "./pageTab.ts";
import type { EngineSession } from "./session.ts";

export const coverageTabType = "codeweft.coverage";

export class CoverageTab implements vscode.Disposable {
  readonly tab: PageTab;
  private readonly questions: PageQuestions;
  private readonly listener: { dispose(): void };

  constructor(host: TabHost & { readonly session: EngineSession }) {
    const { session } = host;
    this.tab = new PageTab(host, {
      type: coverageTabType,
      title: t("Coverage"),
      page: "coverage",
      ready: () => {
        this.tab.post({ type: "status", status: session.status() });
      },
      act: (message) => this.act(message),
      gone: () => {
        this.questions.dispose();
      },
    });
    this.questions = new PageQuestions(session, (message) => {
      this.tab.post(message);
    });
    this.listener = session.onStatus((status) => {
      this.tab.post({ type: "status", status });
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.questions.dispose();
    this.tab.dispose();
  }

  private async act(message: ToHost): Promise<void> {
    if (message.type === "ask") await this.questions.answer(message);
    else if (message.type === "cancelAsk") this.questions.cancel(message.id);
  }
}
