// What lies in what: the extents of scopes, definitions, bindings and regions, nested, and the innermost one at an offset.
import { part, tag } from "./queryPlan.ts";
import type { Records } from "./records.ts";
import { tagNames } from "../languages/vocabulary.ts";

const none = -1;

/** An extent. `node` is -1 for the rest of a block behind a condition that left it or behind a binding. */
export interface Extent {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  parent: Extent | undefined;
  /** The flow record whose condition holds (`sense`) in it. */
  regions: { readonly record: number; readonly sense: boolean }[] | undefined;
  /** The binding in this extent whose names are known behind it only, and the extent where they are. */
  behind: { readonly record: number; readonly rest: Extent } | undefined;
  /** It is the rest of a block behind a binding. */
  isBehind: boolean;

  // Filled in by `declare`.
  /** The scope inside. */
  scope: number;
  /** The innermost definition with members or a body inside. */
  container: number;
  /** The innermost definition that is a symbol. */
  symbol: number;
  /** The export record that exports what is declared directly inside, or -1. */
  exporting: number;
  /** Stands outside of what its parent declares. */
  isOutside: boolean;
  /** Stands in a `try` whose handler replaces it. */
  guarded: boolean;
  /** Erased at run time. */
  typeOnly: boolean;
}

export interface Nesting {
  /** Outer before inner, in the order of the text; the first is the whole file. */
  readonly extents: readonly Extent[];
  /** The innermost extent that contains the offset. */
  at(offset: number): Extent;
}

const families = [
  "scope.",
  "definition.",
  "bind.",
  "decorator.",
  "flow.",
  "section.",
];
/** By tag: 1 where its nodes are extents. */
const nestingTags = Uint8Array.from(tagNames, (name) =>
  families.some((family) => name.startsWith(family)) ? 1 : 0,
);
nestingTags[tag("flow.leaves")] = 0;
nestingTags[tag("export.declared")] = 1;
nestingTags[tag("export.default")] = 1;

const bindAssign = tag("bind.assign");
const bindDeclare = tag("bind.declare");
const memberTag = tag("expr.member");
const targetPart = part("target");
const regionPart = part("region");
const flowIf = tag("flow.if");
const flowAssert = tag("flow.assert");
const flowLeaves = tag("flow.leaves");
const flowBlock = tag("flow.block");
const scopeBlock = tag("scope.block");
const scopeFunction = tag("scope.function");
const scopeNamespace = tag("scope.namespace");
const packageTag = tag("definition.package");
const bodyPart = part("body");
const conditionPart = part("condition");
const thenPart = part("then");
const elsePart = part("else");

/** `isTelling`: whether the condition at a node says anything about types. */
export function nest(
  records: Records,
  isTelling: (condition: number) => boolean,
): Nesting {
  const whole = extent(none, 0, records.text.length);
  const byNode = new Map<number, Extent>();
  const ends = clauseEnds(records);
  const add = (node: number): Extent => {
    let known = byNode.get(node);
    if (known === undefined) {
      const end = ends.get(node) ?? records.end(node);
      known = extent(node, records.start(node), end);
      byNode.set(node, known);
    }
    return known;
  };
  const { recordTag, recordNode } = records;
  const rests: { readonly flow: number; readonly sense: boolean }[] = [];
  const bindings: number[] = [];
  for (let record = 0; record < recordTag.length; record++) {
    const code = recordTag.data[record]!;
    if (nestingTags[code] === 0) continue;
    const node = recordNode.data[record]!;
    if (code === bindAssign) {
      // The path that is assigned to stands outside of what the assignment declares.
      const target = records.part(record, targetPart);
      if (target !== none && records.record(target, memberTag) !== none)
        add(target).isOutside = true;
    }
    if (code !== flowIf && code !== flowAssert) {
      add(node);
      if (
        code === bindDeclare &&
        records.property(record, "known") === "behind"
      )
        bindings.push(record);
      continue;
    }
    const condition = records.part(record, conditionPart);
    if (condition === none || !isTelling(condition)) continue;
    add(node);
    if (code === flowAssert) {
      rests.push({ flow: record, sense: true });
      continue;
    }
    const then = records.part(record, thenPart);
    const otherwise = records.parts(record, elsePart);
    if (then !== none) (add(then).regions ??= []).push({ record, sense: true });
    for (const each of otherwise)
      (add(each).regions ??= []).push({ record, sense: false });
    if (
      otherwise.length === 0 &&
      records.property(record, "branch") === undefined &&
      then !== none &&
      records.record(then, flowLeaves) !== none
    )
      rests.push({ flow: record, sense: false });
  }
  const extents = [whole, ...byNode.values()];
  sortAndNest(extents);
  if (rests.length > 0 || bindings.length > 0) {
    for (const record of bindings) {
      const own = byNode.get(recordNode.data[record]!)!;
      const region = records.part(record, regionPart);
      let end = region === none ? none : records.end(region);
      if (region === none) {
        let block = own.parent;
        while (block?.parent !== undefined && !isBlock(block))
          block = block.parent;
        end = block?.end ?? own.end;
      }
      const start =
        region === none
          ? own.end
          : Math.min(own.end, Math.max(own.start, records.start(region)));
      const rest = extent(none, start, end);
      rest.isBehind = true;
      own.behind = { record, rest };
      extents.push(rest);
    }
    for (const { flow, sense } of rests) {
      const own = byNode.get(recordNode.data[flow]!)!;
      let block = own.parent;
      while (block?.parent !== undefined && !isBlock(block))
        block = block.parent;
      if (block === undefined || own.end >= block.end) continue;
      const rest = extent(none, own.end, block.end);
      rest.regions = [{ record: flow, sense }];
      extents.push(rest);
    }
    sortAndNest(extents);
  }
  return { extents, at: lookup(extents) };

  function isBlock(each: Extent): boolean {
    return (
      each.node === none ||
      records.record(each.node, scopeBlock) !== none ||
      records.record(each.node, flowBlock) !== none ||
      records.record(each.node, scopeFunction) !== none
    );
  }
}

/** A clause without a body that opens a scope reaches to the next one, or to the end of the file. */
function clauseEnds(records: Records): ReadonlyMap<number, number> {
  const { recordTag, recordNode } = records;
  const clauses: number[] = [];
  for (let record = 0; record < recordTag.length; record++) {
    if (recordTag.data[record] !== packageTag) continue;
    const node = recordNode.data[record]!;
    const isOpen =
      records.part(record, bodyPart) === none &&
      records.record(node, scopeNamespace) !== none;
    if (isOpen) clauses.push(node);
  }
  clauses.sort((a, b) => records.start(a) - records.start(b));
  return new Map(
    clauses.map((node, place) => {
      const next = clauses[place + 1];
      return [
        node,
        next === undefined ? records.text.length : records.start(next),
      ];
    }),
  );
}

function extent(node: number, start: number, end: number): Extent {
  return {
    node,
    start,
    end,
    parent: undefined,
    regions: undefined,
    behind: undefined,
    isBehind: false,
    scope: 0,
    container: 0,
    symbol: 0,
    exporting: none,
    isOutside: false,
    guarded: false,
    typeOnly: false,
  };
}

function sortAndNest(extents: Extent[]): void {
  extents.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      // One extent, two nodes: the outer one comes first in the table; the rest of a block before all nodes.
      a.node - b.node,
  );
  const whole = extents.findIndex(
    (each) =>
      each.node === none && each.regions === undefined && !each.isBehind,
  );
  if (whole > 0) extents.unshift(...extents.splice(whole, 1));
  let top: Extent | undefined;
  for (const each of extents) {
    while (
      top !== undefined &&
      top.end <= each.start &&
      top.parent !== undefined
    )
      top = top.parent;
    each.parent = top;
    top = each;
  }
}

/** Flattens the nested extents into pieces, so that the innermost at an offset is one binary search away. */
function lookup(extents: readonly Extent[]): (offset: number) => Extent {
  const starts: number[] = [];
  const owners: Extent[] = [];
  const open = (offset: number, owner: Extent): void => {
    if (starts[starts.length - 1] === offset) owners[owners.length - 1] = owner;
    else {
      starts.push(offset);
      owners.push(owner);
    }
  };
  const stack: Extent[] = [];
  const closeUntil = (offset: number): void => {
    let top = stack[stack.length - 1];
    while (stack.length > 1 && top !== undefined && top.end <= offset) {
      stack.pop();
      const outer = stack[stack.length - 1]!;
      open(top.end, outer);
      top = outer;
    }
  };
  for (const each of extents) {
    closeUntil(each.start);
    stack.push(each);
    open(each.start, each);
  }
  closeUntil(Infinity);
  let last = 0;
  return (offset) => {
    if (
      starts[last]! <= offset &&
      (last + 1 === starts.length || offset < starts[last + 1]!)
    )
      return owners[last]!;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    return owners[low]!;
  };
}
