#include "shop.hpp"
using namespace std;
using shop::stock::Colour;
namespace stock = shop::stock;

namespace {
int hidden = 0;
//~ 5 variable hidden [private] : 'int' = int'0'
int count_up() { return ++hidden; }
//~ 5 function count_up [private] : 'int'
//~ 27 → count_up read hidden%1
//~ 27 → count_up write hidden%1
}  // namespace

static const int limit = 3;
//~ 18 constant limit [exported static readonly] : 'int' = int'3'
extern "C" int c_price(int n);
//~ 16 function c_price [exported bodiless] (n) : 'int'
//~ 28 parameter n in c_price scope 2 : 'int'

namespace shop {
//~ 11 namespace shop [exported]
namespace stock {
//~ 11 namespace stock in shop scope 3

int visits(0);
//~ 5 variable visits in stock scope 4 : 'int' = ?

template <typename T, class Less, int Limit>
//~ 20 type_parameter T in stock scope 5
//~ 29 type_parameter Less in stock scope 5
//~ 39 type_parameter Limit in stock scope 5
Shelf<T, Less, Limit>::Shelf() : Shelf("none"), room_(limit) {}
//~ 24 constructor Shelf in stock attached :Shelf%4 <T, Less, Limit>
//~ 1 → Shelf type :Shelf%6
//~ 7 → Shelf type :T%6
//~ 10 → Shelf type :Less%6
//~ 16 → Shelf type :Limit%6
//~ 34 → Shelf construct new Shelf%6(string'none')
//~ 49 → Shelf construct new room_%6(limit%6)
//~ 55 → Shelf read limit%6

Item::Item(int price) : price_(price), tag{price} {}
//~ 7 constructor Item in stock attached :Item%4 (price)
//~ 16 parameter price in Item scope 7 : 'int'
//~ 25 → Item construct new price_%7(price%7)
//~ 40 → Item construct new tag%7(price%7)
Item::~Item() {}
//~ 7 method ~Item in stock attached :Item%4
Shelf<int>::~Shelf() = default;
//~ 13 method ~Shelf in stock attached :Shelf%4
//~ 1 → ~Shelf type :Shelf%9
struct Table { const char* (*label)(int place); char const* name() const; Item const* first; };
//~ 8 struct Table in stock scope 4
//~ 30 field label in Table : fn(place: 'int' → 'char')
//~ 28 function_type - in label (place) : 'char'
//~ 41 parameter place in function_type@25:28 scope 11 : 'int'
//~ 61 method name in Table [bodiless] : 'char'
//~ 87 field first in Table : :Item%10
//~ 75 → Table type :Item%10
int through(Item* item, int (Item::*get)()) { return (item->*get)(); }
//~ 5 function through in stock scope 4 (item, *get) : 'int'
//~ 19 parameter item in through scope 13 : :Item%13
//~ 36 parameter *get in through scope 13 attached :Item%13 : fn( → 'int')
//~ 29 function_type - in through : 'int'
//~ 13 → through type :Item%13
//~ 37 → through type :get%13
//~ 62 → through call *item%13.get()
int Item::made = 0;
//~ 11 variable made in stock attached :Item%4 : 'int' = int'0'
bool Item::operator<(const Item& other) const { return price_ < other.price_; }
//~ 12 method operator< in stock attached :Item%4 (other) : 'bool'
//~ 34 parameter other in operator< [readonly] scope 15 : :Item%15
//~ 28 → operator< type :Item%15
//~ 56 → operator< read price_%15
//~ 71 → operator< read other%15.price_

int total(const Shelf<Item>& shelf, int (*rate)(int), bool taxed) {
//~ 5 function total in stock scope 4 (shelf, rate, taxed) : 'int'
//~ 30 parameter shelf in total [readonly] scope 16 : :Shelf%16<:Item%16>
//~ 43 parameter rate in total scope 16 : fn(_: 'int' → 'int')
//~ 41 function_type - in total (_) : 'int'
//~ 49 parameter _ in function_type@30:41 : 'int'
//~ 60 parameter taxed in total scope 16 : 'bool'
//~ 17 → total type :Shelf%16
//~ 23 → total type :Item%16
  int sum = 0, *at = &sum;
//~ 7 local sum in total scope 16 : 'int' = int'0'
//~ 17 local at in total scope 16 : 'int' = sum%16
  for (const auto& item : shelf.items()) sum += item->price();
//~ 20 local item in total [readonly] scope 18 = each(shelf%16.items())
//~ 33 → total call shelf%16.items()
//~ 42 → total write sum%16
//~ 55 → total call *item%18.price()
  for (auto& [name, price] : prices) *at = price.cents;
//~ 15 local name in total scope 19 = each(prices%16)[0]
//~ 21 local price in total scope 19 = each(prices%16)[1]
//~ 30 → total read prices%16
//~ 50 → total read price%19.cents
  auto kept = std::make_unique<Item>(TWICE(1));
//~ 8 local kept in total scope 16 = std%16.make_unique<:Item%16>(TWICE%16(int'1'))
//~ 20 → total call std%16.make_unique<:Item%16>(TWICE%16(int'1'))
//~ 32 → total type :Item%16
//~ 38 → total call TWICE%16(int'1')
  kept->rename("x").touch();
//~ 9 → total call *kept%16.rename(string'x')
//~ 21 → total call *kept%16.rename(string'x').touch()
  Item one(2), two{3};
//~ 8 local one in total scope 16 : :Item%16 = new Item%16(int'2')
//~ 16 local two in total scope 16 : :Item%16 = new Item%16(int'3')
//~ 3 → total construct new Item%16(int'2')
//~ 3 → total construct new Item%16(int'3')
  Item copy(one);
//~ 8 local copy in total scope 16 : :Item%16 = new Item%16(one%16)
//~ 3 → total construct new Item%16(one%16)
  Price price = {4};
//~ 9 local price in total scope 16 : :Price%16 = list[int'4']
//~ 3 → total type :Price%16
  Item* made = new stock::Item(sum);
//~ 9 local made in total scope 16 : :Item%16 = new stock%16.Item(sum%16)
//~ 3 → total type :Item%16
//~ 27 → total construct new stock%16.Item(sum%16)
  auto add = [&sum, this](int more) -> int { return sum += more; };
//~ 8 function add in total [lexicalSelf] scope 16 (more) : 'int'
//~ 31 parameter more in add scope 21 : 'int'
//~ 53 → add write sum%21
  add(rate(1));
//~ 3 → total call add%16(rate%16(int'1'))
//~ 7 → total call rate%16(int'1')
  if (auto found = shelf.find(1)) found->touch();
//~ 12 local found in total scope 22 = shelf%16.find(int'1')
//~ 26 → total call shelf%16.find(int'1')
//~ 42 → total call *found%22.touch()
  try {
    throw Failure("none");
//~ 11 → total call Failure%16(string'none')
  } catch (const std::exception& error) {
//~ 34 local error in total scope 24 : :std%16.exception
//~ 23 → total type :std%16.exception
    error.what();
//~ 11 → total call error%24.what()
  }
  switch (one.colour()) {
//~ 15 → total call one%16.colour()
    case Colour::kRed: break;
//~ 18 → total read Colour%16.kRed
    default: ::c_price(static_cast<int>(Size::small));
//~ 16 → total call c_price((Size%16.small as 'int'))
//~ 47 → total read Size%16.small
  }
  dynamic_cast<Item*>(made)->touch();
//~ 16 → total type :Item%16
//~ 30 → total call *(made%16 as :Item%16).touch()
  delete made;
  return this->all_[0].second + Item::count<int>();
//~ 16 → total read self%16.all_
//~ 24 → total read self%16.all_[].second
//~ 39 → total call Item%16.count<'int'>()
}

}  // namespace stock
}  // namespace shop
//~ bindings:
//~   assign hidden
//~   assign sum ← (+= sum%16, *item%18.price())
//~   assign at ← price%19.cents
//~   assign sum ← (+= sum%21, more%21)
//~   return count_up ← hidden%1
//~   return through ← *item%13.get()
//~   return operator< ← (< price_%15, other%15.price_)
//~   return add ← (+= sum%21, more%21)
//~   return total ← (+ self%16.all_[].second, Item%16.count<'int'>())
//~ imports:
//~   wildcard from 'shop.hpp' 1:11
//~   wildcard from 'std' [namespace] 2:17
//~   named Colour as Colour from 'shop::stock::Colour' [namespace] 3:20
//~   namespace as stock from 'shop::stock' [namespace] 4:19
