// What Python sources resolve to: packages, classes in C3 order, attributes, decorators, containers.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

describe("resolving Python", () => {
  it("finds packages, relative modules, source roots and what __init__ hands on", async () => {
    const text = `# file: pyproject.toml
[project]
name = "shop"
# file: src/shop/__init__.py
from .models import Item
from . import tools
from .models import *
# file: src/shop/models.py
__all__ = ["Item", "listed"]
class Item:
    def save(self): ...
def listed(): ...
def hidden(): ...
# file: src/shop/tools.py
from .models import Item as Thing
import shop.models
import shop.models as m
def use():
    Thing().save()
    shop.models.listed()
    m.hidden()
# file: tests/test_shop.py
from shop import *
from shop import Item, tools
import shop
def test():
    Item().save()
    listed()
    tools.use()
    shop.tools.use()
    hidden()
`;
    assert.deepEqual(await callsOf(text), [
      "src/shop/tools.py:use -> src/shop/models.py:Item constructs exact",
      "src/shop/tools.py:use -> src/shop/models.py:Item.save calls exact",
      "src/shop/tools.py:use -> src/shop/models.py:hidden calls exact",
      "src/shop/tools.py:use -> src/shop/models.py:listed calls exact",
      "tests/test_shop.py:test -> src/shop/models.py:Item constructs exact",
      "tests/test_shop.py:test -> src/shop/models.py:Item.save calls exact",
      "tests/test_shop.py:test -> src/shop/models.py:listed calls exact",
      "tests/test_shop.py:test -> src/shop/tools.py:use calls exact",
    ]);
    assert.deepEqual(await edgesOf(text, "imports"), [
      "src/shop/__init__.py: -> src/shop/models.py: imports exact",
      "src/shop/__init__.py: -> src/shop/tools.py: imports exact",
      "src/shop/tools.py: -> src/shop/models.py: imports exact",
      "tests/test_shop.py: -> src/shop/__init__.py: imports exact",
      "tests/test_shop.py: -> src/shop/tools.py: imports exact",
    ]);
  });

  it("searches bases in C3 order, for self and for super", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.py
class Root:
    def __init__(self): ...
    def hello(self): ...
class Left(Root):
    def hello(self): ...
class Right(Root):
    def hello(self): ...
    def only(self): ...
class Both(Left, Right):
    def __init__(self):
        super().__init__()
        super().only()
        self.hello()
    def hello(self):
        super().hello()
Both().only()
`),
      [
        "a.py: -> a.py:Both.__init__ constructs exact",
        "a.py: -> a.py:Right.only calls exact",
        "a.py:Both.__init__ -> a.py:Both.hello calls exact",
        "a.py:Both.__init__ -> a.py:Right.only calls exact",
        "a.py:Both.__init__ -> a.py:Root.__init__ calls exact",
        "a.py:Both.hello -> a.py:Left.hello calls exact",
      ],
    );
  });

  it("knows attributes by annotation, assignment and the arguments of the constructor", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.py
from typing import List, Optional
class Part:
    def fit(self): ...
class Machine:
    spare: Optional[Part] = None
    def __init__(self, given):
        self.own = Part()
        self.given = given
        self.parts: List["Part"] = []
    def run(self):
        self.own.fit()
        self.given.fit()
        self.spare.fit()
        for part in self.parts:
            part.fit()
        return [part.fit() for part in self.parts]
Machine(Part()).run()
`),
      [
        "a.py: -> a.py:Machine.__init__ constructs exact",
        "a.py: -> a.py:Machine.run calls exact",
        "a.py: -> a.py:Part constructs exact",
        "a.py:Machine.__init__ -> a.py:Part constructs exact",
        "a.py:Machine.run -> a.py:Part.fit calls exact",
        "a.py:Machine.run -> a.py:Part.fit calls inferred",
      ],
    );
  });

  it("knows properties, class methods, decorators and functions as values", async () => {
    const text = `# file: a.py
def traced(f): return f
class Tool:
    @property
    def inner(self) -> "Tool": return self
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def plain(): return Tool()
    @traced
    def work(self): ...
def apply(action): action()
def job(): ...
Tool.make().inner.work()
Tool.plain().work()
apply(job)
`;
    assert.deepEqual(await callsOf(text), [
      "a.py: -> a.py:Tool.make calls exact",
      "a.py: -> a.py:Tool.plain calls exact",
      "a.py: -> a.py:Tool.work calls inferred",
      "a.py: -> a.py:apply calls exact",
      "a.py:Tool.make -> a.py:Tool constructs exact",
      "a.py:Tool.plain -> a.py:Tool constructs exact",
      "a.py:apply -> a.py:job calls inferred",
    ]);
    assert.ok(
      (await edgesOf(text, "decorates")).includes(
        "a.py:Tool.work -> a.py:traced decorates exact",
      ),
    );
  });

  it("a type variable of the receiver or of a parameter stands for what is given", async () => {
    const sources = await openSources(`# file: a.py
import typing
U = typing.TypeVar("U", bound="Client")
T = typing.TypeVar("T")
class Client:
    def __enter__(self: U) -> U: return self._opened()
    async def __aenter__(self: U) -> U: return self._opened()
    def get(self): ...
class Near(Client):
    def near(self): ...
def first(value: T, *others: T) -> T: return pick(value)
def made(kind: typing.Any) -> T: ...
def use():
    with Client() as c:
        c.get()
    with Near() as n:
        n.near()
    first(Near(), 1).near()
    made(Near()).get()
async def wait():
    async with Near() as a:
        a.near()
`);
    assert.deepEqual(sources.callLines(), [
      "13 4",
      "13 5",
      "14 7",
      "15 5",
      "15 8",
      "16 9",
      "17 8",
      "17 9",
      "17 10",
      "18 8",
      "18 11",
      "20 6",
      "20 8",
      "21 9",
    ]);
  });

  it("takes elements out of containers, context managers and enumerations", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.py
from contextlib import contextmanager
from enum import Enum
from typing import Dict, Tuple
class Part:
    def fit(self): ...
class Color(Enum):
    RED = 1
    def paint(self): ...
class Ctx:
    def __enter__(self) -> Part: ...
@contextmanager
def opened():
    yield Part()
def items(table: Dict[str, Part]):
    for name, part in table.items():
        part.fit()
def copied(table: dict[str, Part]):
    copy = {name: part for name, part in table.items()}
    copy["a"].fit()
def pair(both: Tuple[int, Part]):
    number, part = both
    part.fit()
def entered():
    with opened() as part:
        part.fit()
def own():
    with Ctx() as part:
        part.fit()
def ordered(parts: list[Part]):
    sorted(parts, key=lambda part: part.fit())
def colored():
    Color.RED.paint()
`).then((lines) =>
        lines
          .filter((line) => /fit|paint/.test(line))
          .map((line) => line.replace(/ (exact|inferred)$/, "")),
      ),
      [
        "a.py:colored -> a.py:Color.paint calls",
        "a.py:copied -> a.py:Part.fit calls",
        "a.py:entered -> a.py:Part.fit calls",
        "a.py:items -> a.py:Part.fit calls",
        "a.py:ordered.(anonymous) -> a.py:Part.fit calls",
        "a.py:own -> a.py:Part.fit calls",
        "a.py:pair -> a.py:Part.fit calls",
      ],
    );
  });

  it("leads a wrapper's call to what its decorator wraps", async () => {
    assert.ok(
      (
        await callsOf(`# file: a.py
def timed(f):
    def inner(*args):
        return f(*args)
    return inner
@timed
def work(): ...
`)
      ).includes("a.py:timed.inner -> a.py:work calls inferred"),
    );
  });

  it("never binds a builtin's or a library's method to one of the project", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.py
import requests
class Own:
    def get(self): ...
    def join(self): ...
    def append(self): ...
    def session(self): ...
def run(path):
    {}.get("a")
    ",".join([])
    [].append(1)
    requests.session().get(path)
    with open(path) as file:
        file.read()
`),
      [],
    );
  });

  it("tells modules of the project that are not there, and none that others supply", async () => {
    const sources = await openSources(`# file: app/__init__.py
# file: app/main.py
from .gone import a, b
from . import helper
import app.nowhere, os, requests.sessions
from ..app import helper as again
from .helper import missing_name
# file: app/helper.py
`);
    assert.deepEqual(sources.missingModules(), [
      "app/main.py:1:6 .gone",
      "app/main.py:3:8 app.nowhere",
    ]);
  });

  it("follows what context variables and weak references hold", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.py
from contextvars import ContextVar
import weakref

class Session:
    def close(self): ...

def watch():
    held = weakref.ref(Session())
    held().close()

current: ContextVar[Session] = ContextVar("current")

def end():
    current.get().close()
    if (session := current.get(None)) is not None and session.close():
        pass
`),
      [
        "a.py:end -> a.py:Session.close calls exact",
        "a.py:watch -> a.py:Session constructs exact",
        "a.py:watch -> a.py:Session.close calls exact",
      ],
    );
  });
});

describe("calls that Python makes of its own", () => {
  it("are those of loops, of with and of raise, where the project declares what they call", async () => {
    const text = `# file: a.py
class Rows:
    def __iter__(self): return Cursor()
class Cursor:
    def __next__(self): ...
class Lazy:
    def __iter__(self): yield 1
class Lock:
    def __enter__(self): ...
    def __exit__(self, *rest): ...
class Gate:
    async def __aenter__(self): ...
    async def __aexit__(self, *rest): ...
class Broken(Exception):
    def __init__(self): ...
def loop(rows: Rows, lazy: Lazy):
    for each in rows: pass
    for each in [1, 2]: pass
    return [each for each in lazy]
def hold(lock: Lock, other: Lock):
    with lock, other as inner: pass
    with open("a") as file: pass
    raise Broken
async def wait(gate: Gate, error: Broken):
    async with gate: pass
    raise error
`;
    const sources = await openSources(text);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(await callsOf(text), [
      "a.py:Rows.__iter__ -> a.py:Cursor constructs exact",
      "a.py:hold -> a.py:Broken.__init__ constructs exact",
      "a.py:hold -> a.py:Lock.__enter__ calls exact",
      "a.py:hold -> a.py:Lock.__exit__ calls exact",
      "a.py:loop -> a.py:Cursor.__next__ calls inferred",
      "a.py:loop -> a.py:Lazy.__iter__ calls exact",
      "a.py:loop -> a.py:Rows.__iter__ calls exact",
      "a.py:wait -> a.py:Gate.__aenter__ calls exact",
      "a.py:wait -> a.py:Gate.__aexit__ calls exact",
    ]);
  });

  it("are those of functions that the library takes, and of no others that it is given", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.py
def key(item): ...
def made(item): ...
def held(item): ...
def use(names):
    sorted(names, key=key)
    map(made, names)
    print(held)
`),
      [
        "a.py:use -> a.py:key calls inferred",
        "a.py:use -> a.py:made calls inferred",
      ],
    );
  });
});
