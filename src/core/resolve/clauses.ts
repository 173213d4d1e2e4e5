// What a file says about the packages to which its parts belong, and about imports that hold for other files, too.
import {
  definitionKinds,
  importKinds,
  ImportFlag,
  type FileFacts,
} from "../model/facts.ts";

/** A clause with the whole name of its package. */
export interface Clause {
  readonly name: string;
  /** The scope whose names are those of the package; 0 where the clause is about the whole file. */
  readonly scope: number;
}

const packageClause = definitionKinds.indexOf("package_clause");
const wildcardImport = importKinds.indexOf("wildcard");

/** The clauses of a file, in its order. A clause inside of another one continues its name. */
export function clausesOf(facts: FileFacts): readonly Clause[] {
  const { kind, name, body } = facts.definition;
  const clauses: Clause[] = [];
  for (let row = 1; row < kind.length; row++) {
    if (kind[row] !== packageClause) continue;
    const own = (facts.names[name[row]!] ?? "").replace(/\s+/g, "");
    if (body[row]! < 0) {
      clauses.push({ name: own, scope: 0 });
      continue;
    }
    const outer = clauseAround(facts, body[row]!, clauses);
    clauses.push({
      name: outer === undefined ? own : `${outer.name}.${own}`,
      scope: body[row]!,
    });
  }
  return clauses;
}

function clauseAround(
  { scope }: FileFacts,
  body: number,
  clauses: readonly Clause[],
): Clause | undefined {
  for (let at = scope.parent[body]!; at > 0; at = scope.parent[at]!) {
    const found = clauses.find((each) => each.scope === at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same where each clause of a file names a package in the one before, and those inside stand in all of them. */
export function nestedClauses(clauses: readonly Clause[]): readonly Clause[] {
  const whole = ofFile(clauses).join(".");
  if (whole === "") return clauses;
  return [
    { name: whole, scope: 0 },
    ...clauses
      .filter(({ scope }) => scope > 0)
      .map(({ name, scope }) => ({ name: `${whole}.${name}`, scope })),
  ];
}

/** The packages around the one that such clauses name, the nearest first: of `a.b` and `c` it is `a.b`. */
export function outerPackages(clauses: readonly Clause[]): readonly string[] {
  const names = ofFile(clauses);
  return names
    .slice(0, -1)
    .map((_, last) => names.slice(0, last + 1).join("."))
    .reverse();
}

function ofFile(clauses: readonly Clause[]): string[] {
  return clauses.filter(({ scope }) => scope === 0).map(({ name }) => name);
}

/** Modules whose names the other files of the same part of the workspace see without an import. */
export function ambientImports(facts: FileFacts): readonly string[] {
  const { kind, flags, module } = facts.import;
  const found: string[] = [];
  for (let row = 0; row < kind.length; row++)
    if (kind[row] === wildcardImport && flags[row]! & ImportFlag.ambient)
      found.push(facts.names[module[row]!] ?? "");
  return found;
}
