// The bundled coverage page in a browser, with a host whose questions go to the real list over a database of a few rows.
import type { Browser, Page } from "playwright-core";
import { toErrorForm } from "../../../src/core/errors.ts";
import type { PageStatus, ToHost, ToPage } from "../../../src/protocol.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import type { TextDatabase } from "../../core/query/askText.ts";
import { openBundledPage, tellPage } from "./bundledPage.ts";
import type { PageTheme } from "./themes.ts";

export interface CoverageOptions {
  /** As `graphOf` reads it. */
  readonly graph: string;
  readonly database: TextDatabase;
  readonly theme: PageTheme;
  readonly width?: number;
  readonly height?: number;
  readonly status?: Partial<PageStatus>;
  readonly memory?: unknown;
}

export class CoveragePage {
  readonly sent: ToHost[] = [];
  readonly complaints: string[] = [];
  memory: unknown;

  private constructor(
    readonly page: Page,
    private options: CoverageOptions,
  ) {}

  static async open(
    browser: Browser,
    options: CoverageOptions,
  ): Promise<CoveragePage> {
    let opened: CoveragePage | undefined;
    await openBundledPage(browser, {
      name: "coverage",
      theme: options.theme,
      width: options.width ?? 1200,
      height: options.height ?? 900,
      reducedMotion: true,
      memory: options.memory,
      begin: (page) => {
        const coverage = new CoveragePage(page, options);
        opened = coverage;
        return {
          receive: (message) => coverage.receive(message),
          remember: (memory) => {
            coverage.memory = memory;
          },
          complain: (text) => coverage.complaints.push(text),
        };
      },
    });
    if (opened === undefined) throw new Error("the page has no host");
    return opened;
  }

  private async receive(message: ToHost): Promise<void> {
    this.sent.push(message);
    if (message.type === "ready") await this.tellStatus({});
    if (message.type !== "ask") return;
    const { id, query, parameters } = message;
    const { graph, database } = this.options;
    try {
      const envelope = await askEnvelope(graph, query, parameters, database);
      await this.tell({ type: "answer", id, envelope });
    } catch (error) {
      await this.tell({ type: "failed", id, error: toErrorForm(error) });
    }
  }

  tell(message: ToPage): Promise<void> {
    return tellPage(this.page, message);
  }

  /** The engine publishes another revision. */
  publish(database: TextDatabase, revision: number): Promise<void> {
    this.options = { ...this.options, database };
    return this.tellStatus({ revision });
  }

  tellStatus(change: Partial<PageStatus>): Promise<void> {
    return this.tell({
      type: "status",
      status: {
        state: "ready",
        revision: 1,
        files: 9,
        symbols: 90,
        edges: 900,
        ...this.options.status,
        ...change,
      },
    });
  }

  sentOf<T extends ToHost["type"]>(
    type: T,
  ): readonly Extract<ToHost, { type: T }>[] {
    return this.sent.filter(
      (message): message is Extract<ToHost, { type: T }> =>
        message.type === type,
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
