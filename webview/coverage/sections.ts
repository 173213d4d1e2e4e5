// The two sections: what was read, and how certain the references are. Each begins with its conclusion.
import { t } from "../../src/l10n.ts";
import type {
  CoverageReport,
  ErrorForm,
  ResolutionReport,
} from "../../src/protocol.ts";
import { make, textButton } from "../panels/dom.ts";
import { bar, legend } from "./bar.ts";
import {
  fileBar,
  fileFolderRows,
  fileLanguageRows,
  fileReasonRows,
  referenceBar,
  referenceFolderRows,
  referenceLanguageRows,
  referenceReasonRows,
  uncertainOf,
} from "./rows.ts";
import type { Event, Section } from "./state.ts";
import { partTable, reasonTable } from "./tables.ts";
import { fileParts, number, percent, referenceParts } from "./words.ts";

type Dispatch = (event: Event) => void;

export function filesSection(
  section: Section<CoverageReport>,
  dispatch: Dispatch,
): HTMLElement {
  return sectionOf(t("Files"), section, dispatch, (report) => {
    const { scope } = section;
    const { eligible, parsed } = report;
    const ruled = report.total - eligible;
    const others =
      ruled === 0
        ? ""
        : ruled === 1
          ? t(" 1 more is no source, or left out by rules.")
          : t(" {0} more are no source, or left out by rules.", number(ruled));
    const reasons = fileReasonRows(report, scope);
    return [
      conclusion(
        eligible === 0
          ? t("There is nothing to read here.{0}", others)
          : t(
              "{0} of {1} source files were read whole ({2}).{3}",
              number(parsed),
              number(eligible),
              percent(parsed, eligible),
              others,
            ),
      ),
      ...(eligible === 0
        ? []
        : [
            bar(fileBar(report)),
            legend(fileBar(report)),
            partTables(
              {
                total: t("files"),
                doubtful: t("in part or failed"),
                // Columns of zeros say nothing; the legend has them.
                parts: fileParts.filter((part) => report[part] > 0),
              },
              fileLanguageRows(report, scope),
              fileFolderRows(report, scope),
              dispatch,
            ),
          ]),
      ...reasonsOf(
        t("Why files were not read, or not whole"),
        reasons,
        dispatch,
      ),
    ];
  });
}

export function referencesSection(
  section: Section<ResolutionReport>,
  dispatch: Dispatch,
): HTMLElement {
  return sectionOf(t("Resolution"), section, dispatch, (report) => {
    const { scope } = section;
    const { references, byResolution } = report;
    if (references === 0)
      return [conclusion(t("There are no references in what was read here."))];
    const uncertain = uncertainOf(byResolution);
    return [
      conclusion(
        t(
          "{0} of {1} references lead somewhere for sure: into the workspace or out of it.",
          percent(references - uncertain, references),
          number(references),
        ),
      ),
      bar(referenceBar(byResolution)),
      legend(referenceBar(byResolution)),
      partTables(
        {
          total: t("references"),
          doubtful: t("uncertain"),
          parts: referenceParts,
        },
        referenceLanguageRows(report, scope),
        referenceFolderRows(report, scope),
        dispatch,
      ),
      ...reasonsOf(
        t("Why references are ambiguous or unresolved"),
        referenceReasonRows(report, scope),
        dispatch,
      ),
    ];
  });
}

function partTables(
  words: Omit<Parameters<typeof partTable>[0], "heading">,
  languages: Parameters<typeof partTable>[1],
  folders: Parameters<typeof partTable>[1],
  dispatch: Dispatch,
): DocumentFragment {
  const tables = document.createDocumentFragment();
  for (const [heading, rows] of [
    [t("language"), languages],
    [t("folder"), folders],
  ] as const)
    if (rows.length > 0)
      tables.append(partTable({ ...words, heading }, rows, dispatch));
  return tables;
}

function reasonsOf(
  title: string,
  rows: Parameters<typeof reasonTable>[0],
  dispatch: Dispatch,
): readonly HTMLElement[] {
  return rows.length === 0
    ? []
    : [make("h3", {}, title), reasonTable(rows, dispatch)];
}

const conclusion = (words: string): HTMLElement =>
  make("p", { class: "conclusion" }, words);

function sectionOf<T>(
  title: string,
  { waiting, data, failure }: Section<T>,
  dispatch: Dispatch,
  build: (data: T) => readonly Node[],
): HTMLElement {
  return make(
    "section",
    { "aria-label": title, ...(waiting ? { "aria-busy": "true" } : {}) },
    make("h2", { tabindex: "-1" }, title),
    ...(data !== undefined
      ? build(data)
      : failure !== undefined
        ? failed(failure, dispatch)
        : [make("p", { class: "note" }, t("Counting…"))]),
  );
}

export function failed(
  { code, message, kept, next }: ErrorForm,
  dispatch: Dispatch,
): readonly Node[] {
  return [
    make(
      "p",
      { class: "failure" },
      [message, kept, next].filter((words) => words !== undefined).join(" "),
    ),
    make(
      "div",
      { class: "actions" },
      code === "unknown_scope"
        ? textButton(t("Whole workspace"), "button", () =>
            dispatch({ type: "goTo", scope: "" }),
          )
        : textButton(t("Try again"), "button", () =>
            dispatch({ type: "again" }),
          ),
      textButton(t("Show log"), "button secondary", () =>
        dispatch({
          type: "send",
          message: { type: "run", command: "showLog" },
        }),
      ),
    ),
  ];
}
