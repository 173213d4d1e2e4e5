// What stands in the Problems panel: files that could not be read and, for who wants it, circles of files and classes in debt. Knows no editor.
import type { Envelope } from "../core/engine.ts";
import type { Cycle, CyclesAnswer } from "../core/query/cycleResults.ts";
import type { DebtAnswer } from "../core/query/metricResults.ts";
import { t } from "../l10n.ts";
import type { FailedFile, Place } from "../protocol.ts";
import { number } from "./ingestWords.ts";

/** Which findings a person wants to see. */
export interface WantedFindings {
  readonly failures: boolean;
  readonly cycles: boolean;
  readonly debt: boolean;
}

export interface Finding {
  readonly place: Place;
  readonly severity: "warning" | "information";
  readonly message: string;
  /** What kind it is, for filters. */
  readonly code: "unreadable" | "circle" | "debt";
  /** Other places that belong to it. */
  readonly related: readonly {
    readonly place: Place;
    readonly words: string;
  }[];
}

type Ask = (
  question: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<Envelope<unknown>>;

/** The panel is for what somebody mends, not for lists; the views have all. */
const mostFailures = 1_000;
const mostCycles = 100;
const mostClasses = 200;

/** In the order in which the questions answer. Throws what asking throws. */
export async function findFindings(
  wanted: WantedFindings,
  ask: Ask,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  if (wanted.failures)
    found.push(
      ...(
        (await ask("failed", { limit: mostFailures }))
          .data as readonly FailedFile[]
      ).map(ofFailure),
    );
  if (wanted.cycles) {
    const { data } = await ask("cycles", {
      includeTypeOnly: false,
      limit: mostCycles,
      maxSites: 1,
      sourceLines: false,
    });
    found.push(...(data as CyclesAnswer).cycles.flatMap(ofCycle));
  }
  if (wanted.debt) {
    const { data } = await ask("debt", { top: mostClasses });
    found.push(...(data as DebtAnswer).classes.map(ofDebt));
  }
  return found;
}

function ofFailure({ path, message }: FailedFile): Finding {
  return {
    place: { path, line: 1, column: 1 },
    severity: "warning",
    message: t("Codeweft could not read this file: {0}", message),
    code: "unreadable",
    related: [],
  };
}

/** At the first place of each step of a shortest circle: these are the lines one of which has to go. */
function ofCycle({ shortest, size }: Cycle): readonly Finding[] {
  const steps = shortest.steps.flatMap((step) => {
    const [site] = step.sites;
    return site === undefined ? [] : [{ step, site }];
  });
  const way = [
    ...shortest.steps.map(({ from }) => from.path),
    shortest.steps[0]?.from.path ?? "",
  ].join(" → ");
  return steps.map(({ step, site }) => ({
    place: site,
    severity: "information",
    message: t(
      "Circle of {0} files: this leads to {1}, and from there back ({2}).",
      number(size),
      step.to.path,
      way,
    ),
    code: "circle",
    related: steps
      .filter((other) => other.site !== site)
      .map((other) => ({
        place: other.site,
        words: t("leads to {0}", other.step.to.path),
      })),
  }));
}

function ofDebt({
  symbol,
  hours,
  severity,
  reasons,
}: DebtAnswer["classes"][number]): Finding {
  const why = reasons
    .map(
      ({ metric, value, hours: each }) =>
        `${metric.toUpperCase()} ${Number.isInteger(value) ? String(value) : value.toFixed(2)}: ${String(each)} h`,
    )
    .join(", ");
  const { path, line, column, name } = symbol;
  return {
    place: {
      path,
      line,
      column,
      endLine: line,
      endColumn: column + name.length,
    },
    severity: "information",
    message: t("Debt of {0} hours, {1} ({2}).", hours, severity, why),
    code: "debt",
    related: [],
  };
}
