// Which of several methods of one name a call of Java means.
import assert from "node:assert/strict";
import { callsOf, openSources } from "./sources.ts";

/** Calls within the project; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return callsOf(text);
}

describe("overloads of Java", () => {
  it("that take the rest as a list come last, but before one that does not take the arguments", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.java
interface Source<T> { T get(); }
class Listed { void listed() {} }
class Lazy { void lazy() {} }
class A {
  static Lazy check(boolean is, Source<String> message) { return null; }
  static Listed check(boolean is, String message, Object... values) { return null; }
  void go() { check(true, "x").listed(); check(true, () -> "x").lazy(); }
}
`),
      [
        "A.java:A.go -> A.java:A.check calls exact",
        "A.java:A.go -> A.java:A.check calls exact",
        "A.java:A.go -> A.java:Lazy.lazy calls exact",
        "A.java:A.go -> A.java:Listed.listed calls exact",
      ],
    );
  });

  it("for arrays of a primitive type come before those for arrays of anything", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.java
class Plain { void plain() {} }
class Any { void any() {} }
class A {
  static Plain copy(boolean[] all) { return null; }
  static <T> Any copy(T[] all) { return null; }
  void one(boolean... all) { copy(all).plain(); }
  void other(String... all) { copy(all).any(); }
}
`),
      [
        "A.java:A.one -> A.java:A.copy calls exact",
        "A.java:A.one -> A.java:Plain.plain calls exact",
        "A.java:A.other -> A.java:A.copy calls exact",
        "A.java:A.other -> A.java:Any.any calls exact",
      ],
    );
  });

  it("between which nothing decides are candidates, generic or not", async () => {
    const sources = await openSources(`// file: A.java
interface Source<T> { T get(); }
interface Change<A, B> { B apply(A from); }
class A {
  static <T> T copy(T from, Change<Integer, T> how) { return from; }
  static <T> T copy(T from, Source<T> how) { return from; }
  boolean[] go(boolean[] all) { return copy(all, boolean[]::new); }
}
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" calls ")),
      [],
    );
    assert.equal(sources.unresolved().length, 1);
  });
});

describe("overloads of Java", () => {
  /** The line of what each call reaches, by the line of the call. */
  async function chosen(text: string): Promise<string[]> {
    const sources = await openSources(`// file: A.java\n${text}`);
    return [...sources.callLines(), ...sources.unresolved()];
  }

  it("are told apart by number and by types, the most specific first", async () => {
    assert.deepEqual(
      await chosen(`class A {
  void m() {}
  void m(int n) {}
  void m(String s) {}
  void m(Object o) {}
  void m(String s, Object... more) {}
  void m(char[] all) {}
  void m(B b) {}
  void go(char[] c, C sub) {
    m();
    m(1);
    m("a");
    m(new A());
    m("a", 1, 2);
    m(c);
    m(sub);
    m('c');
    m("a" + 1);
  }
}
class B {}
class C extends B {}
`),
      [
        "10 2",
        "11 3",
        "12 4",
        "13 1",
        "13 5",
        "14 6",
        "15 7",
        "16 8",
        "17 3",
        "18 4",
      ],
    );
  });

  it("a list of the rest takes a whole array before a parameter for any object does", async () => {
    assert.deepEqual(
      await chosen(`class A {
  void go(String[] all, Object[] any, String one) {
    m("a", all);
    m("a", any);
    m("a", one);
    n(all);
  }
  void m(String s, Object o) {}
  void m(String s, Object... more) {}
  void n(Object o) {}
  void n(int... more) {}
}
`),
      ["3 9", "4 9", "5 8", "6 10"],
    );
  });

  it("functions choose by the number of their parameters", async () => {
    assert.deepEqual(
      await chosen(`import java.util.function.*;
class A {
  void run(Function<String, String> f) {}
  void run(BiFunction<String, String, String> f) {}
  void run(int n) {}
  void go() {
    run(x -> x);
    run((x, y) -> y);
  }
}
`),
      ["7 3", "8 4"],
    );
  });

  it("what the arguments do not decide stays open between the candidates", async () => {
    assert.deepEqual(
      await chosen(`import org.lib.Thing;
class A {
  void m(String s) {}
  void m(int n) {}
  void go(Thing t) { m(t.value()); }
}
`),
      ["A.java:5 several candidates m()"],
    );
  });

  it("inherited ones stand beside the own ones unless they are overridden", async () => {
    assert.deepEqual(
      await chosen(`class Base<T> {
  void m(String s) {}
  void m(int n) {}
  void put(T value) {}
}
class A extends Base<String> {
  void m(int n) {}
  void put(String value) {}
  void go() {
    m("a");
    m(1);
    put("");
    super.m(1);
  }
}
`),
      ["10 2", "11 7", "12 8", "13 3"],
    );
  });

  it("private ones of a base are none", async () => {
    assert.deepEqual(
      await chosen(`class Base { private void m(int n) {} }
class A extends Base {
  void m(Object o) {}
  void go() { m(1); }
}
`),
      ["4 3"],
    );
  });

  it("constructors too, with this(…), super(…) and constants of enumerations", async () => {
    assert.deepEqual(
      await chosen(`class Base {
  Base(int n) {}
  Base(String s) {}
}
class A extends Base {
  A() { this(1); }
  A(int n) { super("a"); }
}
class Use { A a = new A(); A b = new A(2); }
enum E {
  ONE(1), TWO("2");
  E(int n) {}
  E(String s) {}
}
`),
      ["6 7", "7 3", "9 6", "9 7", "11 12", "11 13"],
    );
  });
});

describe("arguments of the very type of a parameter", () => {
  it("choose its method before one of which nothing is known, beside arguments that say nothing", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.java
import out.Day;
import out.Hour;
class Pen { void draw() {} }
class Brush { void paint() {} }
class A {
  Brush make(Day from, Day to) { return null; }
  Pen make(Hour from, Hour to) { return null; }
  void go(Hour now) { make(now, null).draw(); }
}
`),
      [
        "A.java:A.go -> A.java:A.make calls exact",
        "A.java:A.go -> A.java:Pen.draw calls exact",
      ],
    );
  });
});
