// Show Ingestion Problems: files that failed or were read in part, each one keystroke away.
import * as vscode from "vscode";
import type { ProblemRow } from "../core/ports.ts";
import type { Place } from "../protocol.ts";
import type { Messages } from "./messages.ts";
import type { Places } from "./places.ts";
import type { Questions } from "./questions.ts";
import { plainLabel } from "./relationRows.ts";
import { number } from "./ingestWords.ts";

const longestList = 1_000;

export async function showProblems(parts: {
  readonly questions: Questions;
  readonly places: Places;
  readonly messages: Messages;
}): Promise<void> {
  const { items, total } = await parts.questions.problems(longestList);
  if (items.length === 0) {
    parts.messages.tell({
      level: "info",
      text: "Codeweft: no problems. Every source file that was not left out on purpose was read whole.",
      actions: [],
    });
    return;
  }
  const more =
    total > items.length
      ? ` (the first ${number(items.length)} of ${number(total)})`
      : "";
  const chosen = await vscode.window.showQuickPick(toPicks(items), {
    title: `Ingestion problems${more}`,
    placeHolder: "Type to filter; Enter opens the file",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.place !== undefined) await parts.places.open(chosen.place);
}

interface ProblemPick extends vscode.QuickPickItem {
  readonly place?: Place | undefined;
}

function toPicks(rows: readonly ProblemRow[]): ProblemPick[] {
  const categories = [...new Set(rows.map(({ category }) => category))].sort();
  return categories.flatMap((category): ProblemPick[] => [
    { label: category, kind: vscode.QuickPickItemKind.Separator },
    ...rows.filter((row) => row.category === category).map(toPick),
  ]);
}

function toPick({ path, line, column, message }: ProblemRow): ProblemPick {
  const where =
    path === undefined
      ? "the whole workspace"
      : `${path}${line === undefined ? "" : `:${String(line)}`}`;
  return {
    label: plainLabel(where),
    detail: plainLabel(message),
    place:
      path === undefined
        ? undefined
        : { path, line: line ?? 1, column: column ?? 1 },
  };
}
