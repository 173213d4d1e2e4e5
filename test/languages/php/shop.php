<?php
declare(strict_types=1);

namespace Shop\Goods;
//~ 11 package_clause Shop\Goods

use Shop\Base\Model;
use Shop\Tools as T, Other\Thing;
use Shop\Store\{Store, Shelf as Board};
use function Shop\weigh;
use const Shop\LIMIT;

require_once __DIR__ . '/lib.php';

/** What is kept and sold. */
#[Kept(1)]
//~ 3 → Basket decorate Kept%1
abstract class Basket extends Model implements \Countable, HasName
//~ 16 class Basket [exported abstract] scope 1 @Kept%1 // What is kept and sold.
//~ 31 → Basket extend Model%1
//~ 48 → Basket implement \Countable%1
//~ 60 → Basket implement HasName%1
{
    use Timed, T\Logged { log as protected writeLog; }
//~ 9 → Basket extend Timed%1
//~ 16 → Basket extend T\Logged%1

    const KIND = 'basket', SIZE = 2;
//~ 11 constant KIND in Basket [exported static] = string'basket'
//~ 28 constant SIZE in Basket [exported static] = int'2'
    public static ?Basket $last = null;
//~ 28 property last in Basket [exported static] : :Basket%1? = null
//~ 20 → Basket type :Basket%1
    /** @var Item[] */
//~ 14 → items type :Item%1
    private array $items = [];
//~ 20 property items in Basket [private] : :Item%1[] = array[]
    protected $one, $other;
//~ 16 property one in Basket [protected]
//~ 22 property other in Basket [protected]

    public function __construct(private Store $store, protected readonly ?int $size = 3, string ...$rest)
//~ 21 constructor __construct in Basket [exported] ($store, $size, $rest)
//~ 47 parameter $store in __construct [parameterProperty] scope 3 : :Store%1
//~ 47 property store in Basket [private parameterProperty] : :Store%1 = $store%3
//~ 79 parameter $size in __construct [parameterProperty] scope 3 : 'int'? = int'3'
//~ 79 property size in Basket [readonly protected parameterProperty] : 'int'? = $size%3
//~ 100 parameter $rest in __construct [variadic] scope 3 : 'string'
//~ 41 → __construct type :Store%1
    {
        parent::__construct($store);
//~ 17 → __construct call super%3.__construct($store%3)
        $this->items[] = new Item(1, name: 'a');
//~ 16 → __construct read self%3.items
//~ 30 → __construct construct new Item%1(int'1', name=string'a')
    }

    abstract public function count(): int;
//~ 30 method count in Basket [exported abstract bodiless] : 'int'

    public static function make(): static { return new static(new Store()); }
//~ 28 method make in Basket [exported static] : Self%5
//~ 56 → make construct new self%5(new Store%1())
//~ 67 → make construct new Store%1()

    /**
     * Runs once.
     *
     * @param array<int, Item> $list
//~ 26 → run type :Item%1
     * @return Item|null
//~ 16 → run type :Item%1
     */
    private function run(int|string $any, self $same, $list, &$out)
//~ 22 method run in Basket [private] ($any, $same, $list, $out) : (:Item%1 | 'null') // Runs once.
//~ 37 parameter $any in run scope 6 : ('int' | 'string')
//~ 48 parameter $same in run scope 6 : Self%6
//~ 55 parameter $list in run scope 6 : 'array<:Item%1>'
//~ 63 parameter $out in run scope 6
    {
        $this->store->find(1)->turn();
//~ 16 → run read self%6.store
//~ 23 → run call self%6.store.find(int'1')
//~ 32 → run call self%6.store.find(int'1').turn()
        $thing = new \Other\Part($list);
//~ 9 local $thing in run scope 6 = new \Other\Part%1($list%6)
//~ 22 → run construct new \Other\Part%1($list%6)
        self::make()->count();
//~ 15 → run call self%6.make()
//~ 23 → run call self%6.make().count()
        static::$last->count();
//~ 18 → run read self%6.last
//~ 24 → run call self%6.last.count()
        $kind = self::KIND . T\Thing::NAME . Board::class;
//~ 9 local $kind in run scope 6 = string'self::KIND . T\Thing::NAME . Board::class'
//~ 23 → run read self%6.KIND
//~ 30 → run read T\Thing%1
//~ 39 → run read T\Thing%1.NAME
//~ 46 → run read Board%1
        $grow = fn(Item $item) => $item->size + 1;
//~ 9 function $grow in run [lexicalSelf] scope 6 ($item) = (+ $item%7.size, int'1')
//~ 25 parameter $item in $grow scope 7 : :Item%1
//~ 20 → $grow type :Item%1
//~ 42 → $grow read $item%7.size
        $each = function ($item) use ($thing): void { $item->turn($thing); };
//~ 9 function $each in run [lexicalSelf] scope 6 ($item) : 'void'
//~ 27 parameter $item in $each scope 8
//~ 62 → $each call $item%8.turn($thing%6)
        foreach ($this->items as $key => $item) { $item->turn(); }
//~ 42 local $item in run scope 6 = each(self%6.items)
//~ 34 local $key in run scope 6
//~ 25 → run read self%6.items
//~ 58 → run call $item%6.turn()
        if ($any instanceof Item && $any->isOpen()) { $any->turn(); } elseif (!$any instanceof Item) { return null; }
//~ 29 → run read Item%1
//~ 43 → run call $any%9.isOpen()
//~ 61 → run call $any%10.turn()
//~ 96 → run read Item%1
        try { weigh($any); } catch (Broken | \LogicException $problem) { throw $problem; }
//~ 62 local $problem in run scope 6 : (:Broken%1 | :\LogicException%1)
//~ 15 → run call weigh%1($any%6)
//~ 37 → run type :Broken%1
//~ 46 → run type :\LogicException%1
        [$first, $second] = [1, 2];
//~ 10 local $first in run scope 6 = array[int'1', int'2'][0]
//~ 18 local $second in run scope 6 = array[int'1', int'2'][1]
        $found = $this?->store?->find(2) ?? $same;
//~ 9 local $found in run scope 6 = (self%6.store.find(int'2') ∪ $same%6)
//~ 26 → run read self%6.store
//~ 34 → run call self%6.store.find(int'2')
        $word = match (true) { $any instanceof Item => $any->name(), default => "a {$this->size} b" };
//~ 9 local $word in run scope 6 = ($any%13.name() ∪ string'"a {$this->size} b"')
//~ 48 → run read Item%1
//~ 62 → run call $any%13.name()
//~ 92 → run read self%6.size
        $later = $this->count(...);
//~ 9 local $later in run scope 6 = self%6.count
//~ 25 → run reference self%6.count
        $nameless = new class($list) extends Item { public function more() { return $this; } };
//~ 9 local $nameless in run scope 6 = new ƒ(anonymous)@58:25($list%6)
//~ 25 class (anonymous) in run [anonymous]
//~ 69 method more in (anonymous)@58:25 [exported]
//~ 25 → run construct new ƒ(anonymous)@58:25($list%6)
//~ 46 → (anonymous)@58:25 extend Item%1
        static $known = [];
//~ 16 local $known in run scope 6 = array[]
        yield $first;
        return $this->items[0];
//~ 23 → run read self%6.items
    }
}

interface HasName { const NAME = 'x'; public function name(): string; }
//~ 11 interface HasName [exported] scope 1
//~ 27 constant NAME in HasName [exported static] = string'x'
//~ 55 method name in HasName [exported abstract bodiless] : 'string'
trait Timed { abstract function now(); public function tick($step = 1) { self::reset(); } }
//~ 7 trait Timed [exported] scope 1
//~ 33 method now in Timed [exported abstract bodiless]
//~ 56 method tick in Timed [exported] ($step)
//~ 61 parameter $step in tick scope 20 = int'1'
//~ 80 → tick call self%20.reset()
enum Suit: string implements HasName { case Hearts = 'H'; case Spades = 'S'; public function name(): string { return 'a'; } }
//~ 6 enum Suit [exported] scope 1
//~ 45 enum_member Hearts in Suit [exported] = string'H'
//~ 64 enum_member Spades in Suit [exported] = string'S'
//~ 94 method name in Suit [exported] : 'string'
//~ 30 → Suit implement HasName%1
function helper(?Item $item = null): Item { return $item ?? new Item(); }
//~ 10 function helper [exported] scope 1 ($item) : :Item%1
//~ 23 parameter $item in helper scope 23 : :Item%1? = null
//~ 18 → helper type :Item%1
//~ 38 → helper type :Item%1
//~ 65 → helper construct new Item%1()
const TOP = 5;
//~ 7 constant TOP [exported] scope 1 = int'5'

namespace Shop\Other;
//~ 11 package_clause Shop\Other

class Second {}
//~ 7 class Second [exported] scope 24

class Third {}
//~ 7 class Third [exported] scope 24

class Fourth {}
//~ 7 class Fourth [exported] scope 24

class Fifth {}
//~ 7 class Fifth [exported] scope 24

class Sixth {}
//~ 7 class Sixth [exported] scope 24

class Seventh {}
//~ 7 class Seventh [exported] scope 24
//~ bindings:
//~   assign self%3.items[] ← new Item%1(int'1', name=string'a')
//~   return make ← new self%5(new Store%1())
//~   return $grow ← (+ $item%7.size, int'1')
//~   return run ← null
//~   return more ← self%15
//~   yield run ← $first%6
//~   return run ← self%6.items[0]
//~   return name ← string'a'
//~   return helper ← ($item%23 ∪ new Item%1())
//~ narrowings:
//~   in 9: $any%9 is :Item%1
//~   in 10: $any%10 is :Item%1
//~   in 12: $any%12 is not :Item%1
//~   in 13: $any%13 is :Item%1
//~ imports:
//~   named Model as Model from 'Shop\Base' scope 1 6:15
//~   named Tools as T from 'Shop' scope 1 7:10
//~   named Thing as Thing from 'Other' scope 1 7:28
//~   named Store as Store from 'Shop\Store' scope 1 8:17
//~   named Shelf as Board from 'Shop\Store' scope 1 8:24
//~   named weigh as weigh from 'Shop' scope 1 9:19
//~   named LIMIT as LIMIT from 'Shop' scope 1 10:16
//~   sideEffect from '/lib.php' scope 1 12:25
//~ heritage:
//~   Basket extends Model%1
//~   Basket implements \Countable%1
//~   Basket implements HasName%1
//~   Basket uses_trait Timed%1
//~   Basket uses_trait T\Logged%1
//~   (anonymous)@58:25 extends Item%1
//~   Suit implements HasName%1
