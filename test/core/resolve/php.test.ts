// What PHP's own rules lead to: namespaces, imports, functions that fall back, traits, static calls, doc comments, narrowing.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

/** Calls within the project; fails where a reference leads nowhere. */
async function allCallsOf(text: string): Promise<string[]> {
  assert.deepEqual((await openSources(text)).unresolved(), []);
  return callsOf(text);
}

describe("namespaces of PHP", () => {
  it("hold up to the next one, or in braces; functions fall back to the ones around all", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.php
<?php
namespace One;
class A { function go() { new B(); help(); plain(); strlen("a"); \\Two\\help(); } }
function help() {}
namespace Two;
class B {}
function help() { new B(); new \\One\\B(); }
// file: b.php
<?php
namespace One { class B {} }
namespace { function plain() { One\\help(); new Two\\B(); } }
`),
      [
        "a.php:A.go -> a.php:help calls exact",
        "a.php:A.go -> a.php:help calls exact",
        "a.php:A.go -> b.php:B constructs exact",
        "a.php:A.go -> b.php:plain calls exact",
        "a.php:help -> a.php:B constructs exact",
        "a.php:help -> b.php:B constructs exact",
        "b.php:plain -> a.php:B constructs exact",
        "b.php:plain -> a.php:help calls exact",
      ],
    );
  });

  it("are imported by name, under another one, in groups, as functions, and as the beginning of a path", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.php
<?php
namespace App;
use Lib\\Store;
use Lib\\Tools as T, Lib\\Item as Thing;
use Lib\\Deep\\{First, Second as Sec};
use function Lib\\weigh;
use Exception;
function go() { new Store(); new Thing(); new First(); new Sec(); weigh(); T\\cut(); new T\\Saw(); new Exception("a"); }
// file: lib.php
<?php
namespace Lib { class Store {} class Item {} function weigh() {} }
namespace Lib\\Deep { class First {} class Second {} }
namespace Lib\\Tools { class Saw {} function cut() {} }
namespace App { class Item {} }
`),
      [
        "a.php:go -> lib.php:First constructs exact",
        "a.php:go -> lib.php:Item constructs exact",
        "a.php:go -> lib.php:Saw constructs exact",
        "a.php:go -> lib.php:Second constructs exact",
        "a.php:go -> lib.php:Store constructs exact",
        "a.php:go -> lib.php:cut calls exact",
        "a.php:go -> lib.php:weigh calls exact",
      ],
    );
  });

  it("files are put in by their path", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: src/a.php
<?php
require_once __DIR__ . '/inner/b.php';
include 'inner/b.php';
require 'gone.php';
// file: src/inner/b.php
<?php
`,
        "imports",
      ),
      ["src/a.php: -> src/inner/b.php: imports exact"],
    );
  });
});

describe("members of PHP", () => {
  it("are the class's own, then its traits', then its parent's; a constructor may be inherited", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.php
<?php
class Base { function __construct() {} function keep() {} function turn() {} function rest() {} }
trait Turns { function turn() { $this->turnMore(); } private function turnMore() {} function keep() {} }
interface Rests { function rest(); }
class Item extends Base implements Rests {
  use Turns;
  function keep() { parent::rest(); }
  static function make() { return new static(); }
  function go() { $this->keep(); $this->turn(); $this->rest(); self::make()->keep(); new self(); static::make(); }
}
`),
      [
        "a.php:Item.go -> a.php:Base.__construct constructs exact",
        "a.php:Item.go -> a.php:Base.rest calls exact",
        "a.php:Item.go -> a.php:Item.keep calls exact",
        "a.php:Item.go -> a.php:Item.keep calls inferred",
        "a.php:Item.go -> a.php:Item.make calls exact",
        "a.php:Item.go -> a.php:Turns.turn calls exact",
        "a.php:Item.keep -> a.php:Base.rest calls exact",
        "a.php:Item.make -> a.php:Base.__construct constructs exact",
        "a.php:Turns.turn -> a.php:Turns.turnMore calls exact",
      ],
    );
  });

  it("a method and a property of one name are two things, and a call may give more than is wanted", async () => {
    assert.deepEqual(
      await allCallsOf(`// file: a.php
<?php
class Part { function turn() {} }
class Item {
  private Part $part;
  function part(int $n = 0): Item { $this->part->turn(); return $this->part(1, 2, 3); }
}
`),
      [
        "a.php:Item.part -> a.php:Item.part calls exact",
        "a.php:Item.part -> a.php:Part.turn calls exact",
      ],
    );
  });

  it("override by name, in classes, interfaces and traits", async () => {
    assert.deepEqual(
      await edgesOf(
        `// file: a.php
<?php
interface Named { function name($a); }
abstract class Base implements Named { abstract function turn(); function keep() {} }
class Item extends Base { function name($a, $b = 1) {} function turn() {} private function more() {} }
`,
        "overrides",
      ),
      [
        "a.php:Item.name -> a.php:Named.name overrides exact",
        "a.php:Item.turn -> a.php:Base.turn overrides exact",
      ],
    );
  });

  it("follow declared and promoted properties, comments, loops, conditions and enumerations", async () => {
    const sources = await openSources(`// file: a.php
<?php
class Item { public ?Item $next = null; function turn(): static { return $this; } }
enum Suit: string { case Hearts = 'H'; function label(): string { return 'a'; } }
class A {
  /** @var Item[] */
  private array $items = [];
  /** @var array<string, Item> */
  private $known;
  function __construct(private Item $one, protected ?Item $other = null) {}
  /** @return Item|null */
  function first() { return $this->items[0]; }
  /** @param Item[] $list */
  function go($list, $any, Suit $suit) {
    $this->one->turn()->turn();
    $this?->other?->next->turn();
    foreach ($this->items as $key => $item) { $item->turn(); }
    foreach ($list as $each) $each->turn();
    $this->known['a']->turn();
    $this->first()->turn();
    if ($any instanceof Item) { $any->turn(); }
    if (!$any instanceof Suit) { return; }
    $any->label();
    Suit::from('H')->label();
    Suit::Hearts->label();
    $suit->label();
    array_map(function (Item $item) { $item->turn(); }, $list);
    $f = fn(Item $item) => $item->turn();
    $f($this->one);
    (new class extends Item { function more() { $this->turn(); } })->more();
    try { } catch (Broken $e) { $e->hint(); }
  }
}
class Broken extends \\RuntimeException { function hint() { $this->getMessage(); } }
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "14 2",
      "14 2",
      "15 2",
      "16 2",
      "17 2",
      "18 2",
      "19 2",
      "19 11",
      "20 2",
      "22 3",
      "23 3",
      "24 3",
      "25 3",
      "26 2",
      "27 2",
      "28 27",
      "29 2",
      "29 29",
      "29 29",
      "30 33",
    ]);
  });

  it("of what PHP supplies never lead to a method of the project with the same name", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.php
<?php
function go(\\DateTime $d, \\Unknown $u, $x) { $d->format("a"); $u->count(); count([1]); $x->format(); }
class Mine { function format() {} function count() {} }
`),
      [],
    );
  });
});

describe("plain values of PHP", () => {
  it("have no members, and none by name", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.php
<?php
class Box { public function save(): string { return "x"; } }
function go(string $a, int $b, Box $box) { $a->save(); $b->save(); $box->save(); $c = "x"; $c->save(); }
`),
      ["a.php:go -> a.php:Box.save calls exact"],
    );
  });
});

describe("variadic parameters of PHP", () => {
  it("declare what each of the arguments is", async () => {
    assert.deepEqual(
      await callsOf(`// file: a.php
<?php
class Box { public function save(): void {} }
function go(Box ...$all) { foreach ($all as $each) { $each->save(); } }
function first(Box ...$all) { $all[0]->save(); }
`),
      [
        "a.php:first -> a.php:Box.save calls exact",
        "a.php:go -> a.php:Box.save calls exact",
      ],
    );
  });
});
