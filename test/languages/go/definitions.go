// Package shop sells things.
//
// It is only an example.
package shop
//~ 9 package_clause shop

import (
	_ "embed"
	"fmt"
	. "strings"

	kit "example.com/tool-kit"
	"gopkg.in/yaml.v3"
)

// Kind says what an item is.
// There are few.
type Kind int
//~ 6 type_alias Kind [exported ownType] : :int // Kind says what an item is. There are few.
//~ 11 → Kind type :int

const (
	Book Kind = iota
//~ 2 constant Book [exported readonly] : :Kind = int'iota'
//~ 7 → module type :Kind
	pen
//~ 2 constant pen [readonly internal] : :Kind = int'iota'
	_
	Lamp, Vase = 7, "v"
//~ 2 constant Lamp [exported readonly] = tuple[int'7', string'v'][0]
//~ 8 constant Vase [exported readonly] = tuple[int'7', string'v'][1]
)

var (
	all, rest []*Item
//~ 2 variable all [internal] : *:Item[]
//~ 7 variable rest [internal] : *:Item[]
//~ 15 → module type :Item
	first     = all[0]
//~ 2 variable first [internal] = all[0]
//~ 14 → module read all
	a, b      = two()
//~ 2 variable a [internal] = two()[0]
//~ 5 variable b [internal] = two()[1]
//~ 14 → module call two()
)

// Item is sold.
type Item struct {
//~ 6 struct Item [exported] // Item is sold.
	Name, note string `json:"name"`
//~ 2 field Name in Item [exported] : :string
//~ 8 field note in Item [internal] : :string
//~ 13 → Item type :string
	next       *Item
//~ 2 field next in Item [internal] : *:Item
//~ 14 → Item type :Item
	inner      struct{ deep int }
//~ 2 field inner in Item [internal] : {type object_type@36:13}
//~ 13 object_type - in inner
//~ 21 field deep in object_type@36:13 [internal] : :int
//~ 26 → Item type :int
	*kit.Base
//~ 7 field Base in Item [exported] : :kit.Base
//~ 3 → Item read kit
//~ 7 → Item extend :kit.Base
	Sizes[int]
//~ 2 field Sizes in Item [exported] : :Sizes<:int>
//~ 2 → Item extend :Sizes
//~ 8 → Item type :int
	done func(item Item, more ...string) (ok bool, err error)
//~ 2 field done in Item [internal] : fn(item: :Item, more: :string → [:bool, :error])
//~ 7 function_type - in done (item, more) : [:bool, :error]
//~ 12 parameter item in function_type@39:7 scope 3 : :Item
//~ 23 parameter more in function_type@39:7 [variadic] scope 3 : :string
//~ 40 parameter ok in function_type@39:7 scope 3 : :bool
//~ 49 parameter err in function_type@39:7 scope 3 : :error
//~ 17 → Item type :Item
//~ 31 → Item type :string
//~ 43 → Item type :bool
//~ 53 → Item type :error
}

type Sizes[T any] map[string][]T
//~ 6 type_alias Sizes [exported ownType] <T> : 'map<:string, :T%4[]>'
//~ 12 type_parameter T in Sizes scope 4 : :any
//~ 14 → Sizes type :any
//~ 23 → Sizes type :string
//~ 32 → Sizes type :T%4

type Seller interface {
//~ 6 interface Seller [exported]
	Sell(item *Item, _ int) error
//~ 2 method Sell in Seller [exported bodiless] (item, _) : :error
//~ 7 parameter item in Sell scope 6 : *:Item
//~ 19 parameter _ in Sell scope 6 : :int
//~ 13 → Sell type :Item
//~ 21 → Sell type :int
//~ 26 → Sell type :error
	fmt.Stringer
//~ 2 → Seller read fmt
//~ 6 → Seller extend :fmt.Stringer
	kit.Closer
//~ 2 → Seller read kit
//~ 6 → Seller extend :kit.Closer
}

type number interface{ ~int | ~float64 }
//~ 6 interface number [internal]
//~ 25 → number type :int
//~ 32 → number type :float64

type Alias = chan<- Item
//~ 6 type_alias Alias [exported] : 'chan<:Item>'
//~ 21 → Alias type :Item

func (i *Item) Sell(count int) (total int, err error) {
//~ 16 method Sell [exported] attached *:Item (count) : [:int, :error]
//~ 7 parameter i in Sell scope 9 : *:Item
//~ 21 parameter count in Sell scope 9 : :int
//~ 33 parameter total in Sell scope 9 : :int
//~ 44 parameter err in Sell scope 9 : :error
//~ 10 → Sell type :Item
//~ 27 → Sell type :int
//~ 39 → Sell type :int
//~ 48 → Sell type :error
	defer func() { recover() }()
//~ 8 function (anonymous) in Sell [anonymous lexicalSelf]
//~ 8 → Sell call ƒ(anonymous)@55:8()
//~ 17 → (anonymous)@55:8 call recover()
	i.next.note += "x"
//~ 4 → Sell read i%9.next
//~ 9 → Sell read i%9.next.note
//~ 9 → Sell write i%9.next.note
	i.inner.deep++
//~ 4 → Sell read i%9.inner
//~ 10 → Sell read i%9.inner.deep
//~ 10 → Sell write i%9.inner.deep
	return count, nil
}

func (s Sizes[E]) at(key string, place int) E { return s[key][place] }
//~ 19 method at [internal] attached :Sizes<:E%11> <E> (key, place) : :E%11
//~ 7 parameter s in at scope 11 : :Sizes<:E%11>
//~ 15 type_parameter E in at scope 11
//~ 22 parameter key in at scope 11 : :string
//~ 34 parameter place in at scope 11 : :int
//~ 9 → at type :Sizes
//~ 26 → at type :string
//~ 40 → at type :int
//~ 45 → at type :E%11

func two() (Kind, error) { return Kind(1), nil }
//~ 6 function two [internal] : [:Kind, :error]
//~ 13 → two type :Kind
//~ 19 → two type :error
//~ 35 → two call Kind(int'1')

func sum[N number](numbers ...N) (total N) {
//~ 6 function sum [internal] <N> (numbers) : :N%13
//~ 10 type_parameter N in sum scope 13 : :number
//~ 20 parameter numbers in sum [variadic] scope 13 : :N%13
//~ 35 parameter total in sum scope 13 : :N%13
//~ 12 → sum type :number
//~ 31 → sum type :N%13
//~ 41 → sum type :N%13
	for _, each := range numbers {
//~ 9 local each in sum scope 14 = each(numbers%13)
		total += each
//~ 3 → sum write total%13
	}
	return
}

func init() { yaml.Load(ToUpper("x")) }
//~ 6 function init [internal]
//~ 15 → init read yaml
//~ 20 → init call yaml.Load(ToUpper(string'x'))
//~ 25 → init call ToUpper(string'x')
//~ bindings:
//~   assign i%9.next.note ← (+= i%9.next.note, string'x')
//~   assign i%9.inner.deep
//~   assign total ← (+= total%13, each%14)
//~   return Sell ← tuple[count%9, nil]
//~   return at ← s%11[key%11][place%11]
//~   return two ← tuple[Kind(int'1'), nil]
//~ imports:
//~   sideEffect from 'embed' 7:5
//~   namespace from 'fmt' [moduleName] 8:3
//~   wildcard from 'strings' 9:5
//~   namespace as kit from 'example.com/tool-kit' 11:7
//~   namespace from 'gopkg.in/yaml.v3' [moduleName] 12:3
//~ heritage:
//~   Item embeds :kit.Base
//~   Item embeds :Sizes<:int>
//~   Seller embeds :fmt.Stringer
//~   Seller embeds :kit.Closer
