// Copy Context for AI: the source text around a symbol, within a budget of tokens, to the clipboard.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import type { Context } from "../core/query/contextResults.ts";
import { t } from "../l10n.ts";
import type { SymbolRef } from "../protocol.ts";
import { plural } from "./ingestWords.ts";
import type { Messages } from "./messages.ts";
import type { EngineSession } from "./session.ts";
import type { Settings } from "./settings.ts";

/** Says how much was copied, and what had no room. */
export async function copyContext(
  parts: {
    readonly session: Pick<EngineSession, "ask">;
    readonly settings: Settings;
    readonly messages: Messages;
  },
  { id, name }: SymbolRef,
): Promise<void> {
  const { session, settings, messages } = parts;
  const { data } = await session.ask("context", {
    focus: [id],
    tokens: settings.contextTokens,
  });
  const { text, tokens, items, leftOut, leftOutCount } = data as Context;
  if (!items.some(({ relation }) => relation === "focus"))
    throw new CodeweftError(
      "not_found",
      t("{0} has no source in this workspace that could be copied.", name),
      {
        kept: t("The clipboard is as it was."),
        next: t("Put the cursor on something that is defined here."),
      },
    );
  const hasNoRoom = leftOut.some(({ reason }) => reason === "budget");
  await vscode.env.clipboard.writeText(text);
  const others = items.length - 1;
  messages.tell({
    level: "info",
    text: t(
      "Codeweft: copied {0} and {1} around it, {2}.{3}",
      name,
      plural(others, "symbol"),
      plural(tokens, "token"),
      hasNoRoom
        ? t(
            " {0} around it are left out; the setting codeweft.context.tokens makes room.",
            plural(leftOutCount, "symbol"),
          )
        : "",
    ),
    actions: [],
  });
}
