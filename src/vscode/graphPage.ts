// The host's end of one graph page, in the side bar or in a tab: answers its questions and does what it asks for.
import * as vscode from "vscode";
import type { Log } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type {
  Activation,
  AnswerGraph,
  ExportedPicture,
  ExportForm,
  BookmarkNote,
  ExportLook,
  SavedView,
  SymbolRef,
  ToHost,
  ToPage,
} from "../protocol.ts";
import type { ActiveChange, ActiveItem, Shown } from "./activeItem.ts";
import { FirstOffer } from "./firstOffer.ts";
import type { GraphPages } from "./graphPages.ts";
import type { Messages } from "./messages.ts";
import type { CommandId } from "./commandTable.ts";
import { bounded, tooLargeFromPage } from "./boundedMessages.ts";
import { loadPage } from "./loadPage.ts";
import { runForPage } from "./pageCommands.ts";
import { toHostMessage } from "./pageMessages.ts";
import { PageQuestions } from "./pageQuestions.ts";
import { PictureRequests } from "./pictureRequests.ts";
import type { Places } from "./places.ts";
import type { EngineSession } from "./session.ts";
import type { AskedOf } from "./showSql.ts";
import type { Settings } from "./settings.ts";

export interface PageHost {
  readonly extension: vscode.Uri;
  readonly session: EngineSession;
  readonly settings: Settings;
  readonly active: ActiveItem;
  readonly bookmarks: {
    readonly notes: readonly BookmarkNote[];
    readonly onDidChange: vscode.Event<void>;
  };
  readonly pages: GraphPages<GraphPage>;
  readonly places: Places;
  readonly messages: Messages;
  readonly log: Log;
  /** What a page shows that nobody asked anything yet: the symbol or file in the editor, else the overview. */
  readonly first: () => Promise<Shown>;
  /** Where the person went while no page was looking; undefined where that is nowhere new. */
  readonly strayed: () => Promise<Shown | undefined>;
  /** Lets the person choose where a trail from the symbol of this name leads; undefined where nobody chose. */
  readonly pickTarget: (from: string) => Promise<SymbolRef | undefined>;
  /** Opens the statement behind a question. */
  readonly showSql: (asked: AskedOf) => Promise<void>;
  readonly showStatement: (text: string) => void;
}

/** How a page stands in the window. */
export interface PageFrame {
  readonly webview: vscode.Webview;
  readonly visible: () => boolean;
  /** The editor column that it fills; undefined in the side bar. */
  readonly column: () => vscode.ViewColumn | undefined;
  readonly activated: (label: string) => void;
}

export class GraphPage implements vscode.Disposable {
  private ready = false;
  /** Where a command or the cursor led before the page was ready. */
  private waiting:
    | {
        readonly activation: Activation | AnswerGraph;
        readonly reason: "command" | "cursor";
      }
    | undefined;
  /** A view or a trail that was opened before the page was ready. */
  private waitingShown:
    Extract<ToPage, { type: "openView" | "trail" }> | undefined;
  /** A command led here before the page was ready. */
  private waitingFocus = false;
  /** It shows an answer, from which the cursor does not lead away. */
  private holds = false;
  /** Wanted while nothing has been made active on this page: without a graph there is nothing to show. */
  private readonly offer = new FirstOffer();
  private readonly questions: PageQuestions;
  private readonly pictures = new PictureRequests((callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  });
  private readonly subscriptions: { dispose(): void }[];

  constructor(
    private readonly frame: PageFrame,
    private readonly host: PageHost,
  ) {
    const { session, settings, active } = host;
    this.questions = new PageQuestions(session, (message) => {
      this.post(message);
    });
    this.subscriptions = [
      frame.webview.onDidReceiveMessage((message: unknown) => {
        this.receive(message);
      }),
      session.onStatus((status) => {
        this.post({ type: "status", status });
        void this.offerFirst();
      }),
      settings.onDidChange(({ page }) => {
        if (page) this.post({ type: "settings", settings: settings.page });
      }),
      active.onDidChange((change) => {
        this.activate(change);
      }),
      host.bookmarks.onDidChange(() => {
        this.postBookmarks();
      }),
    ];
    host.pages.used(this);
    loadPage(frame.webview, host.extension, "graph");
  }

  /** The cursor leads only pages that somebody sees; a command leads every one. */
  activate({ activation, label, source }: ActiveChange): void {
    if (source === "page") return;
    if (source === "cursor" && (this.holds || !this.frame.visible())) return;
    this.lead(activation, label, source);
  }

  /** Shows what an answer names, until a command or a click leads somewhere else. */
  showAnswer(graph: AnswerGraph): void {
    this.lead(graph, graph.title, "command");
  }

  /** Shows a saved view over the graph of today, until a command or a click leads somewhere else. */
  showView(
    { name, view }: { readonly name: string; readonly view: SavedView },
    ids: readonly (string | null)[],
  ): void {
    this.frame.activated(name);
    const message = { type: "openView", name, view, ids } as const;
    if (this.ready) this.post(message);
    else this.waitingShown = message;
    this.offer.settle();
  }

  /** Shows the shortest ways from one symbol to another. */
  showTrail(trail: Omit<Extract<ToPage, { type: "trail" }>, "type">): void {
    const message = { type: "trail", ...trail } as const;
    if (this.ready) this.post(message);
    else this.waitingShown = message;
    this.offer.settle();
  }

  /** Keys go to the picture, or to the twin that stands in its place. */
  focus(): void {
    this.waitingFocus = !this.ready;
    this.post({ type: "focus" });
  }

  /** Whether a person sees it and it listens. */
  get isShown(): boolean {
    return this.ready && this.frame.visible();
  }

  /** What it draws. Rejects when it goes away before it has answered, and where it does not answer in time. */
  picture(form: ExportForm, look: ExportLook): Promise<ExportedPicture> {
    return this.pictures.ask((id) => {
      this.post({ type: "export", id, form, look });
    });
  }

  /** The editor throws a hidden page away; it says that it is ready when it is built again. */
  hidden(): void {
    this.ready = false;
    this.questions.dispose();
    this.pictures.end();
  }

  dispose(): void {
    this.hidden();
    this.host.pages.remove(this);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private lead(
    activation: Activation | AnswerGraph,
    label: string,
    reason: "command" | "cursor",
  ): void {
    this.holds = activation.kind === "answer";
    this.frame.activated(label);
    if (this.ready) {
      this.offer.settle();
      this.post({ type: "activate", activation, reason });
    } else if (reason === "command" || this.waiting?.reason !== "command")
      this.waiting = { activation, reason };
  }

  private receive(value: unknown): void {
    const message = toHostMessage(value);
    if (message === undefined) {
      this.host.log.write("warn", "A graph page sent something unknown.");
      return;
    }
    this.act(message).catch((error: unknown) => {
      this.host.messages.error(error);
    });
  }

  private async act(message: ToHost): Promise<void> {
    const { active, log, places, settings } = this.host;
    switch (message.type) {
      case "ready":
        this.host.pages.used(this);
        return this.greet();
      case "used":
        this.host.pages.used(this);
        return;
      case "ask":
        return this.questions.answer(message);
      case "cancelAsk":
        this.questions.cancel(message.id);
        return;
      case "preview":
        return places.preview(message.place, this.frame.column());
      case "open":
        return places.open(message.place, this.frame.column());
      case "activated":
        this.offer.settle();
        this.holds = false;
        this.frame.activated(message.label);
        active.set(message.activation, message.label, "page");
        return;
      case "returned":
        this.offer.settle();
        this.holds = true;
        this.frame.activated(message.label);
        return;
      case "setFollowCursor":
        return settings.setFollowCursor(message.value);
      case "setResolutions":
        return settings.setResolutions(message.value);
      case "run":
        return runForPage(message.command);
      case "pickTarget":
        return this.pickTarget(message.from);
      case "bookmark":
        return vscode.commands.executeCommand(
          "codeweft.addBookmark" satisfies CommandId,
          message.symbol,
        );
      case "exported":
        this.pictures.answer(message.id, message.picture);
        return;
      case "copy":
        return vscode.env.clipboard.writeText(message.text);
      case "tooLarge":
        return this.refuse(message);
      case "pageError":
        log.write("error", `The graph page reports: ${message.message}`);
        return;
      case "showSql": {
        const { query, parameters } = message;
        const title = query === "overview" ? t("The folders") : t("The graph");
        return this.host.showSql({ id: query, title, parameters });
      }
      case "showAnswerSql": {
        const { title, source } = message;
        return "statement" in source
          ? this.host.showStatement(source.statement)
          : this.host.showSql({
              id: source.query,
              title,
              parameters: source.parameters,
            });
      }
      case "runStatement":
      case "drawRows":
      case "exportRows":
      case "saveStatement":
        log.write("warn", "The graph page sent what only the console may.");
    }
  }

  /** Who waits for a picture is told; everybody else by a notification. */
  private refuse({ message, id }: Extract<ToHost, { type: "tooLarge" }>): void {
    const error = tooLargeFromPage(message);
    if (id === undefined || !this.pictures.refuse(id, error)) throw error;
  }

  /** A page begins anew each time it is shown again; its own memory brings back what it showed. */
  private async greet(): Promise<void> {
    const { session, settings } = this.host;
    this.questions.dispose();
    this.ready = true;
    this.post({ type: "settings", settings: settings.page });
    this.post({ type: "status", status: session.status() });
    this.postBookmarks();
    if (this.waitingFocus) this.focus();
    const shown = this.waitingShown;
    this.waitingShown = undefined;
    if (shown !== undefined) {
      this.waiting = undefined;
      this.post(shown);
      return;
    }
    const wanted = this.waiting;
    this.waiting = undefined;
    if (wanted !== undefined) {
      this.offer.settle();
      this.post({ type: "activate", ...wanted });
      return;
    }
    this.offer.want();
    await this.offerFirst();
  }

  /**
   * Shows where the person is, as soon as there is a graph. A page that remembers what it showed stays there, unless the
   * person went somewhere else meanwhile.
   */
  private async offerFirst(): Promise<void> {
    if (this.host.session.status().files === 0) return;
    const found = await this.offer.take(async () => {
      const strayed = await this.host.strayed();
      const { activation } = strayed ?? (await this.host.first());
      const reason = strayed === undefined ? "restore" : "cursor";
      return { activation, reason } as const;
    });
    if (found !== undefined) this.post({ type: "activate", ...found });
  }

  private postBookmarks(): void {
    const { notes } = this.host.bookmarks;
    this.post({ type: "bookmarks", bookmarks: notes });
  }

  private async pickTarget(from: string): Promise<void> {
    const symbol = await this.host.pickTarget(from);
    if (symbol === undefined) return;
    const to = { id: symbol.id, label: symbol.name };
    this.showTrail({ from: null, to });
  }

  private post(message: ToPage): void {
    if (!this.ready) return;
    const { message: sent, error } = bounded(message);
    if (sent !== undefined) void this.frame.webview.postMessage(sent);
    if (error !== undefined) this.host.messages.error(error);
  }
}
