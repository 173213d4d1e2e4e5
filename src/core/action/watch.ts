// Action: which changes of the workspace are followed by whoever follows it, an editor or a server.
import { z } from "zod";
import type { Engine } from "../engine.ts";
import { CodeweftError } from "../errors.ts";
import type { WatchPlan, WatchRule } from "../following.ts";
import { openPlan, planWords } from "../query/followed.ts";
import { defineAction } from "./action.ts";
import { toWorkspacePath } from "./workspacePath.ts";

/** Folders that are named one by one; whoever has more means a pattern. */
const mostRules = 100;

export const watch = defineAction({
  id: "watch",
  title: "Say which changes are followed",
  description:
    "Which changes of the workspace an editor and a following server take over by themselves: `off` and `on` switch it for all of them, `add` names a folder (from then on only what is named is followed), `remove` takes it back, and nothing says what is followed now. It is kept in the database; an editor's own setting `codeweft.watch.enabled` holds besides.",
  parameters: z.object({
    change: z
      .enum(["on", "off", "add", "remove"])
      .optional()
      .describe("What to change; absent: nothing"),
    path: z
      .string()
      .max(4_096)
      .default("")
      .describe(
        "The folder to add or remove, relative to the workspace; empty: the whole workspace",
      ),
    patterns: z
      .array(z.string().min(1).max(1_000))
      .max(100)
      .default([])
      .describe(
        "Only files that one of these globs matches, such as *.ts or generated/**; none: every file",
      ),
    recursive: z
      .boolean()
      .default(true)
      .describe("Also what stands in folders below"),
    debounce: z
      .int()
      .min(0)
      .max(60_000)
      .optional()
      .describe(
        "Milliseconds without a change until one is taken over; absent: as the program that follows does by itself",
      ),
  }),
  positional: ["change", "path"],
  example: { change: "on" },
  destructive: false,
  idempotent: true,
  run: async ({ engine }, { change, debounce, ...rule }) => {
    const before = await engine.watchPlan();
    const path = toWorkspacePath(rule.path);
    if (change !== "add") refuseRule(change, { ...rule, path, debounce });
    const plan =
      change === undefined
        ? before
        : changed(before, change, { ...rule, path, debounce });
    if (plan !== before) {
      // Patterns that cannot be read are refused before they are kept.
      openPlan(plan);
      await engine.planWatch(plan);
      await engine.save();
    }
    const unknown = change === "add" ? await unknownWords(engine, path) : "";
    return {
      text: `Changes are followed: ${planWords(plan)}.${unknown}`,
      data: plan,
    };
  },
});

/** '' where the index knows the folder. What is not there yet may be followed; a slip of the hand would follow nothing. */
async function unknownWords(engine: Engine, path: string): Promise<string> {
  if (path === "") return "";
  try {
    await engine.ask("coverage", { scope: path });
    return "";
  } catch (error) {
    if (!(error instanceof CodeweftError) || error.code !== "unknown_scope")
      throw error;
    return ` The index has no file in ${path} yet. ${error.advice.next ?? ""}`.trimEnd();
  }
}

/** Who names a folder with `off` means that folder, and would switch off everything. */
function refuseRule(
  change: "on" | "off" | "remove" | undefined,
  { path, patterns, recursive, debounce }: WatchRule,
): void {
  const isAboutHow =
    patterns.length > 0 || !recursive || debounce !== undefined;
  if (!isAboutHow && (path === "" || change === "remove")) return;
  const said = change === undefined ? "watch" : `watch ${change}`;
  throw new CodeweftError(
    "invalid_parameters",
    change === "remove"
      ? "`watch remove` takes a folder back and nothing else: patterns, recursion and debounce are those of `watch add`."
      : `\`${said}\` is about the whole workspace: it takes no folder, patterns, recursion or debounce.`,
    {
      kept: "Nothing was changed.",
      next: "`watch add FOLDER` names what is followed, `watch remove FOLDER` takes that back.",
    },
    { parameter: "path", value: path },
  );
}

/** `before` itself where nothing is to be changed. */
function changed(
  before: WatchPlan,
  change: "on" | "off" | "add" | "remove",
  rule: WatchRule,
): WatchPlan {
  const { on, rules } = before;
  const others = rules.filter(({ path }) => path !== rule.path);
  switch (change) {
    case "on":
    case "off":
      return on === (change === "on") ? before : { on: !on, rules };
    case "add":
      if (others.length >= mostRules)
        throw new CodeweftError(
          "invalid_parameters",
          `${String(mostRules)} folders are followed by name already.`,
          { next: "Remove one, or add a folder around several of them." },
          { parameter: "path", value: rule.path },
        );
      return {
        on,
        rules: [...others, rule].sort((a, b) => (a.path < b.path ? -1 : 1)),
      };
    case "remove":
      if (others.length === rules.length)
        throw new CodeweftError(
          "not_found",
          `${rule.path === "" ? "The whole workspace" : rule.path} is not among the folders that were added.`,
          {
            kept: `Changes are followed as before: ${planWords(before)}.`,
            next:
              rules.length === 0
                ? "Nothing was added: everything is followed. `watch off` ends that."
                : "Name one of them.",
          },
          { path: rule.path, added: rules.map(({ path }) => path) },
        );
      return { on, rules: others };
  }
}
