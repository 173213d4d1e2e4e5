// Types that are opened in several places of a project (`lookup.openTypes`, Ruby's modules and classes): every opening adds members and bases to
// one type. Each type is a package of its own, whose parts are its openings.
import type { Evaluator } from "./evaluator.ts";
import type { PackagePart, PlacedPart } from "./packages.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";

/** What separates the names of a path in the key of a type. */
const separator = "::";

/** The types that the file opens, as parts of packages that begin with `root`. */
export function openedParts(
  file: SourceFile,
  root: string,
): readonly PackagePart[] {
  const { kind, body } = file.facts.definition;
  const parts: PackagePart[] = [];
  const paths = new Map<number, string | undefined>();
  for (let row = 1; row < kind.length; row++) {
    if (!isOpenKind(kind[row]!)) continue;
    const outer = outerPath(file, row, paths);
    const name = file.facts.names[file.facts.definition.name[row]!];
    if (outer === undefined || name === undefined) continue;
    const path = outer === "" ? name : outer + separator + name;
    paths.set(row, path);
    parts.push({
      key: `${root} ${path}`,
      scope: body[row]!,
      owner: row,
    });
    // `class A::B` stands outside of A, and is a member of it all the same.
    if (file.facts.definition.attached[row]! >= 0)
      parts.push({ key: `${root} ${outer}`, scope: -1, only: row });
  }
  return parts;
}

export function isOpenKind(kind: number): boolean {
  return kind === D.class || kind === D.trait;
}

/** The path of what is around a type; '' for the top level, undefined where it stands in something without a path. */
function outerPath(
  file: SourceFile,
  row: number,
  paths: ReadonlyMap<number, string | undefined>,
): string | undefined {
  const { container, kind, attached } = file.facts.definition;
  const outer = container[row]!;
  while (outer > 0 && !isOpenKind(kind[outer]!)) {
    // What stands in a block is not found by its path; what stands in another definition neither.
    return undefined;
  }
  const around = outer > 0 ? paths.get(outer) : "";
  if (around === undefined || attached[row]! < 0) return around;
  const written = writtenPath(file, file.pathOfType(attached[row]!));
  return written === undefined || around === ""
    ? written
    : around + separator + written;
}

function writtenPath(file: SourceFile, path: number): string | undefined {
  const { kind, base, name } = file.facts.expr;
  const own = file.facts.names[name[path]!] ?? "";
  if (kind[path] === E.name) return own;
  if (kind[path] !== E.member) return undefined;
  const outer = writtenPath(file, base[path]!);
  return outer === undefined ? undefined : outer + separator + own;
}

/** The part of the file that is the body of the type in `row`. */
export function openPart(
  file: SourceFile,
  row: number,
): PlacedPart | undefined {
  return file.language.lookup.openTypes === true
    ? file.packageParts.find((part) => part.owner === row)
    : undefined;
}

/** The id under which the graph knows a type that several places open: the file that bears its name, else the shortest path. */
export function representativeOf(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const own = file.ids[row]!;
  const part = openPart(file, row);
  if (part === undefined || file.isBuiltin) return own;
  const name = snakeCase(
    file.facts.names[file.facts.definition.name[row]!] ?? "",
  );
  const rank = (path: string): string =>
    `${stemOf(path) === name ? "0" : "1"} ${String(path.length).padStart(6, "0")} ${path}`;
  let best: SourceFile | undefined;
  for (const each of evaluator.packages.openings(evaluator, part.id))
    if (
      !each.isBuiltin &&
      (best === undefined || rank(each.path) < rank(best.path))
    )
      best = each;
  if (best === undefined) return own;
  evaluator.touch(best.slot);
  const first = best.packageParts.find(
    (each) => each.id === part.id && each.owner > 0,
  );
  return first === undefined ? own : best.ids[first.owner]!;
}

/** `FooBar` → `foo_bar`, as files are named. */
function snakeCase(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}
