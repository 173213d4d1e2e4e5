// What depends on itself in a circle, and what to cut.
import type { Envelope } from "../core/engine.ts";
import type {
  Cycle,
  CyclesAnswer,
  CycleStep,
  LevelNode,
} from "../core/query/cycleResults.ts";
import { formatCount } from "./figures.ts";
import { placeOf, siteLine } from "./symbolWords.ts";
import type { Terminal } from "./terminal.ts";

export function printCycles(
  terminal: Terminal,
  { data, total }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const answer = data as CyclesAnswer;
  const { level, cycles, running, typeOnly, selfRecursive } = answer;
  const what = `${level}s depend on one another in circles`;
  if (total === 0) print(`No ${what}.`);
  else
    print(
      `${formatCount(running, "group")} of ${what}${typeOnly > 0 ? `, and ${String(typeOnly)} more through types alone` : ""}`,
    );
  for (const cycle of cycles) printCycle(terminal, level, cycle);
  if (selfRecursive.length === 0) return;
  const more = answer.selfRecursiveCount - selfRecursive.length;
  print(
    `\n${formatCount(answer.selfRecursiveCount, "symbol")} ${answer.selfRecursiveCount === 1 ? "calls itself" : "call themselves"}`,
  );
  for (const symbol of selfRecursive)
    print(`   ${symbol.qualifiedName}  ${colors.cyan(placeOf(symbol))}`);
  if (more > 0) print(colors.dim(`   … ${String(more)} more`));
}

function printCycle(terminal: Terminal, level: string, cycle: Cycle): void {
  const { print, colors } = terminal;
  const { id, size, members, shortest, cut } = cycle;
  const closed = cycle.typeOnly ? ", closed by types alone" : "";
  print(
    `\n${colors.bold(`${String(id)}  ${formatCount(size, level)}${closed}`)}`,
  );
  const { steps } = shortest;
  // Of a small circle the way around names all members.
  if (size > steps.length) {
    for (const member of members.slice(0, shownMembers))
      print(`   ${nameOf(member, colors)}`);
    if (size > Math.min(members.length, shownMembers))
      print(
        colors.dim(
          `   … ${String(size - Math.min(members.length, shownMembers))} more`,
        ),
      );
  }
  print(
    `   ${colors.dim(shortest.proven ? "a shortest circle" : "a circle; it may not be the shortest")}`,
  );
  for (const step of steps) printStep(terminal, step);
  const how =
    cut.method === "minimum"
      ? "no cut has fewer"
      : `found by a heuristic; at least ${String(cut.sitesAtLeast)} must go`;
  print(
    `   ${colors.dim(`to end ${steps.length === size ? "it" : "all of them"}, cut ${formatCount(cut.edges, "edge")}, ${formatCount(cut.sites, "place")} (${how})`)}`,
  );
  for (const step of cut.steps.slice(0, shownCuts))
    print(
      `   ✂ ${nameOf(step.from, colors)} → ${nameOf(step.to, colors)}  ${colors.dim(stepWords(step))}`,
    );
  if (cut.edges > shownCuts)
    print(
      colors.dim(`   … ${String(cut.edges - shownCuts)} more; --json has them`),
    );
}

/** For people; `--json` has them all. */
const shownMembers = 10;
const shownCuts = 20;

function printStep(terminal: Terminal, step: CycleStep): void {
  const { print, colors } = terminal;
  print(
    `   ${nameOf(step.from, colors)} → ${nameOf(step.to, colors)}  ${colors.dim(stepWords(step))}`,
  );
  const [site] = step.sites;
  if (site !== undefined) print(siteLine(site, "      ", terminal));
}

/** `imports, calls ×3, types only`. */
function stepWords({ kinds, typeOnly }: CycleStep): string {
  const words = Object.entries(kinds).map(
    ([kind, count]) =>
      `${kind.replaceAll("_", " ")}${count > 1 ? ` ×${String(count)}` : ""}`,
  );
  return `${words.join(", ")}${typeOnly ? "; types only" : ""}`;
}

function nameOf(
  { path, symbol }: LevelNode,
  colors: Terminal["colors"],
): string {
  if (symbol === undefined) return colors.bold(path === "" ? "." : path);
  return `${colors.bold(symbol.qualifiedName)} ${colors.cyan(placeOf(symbol))}`;
}
