// Show Answer as Table: what was asked last, as an editor tab with a table that sorts, filters and copies. It follows the Answer view.
import type * as vscode from "vscode";
import type { AnswerTable } from "../protocol.ts";
import { answerLists, mainList } from "./answerLists.ts";
import type { Asked, Asking } from "./asking.ts";
import { PageTab } from "./pageTab.ts";
import type { TabHost } from "./pageTab.ts";

export const tableTabType = "codeweft.table";

export class AnswerTableTab implements vscode.Disposable {
  private readonly tab: PageTab;
  private readonly listener: vscode.Disposable;

  constructor(
    host: TabHost,
    private readonly asking: Asking,
  ) {
    this.tab = new PageTab(host, {
      type: tableTabType,
      title: "Table",
      page: "table",
      ready: () => {
        this.tell();
      },
      act: () => {
        // It asks nothing: the answer is told to it.
      },
      closed: () => {
        // Nothing is under way for it.
      },
    });
    this.listener = asking.onDidChange(() => {
      this.tell();
    });
  }

  show(): void {
    this.tab.show();
    this.rename();
  }

  dispose(): void {
    this.listener.dispose();
    this.tab.dispose();
  }

  private tell(): void {
    const { current } = this.asking;
    this.rename();
    this.tab.post({
      type: "table",
      table: current && toTable(current),
    });
  }

  private rename(): void {
    const { current } = this.asking;
    this.tab.rename(current === undefined ? "Table" : current.help.title);
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
    title: help.title,
    description: chosen,
    lists,
    main: mainList(lists, envelope.returned),
    left,
    old,
  };
}
