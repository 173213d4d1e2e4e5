// Ask a Question…: from the list of questions to an answer in its view. What a question needs follows from its parameters.
import * as vscode from "vscode";
import type { QueryHelp } from "../core/query/results.ts";
import { t } from "../l10n.ts";
import type { SymbolRef } from "../protocol.ts";
import { answerRows } from "./answerRows.ts";
import { wordsOf } from "./answerShapes.ts";
import type { AnswerView } from "./answerView.ts";
import { number } from "./ingestWords.ts";
import { LastAsked } from "./lastAsked.ts";
import type { Asked } from "./lastAsked.ts";
import { plainLabel } from "./plainText.ts";
import {
  askForMore,
  checkText,
  formOf,
  missing,
  valueInWords,
  valuesInWords,
} from "./questionForm.ts";
import type { Parameter, Values } from "./questionForm.ts";
import type { Questions } from "./questions.ts";
import type { Scope } from "./scope.ts";
import type { EngineSession } from "./session.ts";
import type { TextPages } from "./textPages.ts";

export interface AskingParts {
  readonly session: EngineSession;
  readonly questions: Pick<Questions, "folders">;
  readonly view: AnswerView;
  /** What only the editor knows is added to what is asked. */
  readonly complete: (question: string, given: Values) => Promise<Values>;
  readonly scope: Scope;
  readonly pages: TextPages;
  /** The symbol at the cursor; undefined when none is there, or when several were possible and nobody chose one. */
  readonly symbolAtCursor: () => Promise<SymbolRef | undefined>;
  readonly pickSymbol: (title: string) => Promise<SymbolRef | undefined>;
}

interface QuestionItem extends vscode.QuickPickItem {
  readonly help: QueryHelp;
}

interface ParameterItem extends vscode.QuickPickItem {
  /** Undefined: ask now. */
  readonly parameter: Parameter | undefined;
}

export class Asking implements vscode.Disposable {
  readonly last = new LastAsked();
  private running: AbortController | undefined;
  private questions: Promise<readonly QueryHelp[]> | undefined;
  /** Of symbols that a person chose, by id, for the words above an answer. */
  private readonly names = new Map<unknown, string>();
  private readonly listener: { dispose(): void };

  constructor(private readonly parts: AskingParts) {
    this.listener = parts.session.onRevision((revision) => {
      this.last.reach(revision);
    });
    this.last.onDidOutdate(() => {
      parts.view.say(t("The graph has changed since. ↻ asks again."));
    });
  }

  /** Lets a person choose a question, or asks the one that is named, with `given` as far as it goes. */
  async ask(id?: string, given: Values = {}): Promise<void> {
    const list = await this.list();
    const help =
      id === undefined
        ? await pickQuestion(list)
        : list.find((each) => each.id === id);
    if (help === undefined) return;
    const values = await this.complete(help, given);
    if (values !== undefined) await this.put(help, values);
  }

  async askAgain(): Promise<void> {
    if (this.asked === undefined) await this.ask();
    else await this.put(this.asked.help, this.asked.given);
  }

  /** What was asked last is asked of the scope that was chosen now. */
  async rescope(): Promise<void> {
    if (this.asked === undefined) return;
    const { help, given } = this.asked;
    if (!help.parameters.some(({ name }) => name === "scope")) return;
    await this.put(help, { ...given, scope: this.parts.scope.current });
  }

  async askForMore(): Promise<void> {
    if (this.asked === undefined) return;
    const { help, given, envelope } = this.asked;
    const more = askForMore(help, envelope.parameters);
    if (more !== undefined) await this.put(help, { ...given, ...more });
  }

  /** Shows every parameter with its value, to be changed one after the other before the question is asked again. */
  async change(): Promise<void> {
    if (this.asked === undefined) {
      await this.ask();
      return;
    }
    const { help, envelope } = this.asked;
    let { given } = this.asked;
    for (;;) {
      const understood = { ...envelope.parameters, ...given };
      const chosen = await vscode.window.showQuickPick(
        this.parameterItems(help, understood),
        {
          title: help.title,
          placeHolder: t("Choose what to change, then ask again"),
          matchOnDescription: true,
          matchOnDetail: true,
        },
      );
      if (chosen === undefined) return;
      const { parameter } = chosen;
      if (parameter === undefined) break;
      const value = await this.edit(parameter, understood[parameter.name]);
      if (value !== undefined) given = { ...given, [parameter.name]: value };
    }
    await this.put(help, given);
  }

  /** The whole answer as a page of JSON. */
  async showJson(): Promise<void> {
    const { asked } = this;
    if (asked === undefined) return;
    await this.parts.pages.show(`${asked.help.id}.json`, () =>
      Promise.resolve(`${JSON.stringify(asked.envelope, null, 2)}\n`),
    );
  }

  dispose(): void {
    this.running?.abort();
    this.listener.dispose();
  }

  private get asked(): Asked | undefined {
    return this.last.current;
  }

  private list(): Promise<readonly QueryHelp[]> {
    this.questions ??= this.parts.session.ask("help", {}).then(({ data }) =>
      (data as readonly QueryHelp[]).filter(
        // The list of questions is the one that a person is choosing from.
        ({ kind, id }) => kind === "question" && id !== "help",
      ),
    );
    // A list that could not be had is asked for again the next time.
    this.questions.catch(() => {
      this.questions = undefined;
    });
    return this.questions;
  }

  /** Asks for what is missing; undefined when a person chose nothing. */
  private async complete(
    help: QueryHelp,
    given: Values,
  ): Promise<Values | undefined> {
    const { scope } = this.parts;
    const takesScope = help.parameters.some(({ name }) => name === "scope");
    let values: Values =
      takesScope && scope.current !== ""
        ? { scope: scope.current, ...given }
        : given;
    let first = true;
    for (const parameter of missing(help, values)) {
      const form = formOf(parameter);
      const cursor =
        first && (form === "symbol" || form === "symbols")
          ? await this.parts.symbolAtCursor()
          : undefined;
      first = false;
      const value =
        cursor === undefined
          ? await this.edit(parameter, undefined)
          : this.idOf(cursor, form === "symbols");
      if (value === undefined) return undefined;
      values = { ...values, [parameter.name]: value };
    }
    return values;
  }

  private async put(help: QueryHelp, given: Values): Promise<void> {
    const { session, view } = this.parts;
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    const [envelope, folders] = await view.during(() =>
      Promise.all([
        this.parts
          .complete(help.id, given)
          .then((values) => session.ask(help.id, values, controller.signal)),
        this.parts.questions.folders(),
      ]),
    );
    if (controller.signal.aborted) return;
    const { data, total, returned, truncated } = envelope;
    const chosen = valuesInWords(help, given, this.names);
    const left =
      truncated && askForMore(help, envelope.parameters) !== undefined
        ? total - returned
        : 0;
    this.last.set({ help, given, envelope, folders, chosen, left, old: false });
    const count =
      total === returned
        ? number(total)
        : t("{0} of {1}", number(returned), number(total));
    const isList = Array.isArray(data) || truncated;
    await view.show({
      title: help.title,
      description: [chosen, isList ? count : ""]
        .filter((word) => word !== "")
        .join(" · "),
      message: undefined,
      rows: answerRows(data, { total, left, folders }),
    });
  }

  private parameterItems(help: QueryHelp, values: Values): ParameterItem[] {
    return [
      { label: t("$(play) Ask"), parameter: undefined },
      ...help.parameters.map((parameter): ParameterItem => ({
        parameter,
        label: wordsOf(parameter.name),
        description: plainLabel(
          valueInWords(values[parameter.name], this.names),
        ),
        detail: parameter.description,
      })),
    ];
  }

  /** Undefined when a person left it as it was. */
  private async edit(parameter: Parameter, value: unknown): Promise<unknown> {
    const title = wordsOf(parameter.name);
    const placeHolder = parameter.description;
    const form = formOf(parameter);
    switch (form) {
      case "symbol":
      case "symbols": {
        const symbol = await this.parts.pickSymbol(parameter.description);
        return symbol && this.idOf(symbol, form === "symbols");
      }
      case "folder":
        return this.parts.scope.pick(typeof value === "string" ? value : "");
      case "switch": {
        const yes = t("yes");
        const chosen = await vscode.window.showQuickPick([yes, t("no")], {
          title,
          placeHolder,
        });
        return chosen === undefined ? undefined : chosen === yes;
      }
      case "choice":
        return vscode.window.showQuickPick(parameter.values ?? [], {
          title,
          placeHolder,
        });
      case "choices": {
        const now = Array.isArray(value) ? value : [];
        const chosen = await vscode.window.showQuickPick(
          (parameter.values ?? []).map((label) => ({
            label,
            picked: now.includes(label),
          })),
          { title, placeHolder, canPickMany: true },
        );
        return chosen?.map(({ label }) => label);
      }
      case "number":
      case "text":
      case "texts": {
        const text = await vscode.window.showInputBox({
          title,
          prompt: placeHolder,
          value:
            value === undefined ? "" : valueInWords(value).replace(/^–$/u, ""),
          validateInput: (written) => checkText(parameter, written),
        });
        if (text === undefined) return undefined;
        if (form === "number") return Number(text);
        return form === "text"
          ? text
          : text
              .split(",")
              .map((each) => each.trim())
              .filter((each) => each !== "");
      }
    }
  }

  private idOf({ id, name }: SymbolRef, many: boolean): unknown {
    this.names.set(id, name);
    return many ? [id] : id;
  }
}

async function pickQuestion(
  list: readonly QueryHelp[],
): Promise<QueryHelp | undefined> {
  const items = list.map((help): QuestionItem => ({
    help,
    label: help.title,
    detail: help.description,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t("Ask a Question"),
    placeHolder: t("What do you want to know?"),
    matchOnDetail: true,
  });
  return chosen?.help;
}
