// Puts findings into the Problems panel and keeps them as fresh as the graph.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import type { Place } from "../protocol.ts";
import { findFindings } from "./findings.ts";
import type { Finding } from "./findings.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { WorkspacePaths } from "./workspacePaths.ts";

/** Milliseconds after which a change of the graph is looked at: files are often saved one after the other. */
const refreshAfter = 1_000;

export class Diagnostics implements vscode.Disposable {
  private readonly shown =
    vscode.languages.createDiagnosticCollection("codeweft");
  private readonly subscriptions: readonly { dispose(): void }[];
  private timer: NodeJS.Timeout | undefined;
  private reading = false;
  /** Something has changed since the reading began. */
  private again = false;
  private readonly closing = new AbortController();

  constructor(
    private readonly parts: {
      readonly session: EngineSession;
      readonly settings: Settings;
      readonly paths: WorkspacePaths;
      readonly log: Log;
    },
  ) {
    const { session, settings } = parts;
    const soon = (): void => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        void this.refresh();
      }, refreshAfter);
    };
    this.subscriptions = [
      this.shown,
      session.onRevision(soon),
      settings.onDidChange(({ findings, limits }) => {
        if (findings || limits) soon();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.closing.abort();
    for (const each of this.subscriptions) each.dispose();
  }

  /** One reading at a time, and one more when something changed meanwhile: however often, the last one knows all. */
  private async refresh(): Promise<void> {
    this.again = true;
    if (this.reading) return;
    this.reading = true;
    while (this.again && !this.closing.signal.aborted) {
      this.again = false;
      await this.read();
    }
    this.reading = false;
  }

  private async read(): Promise<void> {
    const { log, session, settings } = this.parts;
    // What nobody has started has nothing to tell.
    if (!session.started) return;
    try {
      const found = await findFindings(
        settings.findings,
        (question, parameters) =>
          session.ask(question, parameters, this.closing.signal),
      );
      if (!this.closing.signal.aborted) this.show(found);
    } catch (error) {
      if (this.closing.signal.aborted) return;
      // What is shown stays: it was true of an earlier graph.
      log.write("warn", `The Problems panel is not fresh: ${String(error)}`);
    }
  }

  private show(found: readonly Finding[]): void {
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const finding of found) {
      const uri = this.parts.paths.toUri(finding.place.path)?.toString();
      if (uri === undefined) continue;
      const diagnostic = this.toDiagnostic(finding);
      const others = byFile.get(uri);
      if (others === undefined) byFile.set(uri, [diagnostic]);
      else others.push(diagnostic);
    }
    this.shown.clear();
    this.shown.set(
      [...byFile].map(([uri, list]) => [vscode.Uri.parse(uri), list]),
    );
  }

  private toDiagnostic(finding: Finding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(
      rangeOf(finding.place),
      finding.message,
      finding.severity === "warning"
        ? vscode.DiagnosticSeverity.Warning
        : vscode.DiagnosticSeverity.Information,
    );
    diagnostic.source = "Codeweft";
    diagnostic.code = finding.code;
    diagnostic.relatedInformation = finding.related.flatMap(
      ({ place, words }) => {
        const uri = this.parts.paths.toUri(place.path);
        return uri === undefined
          ? []
          : [
              new vscode.DiagnosticRelatedInformation(
                new vscode.Location(uri, rangeOf(place)),
                words,
              ),
            ];
      },
    );
    return diagnostic;
  }
}

function rangeOf({
  line,
  column,
  endLine = line,
  endColumn = column,
}: Place): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
