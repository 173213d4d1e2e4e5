// The editor of statements: text with colours, completion of tables and columns, a mark where SQLite found trouble. It runs nothing.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import type {
  Completion,
  CompletionContext,
  CompletionResult,
} from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
} from "@codemirror/commands";
import { SQLite, sql } from "@codemirror/lang-sql";
import { bracketMatching } from "@codemirror/language";
import {
  Compartment,
  EditorState,
  Prec,
  StateEffect,
  StateField,
} from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  placeholder,
} from "@codemirror/view";
import type { DecorationSet } from "@codemirror/view";
import { t } from "../../src/l10n.ts";
import type { SqlSource } from "../../src/protocol.ts";
import { columnsIn } from "./completion.ts";
import { look } from "./highlight.ts";

/** UTF-16 offsets, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SqlEditorReports {
  readonly edited: (text: string) => void;
  readonly run: () => void;
}

export interface SqlEditor {
  readonly element: HTMLElement;
  /** What is to be run: the selection where there is one, else everything, and where it begins. */
  chosen(): { readonly text: string; readonly from: number };
  /** Undo brings back what stood there. */
  replace(text: string): void;
  /** Marks a place until the text is changed; undefined takes the mark away. */
  mark(span: Span | undefined): void;
  /** Puts the cursor there. */
  goTo(offset: number): void;
  offer(sources: readonly SqlSource[]): void;
  focus(): void;
}

const setMark = StateEffect.define<Span | undefined>();
const wrong = Decoration.mark({ class: "cm-wrong" });

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setMark))
        return effect.value === undefined
          ? Decoration.none
          : Decoration.set(wrong.range(effect.value.from, effect.value.to));
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export interface SqlEditorPage {
  /** The page's own, without which the policy takes no styles from a script. */
  readonly nonce: string;
  /** As people call the keys that run a statement. */
  readonly runKey: string;
}

export function createSqlEditor(
  text: string,
  { nonce, runKey }: SqlEditorPage,
  reports: SqlEditorReports,
): SqlEditor {
  const language = new Compartment();
  const view = new EditorView({
    doc: text,
    extensions: [
      EditorView.cspNonce.of(nonce),
      // Before all other keys: Ctrl-Enter would begin a line.
      Prec.highest(
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              reports.run();
              return true;
            },
          },
        ]),
      ),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      // The tab key leaves the editor, so that nobody is caught in it.
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        ...completionKeymap,
      ]),
      autocompletion({ icons: false }),
      language.of(languageOf([])),
      marked,
      look,
      EditorView.lineWrapping,
      EditorState.phrases.of({ Completions: t("Suggestions") }),
      placeholder("SELECT … FROM definition"),
      EditorView.contentAttributes.of({
        "aria-label": t("Statement in SQL; {0} runs it, Tab leaves it", runKey),
      }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) reports.edited(state.doc.toString());
      }),
    ],
  });
  return {
    element: view.dom,
    chosen() {
      const { main } = view.state.selection;
      const { doc } = view.state;
      const selected = doc.sliceString(main.from, main.to);
      return selected.trim() === ""
        ? { text: doc.toString(), from: 0 }
        : { text: selected, from: main.from };
    },
    replace(next) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        selection: { anchor: 0 },
        scrollIntoView: true,
        // Not one step with what was typed or replaced a moment before.
        annotations: isolateHistory.of("full"),
      });
    },
    mark(span) {
      const { length } = view.state.doc;
      const from = Math.min(span?.from ?? 0, length);
      const to = Math.min(Math.max(span?.to ?? 0, from), length);
      // What is missing at the end is shown at the last letter there is.
      const start = from === to ? Math.max(0, from - 1) : from;
      view.dispatch({
        effects: setMark.of(
          span === undefined || start === to ? undefined : { from: start, to },
        ),
      });
    },
    goTo(offset) {
      const anchor = Math.min(offset, view.state.doc.length);
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    offer(sources) {
      view.dispatch({ effects: language.reconfigure(languageOf(sources)) });
    },
    focus() {
      view.focus();
    },
  };
}

function languageOf(sources: readonly SqlSource[]): Extension {
  const support = sql({
    dialect: SQLite,
    upperCaseKeywords: true,
    schema: Object.fromEntries(
      sources.map(({ name, kind, columns }) => [
        name,
        {
          self: {
            label: name,
            type: "type",
            detail: kind,
            // The stable views come before the tables behind them.
            boost: kind === "view" ? 20 : 0,
          } satisfies Completion,
          children: columns.map((column): Completion => ({ label: column })),
        },
      ]),
    ),
  });
  const columns = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}\p{N}_]+/u);
    if (word === null && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    // Behind a dot stand the columns of one table, which the language itself offers.
    if (context.state.sliceDoc(from - 1, from) === ".") return null;
    return {
      from,
      options: columnsIn(context.state.doc.toString(), sources).map(
        ({ name, of }): Completion => ({
          label: name,
          type: "property",
          detail: of.join(", "),
          boost: 30,
        }),
      ),
      validFor: /^[\p{L}\p{N}_]*$/u,
    };
  };
  return [support, SQLite.language.data.of({ autocomplete: columns })];
}
