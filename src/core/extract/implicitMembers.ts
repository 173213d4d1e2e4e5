// Members that exist because somebody assigns to them through the receiver: `this.x = …`, `self.x = …`.
import { DefinitionFlag } from "../model/symbol.ts";
import type { Declarations } from "./declarations.ts";
import type { Extent } from "./nesting.ts";
import { part, tag } from "./queryPlan.ts";
import { definitionCode, families, none, type Reading } from "./reading.ts";
import { tableAssigned } from "./tables.ts";
import { scopeCode } from "./scopeTable.ts";

const basePart = part("base");
const namePart = part("name");
const targetPart = part("target");
const selfTag = tag("expr.self");
const nameTag = tag("expr.name");
const parameterTag = tag("definition.parameter");

export interface ImplicitMember {
  /** The class, object or constructor function that gets the member. */
  readonly container: number;
  readonly isStatic: boolean;
}

/** Whose member the path in `record` (`this.x`) is, where assigning to it may declare it. */
export function implicitMember(
  reading: Reading,
  declarations: Declarations,
  record: number,
  outer: Extent,
): ImplicitMember | undefined {
  const { records, facts, scopes, language } = reading;
  if (language.rules.tables === true) {
    const table = tableAssigned(
      reading,
      declarations,
      records.part(record, basePart),
      outer.scope,
    );
    return table === none ? undefined : { container: table, isStatic: false };
  }
  const isOwn = records.property(record, "base") === "self";
  if (!language.rules.implicitMembers && !isOwn) return undefined;
  const base = records.part(record, basePart);
  let owner: number | undefined;
  if (isOwn || records.record(base, selfTag) !== none)
    owner = selfOwner(reading, declarations, outer.scope);
  else if (
    language.rules.firstParameterIsSelf &&
    records.record(base, nameTag) !== none
  ) {
    const name = facts.name(records.textOf(base));
    const scope = scopes.find(outer.scope, name);
    const definition = scope === none ? none : scopes.definitionIn(scope, name);
    if (reading.receivers.has(definition))
      owner = facts.definition.get(definition, facts.definition.at.container);
  }
  if (owner === undefined) return undefined;
  if (declarations.isMemberHolder(owner))
    return { container: owner, isStatic: false };
  const { at } = facts.definition;
  const flags = facts.definition.get(owner, at.flags);
  const isStatic =
    (flags & (DefinitionFlag.static | DefinitionFlag.classMethod)) !== 0;
  const holder = reading.attachedTo(owner);
  if (holder !== undefined) return { container: holder, isStatic: false };
  const container = facts.definition.get(owner, at.container);
  if (
    declarations.isMemberHolder(container) &&
    facts.definition.get(owner, at.scope) === none &&
    // Nobody but a block that runs for the class itself is nameless there.
    ((flags & DefinitionFlag.anonymous) === 0 || isStatic)
  )
    return { container, isStatic };
  return reading.kindOf(owner) === definitionCode.function &&
    (flags & DefinitionFlag.anonymous) === 0
    ? { container: owner, isStatic: false }
    : undefined;
}

/** The callable or class whose receiver `this` is in a scope. */
function selfOwner(
  reading: Reading,
  declarations: Declarations,
  from: number,
): number | undefined {
  const { scopes, facts } = reading;
  for (let scope = from; scope !== none; scope = scopes.parent(scope)) {
    const owner = scopes.owner(scope);
    if (owner <= 0) continue;
    if (declarations.isMemberHolder(owner)) return owner;
    if (scopes.kind(scope) !== scopeCode.function) continue;
    const flags = facts.definition.get(owner, facts.definition.at.flags);
    if ((flags & DefinitionFlag.lexicalSelf) === 0) return owner;
  }
  return undefined;
}

/** Whether a container has a member of that name, declared before this place or after it. */
export function isDeclaredMember(
  reading: Reading,
  declarations: Declarations,
  container: number,
  name: string,
): boolean {
  if (reading.members.get(container, reading.facts.name(name)) !== none)
    return true;
  if (reading.language.rules.tables === true) return false;
  if (!declarations.isMemberHolder(container)) return false;
  reading.memberNames ??= collectMemberNames(reading);
  const node = declarations.nodeOf(container);
  return node !== none && reading.memberNames.get(node)?.has(name) === true;
}

/** Names declared directly inside each node, without regard to what they will be. */
function collectMemberNames(reading: Reading): Map<number, Set<string>> {
  const { records, nesting } = reading;
  const result = new Map<number, Set<string>>();
  for (const extent of nesting.extents) {
    const outer = extent.parent?.node ?? none;
    if (extent.node === none || outer === none) continue;
    const definition = records.lastRecord(extent.node, families.definition);
    const binding = records.lastRecord(extent.node, families.bind);
    if (
      definition !== none &&
      records.recordTag.data[definition] === parameterTag
    )
      continue;
    const nameNode =
      definition !== none
        ? records.part(definition, namePart)
        : binding !== none
          ? records.part(binding, targetPart)
          : none;
    if (nameNode === none) continue;
    const name = reading.nameAt(nameNode);
    if (name === undefined) continue;
    const known = result.get(outer);
    if (known === undefined) result.set(outer, new Set([name]));
    else known.add(name);
  }
  return result;
}
