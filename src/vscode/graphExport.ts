// Export Graph… and its copies: asks a person for the form, the page for what it draws, and writes or copies it.
import * as vscode from "vscode";
import { CodeweftError } from "../core/errors.ts";
import { graphFormats } from "../core/query/formats/list.ts";
import { beyondMermaid } from "../core/query/formats/mermaid.ts";
import { t } from "../l10n.ts";
import type { ExportedPicture, ExportForm, ExportLook } from "../protocol.ts";
import { plural } from "./ingestWords.ts";
import type { Messages } from "./messages.ts";
import { withPngText } from "./pngText.ts";
import { textTree } from "./textTree.ts";
import { writeWhole } from "./writeWhole.ts";

/** A page that hands out what it draws. */
export interface ExportingPage {
  readonly picture: (
    form: ExportForm,
    look: ExportLook,
  ) => Promise<ExportedPicture>;
}

export interface ExportParts {
  /** Undefined where no graph is shown. */
  readonly page: () => ExportingPage | undefined;
  readonly messages: Messages;
}

/** What other extensions and keys may give along; all else is asked. */
interface ExportWish {
  readonly format?: string;
  readonly look?: string;
  readonly file?: vscode.Uri;
}

interface FormatItem extends vscode.QuickPickItem {
  readonly id: string;
  /** Of files; the first one is the usual one. */
  readonly extensions: readonly string[];
}

type Graph = Extract<ExportedPicture, { form: "graph" }>;

const formats: readonly FormatItem[] = [
  {
    id: "svg",
    label: "SVG",
    description: t("Drawing that stays sharp at every size"),
    extensions: ["svg"],
  },
  { id: "png", label: "PNG", description: t("Image"), extensions: ["png"] },
  ...graphFormats.map(({ id, extensions }) => ({
    id,
    label:
      { dot: "DOT", mermaid: "Mermaid", graphml: "GraphML" }[id] ??
      id.toUpperCase(),
    description:
      {
        dot: "Graphviz",
        mermaid: t("Markdown, wikis"),
        graphml: "Gephi, yEd, NetworkX",
        json: "NetworkX, D3",
        csv: t("The edges, for spreadsheets"),
      }[id] ?? "",
    extensions,
  })),
];

const copies: readonly FormatItem[] = [
  { id: "copyMermaid", label: t("Copy as Mermaid"), extensions: [] },
  { id: "copyTree", label: t("Copy as Text Tree"), extensions: [] },
];

const looks: readonly (vscode.QuickPickItem & { readonly id: ExportLook })[] = [
  { id: "theme", label: t("In the colours of the theme") },
  { id: "white", label: t("On white"), description: t("For paper and slides") },
];

export class GraphExport {
  constructor(private readonly parts: ExportParts) {}

  /** Everything that a person did not say is asked; nothing happens when a question is closed. */
  async run(given: unknown): Promise<void> {
    const wish = toWish(given);
    // Without a page there is nothing to choose a format for.
    const page = this.shownPage();
    const format =
      formats.find(({ id }) => id === wish.format) ??
      (await vscode.window.showQuickPick([...formats, ...copies], {
        title: t("Export the graph as it is drawn"),
        placeHolder: t("Choose a format"),
        matchOnDescription: true,
      }));
    if (format === undefined) return;
    if (format.id === "copyMermaid") return this.copyAsMermaid();
    if (format.id === "copyTree") return this.copyAsTree();
    const look = await chooseLook(format, wish.look);
    if (look === undefined) return;
    const form =
      format.id === "svg" || format.id === "png" ? format.id : "graph";
    const picture = drawn(await page.picture(form, look));
    const file = wish.file ?? (await chooseFile(format, picture.title));
    if (file === undefined) return;
    const bytes = bytesOf(picture, format.id);
    await writeWhole(vscode.workspace.fs, file, bytes);
    this.tell(
      t(
        "exported {0} as it is drawn to {1}.",
        picture.title,
        file.path.split("/").at(-1) ?? "",
      ),
      picture.form === "graph" && format.id === "mermaid"
        ? tooLarge(picture.graph, new TextDecoder().decode(bytes))
        : undefined,
    );
  }

  async copyAsMermaid(): Promise<void> {
    const picture = await this.graph();
    const text = graphText(picture, "mermaid");
    await vscode.env.clipboard.writeText(text);
    this.tellCopied(picture, t("as Mermaid"), tooLarge(picture.graph, text));
  }

  async copyAsTree(): Promise<void> {
    const picture = await this.graph();
    const lines = textTree(picture.graph, picture.center, picture);
    await vscode.env.clipboard.writeText(`${lines.join("\n")}\n`);
    this.tellCopied(picture, t("as a text tree"));
  }

  private async graph(): Promise<Graph> {
    const picture = drawn(await this.shownPage().picture("graph", "theme"));
    if (picture.form !== "graph")
      throw new Error("a page answers what it is asked");
    return picture;
  }

  private shownPage(): ExportingPage {
    const page = this.parts.page();
    if (page !== undefined) return page;
    throw new CodeweftError(
      "not_found",
      t("No graph is shown that could be exported."),
      { next: t("Run “Codeweft: Show Graph”, then try again.") },
    );
  }

  private tellCopied(
    { title, graph }: Graph,
    form: string,
    warning?: string,
  ): void {
    this.tell(
      t(
        "copied {0} {1}: {2}, {3}.",
        title,
        form,
        plural(graph.nodes.length, "node"),
        plural(graph.edges.length, "edge"),
      ),
      warning,
    );
  }

  private tell(words: string, warning?: string): void {
    this.parts.messages.tell({
      level: warning === undefined ? "info" : "warning",
      text: `Codeweft: ${words}${warning === undefined ? "" : ` ${warning}`}`,
      actions: [],
    });
  }
}

function toWish(given: unknown): ExportWish {
  if (typeof given !== "object" || given === null) return {};
  const { format, look, file } = given as Readonly<Record<string, unknown>>;
  return {
    ...(typeof format === "string" ? { format } : {}),
    ...(typeof look === "string" ? { look } : {}),
    ...(file instanceof vscode.Uri ? { file } : {}),
  };
}

async function chooseLook(
  format: FormatItem,
  wanted: string | undefined,
): Promise<ExportLook | undefined> {
  if (format.id !== "svg" && format.id !== "png") return "theme";
  const known = looks.find(({ id }) => id === wanted);
  if (known !== undefined) return known.id;
  const chosen = await vscode.window.showQuickPick(looks, {
    title: t("Export the graph as {0}", format.label),
    placeHolder: t("Choose its colours"),
  });
  return chosen?.id;
}

async function chooseFile(
  { label, extensions }: FormatItem,
  title: string,
): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = `${fileName(title)}.${extensions[0] ?? "txt"}`;
  return vscode.window.showSaveDialog({
    title: t("Export the graph as {0}", label),
    saveLabel: t("Export"),
    filters: { [label]: [...extensions] },
    ...(folder === undefined
      ? {}
      : { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
}

/** Names of symbols may have anything in them; names of files may not. */
function fileName(title: string): string {
  const name = title.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 60);
  return /^[.-]*$/u.test(name) ? "graph" : name.replace(/^[.-]+/u, "");
}

type Drawn = Exclude<ExportedPicture, { form: "nothing" | "view" }>;

function drawn(picture: ExportedPicture): Drawn {
  if (picture.form !== "nothing" && picture.form !== "view") return picture;
  throw new CodeweftError(
    "not_found",
    t("There is no picture on this page that could be exported."),
    { next: t("Make a symbol or file active, then try again.") },
  );
}

/** What a person should know before they paste it; undefined where Mermaid draws it. */
function tooLarge(graph: Graph["graph"], text: string): string | undefined {
  const words = beyondMermaid(graph, text.length);
  return (
    words &&
    t("{0} Take some of it out of the picture to make it smaller.", words)
  );
}

function graphText({ graph, revision }: Graph, format: string): string {
  const { write } = graphFormats.find(({ id }) => id === format) ?? {};
  return `${[...(write?.(graph, revision) ?? [])].join("\n")}\n`;
}

function bytesOf(picture: Drawn, format: string): Uint8Array {
  if (picture.form === "graph")
    return new TextEncoder().encode(graphText(picture, format));
  if (picture.form === "svg") return new TextEncoder().encode(picture.content);
  const bytes = Uint8Array.from(atob(picture.content), (one) =>
    one.charCodeAt(0),
  );
  return withPngText(
    bytes,
    "Description",
    `${picture.title} (Codeweft, index revision ${String(picture.revision)})`,
  );
}
