// What the Insights view tells of the whole workspace: a few questions, each in a line and with the worst of its answer below. Knows no editor.
import type { Envelope } from "../core/engine.ts";
import type { CyclesAnswer } from "../core/query/cycleResults.ts";
import type {
  DebtAnswer,
  HotspotsAnswer,
} from "../core/query/metricResults.ts";
import { t } from "../l10n.ts";
import type { CoverageReport } from "../protocol.ts";
import { answerRows } from "./answerRows.ts";
import type { AnswerRow } from "./answerRows.ts";
import { countedItems } from "./answerShapes.ts";
import type { CommandId } from "./commandTable.ts";
import { number, plural } from "./ingestWords.ts";
import { questionCommand } from "./questionPlaces.ts";

export interface Insight {
  readonly question: string;
  readonly title: string;
  /** Name of an icon of the editor. */
  readonly icon: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether it can look at a part of the workspace. */
  readonly scoped: boolean;
  /** The line behind the title. */
  readonly words: (answer: Envelope<unknown>) => string;
  /** What a row below it says, where figures by name would be too much for a line. */
  readonly row?: (
    item: unknown,
  ) => Partial<Pick<AnswerRow, "label" | "description" | "icon">>;
  /** The command that shows the whole answer. */
  readonly command: string;
}

/** An insight that was asked. */
export interface InsightAnswer {
  readonly words: string;
  readonly rows: readonly AnswerRow[];
}

/** Rows below an insight; all of them are in the Answer view. */
const longestList = 25;

export const insights: readonly Insight[] = [
  {
    question: "cycles",
    command: `${questionCommand}cycles`,
    title: t("Circles"),
    icon: "sync",
    parameters: { limit: longestList, sourceLines: false, members: 50 },
    scoped: true,
    words: ({ data }) => {
      const { running, typeOnly } = data as CyclesAnswer;
      if (running + typeOnly === 0) return t("none between files");
      const types =
        typeOnly === 0
          ? ""
          : t(", {0} more through types alone", number(typeOnly));
      return t("{0} between files{1}", number(running), types);
    },
    row: (item) => {
      const { size, members, typeOnly } =
        item as CyclesAnswer["cycles"][number];
      const first = members
        .slice(0, 2)
        .map((member) => (typeof member === "string" ? member : member.path));
      return {
        label: plural(size, "file"),
        icon: "sync",
        description: [
          ...(typeOnly ? [t("through types alone")] : []),
          `${first.join(", ")}${size > first.length ? ", …" : ""}`,
        ].join(" · "),
      };
    },
  },
  {
    question: "hotspots",
    command: `${questionCommand}hotspots`,
    title: t("Hotspots"),
    icon: "flame",
    parameters: { top: longestList },
    scoped: true,
    words: ({ data }) => {
      const { symbols } = data as HotspotsAnswer;
      const first = symbols[0]?.symbol.qualifiedName;
      return first === undefined ? t("none") : t("{0} first", first);
    },
  },
  {
    question: "unused",
    command: `${questionCommand}unused`,
    title: t("Unused"),
    icon: "circle-slash",
    parameters: { limit: longestList },
    scoped: true,
    words: ({ total }) =>
      total === 0
        ? t("nothing, as far as can be told")
        : plural(total, "definition"),
  },
  {
    question: "debt",
    command: `${questionCommand}debt`,
    title: t("Debt"),
    icon: "credit-card",
    parameters: { top: longestList },
    scoped: true,
    words: ({ data, total }) =>
      total === 0
        ? t("none")
        : t(
            "{0} hours in {1}",
            number((data as DebtAnswer).hours),
            total === 1 ? t("1 class") : t("{0} classes", number(total)),
          ),
  },
  {
    question: "coverage",
    command: "codeweft.showCoverage" satisfies CommandId,
    title: t("Coverage"),
    icon: "pie-chart",
    parameters: {},
    scoped: false,
    words: ({ data }) => {
      const { parsed, eligible } = data as CoverageReport;
      return t(
        "{0} of {1} read whole",
        number(parsed),
        plural(eligible, "file"),
      );
    },
    row: (item) => ({
      description: coverageWords(item as CoverageReport["byFolder"][number]),
    }),
  },
];

/** How many were read whole, and what became of the others. */
function coverageWords({
  eligible,
  parsed,
  degraded,
  failed,
  waiting,
}: CoverageReport["byFolder"][number]): string {
  const others = [
    degraded > 0 ? t("{0} in part", number(degraded)) : "",
    failed > 0 ? t("{0} failed", number(failed)) : "",
    waiting > 0 ? t("{0} waiting", number(waiting)) : "",
  ];
  return [
    t("{0} of {1} read whole", number(parsed), plural(eligible, "file")),
    ...others.filter((words) => words !== ""),
  ].join(", ");
}

/** `scope`: a folder of the workspace, or '' for all of it. Throws what asking throws. */
export async function askInsight(
  insight: Insight,
  scope: string,
  ask: (
    question: string,
    parameters: Readonly<Record<string, unknown>>,
  ) => Promise<Envelope<unknown>>,
): Promise<InsightAnswer> {
  const answer = await ask(insight.question, {
    ...insight.parameters,
    ...(insight.scoped && scope !== "" ? { scope } : {}),
  });
  const items = countedItems(answer).slice(0, longestList);
  return {
    words: insight.words(answer),
    rows:
      items.length === 0
        ? []
        : answerRows(items).map((row, at) => ({
            ...row,
            ...insight.row?.(items[at]),
          })),
  };
}
