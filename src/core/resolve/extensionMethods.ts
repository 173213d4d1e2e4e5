// Methods with the flag `extension` (`lookup.methodValues`), called as members of a type which does not declare them: those in the packages that a file sees.
import { globalPackage } from "./evaluate.ts";
import { type Evaluator } from "./evaluator.ts";
import { isAssignable } from "./assignability.ts";
import { isSubtype } from "./narrowing.ts";
import type { Declared } from "./packages.ts";
import type { Signature } from "./signatures.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

export interface Extensions {
  readonly methods: readonly Signature[];
  /** Nothing contradicts them, but nothing says either that the receiver has the type that they extend. */
  readonly inferred: boolean;
}

const none: Extensions = { methods: [], inferred: false };

/** The extension methods called `name` that take a receiver of the type `type`, the nearest type first. */
export function extensionMethods(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
  name: number,
): Extensions {
  const { types } = evaluator;
  if (file.language.lookup.methodValues !== true) return none;
  if (types.kind[type] === TypeKind.unknown) return none;
  const receiver = types.single(type);
  // Of what nobody declares not even the type is known.
  const isUnnamed =
    types.kind[type] === TypeKind.external &&
    types.definition[type] === evaluator.project.names.intern(globalPackage);
  const exact: Signature[] = [];
  const wide: Signature[] = [];
  const guessed: Signature[] = [];
  for (const { file: other, row } of visible(evaluator, file, name)) {
    const [first] = other.list(other.facts.definition.parameters[row]!);
    const declared =
      first === undefined ? -1 : other.facts.definition.type[first]!;
    if (declared < 0) continue;
    const signature = { file: other, row, environment: 0, receiver };
    const wanted = types.membersOf(evaluator.setAt(other, declared));
    if (wanted.some((each) => isSame(evaluator, type, each)))
      exact.push(signature);
    else if (wanted.some((each) => isAssignable(evaluator, type, each))) {
      if (isSure(evaluator, type, wanted)) wide.push(signature);
      else if (!isUnnamed) guessed.push(signature);
    }
  }
  if (exact.length > 0) return { methods: exact, inferred: false };
  if (wide.length > 0) return { methods: wide, inferred: false };
  return { methods: guessed, inferred: true };
}

function isSame(evaluator: Evaluator, given: number, wanted: number): boolean {
  const { types } = evaluator;
  if (given === wanted) return true;
  return (
    types.isObject(given) &&
    types.isObject(wanted) &&
    types.definition[given] === types.definition[wanted]
  );
}

/** The type is known to be one of those wanted: by its bases, or because a type parameter stands for anything. */
function isSure(
  evaluator: Evaluator,
  given: number,
  wanted: readonly number[],
): boolean {
  return wanted.some(
    (each) =>
      evaluator.types.kind[each] === TypeKind.parameter ||
      isSubtype(evaluator, given, each),
  );
}

/** Extension methods called `name` of the packages around a file and of those that it imports as a whole. */
function visible(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
): readonly Declared[] {
  const { packages, project } = evaluator;
  const ids = new Set(file.packageParts.map(({ id }) => id));
  const found: Declared[] = [];
  const targets = [
    ...file.wildcardImports().map((row) => file.importTargets[row]),
    ...file.ambientTargets,
  ];
  for (const target of targets) {
    if (target?.kind === "package") ids.add(packages.idOf(target.key));
    if (target?.kind !== "file") continue;
    const other = project.bySlot(target.slot);
    evaluator.touch(other.slot);
    for (const row of other.extensions.named(name))
      found.push({ file: other, row });
  }
  for (const id of ids) found.push(...packages.extensions(evaluator, id, name));
  return found;
}
