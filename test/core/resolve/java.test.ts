// What Java's own rules lead to: packages, imports, nested classes, receivers, generics, lambdas, overriding.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Calls within the project; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return callsOf(text);
}

describe("names in the head of a Java class", () => {
  it("do not mean what the class declares inside", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: shop/Builder.java
package shop;
interface Builder<T> {}
// file: shop/Basket.java
package shop;
class Basket implements Builder<Basket.Line> {
  static class Builder {}
  static class Line {}
  Builder builder;
}
`,
        "implements",
        "uses_type",
      ),
      [
        "shop/Basket.java:Basket -> shop/Basket.java:Basket uses_type exact",
        "shop/Basket.java:Basket -> shop/Basket.java:Basket.Builder uses_type exact",
        "shop/Basket.java:Basket -> shop/Basket.java:Basket.Line uses_type exact",
        "shop/Basket.java:Basket -> shop/Builder.java:Builder implements exact",
      ],
    );
  });
});

describe("packages of Java", () => {
  it("are what files say, and their files see each other without an import", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: one/A.java
package shop;
class A { void go() { new B().stay(); Other.turn(); } }
// file: two/deep/B.java
package shop;
class B { void stay() {} }
class Other { static void turn() {} }
`),
      [
        "one/A.java:A.go -> two/deep/B.java:B constructs exact",
        "one/A.java:A.go -> two/deep/B.java:B.stay calls exact",
        "one/A.java:A.go -> two/deep/B.java:Other.turn calls exact",
      ],
    );
  });

  it("files without a package see those of their folder alone", async () => {
    assert.deepEqual(
      await callsOf(`// file: x/A.java
class A { void go() { new B(); new C(); } }
// file: x/B.java
class B {}
// file: y/C.java
class C {}
`),
      ["x/A.java:A.go -> x/B.java:B constructs exact"],
    );
  });

  it("single, wildcard and static imports lead to types and members, also to nested ones", async () => {
    const text = `// file: a/Tools.java
package tools;
public class Tools {
  public static int COUNT = 1;
  public static void cut() {}
  public static void cut(int depth) {}
  public static class Saw { public void run() {} }
}
// file: a/More.java
package tools;
public class More { public static void grow() {} }
class Hidden { static void none() {} }
// file: b/Use.java
package use;
import tools.Tools;
import tools.Tools.Saw;
import static tools.Tools.cut;
import static tools.More.*;
class Use { int x = Tools.COUNT; void go() { cut(); cut(1); grow(); new Saw().run(); Tools.cut(2); } }
// file: b/Wild.java
package use;
import tools.*;
class Wild { void go() { More.grow(); tools.Tools.cut(); new tools.Tools.Saw().run(); } }
`;
    assert.deepEqual(await allCallsOf(text), [
      "b/Use.java:Use.go -> a/More.java:More.grow calls exact",
      "b/Use.java:Use.go -> a/Tools.java:Tools.Saw constructs exact",
      "b/Use.java:Use.go -> a/Tools.java:Tools.Saw.run calls exact",
      "b/Use.java:Use.go -> a/Tools.java:Tools.cut calls exact",
      "b/Use.java:Use.go -> a/Tools.java:Tools.cut calls exact",
      "b/Wild.java:Wild.go -> a/More.java:More.grow calls exact",
      "b/Wild.java:Wild.go -> a/Tools.java:Tools.Saw constructs exact",
      "b/Wild.java:Wild.go -> a/Tools.java:Tools.Saw.run calls exact",
      "b/Wild.java:Wild.go -> a/Tools.java:Tools.cut calls exact",
    ]);
    assert.deepEqual(await edgesOf(text, "imports"), [
      "b/Use.java: -> a/More.java: imports exact",
      "b/Use.java: -> a/Tools.java: imports exact",
    ]);
  });

  it("what is imported from outside is external with package and name, and never a class of the same name", async () => {
    const sources = await openSources(`// file: a/A.java
package a;
import org.lib.Client;
import static org.lib.Checks.check;
class A extends org.lib.Base { void go(Client c) { c.send().wait(); check(1); inherited(); new Client(); } }
// file: b/Client.java
package b;
class Client { void send() {} void check(int n) {} void inherited() {} }
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(
      sources
        .edges()
        .filter(
          (line) => line.includes("calls") || line.includes("constructs"),
        ),
      [
        "a/A.java:A.go -> [org.lib] Base.inherited calls external",
        "a/A.java:A.go -> [org.lib] Checks.check calls external",
        "a/A.java:A.go -> [org.lib] Client constructs external",
        "a/A.java:A.go -> [org.lib] Client.send calls external",
        "a/A.java:A.go -> [org.lib] Client.send.wait calls external",
      ],
    );
  });

  it("own methods are called also where a base is outside", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.java
import org.lib.Base;
class A extends Base { void own() {} void go() { own(); own(1); } }
`),
      ["A.java:A.go -> A.java:A.own calls exact"],
    );
  });

  it("a class that the package does not have is named among what is missing", async () => {
    const sources = await openSources(`// file: a/A.java
package a;
import b.Gone;
class A { Gone g; }
// file: b/B.java
package b;
public class B {}
`);
    assert.deepEqual(sources.missingModules(), ["a/A.java:2:8 b"]);
  });

  it("of equal names in two parts of a workspace the own part's is meant", async () => {
    const part = (
      name: string,
    ): string => `// file: ${name}/src/main/java/a/Main.java
package a;
class Main { void go() { Helper.help(); } }
// file: ${name}/src/test/java/a/Helper.java
package a;
class Helper { static void help() {} }
`;
    assert.deepEqual(await allCallsOf(part("one") + part("two")), [
      "one/src/main/java/a/Main.java:Main.go -> one/src/test/java/a/Helper.java:Helper.help calls exact",
      "two/src/main/java/a/Main.java:Main.go -> two/src/test/java/a/Helper.java:Helper.help calls exact",
    ]);
  });
});

describe("receivers of Java", () => {
  it("come from declarations, patterns, casts, iteration and members", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.java
import java.util.*;
class A {
  B field; List<B> all; Map<String, List<B>> byName; B[] array;
  B give() { return field; }
  void go(Object o, B given) {
    given.m();
    this.field.next.m();
    give().m();
    for (B b : all) b.m();
    for (var b : array) b.m();
    for (Map.Entry<String, List<B>> e : byName.entrySet()) e.getValue().get(0).m();
    var local = new B();
    local.m();
    if (o instanceof B b && b.ok()) b.m();
    if (!(o instanceof B other)) return;
    other.m();
    ((B) o).m();
    switch (o) { case B b -> b.m(); case Pair(B left, var right) -> left.m(); default -> {} }
    array[0].m();
    try (B b = give()) { b.m(); }
    Optional.of(given).map(x -> x.next).orElse(null).m();
    String s = o == null ? "a" : "b";
    s.trim().length();
  }
}
class B implements AutoCloseable { B next; void m() {} boolean ok() { return true; } public void close() {} }
record Pair(B left, B right) {}
`),
      [
        "A.java:A.go -> A.java:A.give calls exact",
        "A.java:A.go -> A.java:B constructs exact",
        "A.java:A.go -> A.java:B.m calls exact",
        "A.java:A.go -> A.java:B.ok calls exact",
      ],
    );
  });

  it("streams and lambdas hand on what they hold", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.java
import java.util.*;
import java.util.stream.*;
class A {
  List<B> all;
  void go() {
    all.forEach(b -> b.m());
    all.stream().filter(b -> b.ok()).map(B::next).map(b -> b.next()).forEach(b -> b.m());
    Map<String, List<B>> groups = all.stream().collect(Collectors.groupingBy(B::name));
    groups.values().forEach(list -> list.get(0).m());
    all.stream().map(b -> new B[] { b }).findFirst().get()[0].m();
    all.sort((x, y) -> x.name().compareTo(y.name()));
  }
}
class B { void m() {} boolean ok() { return true; } B next() { return this; } String name() { return ""; } }
`),
      [
        "A.java:A.go -> A.java:B.m calls exact",
        "A.java:A.go.(anonymous) -> A.java:B.m calls exact",
        "A.java:A.go.(anonymous) -> A.java:B.m calls exact",
        "A.java:A.go.(anonymous) -> A.java:B.m calls exact",
        "A.java:A.go.(anonymous) -> A.java:B.name calls exact",
        "A.java:A.go.(anonymous) -> A.java:B.next calls exact",
        "A.java:A.go.(anonymous) -> A.java:B.ok calls exact",
      ],
    );
  });

  it("plain names mean members of the classes around, inherited ones too", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.java
class A extends Base {
  void own() {}
  class Inner { void own() {} void go() { own(); fromBase(); A.this.own(); new Runnable() { public void run() { own(); fromBase(); } }; } }
  static class Nested { void go() { helper(); } }
}
// file: Base.java
class Base { void fromBase() {} static void helper() {} }
`),
      [
        "A.java:A.Inner.go -> A.java:A.Inner.own calls exact",
        "A.java:A.Inner.go -> A.java:A.own calls exact",
        "A.java:A.Inner.go -> Base.java:Base.fromBase calls exact",
        "A.java:A.Inner.go.(anonymous).run -> A.java:A.Inner.own calls exact",
        "A.java:A.Inner.go.(anonymous).run -> Base.java:Base.fromBase calls exact",
        "A.java:A.Nested.go -> Base.java:Base.helper calls exact",
      ],
    );
  });

  it("a method and a field of one name are two things", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: A.java
import java.util.function.*;
class A {
  int size;
  int size() { return size; }
  Supplier<Integer> later() { return this::size; }
  void go() { size = size(); }
}
`,
        "calls",
        "reads",
        "writes",
        "references",
      ),
      [
        "A.java:A.go -> A.java:A.size calls exact",
        "A.java:A.go -> A.java:A.size writes exact",
        "A.java:A.later -> A.java:A.size references exact",
        "A.java:A.size -> A.java:A.size reads exact",
      ],
    );
  });

  it("components of records are called to get them", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.java
record Point(Point next, int x) { Point { check(x); } static void check(int n) {} }
class A { void go(Point p) { p.next().next().x(); new Point(p, 1); } }
`),
      [
        "A.java:A.go -> A.java:Point.Point constructs exact",
        "A.java:A.go -> A.java:Point.next calls exact",
        "A.java:A.go -> A.java:Point.x calls exact",
        "A.java:Point.Point -> A.java:Point.check calls exact",
      ],
    );
  });

  it("what the library gives back is never a method of the project", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.java
import java.util.*;
import java.util.concurrent.*;
class A {
  void add(Object o) {} Object get(int i) { return null; } String trim() { return ""; } void submit() {}
  void go(List<String> names, ExecutorService pool, Map<String, A> map) {
    names.add("a");
    names.get(0).trim();
    pool.submit(() -> 1).get();
    map.keySet().iterator().next().trim();
    String.valueOf(1).trim();
  }
}
`),
      [],
    );
  });
});

describe("inheritance of Java", () => {
  it("methods override those with the same parameters, also of classes without a name", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: A.java
interface Task<T> { void run(T input); void run(); default void stop() {} }
abstract class Base implements Task<String> { public void stop() {} static void make() {} private void hide() {} }
class A extends Base {
  public void run(String input) {}
  public void run() {}
  public void run(int n) {}
  public void stop() {}
  static void make() {}
  void hide() {}
  Task<Integer> other = new Task<Integer>() { public void run(Integer n) {} public void run() {} };
}
enum E { ONE { void paint() {} }; void paint() {} }
`,
        "overrides",
        "implements",
        "extends",
      ),
      [
        "A.java:A -> A.java:Base extends exact",
        "A.java:A.other.(anonymous) -> A.java:Task implements exact",
        "A.java:A.other.(anonymous).run -> A.java:Task.run overrides exact",
        "A.java:A.other.(anonymous).run -> A.java:Task.run overrides exact",
        "A.java:A.run -> A.java:Task.run overrides exact",
        "A.java:A.run -> A.java:Task.run overrides exact",
        "A.java:A.stop -> A.java:Base.stop overrides exact",
        "A.java:Base -> A.java:Task implements exact",
        "A.java:Base.stop -> A.java:Task.stop overrides exact",
        "A.java:E.ONE.(anonymous) -> A.java:E extends exact",
        "A.java:E.ONE.(anonymous).paint -> A.java:E.paint overrides exact",
      ],
    );
  });
});
