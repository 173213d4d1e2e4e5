// The bundled table page in a browser, with the test as its host.
import type { Browser, Locator, Page } from "playwright-core";
import type { AnswerTable, ToHost } from "../../../src/protocol.ts";
import { openBundledPage, tellPage } from "./bundledPage.ts";
import type { PageTheme } from "./themes.ts";

export interface TableOptions {
  readonly table: AnswerTable | undefined;
  readonly theme: PageTheme;
  readonly width?: number;
  readonly height?: number;
  readonly memory?: unknown;
}

export class TablePage {
  readonly sent: ToHost[] = [];
  readonly complaints: string[] = [];
  memory: unknown;

  private constructor(
    readonly page: Page,
    private table: AnswerTable | undefined,
  ) {}

  static async open(
    browser: Browser,
    options: TableOptions,
  ): Promise<TablePage> {
    let opened: TablePage | undefined;
    await openBundledPage(browser, {
      name: "table",
      theme: options.theme,
      width: options.width ?? 1000,
      height: options.height ?? 600,
      reducedMotion: true,
      memory: options.memory,
      begin: (page) => {
        const table = new TablePage(page, options.table);
        opened = table;
        return {
          receive: (message) => table.receive(message),
          remember: (memory) => {
            table.memory = memory;
          },
          complain: (text) => table.complaints.push(text),
        };
      },
    });
    if (opened === undefined) throw new Error("the page has no host");
    return opened;
  }

  private async receive(message: ToHost): Promise<void> {
    this.sent.push(message);
    if (message.type === "ready") await this.tell(this.table);
  }

  /** Another answer is there. */
  tell(table: AnswerTable | undefined): Promise<void> {
    this.table = table;
    return tellPage(this.page, { type: "table", table });
  }

  /** Rows that are built, which are those in sight and a few more. */
  get rows(): Locator {
    return this.page.locator("tr.row");
  }

  get activeRow(): Locator {
    return this.page.locator("tr.row.active");
  }

  async seeCount(text: string): Promise<void> {
    await this.page.locator(".count").filter({ hasText: text }).waitFor();
  }

  /** Waits until the first row's first cell says so. */
  async seeFirst(text: string): Promise<void> {
    await this.rows
      .first()
      .locator("td")
      .first()
      .filter({ hasText: text })
      .waitFor();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
