// What C++'s own rules lead to: namespaces over several files, members that are defined elsewhere, overloads, templates.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Calls, also of what is outside. */
async function edgesTo(text: string): Promise<string[]> {
  const sources = await openSources(text);
  return sources.edges().filter((line) => line.includes(" calls "));
}

describe("names and overloads of C++", () => {
  it("a member's call goes to its definition, whatever file it stands in", async () => {
    assert.deepEqual(
      await callsOf(`// file: store.h
namespace app {
class Item;
class Store {
 public:
  explicit Store(int room);
  ~Store();
  int size() const { return count(); }
  static Store* Open();
 private:
  int count() const;
  struct Inner;
};
}
// file: store.cc
#include "store.h"
namespace app {
struct Store::Inner { void run() { stop(); } void stop(); };
void Store::Inner::stop() {}
Store::Store(int room) { Inner inner; inner.run(); }
Store::~Store() {}
int Store::count() const { return 1; }
Store* Store::Open() { return new Store(1); }
}
// file: main.cc
#include "store.h"
int main() { app::Store* s = app::Store::Open(); app::Store other(2); return s->size(); }
`),
      [
        "main.cc:main -> store.cc:app.Open calls exact",
        "main.cc:main -> store.cc:app.Store constructs exact",
        "main.cc:main -> store.h:app.Store.size calls exact",
        "store.cc:app.Open -> store.cc:app.Store constructs exact",
        "store.cc:app.Store -> store.cc:app.Inner.run calls exact",
        "store.cc:app.Inner.run -> store.cc:app.stop calls exact",
        "store.h:app.Store.size -> store.cc:app.count calls exact",
      ].sort(),
    );
  });

  it("overloads are told apart by number and types, defaults of the declaration counted", async () => {
    assert.deepEqual(
      (
        await openSources(`// file: put.h
#include <string>
struct Box { Box(int n); Box(const std::string& name, int n = 1); };
void put(int n);
void put(const std::string& text);
void put(const Box& box, bool twice = false);
// file: put.cc
#include "put.h"
void put(int n) {}
void put(const std::string& text) {}
void put(const Box& box, bool twice) {}
Box::Box(int n) {}
Box::Box(const std::string& name, int n) {}
void use(const Box& b, std::string s) { put(1);
put(s);
put(b);
put(b, true);
Box one(1);
Box two("x"); }
`)
      ).callLines(),
      ["7 2", "8 3", "9 4", "10 4", "11 5", "12 6"],
    );
  });

  it("names are those of the namespaces around, of directives, of declarations and of second names", async () => {
    assert.deepEqual(
      await callsOf(`// file: lib.h
namespace lib { int first(); namespace deep { int second(); } inline namespace v2 { int third(); } }
int first();
// file: lib.cc
#include "lib.h"
namespace lib { int first() { return deep::second(); } int v2_user() { return third(); } }
int lib::deep::second() { return 2; }
namespace lib { int third() { return 3; } }
int first() { return ::lib::first(); }
// file: use.cc
#include "lib.h"
namespace d = lib::deep;
using lib::third;
static int one() { return lib::first() + d::second() + third(); }
static int two() { using namespace lib::deep; return second() + first(); }
`),
      [
        "lib.cc:first -> lib.cc:lib.first calls exact",
        "lib.cc:lib.first -> lib.cc:second calls exact",
        "lib.cc:lib.v2_user -> lib.cc:lib.third calls exact",
        "use.cc:one -> lib.cc:lib.first calls exact",
        "use.cc:one -> lib.cc:lib.third calls exact",
        "use.cc:one -> lib.cc:second calls exact",
        "use.cc:two -> lib.cc:first calls exact",
        "use.cc:two -> lib.cc:second calls exact",
      ],
    );
  });

  it("smart pointers, containers and iterators of the library lead to what they hold", async () => {
    assert.deepEqual(
      await edgesTo(`// file: a.cc
#include <map>
#include <memory>
#include <vector>
struct Item { void touch() {} int size() { return 1; } };
std::map<int, Item> byId;
std::vector<std::unique_ptr<Item>> all;
std::shared_ptr<Item> make() { return std::make_shared<Item>(); }
void use() {
  all[0]->touch();
  all.back().get()->size();
  (*make()).touch();
  for (const auto& each : all) each->touch();
  for (auto& [id, item] : byId) item.size();
  byId.find(1)->second.size();
  auto it = byId.begin();
  it->second.touch();
}
`),
      [
        "a.cc:make -> [builtins] std.make_shared calls external",
        "a.cc:use -> [builtins] map.begin calls external",
        "a.cc:use -> [builtins] map.find calls external",
        "a.cc:use -> [builtins] unique_ptr.get calls external",
        "a.cc:use -> [builtins] vector.back calls external",
        "a.cc:use -> a.cc:Item.size calls exact",
        "a.cc:use -> a.cc:Item.touch calls exact",
        "a.cc:use -> a.cc:make calls exact",
      ],
    );
  });

  it("calls of the library never lead to functions of the project that share their names", async () => {
    assert.deepEqual(
      await edgesTo(`// file: other.cc
int sort(int n) { return n; }
namespace tools { void move(int n) {} }
struct Mine { void push_back(int n) {} };
// file: use.cc
#include <vector>
void use(std::vector<int> v, Unknown u) { std::sort(v.begin()); std::move(v); v.push_back(1); boost::join(v); }
`),
      [
        "use.cc:use -> [boost] join calls external",
        "use.cc:use -> [builtins] std.move calls external",
        "use.cc:use -> [builtins] std.sort calls external",
        "use.cc:use -> [builtins] vector.begin calls external",
        "use.cc:use -> [builtins] vector.push_back calls external",
      ],
    );
  });

  it("bases are extended, members overridden and reached through them", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: a.h
namespace shapes {
struct Named { virtual void name() {} };
class Shape : public Named { public: virtual int area() const = 0; void draw() { area(); name(); } };
template <typename T> class Box : private Shape, virtual public Named {
 public:
  int area() const override { return 1; }
  T held;
};
}
// file: b.cc
#include "a.h"
void use(shapes::Box<shapes::Named> box) { box.draw(); box.held.name(); box.area(); }
`,
        "extends",
        "overrides",
        "calls",
      ),
      [
        "a.h:shapes.Box -> a.h:shapes.Named extends exact",
        "a.h:shapes.Box -> a.h:shapes.Shape extends exact",
        "a.h:shapes.Box.area -> a.h:shapes.Shape.area overrides exact",
        "a.h:shapes.Shape -> a.h:shapes.Named extends exact",
        "a.h:shapes.Shape.draw -> a.h:shapes.Named.name calls exact",
        "a.h:shapes.Shape.draw -> a.h:shapes.Shape.area calls exact",
        "b.cc:use -> a.h:shapes.Box.area calls exact",
        "b.cc:use -> a.h:shapes.Named.name calls exact",
        "b.cc:use -> a.h:shapes.Shape.draw calls exact",
      ],
    );
  });

  it("C and C++ meet in headers of either", async () => {
    assert.deepEqual(
      await callsOf(`// file: plain.h
int plain_open(int n);
// file: plain.c
#include "plain.h"
#include "both.h"
int plain_open(int n) { return both(n); }
// file: both.h
#ifdef __cplusplus
extern "C" {
#endif
int both(int n);
#ifdef __cplusplus
}
#endif
// file: cpp.h
class Opener { public: int open(); };
// file: main.cc
#include "plain.h"
#include "both.h"
#include "cpp.h"
extern "C" int both(int n) { return n; }
int Opener::open() { return plain_open(1); }
int main() { Opener o; return o.open(); }
`),
      [
        "main.cc:main -> main.cc:open calls exact",
        "main.cc:open -> plain.c:plain_open calls exact",
        "plain.c:plain_open -> main.cc:both calls exact",
      ],
    );
  });

  it("what one file keeps to itself is no definition of another's declaration", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.cc
namespace n { namespace { int check() { return 1; } } static int look() { return check(); } int both() { return look(); } }
// file: b.cc
namespace n { int check(); int look(); int use() { return check() + look(); } }
`),
      [
        "a.cc:n.both -> a.cc:n.look calls exact",
        "a.cc:n.look -> a.cc:n.check calls exact",
        "b.cc:n.use -> b.cc:n.check calls exact",
        "b.cc:n.use -> b.cc:n.look calls exact",
      ],
    );
  });

  it("a function beside the type of an argument needs no scope", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.cc
namespace geo { struct Point {}; double length(const Point& p) { return 1; } }
double use(geo::Point p) { return length(p); }
`),
      ["a.cc:use -> a.cc:geo.length calls exact"],
    );
  });

  it("members that differ in const alone follow their receiver", async () => {
    const sources = await openSources(`// file: a.cc
struct Item { int n; };
struct All {
  Item& at(int i) { return one; }
  const Item& at(int i) const { return one; }
  int read() const { return at(1).n; }
  Item one;
};
void use(const All& fixed, All& open) {
  fixed.at(1);
  open.at(2);
}
`);
    assert.deepEqual(sources.callLines(), ["5 4", "9 4", "10 3"]);
    const through = await openSources(`// file: a.cc
struct Node {
  Node* next() { return this; }
  const Node* next() const { return this; }
  void all() const {
    next()->next();
  }
};
`);
    assert.deepEqual(through.callLines(), ["5 3", "5 3"]);
  });

  it("a constant of a nameless enumeration is a number to an overload", async () => {
    const sources = await openSources(`// file: a.cc
struct Text {
  enum { kRoom = 20 };
  static void put(int value, int room);
  static void put(double value, int room);
  void use(double d) {
    put(d, kRoom);
  }
};
`);
    assert.deepEqual(sources.callLines(), ["6 4"]);
  });

  it("what the arguments do not decide stays open", async () => {
    const sources = await openSources(`// file: a.cc
struct A { A(int n); };
struct B { B(int n); };
void take(const A& a);
void take(const B& b);
void use(Unknown u) { take(u); }
`);
    assert.deepEqual(sources.unresolved(), [
      "a.cc:5 several candidates take()",
    ]);
  });

  it("what a function gives that is known by its type alone is followed", async () => {
    const sources = await openSources(`// file: a.cc
struct Pen { void draw(); };
struct Box { Pen* (*make)(int); };
void use(Box& box) {
  box.make(1)->draw();
}
`);
    assert.deepEqual(sources.callLines(), ["4 1", "4 2"]);
  });

  it("macros that open and close namespaces, and those that say nothing, leave what stands between them as it is", async () => {
    assert.deepEqual(
      await callsOf(`// file: box.h
#ifndef API
#define API
#endif
#ifdef SHARED
#define CLASS __attribute__((visibility("default")))
#else
#define CLASS API
#endif
namespace box {
class CLASS Lid { public: Lid(); bool open(); };
bool API shut(Lid& lid);
}
// file: box.cc
#include "box.h"
#ifdef INLINE
#define BOX_INNER_BEGIN namespace box { namespace inner {
#define BOX_INNER_END } }
#define FN inline
#else
#define BOX_INNER_BEGIN namespace box { namespace inner { namespace {
#define BOX_INNER_END } } }
#define FN
#endif
BOX_INNER_BEGIN
  FN int width() { return 1; } // BOX_INNER_END
  struct Tape { FN Tape() { width(); } };
BOX_INNER_END
namespace box {
FN Lid::Lid() { inner::Tape tape = inner::Tape(); }
FN bool Lid::open() { return inner::width() > 0; }
FN bool shut(Lid& lid) { return lid.open(); }
}
BOX_INNER_BEGIN
int outside() { return box::shut(*new box::Lid()); }
`),
      [
        "box.cc:box.Lid -> box.cc:box::inner.Tape.Tape constructs exact",
        "box.cc:box.open -> box.cc:box::inner.width calls exact",
        "box.cc:box.shut -> box.cc:box.open calls exact",
        "box.cc:box::inner.Tape.Tape -> box.cc:box::inner.width calls exact",
        "box.cc:outside -> box.cc:box.Lid constructs exact",
        "box.cc:outside -> box.cc:box.shut calls exact",
      ],
    );
  });

  it("what a base is called stays the type where its constructors are inherited, and a name declared again holds in every part of the namespace", async () => {
    const text = `// file: a.cc
namespace app {
template <typename T> struct Base { Base(int n); void store(); };
template <typename T> struct Kept : public Base<T> {
  using Base<T>::Base;
  void keep() { this->store(); }
};
namespace inner { struct Match {}; }
using inner::Match;
}
namespace app {
namespace other { struct Special : public Match {}; }
}
`;
    assert.deepEqual(await edgesOf(text, "calls", "extends"), [
      "a.cc:app.Kept -> a.cc:app.Base extends exact",
      "a.cc:app.Kept.keep -> a.cc:app.Base.store calls exact",
      "a.cc:app.other.Special -> a.cc:app.inner.Match extends exact",
    ]);
  });
});
