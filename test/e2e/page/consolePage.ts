// The bundled query console in a browser, with the test as its host, which answers statements out of a small database.
import type { Browser, Locator, Page } from "playwright-core";
import { CodeweftError, toErrorForm } from "../../../src/core/errors.ts";
import type { SqlConsole } from "../../../src/core/store/userSql.ts";
import type { ToHost, ToPage } from "../../../src/protocol.ts";
import { openBundledPage, tellPage } from "./bundledPage.ts";
import type { PageTheme } from "./themes.ts";

export interface ConsoleOptions {
  readonly database: SqlConsole;
  readonly sources: Extract<ToPage, { type: "schema" }>["sources"];
  readonly theme: PageTheme;
  readonly width?: number;
  readonly height?: number;
  readonly memory?: unknown;
}

/** A statement with these words in it gets no answer, as one that runs for minutes. */
export const endless = "forever";

export class ConsolePage {
  readonly sent: ToHost[] = [];
  readonly complaints: string[] = [];
  memory: unknown;

  private constructor(
    readonly page: Page,
    private readonly options: ConsoleOptions,
  ) {}

  static async open(
    browser: Browser,
    options: ConsoleOptions,
  ): Promise<ConsolePage> {
    let opened: ConsolePage | undefined;
    await openBundledPage(browser, {
      name: "console",
      theme: options.theme,
      width: options.width ?? 1000,
      height: options.height ?? 700,
      reducedMotion: true,
      memory: options.memory,
      begin: (page) => {
        const console = new ConsolePage(page, options);
        opened = console;
        return {
          receive: (message) => console.receive(message),
          remember: (memory) => {
            console.memory = memory;
          },
          complain: (text) => console.complaints.push(text),
        };
      },
    });
    if (opened === undefined) throw new Error("the page has no host");
    return opened;
  }

  private async receive(message: ToHost): Promise<void> {
    this.sent.push(message);
    if (message.type === "ready")
      await this.tell({ type: "schema", sources: this.options.sources });
    else if (message.type === "runStatement" && !message.text.includes(endless))
      await this.tell(this.answer(message));
  }

  private answer({
    id,
    text,
    limit,
  }: Extract<ToHost, { type: "runStatement" }>): ToPage {
    try {
      const data = this.options.database.run(text, [], limit);
      const count = data.rows.length;
      return {
        type: "answer",
        id,
        envelope: {
          query: "sql",
          parameters: { text },
          revision: 1,
          captured: "2026-01-01T00:00:00.000Z",
          data,
          counted: "rows",
          total: count + Number(data.truncated),
          returned: count,
          truncated: data.truncated,
          estimatedTokens: 1,
        },
      };
    } catch (error) {
      if (!(error instanceof CodeweftError)) throw error;
      return { type: "failed", id, error: toErrorForm(error) };
    }
  }

  tell(message: ToPage): Promise<void> {
    return tellPage(this.page, message);
  }

  get editor(): Locator {
    return this.page.locator(".cm-content");
  }

  /** Rows that are built, which are those in sight and a few more. */
  get rows(): Locator {
    return this.page.locator("tr.row");
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Takes the place of what stands there. */
  async write(text: string): Promise<void> {
    await this.tell({ type: "statement", text, run: false });
    await this.editor
      .filter({ hasText: text.split("\n").at(-1) ?? "" })
      .waitFor();
  }

  async seeNews(text: string | RegExp): Promise<void> {
    await this.page.locator(".news").filter({ hasText: text }).waitFor();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
