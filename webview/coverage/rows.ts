// From answers to the rows of the two sections: names, bars, and the lists behind them. Pure.
import { t } from "../../src/l10n.ts";
import { languageName } from "../../src/languageNames.ts";
import type {
  CoverageCounts,
  CoverageReport,
  EdgeKind,
  ProblemRow,
  ResolutionReport,
  SkippedRow,
  UnresolvedPlace,
} from "../../src/protocol.ts";
import type { ListAsk, ListRow } from "./state.ts";
import type { Part } from "./words.ts";
import { fileParts, reasonWords, referenceParts } from "./words.ts";
import { edgeWords } from "../state/edgeWords.ts";

export interface BarPart {
  readonly part: Part;
  readonly count: number;
}

export interface Row {
  readonly name: string;
  readonly total: number;
  readonly bar: readonly BarPart[];
  /** Of the total: what was read in part or failed, or does not lead somewhere for sure. */
  readonly doubtful: number;
  /** The folder that it opens. */
  readonly opens?: string;
  readonly list?: { readonly count: number; readonly ask: ListAsk };
}

export interface ReasonRow {
  readonly reason: string;
  readonly count: number;
  readonly ask: ListAsk;
}

const inWords = (scope: string): string =>
  scope === "" ? "" : t(" in {0}", scope);

// ── files ────────────────────────────────────────────────────────────────────────────────────

export const fileBar = (counts: CoverageCounts): readonly BarPart[] =>
  fileParts.map((part) => ({ part, count: counts[part] }));

function fileRow(
  name: string,
  counts: CoverageCounts,
): Omit<Row, "opens" | "list"> {
  return {
    name,
    total: counts.eligible,
    bar: fileBar(counts),
    doubtful: counts.degraded + counts.failed,
  };
}

/** The files that are read in part or failed, when there are any. */
function problemList(
  { degraded, failed }: CoverageCounts,
  parameters: ListAsk["parameters"],
  where: string,
): Pick<Row, "list"> {
  const count = degraded + failed;
  if (count === 0) return {};
  const title = t("Problems{0}", where);
  return { list: { count, ask: { query: "problems", parameters, title } } };
}

export const fileLanguageRows = (
  { byLanguage }: CoverageReport,
  scope: string,
): readonly Row[] =>
  byLanguage.map((counts) => ({
    ...fileRow(languageName(counts.language), counts),
    ...problemList(
      counts,
      { scope, languages: [counts.language] },
      t(" of {0}{1}", languageName(counts.language), inWords(scope)),
    ),
  }));

export function fileFolderRows(
  { byFolder }: CoverageReport,
  scope: string,
): readonly Row[] {
  return byFolder.map((counts): Row => {
    const { path } = counts;
    return {
      ...fileRow(folderName(path, scope), counts),
      ...(path === scope ? {} : { opens: path }),
      ...(path === ""
        ? {}
        : problemList(counts, { scope: path }, inWords(path))),
    };
  });
}

export const fileReasonRows = (
  { reasons }: CoverageReport,
  scope: string,
): readonly ReasonRow[] =>
  reasons.map(({ kind, reason, count }) => ({
    reason,
    count,
    ask:
      kind === "problem"
        ? {
            query: "problems",
            parameters: { scope, categories: [reason] },
            title: `${reasonWords(reason)}${inWords(scope)}`,
          }
        : {
            query: "skipped",
            parameters: { scope, reasons: [reason] },
            title: t("Left out, {0}{1}", reasonWords(reason), inWords(scope)),
          },
  }));

// ── references ───────────────────────────────────────────────────────────────────────────────

type Counts = Readonly<Record<string, number>>;

export const referenceBar = (counts: Counts): readonly BarPart[] =>
  referenceParts.map((part) => ({ part, count: counts[part] ?? 0 }));

const uncertainParts: readonly Part[] = ["name", "ambiguous", "unresolved"];

/** References by name, ambiguous and unresolved ones. */
export const uncertainOf = (counts: Counts): number =>
  uncertainParts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);

function referenceRow(
  name: string,
  counts: Counts,
  parameters: ListAsk["parameters"],
  where: string,
): Row {
  const bar = referenceBar(counts);
  const listed = (counts["ambiguous"] ?? 0) + (counts["unresolved"] ?? 0);
  return {
    name,
    total: bar.reduce((sum, { count }) => sum + count, 0),
    bar,
    doubtful: uncertainOf(counts),
    ...(listed === 0
      ? {}
      : {
          list: {
            count: listed,
            ask: {
              query: "unresolved",
              parameters,
              title: t("Ambiguous and unresolved{0}", where),
            },
          },
        }),
  };
}

/** The least certain first, as folders are. */
export function referenceLanguageRows(
  { byLanguage }: ResolutionReport,
  scope: string,
): readonly Row[] {
  const rows = Object.entries(byLanguage).map(([language, counts]) =>
    referenceRow(
      languageName(language),
      counts,
      { scope, languages: [language] },
      t(
        " in {0}{1}",
        languageName(language),
        scope === "" ? "" : t(" of {0}", scope),
      ),
    ),
  );
  return rows.sort(
    (a, b) =>
      b.doubtful / b.total - a.doubtful / a.total || (a.name < b.name ? -1 : 1),
  );
}

export const referenceFolderRows = (
  { byFolder }: ResolutionReport,
  scope: string,
): readonly Row[] =>
  byFolder.map(({ path, byResolution }) => {
    const row = referenceRow(
      folderName(path, scope),
      byResolution,
      // Files directly in a folder are no scope of their own, but a glob says which they are.
      path === scope
        ? { scope: path === "" ? "*" : `${literally(path)}/*` }
        : { scope: path },
      inWords(folderName(path, "")),
    );
    return path === scope ? row : { ...row, opens: path };
  });

export const referenceReasonRows = (
  { reasons }: ResolutionReport,
  scope: string,
): readonly ReasonRow[] =>
  reasons.map(({ reason, count }) => ({
    reason,
    count,
    ask: {
      query: "unresolved",
      parameters: { scope, reasons: [reason] },
      title: `${reasonWords(reason)}${inWords(scope)}`,
    },
  }));

/** A path inside a glob. */
const literally = (path: string): string =>
  path.replace(/[*?[{]/gu, (sign) => `[${sign}]`);

/** Below the folder that is looked at; the files directly in it have no folder of their own. */
function folderName(path: string, scope: string): string {
  if (path === scope) return t("files directly here");
  return scope === "" ? path : path.slice(scope.length + 1);
}

// ── lists ────────────────────────────────────────────────────────────────────────────────────

export interface ListItem {
  readonly title: string;
  readonly place: string;
  readonly details: string;
  /** Undefined where there is no file to go to. */
  readonly opens:
    | { readonly path: string; readonly line: number; readonly column: number }
    | undefined;
}

export function listItem(row: ListRow): ListItem {
  if ("candidates" in row) return unresolvedItem(row);
  return "category" in row ? problemItem(row) : skippedItem(row);
}

function unresolvedItem(row: UnresolvedPlace): ListItem {
  const { path, line, column, text, kind, reason, from, candidates } = row;
  const names = candidates.map(({ qualifiedName }) => qualifiedName);
  return {
    title: text,
    place: `${path}:${String(line)}`,
    details: [
      edgeWords[kind as EdgeKind] ?? kind,
      from === undefined || from.kind === "module"
        ? ""
        : t("in {0}", from.name),
      reasonWords(reason),
      names.length === 0 ? "" : t("could be {0}", names.join(t(" or "))),
    ]
      .filter((words) => words !== "")
      .join(" · "),
    opens: { path, line, column },
  };
}

function problemItem({ path, line, column, message }: ProblemRow): ListItem {
  return {
    title: message,
    place:
      path === undefined
        ? t("the whole workspace")
        : `${path}${line === undefined ? "" : `:${String(line)}`}`,
    details: "",
    opens:
      path === undefined
        ? undefined
        : { path, line: line ?? 1, column: column ?? 1 },
  };
}

const folders: ReadonlySet<string> = new Set([
  "ignored",
  "symlink",
  "nested_repository",
]);

function skippedItem({ path, reason, detail }: SkippedRow): ListItem {
  return {
    title: path,
    place: "",
    details: detail,
    // What a rule leaves out may be a folder, which no editor shows.
    opens: folders.has(reason) ? undefined : { path, line: 1, column: 1 },
  };
}
