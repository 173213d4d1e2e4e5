// The compilers of Kotlin and Scala as oracles, through the class files that they write: which method calls which, with lines.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FoundGraph } from "./graphFile.ts";
import {
  isNameless,
  readClassFiles,
  type Call,
  type ClassFile,
  type Method,
} from "./jvm/classFiles.ts";
import { fitting, typesOf, writtenNames } from "./jvm/descriptors.ts";
import {
  innermost,
  readSource,
  type Declared,
  type Source,
} from "./jvm/declared.ts";
import { judgeImports } from "./jvm/imports.ts";
import { isOnlyNamed, isWritten } from "./jvm/writtenUses.ts";
import {
  placeKey,
  type ExpectedRelation,
  type Oracle,
  type PlaceKey,
} from "./relation.ts";

interface Compiler {
  readonly name: string;
  readonly ending: string;
}

const kotlinc: Compiler = { name: "kotlinc", ending: ".kt" };
const scalac: Compiler = { name: "scalac", ending: ".scala" };

export function askKotlin(
  root: string,
  files: readonly string[],
  graph: FoundGraph,
): Oracle {
  return ask(kotlinc, root, files, graph);
}

export function askScala(
  root: string,
  files: readonly string[],
  graph: FoundGraph,
): Oracle {
  return ask(scalac, root, files, graph);
}

/**
 * Calls of functions and constructions that are written, and bases. No opinion: files of tests, functions whose code is put where
 * they are called, operators, accessors, functions inside of functions, and what stands in lines without code.
 */
function ask(
  compiler: Compiler,
  root: string,
  files: readonly string[],
  graph: FoundGraph,
): Oracle {
  const compiled = files.filter(
    (file) =>
      file.endsWith(compiler.ending) && !/(^|\/)\w*[tT]ests?\//.test(file),
  );
  const out = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-jvm-"));
  try {
    const paths = compiled.map((file) => path.resolve(root, file));
    // scalac takes folders where it runs for packages.
    execFileSync(compiler.name, ["-nowarn", "-d", out, ...paths], {
      cwd: out,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const sources = compiled.map((file) =>
      readSource(file, fs.readFileSync(path.join(root, file), "utf8")),
    );
    return new Judge(compiler.name, readClassFiles(out), sources).oracle(graph);
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
}

/** A way in which a type is made. */
interface Made extends Pick<Declared, "parameterCount" | "parameterTypes"> {
  readonly keys: readonly PlaceKey[];
}

class Judge {
  private readonly classes: ReadonlyMap<string, ClassFile>;
  /** By the key of a constructor the name of what it makes. */
  private readonly constructorNames: ReadonlyMap<PlaceKey, string>;
  private readonly declaredOf = new Map<Method, Declared | undefined>();

  constructor(
    private readonly name: string,
    all: readonly ClassFile[],
    private readonly sources: readonly Source[],
  ) {
    this.classes = new Map(all.map((each) => [each.name, each]));
    this.constructorNames = new Map(
      sources.flatMap((source) =>
        source.declared.flatMap((each): [PlaceKey, string][] =>
          each.kind === "constructor"
            ? [[each.key, each.inside]]
            : each.kind === "type"
              ? [[placeKey(source.path, each.line, "constructor"), each.name]]
              : [],
        ),
      ),
    );
  }

  oracle(graph: FoundGraph): Oracle {
    const expected: ExpectedRelation[] = [];
    const callers = new Set<PlaceKey>();
    const callables = new Set<PlaceKey>();
    const covered = new Set<string>();
    const types = new Set<PlaceKey>();
    const open = new Set<PlaceKey>();
    for (const owner of this.classes.values()) {
      const source = this.sourceOf(owner);
      if (source === undefined) continue;
      // A function that is named and not called.
      if (owner.bases[0] === "kotlin/jvm/internal/FunctionReference") continue;
      const type = this.typeOf(owner);
      if (type !== undefined) {
        types.add(type.key);
        callers.add(type.key);
        for (const { keys } of this.constructorsOf(type, source))
          for (const key of keys) callables.add(key);
        for (const each of owner.bases) {
          const base = this.classes.get(each);
          const target = base && this.typeOf(base);
          if (target === undefined || target === type) continue;
          expected.push({
            kind: "inherits",
            from: type.key,
            accepted: [target.key],
            site: `${source.path}:${String(type.line)}`,
            text: source.lines[type.line - 1]!.trim(),
          });
        }
      }
      for (const method of owner.methods) {
        for (const line of method.lines)
          covered.add(`${source.path}:${String(line)}`);
        const declared = this.declared(owner, method);
        if (declared !== undefined) {
          (declared.isInline ? open : callables).add(declared.key);
          callers.add(declared.key);
        }
        const from = this.caller(owner, method);
        if (from === undefined) continue;
        for (const call of method.calls) {
          const accepted = this.callees(owner, method, call, source, from);
          // What stands in a companion is run by the class around it.
          const inside =
            method.name === "<clinit>"
              ? innermost(source, call.line)
              : undefined;
          if (accepted.length > 0)
            expected.push({
              kind: "calls",
              from: inside?.key ?? from,
              accepted,
              site: `${source.path}:${String(call.line)}`,
              text: source.lines[call.line - 1]!.trim(),
            });
        }
      }
    }
    const imports = judgeImports(this.sources, this.classes, (owner) =>
      this.sourceOf(owner),
    );
    expected.push(...imports.expected);
    const noOpinion = new Set<string>();
    for (const { kind, from, to, sites } of graph.relations)
      for (const site of sites) {
        const line = site.slice(0, site.lastIndexOf(":"));
        const isOpen =
          kind === "imports"
            ? imports.open.has(line)
            : kind === "inherits"
              ? !types.has(from[0] ?? "") || !types.has(to)
              : !callables.has(to) ||
                open.has(to) ||
                !covered.has(line) ||
                // A function that ends with a call of itself begins anew instead.
                from.includes(to) ||
                !this.names(line, to);
        if (isOpen) noOpinion.add(site);
      }
    return {
      name: this.name,
      expected: expected.filter(({ accepted }) => !open.has(accepted[0]!)),
      callers,
      noOpinion,
      files: new Set(this.sources.map((each) => each.path)),
    };
  }

  /** Whether a place (`path:line`) names the function with this key; constructors go by the names of their types. */
  private names(place: string, to: PlaceKey): boolean {
    const cut = place.lastIndexOf(":");
    const source = this.sources.find(
      ({ path }) => path === place.slice(0, cut),
    );
    const name = to.slice(to.lastIndexOf(":") + 1);
    const line = Number(place.slice(cut + 1));
    const text = source?.lines.slice(line - 1, line + 3).join("\n") ?? "";
    if (name !== "constructor") return isWritten(text, name);
    const made = this.constructorNames.get(to);
    return (
      made === undefined ||
      isWritten(text, made) ||
      /\b(?:this|super)\s*\(/.test(text)
    );
  }

  private sourceOf(owner: ClassFile): Source | undefined {
    const folder = owner.name.slice(
      0,
      Math.max(0, owner.name.lastIndexOf("/")),
    );
    const named = this.sources.filter(
      (each) => path.posix.basename(each.path) === owner.source,
    );
    return named.length === 1
      ? named[0]
      : named.find((each) => each.package === folder.replaceAll("/", "."));
  }

  private typeOf(owner: ClassFile): Declared | undefined {
    const source = this.sourceOf(owner);
    const name = owner.name
      .replace(/\$(?:class|DefaultImpls)$/, "")
      .replace(/\$$/, "")
      .split(/[/$]/)
      .at(-1)!;
    const all = (source?.declared ?? []).filter(
      (each) => each.kind === "type" && each.name === name,
    );
    if (all.length < 2) return all[0];
    // A class and the object beside it, or inner ones of the same name: its code stands behind its head.
    const isObject = owner.name.endsWith("$");
    const fits = all.filter(
      (each) => /\bobject\b/.test(source!.lines[each.line - 1]!) === isObject,
    );
    return fits.length === 1 ? fits[0] : undefined;
  }

  /** The function that a method is compiled from. */
  private declared(owner: ClassFile, method: Method): Declared | undefined {
    if (!this.declaredOf.has(method))
      this.declaredOf.set(method, this.findDeclared(owner, method));
    return this.declaredOf.get(method);
  }

  private findDeclared(owner: ClassFile, method: Method): Declared | undefined {
    const source = this.sourceOf(owner);
    if (source === undefined || isNameless(owner, method)) return undefined;
    const end = source.lines.length;
    const count = typesOf(method.descriptor).length;
    const first = method.lines.find((line) => line <= end) ?? 0;
    for (const name of writtenNames(method.name)) {
      const all = source.declared.filter(
        (each) =>
          each.kind === "function" &&
          (each.compiledName ?? each.name) === name &&
          // Receivers and further lists of parameters come to those of the first list.
          each.parameterCount <= count,
      );
      if (all.length === 0) continue;
      if (first > 0) {
        const before = all.findLast((each) => each.line <= first);
        const isInside =
          before !== undefined && before.inside === this.nameOf(owner, before);
        return isInside ? before : undefined;
      }
      const inside = all.filter(
        (each) => each.inside === this.nameOf(owner, each),
      );
      if (inside.length === 1) return inside[0];
      const fits = fitting(inside, method.descriptor);
      return fits.length === 1 ? fits[0] : undefined;
    }
    return undefined;
  }

  /** The name of the type of a class, in whose body its members stand; that of the member itself where functions stand alone. */
  private nameOf(owner: ClassFile, member: Declared): string {
    const type = this.typeOf(owner);
    return type === undefined || owner.enclosing !== undefined
      ? member.inside
      : type.name;
  }

  /** The function or type to which what a method calls is due. */
  private caller(owner: ClassFile, method: Method): PlaceKey | undefined {
    const own = this.declared(owner, method);
    if (own !== undefined) return own.key;
    const { enclosing } = owner;
    if (enclosing === undefined) return this.typeOf(owner)?.key;
    const outer = this.classes.get(enclosing.owner);
    const named = outer?.methods.filter(({ name }) => name === enclosing.name);
    const around =
      named?.find(({ descriptor }) => descriptor === enclosing.descriptor) ??
      named?.[0];
    if (outer === undefined) return undefined;
    return around === undefined
      ? this.typeOf(outer)?.key
      : this.caller(outer, around);
  }

  private callees(
    owner: ClassFile,
    method: Method,
    call: Call,
    source: Source,
    from: PlaceKey,
  ): PlaceKey[] {
    if (call.line < 1 || call.line > source.lines.length) return [];
    // Nobody wrote the constructor that fills in defaults.
    if (
      method.descriptor.includes("DefaultConstructorMarker;)") &&
      call.name === "<init>" &&
      call.owner === owner.name
    )
      return [];
    // What the compiler adds to a class stands in the line of its head.
    const isDelegation =
      method.name === "<init>" &&
      call.name === "<init>" &&
      call.owner === owner.bases[0];
    const isAdded =
      !isDelegation &&
      this.declared(owner, method) === undefined &&
      owner.enclosing === undefined &&
      call.line === this.typeOf(owner)?.line;
    if (isAdded) return [];
    const target = this.resolved(call);
    if (target === undefined) return [];
    const [holder, called] = target;
    const isConstructor = called.name === "<init>";
    const type = this.typeOf(holder);
    const found =
      isConstructor || this.makes(holder, called)
        ? type
        : this.declared(holder, called);
    if (found === undefined) return [];
    // Defaults are filled in on the way to the function.
    if (method.name.endsWith("$default") && found.key === from) return [];
    const text = source.lines.slice(call.line - 1, call.line + 3).join("\n");
    // One constructor calls another one as `this(…)`, that of the base perhaps as `super(…)`.
    const isOwn = isConstructor && method.name === "<init>" && holder === owner;
    const written = isDelegation
      ? `(?:${found.name}|super)`
      : isOwn
        ? `(?:${found.name}|this)`
        : undefined;
    if (written === undefined && !isWritten(text, found.name)) return [];
    // Without arguments a base is named, and nothing says that it is called.
    if (
      written !== undefined &&
      !new RegExp(`\\b${written}\\s*([\\[<][^(]*[\\]>])?\\s*\\(`).test(text)
    )
      return [];
    if (
      found !== type &&
      found.parameterCount > 0 &&
      isOnlyNamed(source.lines[call.line - 1]!, found.name)
    )
      return [];
    if (found !== type)
      return [
        found.key,
        ...(call.name.endsWith("$default")
          ? this.overriding(holder, called)
          : []),
      ];
    const all = this.constructorsOf(found, this.sourceOf(holder)!);
    const fits = fitting(all, called.descriptor);
    return (fits.length > 0 ? fits : all).flatMap(({ keys }) => keys);
  }

  /** The type itself, as it is made with the parameters in its head, and its further constructors. */
  private constructorsOf(type: Declared, source: Source): Made[] {
    const own = placeKey(source.path, type.line, "constructor");
    const { parameterCount, parameterTypes } = type;
    return [
      { parameterCount, parameterTypes, keys: [type.key, own] },
      ...source.declared
        .filter(
          ({ kind, inside }) => kind === "constructor" && inside === type.name,
        )
        .map(({ key, ...each }) => ({ ...each, keys: [key] })),
    ];
  }

  /** Defaults are supplied where they are written, whatever the receiver is. */
  private overriding(holder: ClassFile, method: Method): PlaceKey[] {
    return [...this.classes.values()]
      .filter((each) => each.bases.includes(holder.name))
      .flatMap((each) => {
        const own = each.methods.find(
          ({ name, descriptor }) =>
            name === method.name && descriptor === method.descriptor,
        );
        const declared = own && this.declared(each, own);
        return declared === undefined ? [] : [declared.key];
      });
  }

  /** The object beside a case class makes it by a method that nobody wrote. */
  private makes(holder: ClassFile, method: Method): boolean {
    return (
      method.name === "apply" &&
      holder.name.endsWith("$") &&
      this.declared(holder, method) === undefined
    );
  }

  /** The method that runs, as far as the classes at hand tell. */
  private resolved(call: Call): [ClassFile, Method] | undefined {
    // `super.name` in a trait asks whoever mixes it in; its own bases say which declaration is meant.
    const [, above] = /\$\$super\$(.+)$/.exec(call.name) ?? [];
    if (above !== undefined) {
      for (const owner of this.classes.get(call.owner)?.bases ?? []) {
        const found = this.resolved({ ...call, owner, name: above });
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const seen = new Set<string>();
    const pending = [call.owner];
    for (
      let each = pending.shift();
      each !== undefined;
      each = pending.shift()
    ) {
      const holder = this.classes.get(each);
      if (holder === undefined || seen.has(each)) continue;
      seen.add(each);
      const found = methodOf(holder, call);
      if (found !== undefined) return this.forwarded(holder, found);
      pending.push(...holder.bases);
    }
    return undefined;
  }

  /** What a trait gives its methods to do stands in a class of its own, where the receiver is the first parameter. */
  private codeOfTrait(
    holder: ClassFile,
    method: Method,
  ): [ClassFile, Method] | undefined {
    const code = this.classes.get(`${holder.name}$class`);
    const descriptor = `(L${holder.name};${method.descriptor.slice(1)}`;
    const found = code?.methods.find(
      (each) => each.name === method.name && each.descriptor === descriptor,
    );
    return code === undefined || found === undefined
      ? undefined
      : [code, found];
  }

  /** Accessors of private members and methods that a class has from a trait only call another one of their name. */
  private forwarded(holder: ClassFile, method: Method): [ClassFile, Method] {
    const [name] = writtenNames(method.name);
    const code = this.codeOfTrait(holder, method);
    if (code !== undefined) return code;
    const next = method.calls.find(
      (call) =>
        this.classes.has(call.owner) &&
        writtenNames(call.name)[0] === name &&
        (method.name.startsWith("access$") ||
          method.name.endsWith("$default") ||
          /\$(class|DefaultImpls)$/.test(call.owner)),
    );
    const target = next && this.classes.get(next.owner);
    const found = target && methodOf(target, next);
    return found === undefined || found === method
      ? [holder, method]
      : [target!, found];
  }
}

function methodOf(holder: ClassFile, call: Call): Method | undefined {
  return holder.methods.find(
    ({ name, descriptor }) =>
      name === call.name && descriptor === call.descriptor,
  );
}
