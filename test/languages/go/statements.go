//go:build linux

package shop
//~ 9 package_clause shop

func use(x any, items []Item, byName map[string]Item, feed chan *Item) {
//~ 6 function use [internal] (x, items, byName, feed)
//~ 10 parameter x in use scope 1 : :any
//~ 17 parameter items in use scope 1 : :Item[]
//~ 31 parameter byName in use scope 1 : 'map<:string, :Item>'
//~ 55 parameter feed in use scope 1 : 'chan<*:Item>'
//~ 12 → use type :any
//~ 25 → use type :Item
//~ 42 → use type :string
//~ 49 → use type :Item
//~ 66 → use type :Item
	i, err := items[0].Sell(1)
//~ 2 local i in use scope 1 = items%1[0].Sell(int'1')[0]
//~ 5 local err in use scope 1 = items%1[0].Sell(int'1')[1]
//~ 21 → use call items%1[0].Sell(int'1')
	j, err := i, err
//~ 2 local j in use scope 1 = tuple[i%1, err%1][0]
	if found, ok := byName["a"]; ok && found.next != nil {
//~ 5 local found in use scope 2 = byName%1['a']
//~ 12 local ok in use scope 2
//~ 25 → use read byName%1['a']
//~ 43 → use read found%2.next
		found.Sell(j)
//~ 9 → use call found%2.Sell(j%1)
	}
	for place := range items {
//~ 6 local place in use scope 4 = keys(items%1)
		items[place].next = &Item{Name: "n", next: new(Item)}
//~ 16 → use write items%1[place%4].next
//~ 24 → use construct new Item()
//~ 46 → use read new
//~ 50 → use type :Item
	}
	for key, each := range byName {
//~ 11 local each in use scope 6 = each(byName%1)
//~ 6 local key in use scope 6 = keys(byName%1)
		each.Sell(len(key))
//~ 8 → use call each%6.Sell(len(key%6))
//~ 13 → use call len(key%6)
	}
	switch v := x.(type) {
//~ 9 local v in use scope 9 : *:Item = x%1
//~ 9 local v in use scope 10 = x%1
//~ 9 local v in use scope 11 = x%1
	case *Item:
//~ 8 → use type :Item
		v.Sell(1)
//~ 5 → use call v%9.Sell(int'1')
	case int, string:
//~ 7 → use type :int
//~ 12 → use type :string
		use(v, nil, nil, nil)
//~ 3 → use call use(v%10, nil, nil, nil)
	default:
		_ = v
	}
	select {
	case got, open := <-feed:
//~ 7 local got in use scope 12 = each(feed%1)
//~ 12 local open in use scope 12
		got.Sell(1)
//~ 7 → use call got%12.Sell(int'1')
		_ = open
	case feed <- &items[0]:
	}
	sizes := Sizes[int]{"s": {1, 2}}
//~ 2 local sizes in use scope 1 = new Sizes<:int>()
//~ 11 → use construct new Sizes<:int>()
//~ 17 → use type :int
	sum[int](sizes.at("s", 0))
//~ 2 → use call sum<:int>(sizes%1.at(string's', int'0'))
//~ 6 → use type :int
//~ 17 → use call sizes%1.at(string's', int'0')
	lists := [][]Item{{{Name: "a"}}, items[1:]}
//~ 2 local lists in use scope 1 = (? as :Item[][])
//~ 15 → use type :Item
	handler := func(item Item) Kind { return Kind(item.inner.deep) }
//~ 2 function handler in use [lexicalSelf] scope 1 (item) : :Kind
//~ 18 parameter item in handler scope 14 : :Item
//~ 23 → handler type :Item
//~ 29 → handler type :Kind
//~ 43 → handler call Kind(item%14.inner.deep)
//~ 53 → handler read item%14.inner
//~ 59 → handler read item%14.inner.deep
	go handler(lists[0][1])
//~ 5 → use call handler%1(lists%1[0][1])
	items = append(items, *(<-feed))
//~ 10 → use call append(items%1, each(feed%1))
	x.(*Item).Sell(2)
//~ 6 → use type :Item
//~ 12 → use call (x%1 as *:Item).Sell(int'2')
	items := items
	_ = items
}
//~ bindings:
//~   assign err ← tuple[i%1, err%1][1]
//~   assign items%1[place%4].next ← new Item()
//~   assign items ← append(items%1, each(feed%1))
//~   assign items ← items%1
//~   return handler ← Kind(item%14.inner.deep)
