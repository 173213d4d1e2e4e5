// Show Answer as Table: what was asked last, as an editor tab with a table that sorts, filters and copies. It follows the Answer view.
import type { Disposable } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { AnswerTable } from "../protocol.ts";
import { answerLists, mainList } from "./answerLists.ts";
import type { Asked, LastAsked } from "./lastAsked.ts";
import { PageTab } from "./pageTab.ts";
import type { TabHost } from "./pageTab.ts";
import { toSubject } from "./questionForm.ts";

export const tableTabType = "codeweft.table";

export class AnswerTableTab implements Disposable {
  private readonly tab: PageTab;
  private readonly listeners: readonly Disposable[];

  constructor(
    host: TabHost,
    private readonly last: LastAsked,
  ) {
    this.tab = new PageTab(host, {
      type: tableTabType,
      title: t("Table"),
      page: "table",
      ready: () => {
        this.tell();
      },
      act: () => {
        // It asks nothing: the answer is told to it.
      },
      gone: () => {
        // Nothing is under way for it.
      },
    });
    this.listeners = [
      last.onDidAnswer(() => {
        this.tell();
      }),
      last.onDidOutdate(() => {
        this.tab.post({ type: "outdated" });
      }),
    ];
  }

  show(): void {
    this.tab.show();
    this.rename();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.tab.dispose();
  }

  private tell(): void {
    const { current } = this.last;
    this.rename();
    if (!this.tab.isHeard) return;
    this.tab.post({
      type: "table",
      table: current && toTable(current),
    });
  }

  private rename(): void {
    const { current } = this.last;
    this.tab.rename(current === undefined ? t("Table") : current.help.title);
  }
}

function toTable({
  help,
  chosen,
  envelope,
  folders,
  left,
  old,
}: Asked): AnswerTable {
  const lists = answerLists(envelope.data, folders);
  return {
    asked: toSubject(envelope.query, envelope.parameters),
    title: help.title,
    description: chosen,
    lists,
    main: mainList(lists, envelope),
    left,
    old,
  };
}
