// Stratum 4, before matching by one name: all that is asked of a variable of which nothing is known may be what one type has.
import { entityDefinition } from "./entities.ts";
import type { Emission } from "./emission.ts";
import type { Evaluator } from "./evaluator.ts";
import { lookupName } from "./lookup.ts";
import { findMembers } from "./members.ts";
import { representativeOf } from "./reopenedTypes.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";

/** So many different members have to be asked of a variable before they say what it is. */
const fewestNames = 2;
/** Names that more members than this bear say nothing about who is meant. */
const maxMembers = 32;

/** By variable of a file: the names of the members that are asked of it, what every object has left out. */
export type AskedMembers = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The member that the path `callee` means where its receiver is a variable and a single type of the project, or a type with its
 * heirs, has all that is asked of that variable, and nothing that the language supplies itself; -1 otherwise.
 */
export function memberUsed(emission: Emission, callee: number): number {
  const { file, evaluator, memberNames: members, askedNames } = emission;
  if (file.language.lookup.useTells !== true) return -1;
  const { project, types } = evaluator;
  const { kind, base } = file.facts.expr;
  if (kind[callee] !== E.member || kind[base[callee]!] !== E.name) return -1;
  const variable = variableOf(evaluator, file, base[callee]!);
  if (variable < 0) return -1;
  emission.asked ??= membersAsked(evaluator, file);
  const names = [...(emission.asked.get(variable) ?? [])];
  if (names.length < fewestNames) return -1;
  for (const name of names) askedNames.add(name);
  const { family } = file.language;
  const fits = (type: number): boolean => {
    const instance = types.instance(type);
    return names.every(
      (name) => findMembers(evaluator, instance, name).length > 0,
    );
  };
  // Who has them all declares one of them at least.
  const typesWith = (
    named: (name: number) => Iterable<number>,
  ): ReadonlySet<number> =>
    new Set(
      names
        .map((name) => [...named(name)])
        .filter((ids) => ids.length <= maxMembers)
        .flat()
        .map((id) => typeOfMember(evaluator, id, family)),
    );
  const wanted = file.exprName(callee);
  const meant = new Set<number>();
  for (const type of typesWith((name) => members.named(name)))
    if (type >= 0 && fits(type))
      for (const { entity } of findMembers(
        evaluator,
        types.instance(type),
        wanted,
      ))
        meant.add(entityDefinition(entity));
  const [only = -1] = meant;
  if (meant.size !== 1 || only < 0 || project.sourceOf(only).isBuiltin)
    return -1;
  const supplied = typesWith((name) => members.builtinsNamed(name, family));
  return [...supplied].some((type) => type >= 0 && fits(type)) ? -1 : only;
}

/** The type that declares a member, as the graph knows it; -1 for one of another language, or that is no class. */
function typeOfMember(
  evaluator: Evaluator,
  member: number,
  family: string,
): number {
  const { project } = evaluator;
  const source = project.sourceOf(member);
  if (source.language.family !== family) return -1;
  const { kind, container } = source.facts.definition;
  const row = container[project.rowOf[member]!]!;
  if (kind[row] !== D.class && kind[row] !== D.object) return -1;
  return representativeOf(evaluator, source, row);
}

/** The parameter or local variable that a name means, by its row; -1 for anything else. */
function variableOf(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
): number {
  const { scope } = file.facts.expr;
  const [entity, second] = lookupName(
    evaluator,
    file,
    scope[name]!,
    file.exprName(name),
    false,
  );
  const definition = entityDefinition(entity ?? -1);
  if (definition < 0 || second !== undefined) return -1;
  if (evaluator.project.sourceOf(definition) !== file) return -1;
  const row = evaluator.project.rowOf[definition]!;
  const kind = file.facts.definition.kind[row];
  return kind === D.parameter || kind === D.local ? row : -1;
}

/** What is asked of the variables of a file. */
function membersAsked(evaluator: Evaluator, file: SourceFile): AskedMembers {
  const { types, project } = evaluator;
  const { kind, base } = file.facts.expr;
  const { rootType } = file.language.lookup;
  const root =
    rootType === undefined ? -1 : project.builtinType(file.language, rootType);
  const everyones = (name: number): boolean =>
    root >= 0 && findMembers(evaluator, types.instance(root), name).length > 0;
  const asked = new Map<number, Set<number>>();
  const variables = new Map<number, number>();
  for (let expr = 0; expr < kind.length; expr++) {
    if (kind[expr] !== E.member || kind[base[expr]!] !== E.name) continue;
    let row = variables.get(base[expr]!);
    if (row === undefined) {
      row = variableOf(evaluator, file, base[expr]!);
      variables.set(base[expr]!, row);
    }
    const name = file.exprName(expr);
    if (row < 0 || everyones(name)) continue;
    const names = asked.get(row);
    if (names === undefined) asked.set(row, new Set([name]));
    else names.add(name);
  }
  return asked;
}
