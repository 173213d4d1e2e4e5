// What C#'s own rules lead to: namespaces, usings, parts of types, overloads, extension methods, delegates, lambdas, overriding.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources, Sources } from "./sources.ts";

/** Calls within the project; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return callsOf(text);
}

describe("namespaces of C#", () => {
  it("are what declarations say, in blocks, nested, or for the rest of the file; the outer ones are seen from inside", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: one/A.cs
namespace Shop
{
  namespace Inner { class Deep { void Go() { new Near().Stay(); new Wide().Turn(); new All().Rest(); } } }
  class Wide { public void Turn() { new Inner.Deep(); new Shop.Inner.Near(); } }
}
// file: two/B.cs
namespace Shop.Inner;
class Near { public void Stay() { new Wide().Turn(); } }
// file: two/C.cs
class All { public void Rest() {} }
namespace Other { class Near { } }
`),
      [
        "one/A.cs:Deep.Go -> one/A.cs:Wide constructs exact",
        "one/A.cs:Deep.Go -> one/A.cs:Wide.Turn calls exact",
        "one/A.cs:Deep.Go -> two/B.cs:Near constructs exact",
        "one/A.cs:Deep.Go -> two/B.cs:Near.Stay calls exact",
        "one/A.cs:Deep.Go -> two/C.cs:All constructs exact",
        "one/A.cs:Deep.Go -> two/C.cs:All.Rest calls exact",
        "one/A.cs:Wide.Turn -> one/A.cs:Deep constructs exact",
        "one/A.cs:Wide.Turn -> two/B.cs:Near constructs exact",
        "two/B.cs:Near.Stay -> one/A.cs:Wide constructs exact",
        "two/B.cs:Near.Stay -> one/A.cs:Wide.Turn calls exact",
      ],
    );
  });

  it("are used by usings: of a namespace, of a type's members, under another name, for a whole project", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: App/App.csproj
<Project></Project>
// file: App/Usings.cs
global using Tools.Wide;
// file: App/A.cs
using Tools;
using static Tools.Sum;
using Other = Far.Saw;
namespace App;
class A { void Go() { new Saw().Cut(); Add(1); new Other().Run(); new Plane().Fly(); } }
// file: Lib/Lib.csproj
<Project></Project>
// file: Lib/B.cs
namespace Tools { internal class Saw { public void Cut() { } } static class Sum { public static void Add(int n) { } } }
namespace Tools.Wide { class Plane { public void Fly() { } } }
namespace Far { class Saw { public void Run() { } } }
`),
      [
        "App/A.cs:A.Go -> Lib/B.cs:Plane constructs exact",
        "App/A.cs:A.Go -> Lib/B.cs:Plane.Fly calls exact",
        "App/A.cs:A.Go -> Lib/B.cs:Saw constructs exact",
        "App/A.cs:A.Go -> Lib/B.cs:Saw constructs exact",
        "App/A.cs:A.Go -> Lib/B.cs:Saw.Cut calls exact",
        "App/A.cs:A.Go -> Lib/B.cs:Saw.Run calls exact",
        "App/A.cs:A.Go -> Lib/B.cs:Sum.Add calls exact",
      ],
    );
  });

  it("of one project come before those of another with the same name", async () => {
    assert.deepEqual(
      await callsOf(`// file: One/One.csproj
<Project></Project>
// file: One/A.cs
namespace N; class A { void Go() { new Same(); } }
// file: One/B.cs
namespace N; class Same { }
// file: Two/Two.csproj
<Project></Project>
// file: Two/B.cs
namespace N; class Same { }
`),
      ["One/A.cs:A.Go -> One/B.cs:Same constructs exact"],
    );
  });
});

describe("types of C#", () => {
  it("in parts have the members, bases and constructors of all parts", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.cs
partial class Cart<T> : Base { T first; void Run() { Fill(first); Keep(); base.Keep(); } }
class Use { void Go() { new Cart<Item>(3).Fill(null); } }
// file: B.cs
public partial class Cart<E> : IThing { public Cart(int n) { } public void Fill(E item) { Run(); } void IThing.Do() { } }
class Base { protected void Keep() { } }
interface IThing { void Do(); }
class Item { }
`),
      [
        "A.cs:Cart.Run -> B.cs:Base.Keep calls exact",
        "A.cs:Cart.Run -> B.cs:Cart.Fill calls exact",
        "A.cs:Use.Go -> B.cs:Cart.Cart constructs exact",
        "A.cs:Use.Go -> B.cs:Cart.Fill calls exact",
        "B.cs:Cart.Fill -> A.cs:Cart.Run calls exact",
      ],
    );
  });

  it("of one name differ in the number of their type parameters, also in other files", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.cs
class Box { public static void Make() { } }
class Use { Box plain; Box<int> full; void Go() { Box.Make(); Box<int>.Make(); new Box<int>(3).Open(); new Box(); full.Open(); } }
// file: B.cs
class Box<T> { public Box(T value) { } public static void Make() { } public void Open() { } }
`),
      [
        "A.cs:Use.Go -> A.cs:Box constructs exact",
        "A.cs:Use.Go -> A.cs:Box.Make calls exact",
        "A.cs:Use.Go -> B.cs:Box.Box constructs exact",
        "A.cs:Use.Go -> B.cs:Box.Make calls exact",
        "A.cs:Use.Go -> B.cs:Box.Open calls exact",
      ],
    );
  });

  it("may bear the name of a property of theirs", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: A.cs
class Color { public static void Mix() { } public void Paint() { } }
class Use { Color Color { get; set; } void Go() { Color.Mix(); Color.Paint(); Color = new Color(); } }
`),
      [
        "A.cs:Use.Go -> A.cs:Color constructs exact",
        "A.cs:Use.Go -> A.cs:Color.Mix calls exact",
        "A.cs:Use.Go -> A.cs:Color.Paint calls exact",
      ],
    );
  });

  it("extend classes and implement interfaces, which stand in one list; members override by name and parameters", async () => {
    const text = `// file: A.cs
interface IThing { void Do(int n); int Level { get; } }
abstract class Base { public virtual void Do(string s) { } public abstract int Level { get; } }
struct Point : IThing { public void Do(int n) { } public int Level => 1; }
class Item : Base, IThing { public void Do(int n) { } public override void Do(string s) { } public override int Level => 2; }
class Quiet : IThing { void IThing.Do(int n) { } int IThing.Level => 3; void Go() { this.Do(); } void Do() { } }
`;
    assert.deepEqual(await edgesOf(text, "extends", "implements"), [
      "A.cs:Item -> A.cs:Base extends exact",
      "A.cs:Item -> A.cs:IThing implements exact",
      "A.cs:Point -> A.cs:IThing implements exact",
      "A.cs:Quiet -> A.cs:IThing implements exact",
    ]);
    assert.deepEqual(await edgesOf(text, "overrides"), [
      "A.cs:Item.Do -> A.cs:Base.Do overrides exact",
      "A.cs:Item.Do -> A.cs:IThing.Do overrides exact",
      "A.cs:Item.Level -> A.cs:Base.Level overrides exact",
      "A.cs:Item.Level -> A.cs:IThing.Level overrides exact",
      "A.cs:Point.Do -> A.cs:IThing.Do overrides exact",
      "A.cs:Point.Level -> A.cs:IThing.Level overrides exact",
      "A.cs:Quiet.Do -> A.cs:IThing.Do overrides exact",
      "A.cs:Quiet.Level -> A.cs:IThing.Level overrides exact",
    ]);
    assert.deepEqual(await callsOf(text), [
      "A.cs:Quiet.Go -> A.cs:Quiet.Do calls exact",
    ]);
  });
});

describe("calls of C#", () => {
  it("choose overloads by number, names and types of the arguments", async () => {
    const sources = await openSources(`// file: A.cs
class A {
  void Go() {
    Take(1);
    Take("a");
    Take(n: 2, s: "x");
    Take(1, 2, 3);
    Open("a");
    Open("a", 2);
  }
  void Take(int n) { }
  void Take(string s) { }
  void Take(string s, int n) { }
  void Take(params int[] all) { }
  void Open(string s, int n = 3) { }
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "3 10",
      "4 11",
      "5 12",
      "6 13",
      "7 14",
      "8 14",
    ]);
  });

  it("hand an array whole to a parameter that takes the rest, unless another one takes its very type", async () => {
    const sources = await openSources(`// file: A.cs
class A {
  void Go(object[] all, string[] some, string one, int n) {
    Log("a", all);
    Log("a", some);
    Log("a", one, n);
    Log("a", one, n, n);
    Note("a", all);
    Note("a", some);
    Note("a", one);
    Pick(one);
    Pick(n);
  }
  void Log<T>(string text, T value) { }
  void Log<T, U>(string text, T value, U other) { }
  void Log(string text, params object[] values) { }
  void Note(string text, object value) { }
  void Note(string text, params object[] values) { }
  void Pick(object value) { }
  void Pick<T>(T value) { }
  void Pick(string value) { }
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "3 15",
      "4 13",
      "5 14",
      "6 15",
      "7 17",
      "8 17",
      "9 16",
      "10 20",
      "11 19",
    ]);
  });

  it("lead to the base that has as many type parameters as are given", async () => {
    const sources = await openSources(`// file: A.cs
abstract class Table { }
// file: B.cs
abstract class Table<T> : Table { }
// file: C.cs
class Rows : Table<int> { }
class Empty : Table { }
`);
    assert.deepEqual(
      sources.edges().filter((each) => each.includes(" extends ")),
      [
        "B.cs:Table -> A.cs:Table extends exact",
        "C.cs:Empty -> A.cs:Table extends exact",
        "C.cs:Rows -> B.cs:Table extends exact",
      ],
    );
  });

  it("choose overloads by what a construction as an argument makes", async () => {
    const sources = await openSources(`// file: A.cs
class Part { }
class Screw : Part { }
class Box<T> { }
class A {
  void Go() {
    Take(new Part());
    Take(new Screw());
    var box = new Box<int>();
    Take(box);
  }
  void Take(Part part) { }
  void Take(Box<int> box) { }
  void Take(int n) { }
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "6 1",
      "6 11",
      "7 2",
      "7 11",
      "8 3",
      "9 12",
    ]);
  });

  it("reach extension methods of namespaces that are seen, by the type of what stands before the dot", async () => {
    const sources = await openSources(`// file: A.cs
using Tools;
using Outside;
namespace App;
class Item { public void Sell() { } }
class A {
  System.Collections.Generic.List<Item> all; Item[] some; Service service;
  void Go(Item item) {
    item.Wrap(2);
    "a".Shout();
    "a".Wrap(2);
    all.Best().Sell();
    some.Best().Sell();
    service.Register();
    all.Unseen();
  }
}
// file: B.cs
using System.Collections.Generic;
using App;
using Outside;
namespace Tools {
  static class More {
    public static void Wrap(this Item item, int times) { }
    public static string Shout(this string text) { return text; }
    public static void Wrap(this string text, int times) { }
    public static T Best<T>(this IEnumerable<T> all) { return default; }
    public static void Register(this Service service) { }
  }
}
namespace Hidden { static class Other { public static void Unseen<T>(this IEnumerable<T> all) { } } }
`);
    assert.deepEqual(sources.unresolved(), [
      "A.cs:14 no such member all.Unseen()",
    ]);
    assert.deepEqual(sources.callLines(), [
      "8 6",
      "9 7",
      "10 8",
      "11 4",
      "11 9",
      "12 4",
      "12 9",
      "13 10",
    ]);
  });

  it("follow collections, lambdas and tasks by their type arguments", async () => {
    const sources = await openSources(`// file: A.cs
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
class Item { public Part Part { get; } public int Size; public void Turn() { } }
class Part { public void Turn() { } }
class A {
  List<Item> all; Dictionary<string, Item> known; Item[] array; Func<int, Item> make;
  async Task<Item> Load() { return null; }
  async Task Go() {
    all.Where(x => x.Size > 1).Select(x => x.Part).First().Turn();
    known["a"].Turn();
    foreach (var pair in known) pair.Value.Turn();
    array.OrderBy(x => x.Size).ToList().ForEach(x => x.Turn());
    (await Load()).Turn();
    make(3).Turn();
    make.Invoke(3).Part.Turn();
    var parts = from item in all where item.Size > 1 select item.Part;
    foreach (var part in parts) part.Turn();
    var pairs = (all[0], 1);
    pairs.Item1.Turn();
    if (all[1] is Item some) some.Turn();
    Each(Handle);
  }
  void Handle(Item item) { item.Turn(); }
  void Each(Action<Item> action) { }
}
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "11 6",
      "12 5",
      "13 5",
      "14 5",
      "15 5",
      "15 9",
      "16 5",
      "16 8",
      "17 6",
      "17 8",
      "19 6",
      "21 5",
      "22 5",
      "23 26",
      "25 5",
    ]);
  });

  it("of what a library declares never lead to a method of the project with the same name", async () => {
    assert.deepEqual(
      await callsOf(`// file: A.cs
using System;
using System.Collections.Generic;
class A { void Go(List<int> all, Other other) { all.Add(1); Console.WriteLine("a"); other.Add(2); "a".Trim(); } }
class Mine { void Add(int n) { } void WriteLine(string s) { } void Trim() { } }
`),
      [],
    );
  });
});

describe("bases of C# that nobody declares", () => {
  it("are outside, whatever is asked first", async () => {
    const heir = [
      "Heir.cs",
      "class Heir : IOutside { public void Write() => Done = true; }",
    ] as const;
    const user = [
      "User.cs",
      "class User { void F(Heir heir) { heir.Missing(); } }",
    ] as const;
    for (const order of [
      [heir, user],
      [user, heir],
    ]) {
      const sources = await Sources.open();
      for (const [path, text] of order) sources.set(path, text);
      assert.deepEqual(
        sources
          .resolve()
          .digest()
          .filter((line) => line.startsWith("Heir.cs:Heir "))
          .map((line) => line.split(" ").slice(2, 4)),
        [["global", "IOutside"]],
      );
    }
  });
});
