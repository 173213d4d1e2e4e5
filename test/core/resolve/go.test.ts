// What Go's own rules lead to: receivers, embedding, interfaces by structure, generics, imports, modules.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources, Sources } from "./sources.ts";

/** Calls within the project; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return callsOf(text);
}

describe("values of Go", () => {
  it("several results, ranges, found-or-not forms and assertions give their types", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.go
package a
type T struct{ next *T; all []T; byName map[string]*T; feed chan T }
func (t *T) m() {}
func two() (T, error) { return T{}, nil }
func named() (first, second T) { return }
func one() (t T) { return }
func use(x any, ts []T) {
	t, err := two()
	t.m()
	_, b := named()
	b.m()
	one().m()
	for _, each := range ts { each.m() }
	for key, each := range t.byName { each.m(); use(key, nil) }
	for each := range t.feed { each.m() }
	if found, ok := t.byName["k"]; ok { found.m() }
	if cast, ok := x.(*T); ok { cast.m() }
	(<-t.feed).m()
	t.next.all[0].next.m()
	p := &ts[1]
	p.m()
	q := new(T)
	q.m()
	r := make([]T, 3)
	r[0].m()
	s := append(ts, t)
	s[1:][0].m()
	err.Error()
}
`),
      [
        "a.go:two -> a.go:T constructs exact",
        "a.go:use -> a.go:m calls exact",
        "a.go:use -> a.go:named calls exact",
        "a.go:use -> a.go:one calls exact",
        "a.go:use -> a.go:two calls exact",
        "a.go:use -> a.go:use calls exact",
      ],
    );
  });

  it("cases of a type switch have their types, function literals their surroundings", async () => {
    const sources = await openSources(`// file: a.go
package a
type T struct{ byName map[string]*T; feed chan T }
func (t *T) m() {}
func two() (T, error) { return T{}, nil }
func use(x any, ts []T) {
	t, _ := two()
	t.m()
	for each := range t.feed { each.m() }
	if found, ok := t.byName["k"]; ok { found.m() }
	switch v := x.(type) {
	case *T:
		v.m()
	case []T:
		v[0].m()
	case int, string:
	}
	func() { t.m() }()
}
`);
    assert.deepEqual(sources.unresolved(), []);
  });

  it("a type of its own has its own methods and the shape of the other", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.go
package a
type Item struct{}
func (i Item) run() {}
type Items []Item
func (s Items) first() Item { return s[0] }
type Handler func(i Item) Item
func (h Handler) serve(i Item) { h(i).run() }
type Alias = Item
func use(items Items, h Handler, a Alias) {
	for _, i := range items { i.run() }
	items.first().run()
	h.serve(a)
	Items(nil).first()
	a.run()
}
`),
      [
        "a.go:serve -> a.go:run calls exact",
        "a.go:use -> a.go:first calls exact",
        "a.go:use -> a.go:run calls exact",
        "a.go:use -> a.go:serve calls exact",
      ],
    );
  });

  it("what is embedded less deeply comes first, and embedded interfaces are called as such", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.go
package a
type deep struct{}
func (deep) name() {}
func (deep) only() {}
type middle struct{ deep }
func (middle) name() {}
type Speaker interface { speak() }
type top struct { *middle; Speaker }
func use(t top) { t.name(); t.only(); t.speak(); t.deep.name() }
`),
      [
        "a.go:use -> a.go:Speaker.speak calls exact",
        "a.go:use -> a.go:name calls exact",
        "a.go:use -> a.go:name calls exact",
        "a.go:use -> a.go:only calls exact",
      ],
    );
  });

  it("a constant without type and value has those of the one before it", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.go
package a
type Kind int
func (k Kind) text() string { return "" }
type Flag uint
func (f Flag) has(other Flag) bool { return f&other != 0 }
const (
	_ Kind = iota
	First
	Second
	Third
	On Flag = 1 << iota
	Off
)
func use() {
	Third.text()
	both := On | Off
	both.has(Off)
}
`),
      ["a.go:use -> a.go:has calls exact", "a.go:use -> a.go:text calls exact"],
    );
  });

  it("a name is known behind its declaration: what it hides is meant before", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.go
package a
type state struct{ all []*state }
func (s *state) run() {}
func stack(n int) []state { return nil }
func use(state state, s *state) {
	state.run()
	for _, s := range s.all { s.run() }
}
func other() {
	state := &state{}
	state.run()
	stack := stack(3)
	stack[0].run()
	var other = other
	_ = other
}
`),
      [
        "a.go:other -> a.go:run calls exact",
        "a.go:other -> a.go:stack calls exact",
        "a.go:other -> a.go:state constructs exact",
        "a.go:use -> a.go:run calls exact",
      ],
    );
  });

  it("type parameters are followed through receivers, arguments and literals", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.go
package a
type Item struct{}
func (i Item) run() {}
type Stack[T any] struct { items []T }
func (s *Stack[E]) Pop() E { return s.items[0] }
func First[T any](all []T) T { return all[0] }
func Map[A, B any](all []A, f func(A) B) []B { return nil }
func make_[T any]() *Stack[T] { return &Stack[T]{} }
type cost[T any] interface { add(other T) T }
type sum[T cost[T]] struct { total T }
func (s *sum[N]) grow(by N) { s.total.add(by) }
func use(s *Stack[Item], items []Item) {
	s.Pop().run()
	First(items).run()
	make_[Item]().Pop().run()
	Map(items, func(i Item) Stack[Item] { return *s })[0].Pop().run()
	other := Stack[Item]{}
	other.Pop().run()
}
`),
      [
        "a.go:grow -> a.go:cost.add calls exact",
        "a.go:make_ -> a.go:Stack constructs exact",
        "a.go:use -> a.go:First calls exact",
        "a.go:use -> a.go:Map calls exact",
        "a.go:use -> a.go:Pop calls exact",
        "a.go:use -> a.go:Stack constructs exact",
        "a.go:use -> a.go:make_ calls exact",
        "a.go:use -> a.go:run calls exact",
      ],
    );
  });
});

describe("interfaces of Go", () => {
  it("are implemented by whoever has their methods with the same parameters and results", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: a.go
package a
type Saver interface { Save(key string, n int) error }
type Closer interface { Close() error }
type Both interface { Saver; Closer }
type Other interface { Save(key string) error }
type Result interface { Close() }
type Sink struct{ inner }
func (s *Sink) Save(key string, n int) error { return nil }
type inner struct{}
func (i inner) Close() error { return nil }
type Empty interface{}
`,
        "implements",
        "overrides",
      ),
      [
        "a.go:Close -> a.go:Closer.Close overrides exact",
        "a.go:Save -> a.go:Saver.Save overrides exact",
        "a.go:Sink -> a.go:Both implements exact",
        "a.go:Sink -> a.go:Closer implements exact",
        "a.go:Sink -> a.go:Saver implements exact",
        "a.go:inner -> a.go:Closer implements exact",
      ],
    );
  });

  it("come and go with their methods, wherever those stand", async () => {
    const state = new Map([
      ["a/t.go", "package a\ntype T struct{}"],
      ["a/m.go", "package a\nfunc (t T) One() {}"],
      ["b/i.go", "package b\ntype I interface { One(); Two() }"],
      ["b/j.go", "package b\ntype J interface { I }"],
    ]);
    const sources = await Sources.open();
    for (const [path, text] of state) sources.set(path, text);
    sources.resolve();
    const found = (): string[] =>
      sources.edges().filter((line) => / (implements|overrides) /.test(line));
    assert.deepEqual(found(), []);
    const edit = async (path: string, text: string): Promise<string[]> => {
      state.set(path, text);
      sources.set(path, text);
      const fresh = await Sources.open();
      for (const [each, source] of state) fresh.set(each, source);
      assert.deepEqual(sources.resolve().digest(), fresh.resolve().digest());
      return found();
    };
    const both = [
      "a/m.go:One -> b/i.go:I.One overrides exact",
      "a/t.go:T -> b/i.go:I implements exact",
      "a/t.go:T -> b/j.go:J implements exact",
    ];
    assert.deepEqual(
      await edit("b/i.go", "package b\ntype I interface { One() }"),
      both,
    );
    assert.deepEqual(
      await edit("b/i.go", "package b\ntype I interface { One(); Two() }"),
      [],
    );
    assert.deepEqual(await edit("a/n.go", "package a\nfunc (t *T) Two() {}"), [
      "a/m.go:One -> b/i.go:I.One overrides exact",
      "a/n.go:Two -> b/i.go:I.Two overrides exact",
      ...both.slice(1),
    ]);
    assert.deepEqual(
      await edit("a/n.go", "package a\nfunc (t *T) Two(n int) {}"),
      [],
    );
  });
});

describe("modules of Go", () => {
  it("finds packages through go.mod, replacements, other modules of the workspace, vendor and internal folders", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: app/go.mod
module example.com/app // the application
require (
	github.com/x/far/v2 v2.1.0
)
replace example.com/near => ../near
// file: near/go.mod
module example.com/near
// file: near/deep/d.go
package deep
// file: lib/go.mod
module "example.com/lib"
// file: lib/lib.go
package lib
// file: app/internal/core/core.go
package core
// file: app/vendor/gopkg.in/yaml.v3/yaml.go
package yaml
func Load() {}
// file: app/main.go
package main
import (
	"example.com/app/internal/core"
	"example.com/near/deep"
	"example.com/lib"
	"gopkg.in/yaml.v3"
	"github.com/x/far/v2/sub"
	"example.com/app/gone"
	"os"
)
func main() { yaml.Load() }
// file: app/main_test.go
package main_test
import . "example.com/app"
`,
        "imports",
      ),
      [
        "app/main.go: -> [github.com/x/far/v2] sub imports external",
        "app/main.go: -> [os]  imports external",
        "app/main.go: -> app/internal/core/core.go: imports exact",
        "app/main.go: -> app/vendor/gopkg.in/yaml.v3/yaml.go: imports exact",
        "app/main.go: -> lib/lib.go: imports exact",
        "app/main.go: -> near/deep/d.go: imports exact",
        "app/main_test.go: -> app/main.go: imports exact",
      ],
    );
  });

  it("knows an import by the package's clause, an alias, or not at all", async () => {
    assert.deepEqual(
      await callsOf(`// file: go.mod
module m
// file: go-kit/kit.go
package kit
func Run() {}
func hidden() {}
// file: a/a.go
package a
import "m/go-kit"
func f() { kit.Run() }
// file: b/b.go
package b
import other "m/go-kit"
func f() { other.Run(); kit.Run() }
// file: c/c.go
package c
import . "m/go-kit"
func f() { Run(); hidden() }
// file: d/d.go
package d
import _ "m/go-kit"
func f() { kit.Run() }
`),
      [
        "a/a.go:f -> go-kit/kit.go:Run calls exact",
        "b/b.go:f -> go-kit/kit.go:Run calls exact",
        "c/c.go:f -> go-kit/kit.go:Run calls exact",
      ],
    );
  });

  it("keeps programs and external tests beside a package apart from it", async () => {
    assert.deepEqual(
      await callsOf(`// file: go.mod
module m
// file: p/p.go
package p
func F() { helper() }
// file: p/gen.go
package main
func helper() {}
func main() { helper() }
// file: p/p_test.go
package p_test
import "m/p"
func helper() { p.F() }
`),
      [
        "p/gen.go:main -> p/gen.go:helper calls exact",
        "p/p_test.go:helper -> p/p.go:F calls exact",
      ],
    );
  });
});
