"""A module."""
from __future__ import annotations
import os.path, json as j
from . import sibling
from ..pkg.mod import (name, other as alias)
from typing import TYPE_CHECKING, Callable, Optional
if TYPE_CHECKING:
#~ 4 → module read TYPE_CHECKING
    from .types import Repo
try:
    import fast as impl
except ImportError as error:
#~ 23 variable error [exported]
#~ 8 → module type :ImportError
    impl = None
#~ 5 variable impl [exported] = None
    print(error.args)
#~ 5 → module call print(error.args)
#~ 11 → module read error
#~ 17 → module read error.args

__all__ = ["Service", "run"]
#~ 1 variable __all__ [exported] = list[str'Service', str'run']
__all__ += ["LIMIT"]
#~ 1 → module read __all__
#~ 1 → module write __all__
LIMIT = 10
#~ 1 constant LIMIT [exported] = int'10'
_hidden: dict[str, "Repo"] = {}
#~ 1 variable _hidden [protected] : :dict<:str, :Repo> = dict[]
#~ 10 → module type :dict
#~ 15 → module type :str
#~ 21 → module type :Repo


class Service(Base, mixins.Logged, Generic[T], metaclass=Meta):
#~ 7 class Service [exported] // Serves.
#~ 15 → Service extend Base
#~ 21 → Service read mixins
#~ 28 → Service extend mixins.Logged
#~ 36 → Service extend Generic
#~ 44 → Service type :T
#~ 58 → Service read Meta
    """Serves."""

    count: int = 0
#~ 5 property count in Service : :int = int'0'
#~ 12 → Service type :int
    lowest = highest = count
#~ 5 property lowest in Service = count
#~ 14 property highest in Service = count
#~ 24 → Service read count
    __slots__ = ("repo",)
#~ 5 property __slots__ in Service = tuple[str'repo']

    def __init__(self, repo: "Repo | None" = None, *args: int, key="x", **options) -> None:
#~ 9 constructor __init__ in Service (repo, args, key, options) : 'None'
#~ 18 parameter self in __init__ scope 2
#~ 24 parameter repo in __init__ scope 2 : (:Repo | 'None') = None
#~ 53 parameter args in __init__ [variadic] scope 2 : :int
#~ 64 parameter key in __init__ [labelOnly] scope 2 = str'x'
#~ 75 parameter options in __init__ [keywordVariadic] scope 2
#~ 31 → __init__ type :Repo
#~ 59 → __init__ type :int
        self.repo: Optional[Repo] = repo
#~ 14 property repo in Service [implicit] : :Repo? = repo%2
#~ 14 → __init__ write self%2.repo
#~ 20 → __init__ type :Optional
#~ 29 → __init__ type :Repo
        self._cache = {k: v for k, v in options.items() if k}
#~ 14 property _cache in Service [protected implicit] = dict[k%3 → v%3]
#~ 33 local k in __init__ scope 3 = each(options%2.items())[0]
#~ 36 local v in __init__ scope 3 = each(options%2.items())[1]
#~ 14 → __init__ write self%2._cache
#~ 29 → __init__ call options%2.items().__iter__()
#~ 29 → __init__ call options%2.items().__iter__().__next__()
#~ 49 → __init__ call options%2.items()
        super().__init__(*args)
#~ 17 → __init__ call super%2.__init__(...args%2)

    @property
#~ 6 → name decorate property
    def name(self) -> str:
#~ 9 property name in Service [getter] : :str @property
#~ 14 parameter self in name scope 4
#~ 23 → name type :str
        return self.repo.name
#~ 21 → name read self%4.repo
#~ 26 → name read self%4.repo.name

    @name.setter
#~ 6 → Service read name
#~ 11 → name decorate name.setter
    def name(self, value): self.repo.name = value
#~ 9 property name in Service [setter] (value) @name.setter
#~ 14 parameter self in name scope 5
#~ 20 parameter value in name scope 5
#~ 33 → name read self%5.repo
#~ 38 → name write self%5.repo.name

    @classmethod
#~ 6 → make decorate classmethod
    def make(cls, kind: type[Service]) -> Service:
#~ 9 method make in Service [classMethod] (kind) : :Service @classmethod
#~ 14 parameter cls in make scope 6
#~ 19 parameter kind in make scope 6 : class of :Service
#~ 25 → make type :type
#~ 30 → make type :Service
#~ 43 → make type :Service
        return cls(kind())
#~ 16 → make call self%6(kind%6())
#~ 20 → make call kind%6()

    @staticmethod
#~ 6 → parse decorate staticmethod
    def parse(text): return getattr(json, "loads")(text)
#~ 9 method parse in Service [static] (text) @staticmethod
#~ 15 parameter text in parse scope 7
#~ 29 → parse read getattr
#~ 37 → parse read json
#~ 44 → parse call json.loads(text%7)

    async def fetch(self, call: Callable[[int, Repo], str]):
#~ 15 method fetch in Service [async] (call)
#~ 21 parameter self in fetch scope 8
#~ 27 parameter call in fetch scope 8 : fn(_: :int, _: :Repo → :str)
#~ 33 function_type - in fetch [anonymous] (name -1?, name -1?) : :str
#~ 33 parameter - in function_type@47:33 [anonymous] : :int
#~ 33 parameter - in function_type@47:33 [anonymous] : :Repo
#~ 33 → fetch type :Callable
#~ 43 → fetch type :int
#~ 48 → fetch type :Repo
#~ 55 → fetch type :str
        async with self.open() as handle, lock:
#~ 35 local handle in fetch scope 8 = await(self%8.open().__aenter__())
#~ 15 → fetch call self%8.open().__aenter__()
#~ 15 → fetch call self%8.open().__aexit__()
#~ 15 → fetch call lock.__aenter__()
#~ 15 → fetch call lock.__aexit__()
#~ 25 → fetch call self%8.open()
#~ 43 → fetch read lock
            return await handle.read(call(1, self.repo))
#~ 33 → fetch call handle%8.read(call%8(int'1', self%8.repo))
#~ 38 → fetch call call%8(int'1', self%8.repo)
#~ 51 → fetch read self%8.repo


def run(first, /, second, *, third: Literal["a", "b"] = "a"):
#~ 5 function run [exported lexicalSelf] (first, second, third)
#~ 9 parameter first in run scope 9
#~ 19 parameter second in run scope 9
#~ 30 parameter third in run [labelOnly] scope 9 : ('str a' | 'str b') = str'a'
#~ 37 → run type :Literal
    global LIMIT
    LIMIT += 1
#~ 5 → run read LIMIT
#~ 5 → run write LIMIT
    a, (b, *c) = first
#~ 5 local a in run scope 9 = first%9[0]
#~ 9 local b in run scope 9 = first%9[1][0]
#~ 13 local c in run scope 9 = rest(first%9[1] from 1)
    for i, item in enumerate(a):
#~ 9 local i in run scope 9 = each(enumerate(a%9))[0]
#~ 12 local item in run scope 9 = each(enumerate(a%9))[1]
#~ 5 → run call enumerate(a%9).__iter__()
#~ 5 → run call enumerate(a%9).__iter__().__next__()
#~ 20 → run call enumerate(a%9)
        yield item.do(i)
#~ 20 → run call item%9.do(i%9)
    yield from b
    total = sum(x.size for x in c if (last := x))
#~ 5 local total in run scope 9 = sum(Generator[x%10.size])
#~ 28 local x in run scope 10 = each(c%9)
#~ 39 local last in run scope 9 = x%10
#~ 13 → run call sum(Generator[x%10.size])
#~ 19 → run read x%10.size
#~ 24 → run call c%9.__iter__()
#~ 24 → run call c%9.__iter__().__next__()
    def inner():
#~ 9 function inner in run [lexicalSelf] scope 9
        nonlocal total
        total = second
    if isinstance(first, (Service, Other)) and not b:
#~ 8 → run call isinstance(first%9, tuple[Service, Other])
#~ 27 → run read Service
#~ 36 → run read Other
        first.make()
#~ 15 → run call first%13.make()
    elif not isinstance(second, Service):
#~ 14 → run call isinstance(second%9, Service)
#~ 33 → run read Service
        return
    second.fetch(lambda n, *r: n.ok)
#~ 18 function (anonymous) in run [anonymous lexicalSelf] (n, r) context argument second%9.fetch(ƒ(anonymous)@67:18) #0
#~ 25 parameter n in (anonymous)@67:18 scope 16
#~ 29 parameter r in (anonymous)@67:18 [variadic] scope 16
#~ 12 → run call second%9.fetch(ƒ(anonymous)@67:18)
#~ 34 → (anonymous)@67:18 read n%16.ok
    match third:
        case Service(repo=found) as svc:
#~ 37 local svc in run scope 9 : :Service
#~ 27 local found in run scope 9
#~ 14 → run type :Service
            svc.name
#~ 17 → run read svc%9.name
        case [head, *tail] | {"k": head, **tail}:
#~ 15 local head in run scope 9
#~ 22 local tail in run scope 9
            head()
#~ 13 → run call head%9()
        case sibling.KIND:
#~ 14 → run read sibling
#~ 22 → run read sibling.KIND
            pass
    assert isinstance(last, Service)
#~ 12 → run call isinstance(last%9, Service)
#~ 29 → run read Service
    last.fetch()
#~ 10 → run call last%18.fetch()
    handler = a if b else c or inner
#~ 5 local handler in run scope 9 = (a%9 ∪ (c%9 ∪ inner%9))
#~ 32 → run read inner%9
    print(f"{handler.name!r:>{a.width}}", second[0]["k"].go())
#~ 5 → run call print(str'f"{handler.name!r:>{a.width}}"', second%9[0]['k'].go())
#~ 22 → run read handler%9.name
#~ 33 → run read a%9.width
#~ 53 → run read second%9[0]['k']
#~ 58 → run call second%9[0]['k'].go()


def first[T: Base](items: list[T]) -> T: ...
#~ 5 function first [exported bodiless lexicalSelf] <T> (items) : :T%19
#~ 11 type_parameter T in first scope 19 : :Base
#~ 20 parameter items in first scope 19 : :list<:T%19>
#~ 14 → first type :Base
#~ 27 → first type :list
#~ 32 → first type :T%19
#~ 39 → first type :T%19


type Alias[U] = list[U]
#~ 6 type_alias Alias [exported] <U> : :list<:U%20>
#~ 12 type_parameter U in Alias scope 20
#~ 17 → Alias type :list
#~ 22 → Alias type :U%20
#~ bindings:
#~   catch error ← (? as :ImportError)
#~   assign __all__ ← (+= __all__, list[str'LIMIT'])
#~   assign self%5.repo.name ← value%5
#~   assign LIMIT ← (+= LIMIT, int'1')
#~   assign total ← second%9
#~   return name ← self%4.repo.name
#~   return make ← self%6(kind%6())
#~   return parse ← json.loads(text%7)
#~   return fetch ← await(handle%8.read(call%8(int'1', self%8.repo)))
#~   yield run ← item%9.do(i%9)
#~   yieldAll run ← b%9
#~   return (anonymous)@67:18 ← n%16.ok
#~ narrowings:
#~   in 12: first%12 is (:Service | :Other)
#~   in 13: first%13 is (:Service | :Other)
#~   in 15: second%15 is not :Service
#~   in 17: third%17 is :Service
#~   in 18: last%18 is :Service
#~ imports:
#~   namespace as os from 'os.path' 3:8
#~   namespace as j from 'json' 3:17
#~   named sibling as sibling from '.' 4:15
#~   named name as name from '..pkg.mod' 5:24
#~   named other as alias from '..pkg.mod' 5:30
#~   named TYPE_CHECKING as TYPE_CHECKING from 'typing' 6:20
#~   named Callable as Callable from 'typing' 6:35
#~   named Optional as Optional from 'typing' 6:45
#~   named Repo as Repo from '.types' [typeOnly] 8:24
#~   namespace as impl from 'fast' [guarded] 10:12
#~ exports:
#~   named Service = Service
#~   named run = run
#~   named LIMIT = LIMIT
#~ heritage:
#~   Service extends Base
#~   Service extends mixins.Logged
#~   Service extends :Generic<:T>
