// What all that emits edges of a file shares: the file with its collectors, places of references, targets, certainty, failures.
import { ReferenceFlag, referenceRoles } from "../model/facts.ts";
import type { Resolution } from "../model/edge.ts";
import type {
  MissingModule,
  Site,
  UnresolvedReference,
} from "../model/resolved.ts";
import type { AskedMembers } from "./duckTypes.ts";
import type { EdgeCollector, EdgeTarget } from "./edges.ts";
import { globalPackage } from "./evaluate.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ImplicitInterfaces } from "./implicitInterfaces.ts";
import type { MemberNames } from "./nameMatch.ts";
import { pathText } from "./pathText.ts";
import type { SourceFile } from "./sourceFile.ts";
import type { Target } from "./targets.ts";

export interface Emission {
  readonly evaluator: Evaluator;
  readonly file: SourceFile;
  readonly edges: EdgeCollector;
  readonly unresolved: UnresolvedReference[];
  readonly missingModules: MissingModule[];
  readonly callbacks: ReadonlyMap<number, number>;
  readonly memberNames: MemberNames;
  readonly interfaces: ImplicitInterfaces;
  /** Names that were looked up among all members of the project. */
  readonly askedNames: Set<number>;
  /** What is asked of the variables of the file, once somebody wanted to know. */
  asked?: AskedMembers;
}

export function siteOf(file: SourceFile, row: number): Site {
  const { line, column, endLine, endColumn } = file.facts.reference;
  return {
    line: line[row]!,
    column: column[row]!,
    endLine: endLine[row]!,
    endColumn: endColumn[row]!,
  };
}

export function edgeTarget(evaluator: Evaluator, target: Target): EdgeTarget {
  if (target.definition < 0)
    return { package: target.package, name: target.name };
  return {
    file: evaluator.project.sourceOf(target.definition).file,
    row: evaluator.project.rowOf[target.definition]!,
  };
}

export function certainty(inferred: boolean): Resolution {
  return inferred ? "inferred" : "exact";
}

/** How certain the reference in `row` can be at all. */
export function certaintyAt(
  file: SourceFile,
  row: number,
  inferred: boolean,
): Resolution {
  const guessed = file.facts.reference.flags[row]! & ReferenceFlag.guessed;
  return certainty(inferred || guessed !== 0);
}

export function fail(
  emission: Emission,
  row: number,
  path: number,
  reason: string,
  candidates: readonly number[] = [],
): void {
  const { project } = emission.evaluator;
  const { from, role } = emission.file.facts.reference;
  emission.unresolved.push({
    from: from[row]!,
    role: referenceRoles[role[row]!]!,
    site: siteOf(emission.file, row),
    reason,
    text: pathText(emission.file, path),
    candidates: candidates
      .map((id) => [project.sourceOf(id).file, project.rowOf[id]!] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  });
}

/** Uses of what the language or its host supplies are not worth an edge, calls apart. */
export function isOwnBuiltin(target: Target): boolean {
  return (
    target.definition < 0 &&
    (target.package === "builtins" || target.package === globalPackage)
  );
}
