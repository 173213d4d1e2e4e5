// Show Ingestion Problems: files that failed, were read in part or were left out, each one keystroke away.
import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { Messages } from "./messages.ts";
import type { Places } from "./places.ts";
import { problemGroups } from "./problemRows.ts";
import type { ProblemGroup, ProblemPick } from "./problemRows.ts";
import type { Questions } from "./questions.ts";
import { number } from "./ingestWords.ts";

const longestList = 1_000;

export async function showProblems(parts: {
  readonly questions: Questions;
  readonly places: Places;
  readonly messages: Messages;
}): Promise<void> {
  const { questions, places, messages } = parts;
  const [problems, skipped] = await Promise.all([
    questions.problems(longestList),
    questions.skipped(longestList),
  ]);
  if (problems.total + skipped.total === 0) {
    messages.tell({
      level: "info",
      text: t(
        "Codeweft: no problems. Every source file was read whole, and none was left out.",
      ),
      actions: [],
    });
    return;
  }
  const shown = problems.items.length + skipped.items.length;
  const total = problems.total + skipped.total;
  const more =
    total > shown
      ? t(" (the first {0} of {1})", number(shown), number(total))
      : "";
  const chosen = await vscode.window.showQuickPick(
    problemGroups(problems.items, skipped.items).flatMap(toItems),
    {
      title: t("Ingestion problems{0}", more),
      placeHolder: t("Type to filter; Enter opens the file"),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (chosen?.pick?.place !== undefined) await places.open(chosen.pick.place);
}

interface ProblemItem extends vscode.QuickPickItem {
  readonly pick?: ProblemPick;
}

function toItems({ heading, picks }: ProblemGroup): readonly ProblemItem[] {
  return [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...picks.map((pick): ProblemItem => ({
      label: pick.label,
      ...(pick.detail === "" ? {} : { detail: pick.detail }),
      pick,
    })),
  ];
}
