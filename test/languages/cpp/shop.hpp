#pragma once
#include <map>
#include "money.h"

#define SHOP_API
//~ 9 macro SHOP_API [exported]
#define TWICE(x) ((x) + (x))
//~ 9 macro TWICE [exported] (x)
//~ 15 parameter x in TWICE scope 1

namespace shop::stock {
//~ 11 namespace shop::stock [exported]

class Item;
//~ 7 class Item in shop::stock [bodiless] scope 2
struct Price { int cents = 0; };
//~ 8 struct Price in shop::stock scope 2
//~ 20 field cents in Price : 'int' = int'0'
enum Colour { kRed = 1, kGreen };
//~ 6 enum Colour in shop::stock scope 2
//~ 15 enum_member kRed in Colour scope 2 = int'1'
//~ 25 enum_member kGreen in Colour scope 2
enum class Size : int { small, large };
//~ 12 enum Size in shop::stock scope 2
//~ 25 enum_member small in Size
//~ 32 enum_member large in Size

/// Something that can be counted.
class SHOP_API Countable {
//~ 16 class Countable in shop::stock scope 2 // Something that can be counted.
 public:
  virtual ~Countable() = default;
//~ 11 method ~Countable in Countable [exported bodiless]
  virtual int count() const = 0;
//~ 15 method count in Countable [exported abstract bodiless] : 'int'

 protected:
  int counted_;
//~ 7 field counted_ in Countable [protected] : 'int'
};

/** Holds things of one kind. */
template <typename T, class Less = std::less<T>, int Limit = 10>
//~ 20 type_parameter T in shop::stock scope 8
//~ 29 type_parameter Less in shop::stock scope 8 = :std%2.less<:T%8>
//~ 54 type_parameter Limit in shop::stock scope 8
//~ 41 → shop::stock type :std%2.less<:T%8>
//~ 46 → shop::stock type :T%8
class Shelf final : public Countable, private base::Named<T> {
//~ 7 class Shelf in shop::stock [readonly] scope 2 <T, Less, Limit> // Holds things of one kind.
//~ 28 → Shelf extend :Countable%2
//~ 53 → Shelf extend :base%9.Named<:T%8>
//~ 59 → Shelf type :T%8
  friend class Item;
//~ 16 → Shelf type :Item%9
  friend bool operator==(const Shelf& a, const Shelf& b);
//~ 32 → Shelf type :Shelf%10
//~ 48 → Shelf type :Shelf%10

 public:
  using value_type = T;
//~ 9 type_alias value_type in Shelf [exported] : :T%9
//~ 22 → value_type type :T%9
  typedef T* pointer;
//~ 14 type_alias pointer in Shelf [exported] : :T%9
//~ 11 → Shelf type :T%9
  Shelf();
//~ 3 constructor Shelf in Shelf [exported bodiless]
  explicit Shelf(const std::string& name, int room = Limit) : name_(name), room_{room} { reserve(room); }
//~ 12 constructor Shelf in Shelf [exported] (name, room)
//~ 37 parameter name in Shelf [readonly] scope 12 : :std%12.string
//~ 47 parameter room in Shelf scope 12 : 'int' = Limit%12
//~ 29 → Shelf type :std%12.string
//~ 54 → Shelf read Limit%12
//~ 63 → Shelf construct new name_%12(name%12)
//~ 76 → Shelf construct new room_%12(room%12)
//~ 90 → Shelf call reserve%12(room%12)
  Shelf(const Shelf&) = delete;
//~ 3 constructor Shelf in Shelf [exported bodiless] (_)
//~ 20 parameter _ in Shelf [readonly] : :Shelf%13
//~ 15 → Shelf type :Shelf%13
  ~Shelf() override;
//~ 3 method ~Shelf in Shelf [exported bodiless]
  int count() const override { return static_cast<int>(all_.size()); }
//~ 7 method count in Shelf [exported] : 'int'
//~ 56 → count read all_%15
//~ 61 → count call all_%15.size()
  T& operator[](int at);
//~ 6 method operator[] in Shelf [exported bodiless] (at) : :T%16
//~ 21 parameter at in operator[] scope 16 : 'int'
//~ 3 → operator[] type :T%16
  operator bool() const;
//~ 12 method operator bool in Shelf [exported bodiless]
  static Shelf* Open(const std::string& name);
//~ 17 method Open in Shelf [exported static bodiless] (name) : :Shelf%18
//~ 41 parameter name in Open [readonly] scope 18 : :std%18.string
//~ 10 → Open type :Shelf%18
//~ 33 → Open type :std%18.string
  template <typename... Args> T& add(Args&&... args);
//~ 25 type_parameter Args in Shelf scope 19
//~ 34 method add in Shelf [exported bodiless] <Args> (args) : :T%20
//~ 48 parameter args in add [variadic] scope 20 : :Args%20
//~ 31 → add type :T%20
//~ 38 → add type :Args%20
  void each(const std::function<void(const T&)>& work) const;
//~ 8 method each in Shelf [exported bodiless] (work) : 'void'
//~ 50 parameter work in each [readonly] scope 21 : :std%21.function<fn(_: :T%21 → 'void')>
//~ 37 function_type - in each (_) : 'void'
//~ 45 parameter _ in function_type@43:37 [readonly] : :T%21
//~ 24 → each type :std%21.function<fn(_: :T%21 → 'void')>
//~ 44 → each type :T%21
  int (*compare)(const T& a, const T& b);
//~ 9 field compare in Shelf [exported] : fn(a: :T%9, b: :T%9 → 'int')
//~ 7 function_type - in compare (a, b) : 'int'
//~ 27 parameter a in function_type@44:7 [readonly] scope 23 : :T%9
//~ 39 parameter b in function_type@44:7 [readonly] scope 23 : :T%9
//~ 24 → Shelf type :T%9
//~ 36 → Shelf type :T%9
  struct Place { int row, column; };
//~ 10 struct Place in Shelf [exported]
//~ 22 field row in Place : 'int'
//~ 27 field column in Place : 'int'
  enum { kNone };
//~ 10 enum_member kNone in Shelf [exported]

 private:
  void reserve(int room);
//~ 8 method reserve in Shelf [private bodiless] (room) : 'void'
//~ 20 parameter room in reserve scope 25 : 'int'
  std::string name_;
//~ 15 field name_ in Shelf [private] : :std%9.string
//~ 8 → Shelf type :std%9.string
  int room_;
//~ 7 field room_ in Shelf [private] : 'int'
  std::vector<std::unique_ptr<T>> all_;
//~ 35 field all_ in Shelf [private] : :std%9.vector<:std%9.unique_ptr<:T%9>>
//~ 8 → Shelf type :std%9.vector<:std%9.unique_ptr<:T%9>>
//~ 20 → Shelf type :std%9.unique_ptr<:T%9>
//~ 31 → Shelf type :T%9
  static int opened_;
//~ 14 field opened_ in Shelf [static private] : 'int'
  OLD_WAY("use each(const work&)")
  void all(int a);
//~ 8 method all in Shelf [private bodiless] (a) : 'void'
//~ 16 parameter a in all scope 26 : 'int'
};

template <> class Shelf<int> { int only; };
//~ 19 class Shelf in shop::stock attached :Shelf%28<'int'>
//~ 36 field only in Shelf [private] : 'int'

int total(const Shelf<Item>& shelf, int (*rate)(int), bool taxed = false);
//~ 5 function total in shop::stock [bodiless] scope 2 (shelf, rate, taxed) : 'int'
//~ 30 parameter shelf in total [readonly] scope 29 : :Shelf%29<:Item%29>
//~ 43 parameter rate in total scope 29 : fn(_: 'int' → 'int')
//~ 41 function_type - in total (_) : 'int'
//~ 49 parameter _ in function_type@60:41 : 'int'
//~ 60 parameter taxed in total scope 29 : 'bool' = bool'false'
//~ 17 → total type :Shelf%29
//~ 23 → total type :Item%29
extern int visits;
//~ 12 variable visits in shop::stock [bodiless] scope 2 : 'int'

}  // namespace shop::stock
//~ bindings:
//~   return count ← (all_%15.size() as 'int')
//~ imports:
//~   wildcard from '<map>' 2:10
//~   wildcard from 'money.h' 3:11
//~ heritage:
//~   Shelf extends :Countable%2
//~   Shelf extends :base%9.Named<:T%8>
