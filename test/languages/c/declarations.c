#include <stdio.h>
#include "shop/item.h"

/* How many items a shop holds at most. */
#define LIMIT 30
//~ 9 macro LIMIT [exported] // How many items a shop holds at most.
#define TWICE(x) ((x) + (x))
//~ 9 macro TWICE [exported] (x)
//~ 15 parameter x in TWICE scope 1

/**
 * One thing that is sold.
 */
struct item {
//~ 8 struct item [exported] // One thing that is sold.
    int price, *parts;
//~ 9 field price in item : 'int'
//~ 17 field parts in item : 'int'
    char name[LIMIT];
//~ 10 field name in item : 'char'
//~ 15 → item read LIMIT
    struct item *next, **all;
//~ 18 field next in item : :item
//~ 26 field all in item : :item
//~ 12 → item type :item
    int (*cost)(struct item *self, int count);
//~ 11 field cost in item : fn(self: :item, count: 'int' → 'int')
//~ 9 function_type - in cost (self, count) : 'int'
//~ 30 parameter self in function_type@15:9 scope 3 : :item
//~ 40 parameter count in function_type@15:9 scope 3 : 'int'
//~ 24 → item type :item
    struct item *(*copy)(const struct item *);
//~ 20 field copy in item : fn(_: :item → :item)
//~ 18 function_type - in copy (_) : :item
//~ 26 parameter _ in function_type@16:18 : :item
//~ 12 → item type :item
//~ 39 → item type :item
    unsigned flags : 3;
//~ 14 field flags in item : 'unsigned'
    struct { int x; } place;
//~ 23 field place in item : {type object_type@18:5}
//~ 5 object_type - in place
//~ 18 field x in object_type@18:5 : 'int'
    union { int small; long large; };
//~ 17 field small in item : 'int'
//~ 29 field large in item : 'long'
};

union number { int whole; double part; };
//~ 7 union number [exported]
//~ 20 field whole in number : 'int'
//~ 34 field part in number : 'double'
enum colour { RED = 1, GREEN, BLUE = RED };
//~ 6 enum colour [exported]
//~ 15 enum_member RED in colour [exported] = int'1'
//~ 24 enum_member GREEN in colour [exported]
//~ 31 enum_member BLUE in colour [exported] = RED
//~ 38 → colour read RED

typedef struct item item;
//~ 21 struct item [exported bodiless]
//~ 16 → item type :item
typedef struct item *item_p, item_row[3];
//~ 22 type_alias item_p [exported] : :item
//~ 30 type_alias item_row [exported] : :item
//~ 16 → module type :item
typedef struct { int count; } shop, *shop_p;
//~ 31 struct shop [exported]
//~ 22 field count in shop : 'int'
//~ 38 type_alias shop_p [exported] : :shop
typedef enum { OPEN, CLOSED } state;
//~ 31 enum state [exported]
//~ 16 enum_member OPEN in state [exported]
//~ 22 enum_member CLOSED in state [exported]
typedef int (*visit)(item *each, void *data);
//~ 15 type_alias visit [exported] : fn(each: :item, data: 'void' → 'int')
//~ 13 function_type - in visit (each, data) : 'int'
//~ 28 parameter each in function_type@29:13 scope 7 : :item
//~ 40 parameter data in function_type@29:13 scope 7 : 'void'
//~ 22 → visit type :item
typedef unsigned long size;
//~ 23 type_alias size [exported] : 'unsigned long'
struct later;
//~ 8 struct later [exported bodiless]
//~ 8 → later type :later

extern int total;
//~ 12 variable total [exported bodiless] : 'int'
static int hidden = 3, *at = &hidden;
//~ 12 variable hidden [private] : 'int' = int'3'
//~ 25 variable at [private] : 'int' = hidden
//~ 31 → module read hidden
const int fixed = 4;
//~ 11 constant fixed [exported readonly] : 'int' = int'4'
static const char *const words[] = { "a", "b" };
//~ 26 variable words [private] : 'char' = list[string'a', string'b']
visit visits[2];
//~ 7 variable visits [exported] : :visit
//~ 1 → module type :visit

item *find(shop *in, const char *name);
//~ 7 function find [exported bodiless] (in, name) : :item
//~ 18 parameter in in find scope 8 : :shop
//~ 34 parameter name in find scope 8 : 'char'
//~ 1 → find type :item
//~ 12 → find type :shop
static inline int half(int n) { return n / 2; }
//~ 19 function half [private] (n) : 'int'
//~ 28 parameter n in half scope 9 : 'int'

/** Sells one. */
int sell(item *one, int count, ...)
//~ 5 function sell [exported] (one, count, ...) : 'int' // Sells one.
//~ 16 parameter one in sell scope 10 : :item
//~ 25 parameter count in sell scope 10 : 'int'
//~ 32 parameter ... in sell [variadic]
//~ 10 → sell type :item
{
    int price = one->price, rest;
//~ 9 local price in sell scope 10 : 'int' = one%10.price
//~ 29 local rest in sell scope 10 : 'int'
//~ 22 → sell read one%10.price
    item *next = one->next;
//~ 11 local next in sell scope 10 : :item = one%10.next
//~ 5 → sell type :item
//~ 23 → sell read one%10.next
    item copy = *one;
//~ 10 local copy in sell scope 10 : :item = one%10
//~ 5 → sell type :item
    (*one->all)->price = 2;
//~ 12 → sell read one%10.all
//~ 18 → sell write one%10.all.price
    one->parts[0]++;
//~ 10 → sell read one%10.parts
//~ 10 → sell write one%10.parts
    copy.price += price;
//~ 10 → sell read copy%10.price
//~ 10 → sell write copy%10.price
    rest = one->cost(next, TWICE(count));
//~ 17 → sell call one%10.cost(next%10, TWICE(count%10))
//~ 28 → sell call TWICE(count%10)
    for (int i = 0; i < LIMIT; i++)
//~ 14 local i in sell scope 11 : 'int' = int'0'
//~ 25 → sell read LIMIT
//~ 32 → sell write i%11
        total -= half(i);
//~ 9 → sell read total
//~ 9 → sell write total
//~ 18 → sell call half(i%11)
    hidden = sizeof(struct item) + sizeof copy;
//~ 5 → sell write hidden
//~ 28 → sell type :item
    find(((shop *)0), words[RED])->next = next ? next : one;
//~ 5 → sell call find((int'0' as :shop), words)
//~ 12 → sell type :shop
//~ 23 → sell read words
//~ 29 → sell read RED
//~ 36 → sell write find((int'0' as :shop), words).next
    return (&copy)->cost(one, rest);
//~ 21 → sell call copy%10.cost(one%10, rest%10)
}

static int old(a, b) int a; char *b; { return a + *b; }
//~ 12 function old [private] (a, b) : 'int'
//~ 16 parameter a in old scope 12
//~ 19 parameter b in old scope 12
//~ 26 local a in old scope 12 : 'int'
//~ 35 local b in old scope 12 : 'char'

void (*chosen(int which, void (*fallback)(int)))(int) { return fallback; }
//~ 8 function chosen [exported] (which, fallback, _) : 'void'
//~ 19 parameter which in chosen scope 13 : 'int'
//~ 33 parameter fallback in chosen scope 13 : fn(_: 'int' → 'void')
//~ 31 function_type - in chosen (_) : 'void'
//~ 43 parameter _ in function_type@61:31 : 'int'
//~ 50 parameter _ in chosen : 'int'

static int by_size(struct item *self, int count) { return count; }
//~ 12 function by_size [private] (self, count) : 'int'
//~ 33 parameter self in by_size scope 15 : :item
//~ 43 parameter count in by_size scope 15 : 'int'
//~ 27 → by_size type :item
static struct item *same(const struct item *one) { return (struct item *)one; }
//~ 21 function same [private] (one) : :item
//~ 45 parameter one in same scope 16 : :item
//~ 15 → same type :item
//~ 39 → same type :item
//~ 67 → same type :item

static const struct item sample = { .price = 1, .cost = by_size, .copy = same };
//~ 26 constant sample [readonly private] : :item = list[price, cost, copy → int'1', by_size, same]
//~ 21 → module type :item
//~ 57 → module read by_size
//~ 74 → module read same
static struct { int n; visit go; } steps[] = { { 1, NULL }, { 2, 0 } };
//~ 36 variable steps [private] : {type object_type@67:8} = list[list[int'1', null'NULL'], list[int'2', int'0']]
//~ 8 object_type - in steps
//~ 21 field n in object_type@67:8 : 'int'
//~ 30 field go in object_type@67:8 : :visit
//~ 24 → module type :visit
static int (*handlers[])(struct item *, int) = { by_size, [1] = by_size };
//~ 14 variable handlers [private] : fn(_: :item, _: 'int' → 'int') = list[by_size, by_size]
//~ 12 function_type - in handlers (_, _) : 'int'
//~ 26 parameter _ in function_type@68:12 : :item
//~ 41 parameter _ in function_type@68:12 : 'int'
//~ 33 → module type :item
//~ 50 → module read by_size
//~ 65 → module read by_size

#ifdef WIDE
//~ 8 → module read WIDE
long width(void) { return 2; }
//~ 6 function width [exported] : 'long'
#else
long width(void) { return 1; }
//~ 6 function width [exported] : 'long'
#endif

struct outer {
//~ 8 struct outer [exported]
    enum { LOW, HIGH } level;
//~ 24 field level in outer : ?
//~ 12 enum_member LOW in level [exported]
//~ 17 enum_member HIGH in level [exported]
    struct inner { int deep; } first, second;
//~ 12 struct inner in outer [exported]
//~ 24 field deep in inner : 'int'
//~ 32 field first in outer : {type inner}
//~ 39 field second in outer : {type inner}
    union { struct { int a; }; struct { int b; } named; };
//~ 26 field a in outer : 'int'
//~ 50 field named in outer : {type object_type@79:32}
//~ 32 object_type - in named
//~ 45 field b in object_type@79:32 : 'int'
    int bits : 2, more : 3, (*hook)(void);
//~ 9 field bits in outer : 'int'
//~ 19 field more in outer : 'int'
//~ 29 function_type - in outer : 'int'
};
int levels(struct inner *in) { return in->deep + HIGH; }
//~ 5 function levels [exported] (in) : 'int'
//~ 26 parameter in in levels scope 23 : :inner
//~ 19 → levels type :inner
//~ 43 → levels read in%23.deep
//~ 50 → levels read HIGH
int const after = 1;
//~ 11 variable after [exported] : 'int' = int'1'
static int one = 1, two, *three = &one;
//~ 12 variable one [private] : 'int' = int'1'
//~ 21 variable two [private] : 'int'
//~ 27 variable three [private] : 'int' = one
//~ 36 → module read one
char *text __attribute__((unused)) = "t";
//~ 7 variable text [exported] : 'char'
//~ 27 → module read unused
EXPORT long wide_sum(int a, int b) { return a + b; }
//~ 13 function wide_sum [exported] (a, b) : 'EXPORT long'
//~ 26 parameter a in wide_sum scope 24 : 'int'
//~ 33 parameter b in wide_sum scope 24 : 'int'
//~ 1 → wide_sum type :EXPORT
EXPORT number_t other_sum (item *L, int a) { return a; }
//~ 17 function other_sum [exported] (L, a) : :EXPORT
//~ 34 parameter L in other_sum scope 25 : :item
//~ 41 parameter a in other_sum scope 25 : 'int'
//~ 1 → other_sum type :EXPORT
//~ 8 → other_sum read number_t
//~ 28 → other_sum type :item
EXPORT int (guarded)(int n);
//~ 13 function guarded [exported bodiless] (_, n)
//~ 13 parameter _ in guarded : :guarded
//~ 26 parameter n in guarded scope 26 : 'int'
//~ 1 → guarded type :EXPORT
//~ 8 → guarded read int
extern int kept_elsewhere(int n);
//~ 12 function kept_elsewhere [exported bodiless] (n) : 'int'
//~ 31 parameter n in kept_elsewhere scope 27 : 'int'
static void *made_here(void);
//~ 14 function made_here [private bodiless] : 'void'
#ifndef PLAIN
//~ 9 → module read PLAIN
extern char **in_a_branch(int n);
//~ 15 function in_a_branch [exported bodiless] (n) : 'char'
//~ 31 parameter n in in_a_branch scope 29 : 'int'
#endif
extern int (*hook)(int n);
//~ 14 variable hook [exported bodiless] : fn(n: 'int' → 'int')
//~ 12 function_type - in hook (n) : 'int'
//~ 24 parameter n in function_type@94:12 scope 30 : 'int'
extern const char *words_elsewhere[3];
//~ 20 variable words_elsewhere [exported bodiless] : 'char'
int APP_CDECL with_a_word(void) { return 1; }
//~ 15 function with_a_word [exported] : 'int'

#define READ(text)                                        \
//~ 9 macro READ [exported] (text)
//~ 14 parameter text in READ scope 32
    (((text)->buffer == 'a') ?     /* a word -> its end */ \
     (*((text)->pointer++) = (char_t) '\n',               \
      (text)->unread -= 2) :                              \
     ((text)->buffer == 'b') ?     /* b -> its end */      \
     (*((text)->pointer++) = (char_t) '\n') : 0)
//~ bindings:
//~   assign one%10.all.price ← int'2'
//~   assign one%10.parts
//~   assign copy%10.price ← (+= copy%10.price, price%10)
//~   assign rest ← one%10.cost(next%10, TWICE(count%10))
//~   assign i
//~   assign total ← (-= total, half(i%11))
//~   assign hidden ← (+ ?, ?)
//~   assign find((int'0' as :shop), words).next ← (next%10 ∪ one%10)
//~   return half ← (/ n%9, int'2')
//~   return sell ← copy%10.cost(one%10, rest%10)
//~   return old ← (+ a%12, b%12)
//~   return chosen ← fallback%13
//~   return by_size ← count%15
//~   return same ← (one%16 as :item)
//~   return width ← int'2'
//~   return width ← int'1'
//~   return levels ← (+ in%23.deep, HIGH)
//~   return wide_sum ← (+ a%24, b%24)
//~   return other_sum ← a%25
//~   return with_a_word ← int'1'
//~ imports:
//~   wildcard from '<stdio.h>' 1:10
//~   wildcard from 'shop/item.h' 2:11
//~ problems:
//~   85:11 syntax Something is missing here.
//~   85:12 syntax Not understood: __attribute__((unused)) =
//~   87:8 syntax Not understood: number_t
