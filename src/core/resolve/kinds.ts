// The codes of kinds by their names, and which kinds of definitions have what in common.
import { definitionKinds, exprKinds } from "../model/facts.ts";

export const D = Object.fromEntries(
  definitionKinds.map((kind, code) => [kind, code]),
) as Record<(typeof definitionKinds)[number], number>;

export const E = Object.fromEntries(
  exprKinds.map((kind, code) => [kind, code]),
) as Record<(typeof exprKinds)[number], number>;

export const memberContainers = new Set([
  D.class,
  D.struct,
  D.interface,
  D.trait,
  D.protocol,
  D.enum,
  D.enum_member,
  D.union,
  D.impl,
  D.object,
  D.object_type,
]);

/** Definitions that name a type and nothing that exists at run time, where a language keeps the two apart. */
export const typeOnlyKinds = new Set([
  D.interface,
  D.type_alias,
  D.type_parameter,
  D.trait,
  D.protocol,
  D.object_type,
]);
export const typeKinds = new Set([
  ...typeOnlyKinds,
  D.class,
  D.struct,
  D.enum,
  D.union,
  D.namespace,
  D.package,
  D.enum_member,
]);

export const linkedKinds = new Set([
  D.function,
  D.variable,
  D.constant,
  D.struct,
  D.union,
  D.enum,
]);

/** Kinds that have members. */
export function isMemberHolder(kind: number): boolean {
  return memberContainers.has(kind);
}
