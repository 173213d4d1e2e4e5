// What of a large answer is drawn, so that the picture still shows what the answer is about: told by the answer's members. Knows no question.
import { isMembers, isSymbol } from "./answerShapes.ts";
import type { Members } from "./answerShapes.ts";

export interface Extent {
  /** The answer, of long groups with those members alone that are drawn. */
  readonly data: unknown;
  /** Members that the answer counts and that are not in `data`. */
  readonly left: number;
}

/** Circles with so many members together are drawn whole. */
const mostTogether = 60;
/** Of more, each that has more than so many is drawn by its shortest way around. */
const mostOfCircle = 12;

/** Parts share the room of the picture; circles that are too large to be seen through are drawn by their shortest way around. */
export function drawnExtent(data: unknown, maxNodes: number): Extent {
  if (!isMembers(data)) return { data, left: 0 };
  const { clusters, cycles } = data;
  if (isGroups(clusters))
    return withGroups(data, "clusters", shared(clusters, maxNodes), clusters);
  if (!isGroups(cycles)) return { data, left: 0 };
  const size = sum(cycles.map((cycle) => cycle.size));
  const drawn = size <= mostTogether ? cycles : cycles.map(shortened);
  return withGroups(data, "cycles", drawn, cycles);
}

type Group = Members & {
  readonly size: number;
  readonly members: readonly unknown[];
};

function isGroups(value: unknown): value is readonly Group[] {
  return (
    Array.isArray(value) &&
    value.every(
      (group) =>
        isMembers(group) &&
        typeof group["size"] === "number" &&
        Array.isArray(group["members"]),
    )
  );
}

function withGroups(
  data: Members,
  name: string,
  drawn: readonly Group[],
  all: readonly Group[],
): Extent {
  const named = sum(drawn.map(({ members }) => members.length));
  return {
    data: { ...data, [name]: drawn },
    left: sum(all.map(({ size }) => size)) - named,
  };
}

/** As many members of each as fit when all have equal room, small ones leaving theirs to the others. */
function shared(groups: readonly Group[], room: number): readonly Group[] {
  let left = room;
  const kept = new Map<Group, number>();
  const byLength = [...groups].sort(
    (a, b) => a.members.length - b.members.length,
  );
  for (const [at, group] of byLength.entries()) {
    const share = Math.floor(left / (byLength.length - at));
    const own = Math.min(group.members.length, share);
    kept.set(group, own);
    left -= own;
  }
  return groups.map((group) => ({
    ...group,
    members: group.members.slice(0, kept.get(group)),
  }));
}

function shortened(cycle: Group): Group {
  if (cycle.size <= mostOfCircle) return cycle;
  const { shortest, cut } = cycle;
  const steps = stepsOf(shortest);
  if (steps.length === 0) return cycle;
  const around = new Map(
    steps.map((step) => [keyOf(step["from"]), step["from"]] as const),
  );
  return {
    ...cycle,
    members: [...around.values()],
    cut: {
      ...(isMembers(cut) ? cut : {}),
      steps: stepsOf(cut).filter(
        ({ from, to }) => around.has(keyOf(from)) && around.has(keyOf(to)),
      ),
    },
  };
}

function stepsOf(value: unknown): readonly Members[] {
  const steps = isMembers(value) ? value["steps"] : undefined;
  return Array.isArray(steps) ? steps.filter(isMembers) : [];
}

/** Of a symbol, a file or a folder. */
function keyOf(end: unknown): unknown {
  if (!isMembers(end)) return end;
  const { symbol, path } = end;
  return isSymbol(symbol) ? symbol.id : path;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
