// What the facts of small sources say, section by section.
import assert from "node:assert/strict";
import {
  decodeFacts,
  encodeFacts,
} from "../../../src/core/model/factsCodec.ts";
import { alive } from "../../../src/core/extract/treeSitter.ts";
import { dumpFacts, type Section } from "./dumpFacts.ts";
import { sharedExtractor } from "./sourceAssets.ts";

/** Compares sections of the facts of a source with text; indentation around the text does not count. */
async function check(
  language: string,
  source: string,
  sections: readonly Section[],
  expected: string,
): Promise<void> {
  const extractor = await sharedExtractor();
  const facts = extractor.extract(`file.${language}`, language, source);
  const lines = (text: string): string[] =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  assert.deepEqual(lines(dumpFacts(facts, sections)), lines(expected));
  assert.deepEqual(decodeFacts(encodeFacts(facts)), facts);
}

describe("facts of a source", () => {
  it("make one symbol of a variable and the function that is its value", () =>
    check(
      "typescript",
      "export const f: Handler = async (x) => x.go();",
      ["definitions", "bindings", "references"],
      `definitions:
        function f 1:14 [exported async readonly lexicalSelf] (x) context typed :Handler
        parameter x 1:34 in f scope 1
      bindings:
        return f ← x%1.go()
      references:
        1:17 f type :Handler
        1:42 f call x%1.go()`,
    ));

  it("hold overloads as signatures without a body and one with it", () =>
    check(
      "typescript",
      "function f(a: string): A;\nfunction f(a: any): any { return g(a); }",
      ["definitions"],
      `definitions:
        function f 1:10 [bodiless] (a) : :A
        parameter a 1:12 in f scope 1 : 'string'
        function f 2:10 (a) : 'any'
        parameter a 2:12 in f scope 2 : 'any'`,
    ));

  it("take patterns apart and say by which steps a value gets there", () =>
    check(
      "typescript",
      "const { a, b: { c = 1, ...d } } = f(), [x, , ...y] = g;\nfunction h({ p }: P) {}",
      ["definitions", "bindings"],
      `definitions:
        constant a 1:9 [readonly] = f().a
        constant c 1:17 [readonly] = (f().b.c ∪ number'1')
        constant d 1:27 [readonly] = rest(f().b without c)
        constant x 1:41 [readonly] = g[0]
        constant y 1:49 [readonly] = rest(g from 2)
        function h 2:10 ((0))
        parameter (0) 2:12 in h [anonymous] scope 1 : :P
        local p 2:14 in h [pattern] scope 1
      bindings:
        assign p ← (0)%1.p`,
    ));

  it("know classes: members, constructor parameters that are properties, bases with arguments, decorators", () =>
    check(
      "typescript",
      "@D() export class A<T extends X> extends B<T> implements C {\n  constructor(private s: S) { super(); }\n  get v() { return this.s; }\n  @P p = new Q<T>();\n}",
      ["definitions", "heritage", "exports", "references"],
      `definitions:
        class A 1:19 [exported] <T> @D()
        type_parameter T 1:21 in A scope 1 : :X
        constructor constructor 2:3 in A (s)
        parameter s 2:23 in constructor [parameterProperty] scope 2 : :S
        property s 2:23 in A [private parameterProperty] : :S = s%2
        property v 3:7 in A [getter]
        property p 4:6 in A = new Q<:T%1>() @P
      heritage:
        A extends :B<:T%1>
        A implements :C
      exports:
        named A is A
      references:
        1:2 module call D()
        1:2 A decorate D()
        1:31 A type :X
        1:42 A extend B
        1:44 A type :T%1
        1:58 A implement :C
        2:26 constructor type :S
        2:31 constructor call super%2()
        3:25 v read self%3.s
        4:4 p decorate P
        4:14 A construct new Q<:T%1>()
        4:16 A type :T%1`,
    ));

  it("tie narrowings to the region in which they hold, also behind an early return", () =>
    check(
      "typescript",
      "function f(x: A | B) {\n  if (x instanceof A) x.a();\n  if (!(x instanceof B)) return;\n  x.b();\n}",
      ["narrowings", "references"],
      `narrowings:
        in 2: x%2 is :A
        in 3: x%3 is not :B
        in 4: x%4 is :B
      references:
        1:15 f type :A
        1:19 f type :B
        2:20 f read A
        2:25 f call x%2.a()
        3:22 f read B
        4:5 f call x%4.b()`,
    ));

  it("record every form of import and export", () =>
    check(
      "typescript",
      `import D, { a as b, type T } from "m";
import * as ns from "n";
import "side";
import q = require("q");
export { b as c };
export { r as s } from "o";
export * from "p";
export * as all from "t";
export default class {}
const lazy = import("dyn");`,
      ["imports", "exports"],
      `imports:
        default as D from 'm' 1:36
        named a as b from 'm' 1:13
        named T as T from 'm' [typeOnly] 1:26
        namespace as ns from 'n' 2:22
        sideEffect from 'side' 3:9
        equals as q from 'q' 4:21
        reExport r from 'o' 6:10
        reExportAll from 'p' 7:16
        reExportNamespace from 't' 8:23
        dynamic from 'dyn' 10:22
      exports:
        named s from 'o'
        all from 'p'
        named all from 't'
        default default is default
        named c = b`,
    ));

  it("see the members of old-style JavaScript", () =>
    check(
      "javascript",
      `const { a } = require("./a");
function C(x) { this.x = x; }
C.prototype.m = function () { return this.x; };
exports.make = (y) => new C(y);
module.exports.v = 1;`,
      ["definitions", "imports", "exports"],
      `definitions:
        constant a 1:9 [readonly] = module('./a' import 0).a
        function C 2:10 (x)
        parameter x 2:12 in C scope 1
        property x 2:22 in C [implicit] = x%1
        method m 3:13 attached C.prototype context assigned C.prototype.m
        function make 4:9 [exported lexicalSelf] (y)
        parameter y 4:17 in make scope 3
        variable v 5:16 [exported] = number'1'
      imports:
        require from './a' 1:24
      exports:
        named make is make
        named v is v`,
    ));

  it("declare a member only when nobody else does, before or after", () =>
    check(
      "javascript",
      "class A {\n  constructor() { this.go = this.go.bind(this); this.n = 1; }\n  go() { this.n = 2; }\n}",
      ["definitions", "bindings"],
      `definitions:
        class A 1:7
        constructor constructor 2:3 in A
        property n 2:54 in A [implicit] = number'1'
        method go 3:3 in A
      bindings:
        assign self%2.go ← self%2.go.bind(self%2)
        assign self%3.n ← number'2'`,
    ));

  it("read elements as calls of components, but not those of the page", () =>
    check(
      "tsx",
      "const v = <List of={xs} {...rest} onPick={() => pick()}><div className={c} /></List>;",
      ["references"],
      `references:
        1:12 module call List(of=xs, **rest, onPick=ƒ(anonymous)@1:43)
        1:21 module read xs
        1:29 module read rest
        1:49 (anonymous)@1:43 call pick()
        1:73 module read c`,
    ));

  it("know Python's receivers, attributes and string annotations", () =>
    check(
      "python",
      `class A(B, m.C):
    n: int = 0
    def __init__(self, r: "Repo | None", *args, k=1, **kw):
        self.r = r
    @classmethod
    def make(cls) -> "A":
        return cls(make())
    @property
    def v(self): return self.r.name`,
      ["definitions", "heritage", "references"],
      `definitions:
        class A 1:7 [exported]
        property n 2:5 in A : :int = int'0'
        constructor __init__ 3:9 in A (r, args, k, kw)
        parameter self 3:18 in __init__ scope 2
        parameter r 3:24 in __init__ scope 2 : (:Repo | 'None')
        parameter args 3:43 in __init__ [variadic] scope 2
        parameter k 3:49 in __init__ [labelOnly] scope 2 = int'1'
        parameter kw 3:56 in __init__ [keywordVariadic] scope 2
        property r 4:14 in A [implicit] = r%2
        method make 6:9 in A [classMethod] : :A @classmethod
        parameter cls 6:14 in make scope 3
        property v 9:9 in A [getter] @property
        parameter self 9:11 in v scope 4
      heritage:
        A extends B
        A extends m.C
      references:
        1:9 A extend B
        1:12 A read m
        1:14 A extend m.C
        2:8 A type :int
        3:28 __init__ type :Repo
        4:14 __init__ write self%2.r
        5:6 make decorate classmethod
        6:23 make type :A
        7:16 make call self%3(make())
        7:20 make call make()
        8:6 v decorate property
        9:30 v read self%4.r
        9:32 v read self%4.r.name`,
    ));

  it("follow Python's scopes: one per function, comprehensions apart, global and nonlocal elsewhere", () =>
    check(
      "python",
      `def f(xs):
    global g
    g = 1
    n = [x for x in xs if (last := x)]
    for i, (j, *k) in xs:
        pass
    def inner():
        nonlocal n
        n = 2
    with open(n) as h, lock:
        pass
    try: pass
    except (A, B) as e: pass`,
      ["definitions", "bindings"],
      `definitions:
        function f 1:5 [exported lexicalSelf] (xs)
        parameter xs 1:7 in f scope 1
        variable g 3:5 [exported] = int'1'
        local n 4:5 in f scope 1 = list[x%2]
        local x 4:16 in f scope 2 = each(xs%1)
        local last 4:28 in f scope 1 = x%2
        local i 5:9 in f scope 1 = each(xs%1)[0]
        local j 5:13 in f scope 1 = each(xs%1)[1][0]
        local k 5:17 in f scope 1 = rest(each(xs%1)[1] from 1)
        function inner 7:9 in f [lexicalSelf] scope 1
        local h 10:21 in f scope 1 = open(n%1).__enter__()
        local e 13:22 in f scope 1
      bindings:
        assign n ← int'2'
        catch e ← (? as (:A | :B))`,
    ));

  it("record Python's imports, guarded and typing-only ones too, and __all__", () =>
    check(
      "python",
      `import a.b.c, d as e
from ..p.q import (x, y as z)
from m import *
if TYPE_CHECKING:
    from t import T
try:
    import fast as impl
except ImportError:
    impl = None
__all__ = ["x", "z"]
__all__ += ["e"]`,
      ["imports", "exports"],
      `imports:
        namespace as a from 'a.b.c' 1:8
        namespace as e from 'd' 1:15
        named x as x from '..p.q' 2:20
        named y as z from '..p.q' 2:23
        wildcard from 'm' 3:6
        named T as T from 't' [typeOnly] 5:19
        namespace as impl from 'fast' [guarded] 7:12
      exports:
        named x = x
        named z = z
        named e = e`,
    ));

  it("take types from JavaScript's doc comments, but only names that are known", () =>
    check(
      "javascript",
      `import { Repo } from "./repo.js";
class Item {}
/**
 * Finds.
 * @param {Repo} repo where
 * @param {string} [name="x"]
 * @param {...(Item|null)} rest
 * @param {Unknown} other
 * @returns {Promise<Item[]>}
 */
function find(repo, name, other, ...rest) {
  /** @type {Map<string, Item>} */
  const found = repo.all();
}`,
      ["definitions", "references"],
      `definitions:
        class Item 2:7
        function find 11:10 (repo, name, other, rest) : :Promise<:Item[]> // Finds.
        parameter repo 11:15 in find scope 2 : :Repo
        parameter name 11:21 in find scope 2 : 'string'
        parameter other 11:27 in find scope 2
        parameter rest 11:37 in find [variadic] scope 2 : (:Item | 'null')[]
        local found 13:9 in find [readonly] scope 2 : :Map<'string', :Item> = repo%2.all()
      references:
        5:12 find type :Repo
        7:16 find type :Item
        9:14 find type :Promise
        9:22 find type :Item
        12:14 find type :Map
        12:26 find type :Item
        13:22 find call repo%2.all()`,
    ));

  it("hold what could be read of a source that does not parse, and where it did not", async () => {
    const extractor = await sharedExtractor();
    const facts = extractor.extract(
      "file.ts",
      "typescript",
      "export function good() { return other(); }\nfunction ((( {\nconst x = ;",
    );
    assert.equal(facts.degraded, true);
    const dump = dumpFacts(facts);
    assert.match(dump, /function good 1:17 \[exported\]/);
    assert.match(dump, /1:33 good call other\(\)/);
    assert.match(dump, /problems:\n {2}\d+:\d+ syntax /);
  });

  it("hold generic call signatures that stand without semicolons", async () => {
    const extractor = await sharedExtractor();
    const source = `interface Api {
  plain: List<Item>
  /** Of one
   * or more. */
  <T extends Item>(x: T): List<T> // two words
  <
    K,
  >(x: K): K
  get(): void
}
export function after() { return helper(); }
`;
    for (const language of ["typescript", "tsx"]) {
      const facts = extractor.extract("file.ts", language, source);
      assert.equal(facts.degraded, false, language);
      assert.equal(facts.problem.length, 0);
      const dump = dumpFacts(facts);
      assert.match(dump, /11:34 after call helper\(\)/);
      assert.match(dump, /property plain/);
      assert.match(dump, /method get/);
    }
  });

  it("hold all branches of directives that can stand beside each other, and the first of others", async () => {
    const extractor = await sharedExtractor();
    for (const [file, language, found] of [
      ["base.cs", "csharp", /extends A[^]*extends B/],
      [
        "flow.c",
        "c",
        /one\S*\(\)[^]*three\S*\(\)[^]*four\S*\(\)[^]*last\S*\(\)/,
      ],
      [
        "flow.cc",
        "cpp",
        /one\S*\(\)[^]*three\S*\(\)[^]*four\S*\(\)[^]*last\S*\(\)/,
      ],
    ] as const) {
      const source = file.endsWith(".cs")
        ? "class C : A\n#if X\n, B\n#endif\n{ void M(\n#if Y // (\nint a\n#else\nint b\n#endif\n) { } }"
        : '#define both "#else"\nint f(int a) {\n#if defined(A) \\\n  && B\n  if (one()) {\n#else\n  if (two()) {\n#endif\n' +
          "#ifdef C\n  three(); /* { */\n#else\n  four();\n#endif\n  }\n  return last();\n}\n";
      const facts = extractor.extract(file, language, source);
      const dump = dumpFacts(facts);
      assert.match(dump, found, file);
      assert.doesNotMatch(dump, /two\S*\(\)|parameter b|Not understood/, file);
      assert.equal(facts.problem.length, 1, file);
      assert.match(dump, /unsupported These lines are left out/, file);
      const signatures = [...facts.definition.signature].map(
        (name) => facts.names[name],
      );
      assert.ok(
        signatures.includes(
          file.endsWith(".cs") ? "void M( int a )" : "int f(int a)",
        ),
        signatures.join("; "),
      );
    }
  });

  it("hold a C# file that ends with a directive, and empty collections", async () => {
    const extractor = await sharedExtractor();
    const source =
      "class C { int[] a = []; int F() => G([], []); }\n#pragma warning restore";
    const facts = extractor.extract("file.cs", "csharp", source);
    assert.equal(facts.degraded, false);
    assert.match(dumpFacts(facts), /call G%1\(\?, \?\)/);
    assert.doesNotMatch(dumpFacts(facts), /read/);
  });

  it("hold as much as can be read where directives close what they never opened", async () => {
    const extractor = await sharedExtractor();
    const deep = `${"#if A\n(\n".repeat(3_000)}class C { }\n#else\n`;
    for (const source of [
      `#endif\n#else\nclass C { void M() {\n#if A\n(\n#elif B\n`,
      `#if A\nclass C {\n#else\n#endif\n#endif\n/* #if`,
      deep,
    ])
      assert.match(
        dumpFacts(extractor.extract("file.cs", "csharp", source)),
        /C/,
      );
  });

  it("hold Bash strings that begin like arithmetic, and Kotlin's variables that bear a modifier's name", async () => {
    const extractor = await sharedExtractor();
    for (const [file, language, source] of [
      [
        "f.sh",
        "bash",
        'f() {\n  if eval "(( ${x} > 0 ))"; then g; fi\n}\nh() {\n  f\n}\n',
      ],
      [
        "F.kt",
        "kotlin",
        "class C {\n  var final = false\n  fun f() {\n    final = true\n    g()\n  }\n  fun h() { f() }\n}\n",
      ],
    ] as const) {
      const facts = extractor.extract(file, language, source);
      assert.equal(facts.degraded, false, file);
      assert.match(dumpFacts(facts), /(?:function|method) h [^]* call f/);
    }
  });

  it("leave a text as it is where a repair does not help", async () => {
    const extractor = await sharedExtractor();
    const source = "const a = (;\nconst b = c\n  <D>e;\n";
    const facts = extractor.extract("file.ts", "typescript", source);
    assert.equal(facts.degraded, true);
    assert.match(dumpFacts(facts), /read e/);
  });

  it("survive ten thousand nested calls, members and brackets", async () => {
    const extractor = await sharedExtractor();
    const chain = `a${".b()".repeat(10_000)};`;
    assert.equal(
      extractor.extract("f.ts", "typescript", chain).reference.length,
      10_001,
    );
    const sum = `x = ${"(1+".repeat(10_000)}1${")".repeat(10_000)};`;
    extractor.extract("f.ts", "typescript", sum);
    extractor.extract("f.py", "python", sum);
    const either = `f(${"a || ".repeat(8_000)}(() => 1));`;
    const facts = extractor.extract("f.ts", "typescript", either);
    assert.match(dumpFacts(facts, ["definitions"]), /context argument/);
    const list = `x = ${"[".repeat(5_000)}${"]".repeat(5_000)};`;
    extractor.extract("f.js", "javascript", list);
    assert.equal(alive.trees, 0);
  });

  it("are the same each time, whatever was read in between", async () => {
    const extractor = await sharedExtractor();
    const source =
      "export const a = (b) => b.c;\nclass D { e() { this.f(); } }";
    const read = (): string =>
      dumpFacts(extractor.extract("f.ts", "typescript", source));
    const first = read();
    extractor.extract(
      "g.py",
      "python",
      "def f():\n    return g(1)\n".repeat(500),
    );
    extractor.extract("g.ts", "typescript", "let x = [1, 2];\n".repeat(5_000));
    assert.equal(read(), first);
  });

  it("count columns in UTF-16 units, behind emoji and other scripts", () =>
    check(
      "typescript",
      '"😀é"; größe(x);',
      ["references"],
      `references:
        1:8 module call größe(x)
        1:14 module read x`,
    ));
});
