// `codeweft check`: what a team forbids itself, for people and for continuous integration.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { CodeweftError } from "../core/errors.ts";
import { getQuery } from "../core/query/ask.ts";
import {
  isAccepted,
  parseBaseline,
  writeBaseline,
} from "../core/query/check/baseline.ts";
import type { Baseline } from "../core/query/check/baseline.ts";
import {
  cycleFinding,
  debtFinding,
  findForbidden,
  forbiddenFinding,
  unresolvedFindings,
} from "../core/query/check/findings.ts";
import type { Finding } from "../core/query/check/findings.ts";
import { parseRules, standardRules } from "../core/query/check/rulesFile.ts";
import type { CheckRules } from "../core/query/check/rulesFile.ts";
import { toSarif } from "../core/query/check/sarif.ts";
import type { CyclesAnswer } from "../core/query/cycleResults.ts";
import type { GraphAnswer } from "../core/query/graphResults.ts";
import { queries } from "../core/query/list.ts";
import type { DebtAnswer } from "../core/query/metricResults.ts";
import type { EdgeDetail, UnresolvedPlace } from "../core/query/results.ts";
import { everyNode } from "../core/query/wholeGraph.ts";
import { writeOutput } from "../node/writeOutput.ts";
import { withWorkspace } from "./askWorkspace.ts";
import type { Asker } from "./askWorkspace.ts";
import { printCheck } from "./checkAnswers.ts";
import type { CheckReport } from "./checkAnswers.ts";
import { addCommonFlags } from "./commonFlags.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import type { Terminal } from "./terminal.ts";

interface CheckFlags extends CommonFlags {
  readonly rules?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly sarif?: string;
}

const rulesName = "codeweft.rules.json";
const baselineName = "codeweft.baseline.json";

/** Of one answer: more than any workspace has. */
const everything = 100_000;

export function addCheckCommand(
  program: Command,
  terminal: Terminal,
  version: string,
  words: readonly string[],
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command("check")
    .summary("Check cycles, debt and forbidden dependencies")
    .description(
      `Finds cycles, classes that owe too much, forbidden dependencies and references that lead nowhere. Rules stand in ${rulesName}; what ${baselineName} accepts is no finding. Ends with 3 where something new was found. Checks the graph as it was last read: run ingest first.`,
    )
    .option(
      "--rules <file>",
      `rules, when they are not in ${rulesName} of the workspace`,
    )
    .option(
      "--baseline <file>",
      `accepted findings, when they are not in ${baselineName} of the workspace`,
    )
    .option(
      "--update-baseline",
      "accept what is found now: writes the baseline",
    )
    .option("--sarif <file>", "write the findings as SARIF 2.1.0, too");
  addCommonFlags(command, "the findings").action(async () => {
    done(await check(terminal, command.opts<CheckFlags>(), version, words));
  });
}

async function check(
  terminal: Terminal,
  flags: CheckFlags,
  version: string,
  words: readonly string[],
): Promise<ExitCode> {
  return withWorkspace(
    terminal,
    flags,
    words,
    getQuery(queries, "cycles"),
    async (asker) => {
      const folder = asker.workspace.root.location;
      const rules = await readOptional(flags.rules, folder, rulesName);
      const baselinePath = resolve(
        flags.baseline ?? join(folder, baselineName),
      );
      const baselineFile =
        flags.updateBaseline === true
          ? undefined
          : await readOptional(flags.baseline, folder, baselineName);
      const baseline =
        baselineFile && parseBaseline(baselineFile.text, baselineFile.path);
      const found = await findAll(
        asker,
        rules === undefined
          ? standardRules
          : parseRules(rules.text, rules.path),
        // Without a baseline every reference that leads nowhere would be new.
        baseline !== undefined || flags.updateBaseline === true,
      );
      if (flags.updateBaseline === true) {
        await writeOutput(
          baselinePath,
          writeBaseline(found).trimEnd().split("\n"),
          { force: true },
        );
        terminal.note(
          `Written: ${baselinePath} accepts ${String(found.length)} findings.`,
        );
        return exitCodes.ok;
      }
      const findings = found.filter((finding) => !accepts(baseline, finding));
      const report: CheckReport = {
        findings,
        accepted: found.length - findings.length,
        rules: rules?.path,
        baseline: baselineFile?.path,
      };
      if (flags.sarif !== undefined)
        await writeOutput(
          resolve(flags.sarif),
          JSON.stringify(toSarif(findings, version), null, 2).split("\n"),
          { force: true },
        );
      if (flags.json === true) terminal.print(JSON.stringify(report, null, 2));
      else printCheck(terminal, report);
      return findings.length === 0 ? exitCodes.ok : exitCodes.findings;
    },
  );
}

function accepts(baseline: Baseline | undefined, finding: Finding): boolean {
  return baseline !== undefined && isAccepted(baseline, finding);
}

/** Undefined where nobody named one and the usual one is not there. Throws unreadable_file. */
async function readOptional(
  named: string | undefined,
  folder: string,
  usual: string,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const path = named === undefined ? join(folder, usual) : resolve(named);
  try {
    return { path, text: await readFile(path, "utf8") };
  } catch (error) {
    const isMissing =
      error instanceof Error && "code" in error && error.code === "ENOENT";
    if (named === undefined && isMissing) return undefined;
    throw new CodeweftError(
      "unreadable_file",
      `${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      { kept: "Nothing was checked.", next: "Check the path." },
      { path },
    );
  }
}

async function findAll(
  { ask }: Asker,
  { cycles, debt, unresolved, forbidden }: CheckRules,
  withUnresolved: boolean,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  if (cycles !== false) {
    const { data } = await ask("cycles", {
      level: cycles.level,
      kinds: cycles.kinds,
      includeTypeOnly: cycles.typeOnly,
      // What a test hands in, a callback say, is called by what it tests: that is no circle of the product.
      includeTests: false,
      members: everything,
      limit: everything,
      cuts: 3,
      maxSites: 1,
      sourceLines: false,
    });
    const answer = data as CyclesAnswer;
    found.push(
      ...answer.cycles.map((cycle) => cycleFinding(cycle, answer.level)),
    );
  }
  if (debt !== false) {
    const { maximum, ...thresholds } = debt;
    const { data } = await ask("debt", {
      ...thresholds,
      minimum: maximum,
      top: everything,
    });
    found.push(
      ...(data as DebtAnswer).classes
        .filter(({ hours }) => hours > maximum)
        .map(debtFinding),
    );
  }
  if (forbidden.length > 0) {
    const { data } = await ask("graph", {
      level: "file",
      isolated: false,
      includeExternal: forbidden.some((rule) => rule.toPackage !== undefined),
      limit: everyNode,
    });
    for (const pair of findForbidden(forbidden, data as GraphAnswer)) {
      const edges = await ask("edges", {
        from: pair.from,
        members: true,
        includeExternal: pair.external,
        limit: everything,
        maxSites: 1,
        sourceLines: false,
      });
      found.push(forbiddenFinding(pair, edges.data as readonly EdgeDetail[]));
    }
  }
  if (unresolved && withUnresolved) {
    const places: UnresolvedPlace[] = [];
    for (;;) {
      const { data, total } = await ask("unresolved", {
        limit: everything,
        offset: places.length,
      });
      const page = data as readonly UnresolvedPlace[];
      places.push(...page);
      if (page.length === 0 || places.length >= total) break;
    }
    found.push(...unresolvedFindings(places));
  }
  return found;
}
