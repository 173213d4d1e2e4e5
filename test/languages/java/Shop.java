package com.acme.shop;
//~ 9 package_clause com.acme.shop

import java.util.*;
import java.util.Map.Entry;
import com.acme.parts.Part;
import static com.acme.text.Words.join;
import static com.acme.text.Words.*;

/** Sells what it has. More words
 * follow.
 *
 * @param <T> what it sells
 */
@Deprecated
//~ 2 → Shop decorate Deprecated
@Named(value = "shop", part = Part.class)
//~ 2 → Shop decorate Named
//~ 31 → module type :Part
public abstract class Shop<T extends Part & Comparable<T>> extends Base<T> implements Runnable, Stock<T> {
//~ 23 class Shop [exported abstract] <T> @Deprecated @Named // Sells what it has. More words follow.
//~ 28 type_parameter T in Shop scope 1 : :Part%1
//~ 38 → Shop type :Part%1
//~ 45 → Shop type :Comparable%1
//~ 56 → Shop type :T%1
//~ 68 → Shop extend :Base
//~ 73 → Shop type :T%1
//~ 87 → Shop implement :Runnable
//~ 97 → Shop implement :Stock
//~ 103 → Shop type :T%1
  /** How many. */
  public static final int MAX = 3;
//~ 27 constant MAX in Shop [exported static readonly] : 'int' = int'3' // How many.
  static int first = 1, second;
//~ 14 field first in Shop [static internal] : 'int' = int'1'
//~ 25 field second in Shop [static internal] : 'int'
  protected final List<T> parts = new ArrayList<>();
//~ 27 field parts in Shop [readonly protected] : :List%1<:T%1> = new ArrayList%1()
//~ 19 → Shop type :List%1
//~ 24 → Shop type :T%1
//~ 39 → Shop construct new ArrayList%1()
  private Entry<String, int[]> entry;
//~ 32 field entry in Shop [private] : :Entry%1<:String%1, 'int'[]>
//~ 11 → Shop type :Entry%1
//~ 17 → Shop type :String%1
  Runnable later = () -> run();
//~ 12 field later in Shop [internal] : :Runnable%1 = ƒlater
//~ 12 function later in later [lexicalSelf] context typed :Runnable%1
//~ 3 → Shop type :Runnable%1
//~ 26 → later call run%1()

  static { setUp(); }
//~ 12 → Shop call setUp%1()
  { parts.clear(); }
//~ 5 → Shop read parts%1
//~ 11 → Shop call parts%1.clear()

  public Shop(int count, String... names) throws Exception {
//~ 10 constructor Shop in Shop [exported] (count, names)
//~ 19 parameter count in Shop scope 5 : 'int'
//~ 36 parameter names in Shop [variadic] scope 5 : :String%1
//~ 26 → Shop type :String%1
//~ 50 → Shop type :Exception%1
    super(count);
//~ 5 → Shop call super%5(count%5)
    this.first = count;
//~ 10 → Shop write self%5.first
    second = count + 1;
//~ 5 → Shop write second%1
  }

  Shop() { this(1, "a"); }
//~ 3 constructor Shop in Shop [internal]
//~ 12 → Shop call self%6(int'1', String'a')

  /** Looks at each. */
  @Override
//~ 4 → each decorate Override%1
  public <R> R each(Function<? super T, ? extends R> look, final long[] sizes) {
//~ 16 method each in Shop [exported] <R> (look, sizes) : :R%7 @Override%1 // Looks at each.
//~ 11 type_parameter R in each scope 7
//~ 54 parameter look in each scope 7 : :Function%1<:T%1, :R%7>
//~ 73 parameter sizes in each scope 7 : 'long'[]
//~ 14 → each type :R%7
//~ 21 → each type :Function%1
//~ 38 → each type :T%1
//~ 51 → each type :R%7
    for (T part : parts) part.use();
//~ 12 local part in each scope 8 : :T%1 = each(parts%1)
//~ 10 → each type :T%1
//~ 19 → each read parts%1
//~ 31 → each call part%8.use()
    for (var part : parts) part.use();
//~ 14 local part in each scope 9 = each(parts%1)
//~ 21 → each read parts%1
//~ 33 → each call part%9.use()
    for (int i = 0; i < MAX; i++) look.apply(parts.get(i));
//~ 14 local i in each scope 10 : 'int' = int'0'
//~ 25 → each read MAX%1
//~ 30 → each write i%10
//~ 40 → each call look%7.apply(parts%1.get(i%10))
//~ 46 → each read parts%1
//~ 52 → each call parts%1.get(i%10)
    try (Reader reader = open()) {
//~ 17 local reader in each scope 11 : :Reader%1 = open%1()
//~ 10 → each type :Reader%1
//~ 26 → each call open%1()
      reader.read();
//~ 14 → each call reader%11.read()
    } catch (IOException | RuntimeException e) {
//~ 45 local e in each scope 13 : (:IOException%1 | :RuntimeException%1)
//~ 14 → each type :IOException%1
//~ 28 → each type :RuntimeException%1
      e.printStackTrace();
//~ 9 → each call e%13.printStackTrace()
    }
    Object thing = (Part) null;
//~ 12 local thing in each scope 7 : :Object%1 = (null as :Part%1)
//~ 5 → each type :Object%1
//~ 21 → each type :Part%1
    if (thing instanceof Part part && part.ok()) part.use();
//~ 31 local part in each scope 15 : :Part%1
//~ 26 → each type :Part%1
//~ 44 → each call part%15.ok()
//~ 55 → each call part%15.use()
    if (!(thing instanceof Shop<?> other)) return null;
//~ 36 local other in each scope 7 : :Shop%1<'?'>
//~ 28 → each type :Shop%1
    other.run();
//~ 11 → each call other%7.run()
    var made = new Part("x") {
//~ 9 local made in each scope 7 = new Part%1(String'x')
//~ 30 class (anonymous) in each [anonymous]
//~ 20 → each construct new Part%1(String'x')
//~ 20 → (anonymous)@50:30 extend :Part%1
      int weight() { return size(); }
//~ 11 method weight in (anonymous)@50:30 [internal] : 'int'
//~ 29 → weight call size%17()
    };
    String text = switch (thing) {
//~ 12 local text in each scope 7 : :String%1 = (p%21.label ∪ y%22.toString() ∪ String'none')
//~ 5 → each type :String%1
      case Part p -> p.label;
//~ 17 local p in each scope 21 : :Part%1
//~ 12 → each type :Part%1
//~ 24 → each read p%21.label
      case Point(int x, var y) when x > 1 -> y.toString();
//~ 22 local x in each scope 22 : 'int'
//~ 29 local y in each scope 22
//~ 12 → each type :Point%1
//~ 48 → each call y%22.toString()
      default -> "none";
    };
    Comparator<T> order = (a, b) -> a.compareTo(b);
//~ 19 local order in each scope 7 : :Comparator%1<:T%1> = ƒorder
//~ 19 function order in each [lexicalSelf] (a, b) context typed :Comparator%1<:T%1>
//~ 28 parameter a in order scope 24
//~ 31 parameter b in order scope 24
//~ 5 → each type :Comparator%1
//~ 16 → each type :T%1
//~ 39 → order call a%24.compareTo(b%24)
    parts.stream().map(Part::label).forEach(word -> { join(word, text); });
//~ 45 function (anonymous) in each [anonymous lexicalSelf] (word) context argument parts%1.stream().map(Part%1.label).forEach(ƒ(anonymous)@59:45) #0
//~ 45 parameter word in (anonymous)@59:45 scope 25
//~ 5 → each read parts%1
//~ 11 → each call parts%1.stream()
//~ 20 → each call parts%1.stream().map(Part%1.label)
//~ 24 → each read Part%1
//~ 30 → each reference Part%1.label
//~ 37 → each call parts%1.stream().map(Part%1.label).forEach(ƒ(anonymous)@59:45)
//~ 55 → (anonymous)@59:45 call join%1(word%25, text%7)
    Shop.this.run();
//~ 5 → each type :Shop%1
//~ 15 → each call (self%7 as :Shop%1).run()
    super.close();
//~ 11 → each call super%7.close()
    com.acme.text.Words.other(sizes[0], Part.class);
//~ 5 → each read com%1
//~ 9 → each read com%1.acme
//~ 14 → each read com%1.acme.text
//~ 19 → each read com%1.acme.text.Words
//~ 25 → each call com%1.acme.text.Words.other(sizes%7[0], Class'Part.class')
//~ 41 → each type :Part%1
    int[] numbers = new int[] { 1, 2 };
//~ 11 local numbers in each scope 7 : 'int'[] = array[int'1', int'2']
    numbers[0] += first++;
//~ 13 → each write numbers%7[0]
//~ 19 → each read first%1
//~ 19 → each write first%1
    make(Part::new, 2L, 1.5f, 'c', true);
//~ 5 → each call make%1(Part%1, long'2L', float'1.5f', char''c'', boolean'true')
//~ 10 → each read Part%1
    return made == null ? look.apply(null) : null;
//~ 32 → each call look%7.apply(null)
  }

  abstract void none();
//~ 17 method none in Shop [abstract internal bodiless] : 'void'

  @Test
//~ 4 → sells decorate Test%1
  void sells() {
//~ 8 method sells in Shop [internal test] : 'void' @Test%1
    class Local {}
//~ 11 class Local in sells [internal] scope 29
    new Local();
//~ 9 → sells construct new Local%29()
  }

  enum Color {
//~ 8 enum Color in Shop [internal]
//~ 8 → (anonymous)@78:12 extend Color%31
    RED(1) { int code() { return 2; } },
//~ 5 enum_member RED in Color [exported]
//~ 12 class (anonymous) in RED [anonymous]
//~ 18 method code in (anonymous)@78:12 [internal] : 'int'
//~ 5 → Color construct new Color%31(int'1')
    GREEN;
//~ 5 enum_member GREEN in Color [exported]
    private final int number;
//~ 23 field number in Color [readonly private] : 'int'
    Color(int number) { this.number = number; }
//~ 5 constructor Color in Color [internal] (number)
//~ 15 parameter number in Color scope 35 : 'int'
//~ 30 → Color write self%35.number
    Color() { this(0); }
//~ 5 constructor Color in Color [internal]
//~ 15 → Color call self%36(int'0')
    int code() { return number; }
//~ 9 method code in Color [internal] : 'int'
//~ 25 → code read number%31
  }

  public record Point(int x, String y) implements Runnable {
//~ 17 class Point in Shop [exported]
//~ 27 field x in Point [exported readonly getter] : 'int'
//~ 37 field y in Point [exported readonly getter] : :String%39
//~ 30 → y type :String%39
//~ 51 → Point implement :Runnable%1
    public Point { check(x); }
//~ 12 constructor Point in Point [exported parameterProperty]
//~ 20 → Point call check%39(x%39)
//~ 26 → Point read x%39
    public void run() {}
//~ 17 method run in Point [exported] : 'void'
  }

  @interface Named {
//~ 14 interface Named in Shop [internal]
    String value() default "";
//~ 12 method value in Named [exported abstract bodiless] : :String%42
//~ 5 → value type :String%42
    Class<?> part();
//~ 14 method part in Named [exported abstract bodiless] : :Class%42<'?'>
//~ 5 → part type :Class%42
  }

  interface Stock<K> extends AutoCloseable, Iterable<K> {
//~ 13 interface Stock in Shop [internal] <K>
//~ 19 type_parameter K in Stock scope 45
//~ 30 → Stock extend :AutoCloseable%1
//~ 45 → Stock extend :Iterable%1
//~ 54 → Stock type :K%45
    int LIMIT = 1;
//~ 9 constant LIMIT in Stock [exported static readonly] : 'int' = int'1'
    K take(int count);
//~ 7 method take in Stock [exported abstract bodiless] (count) : :K%45
//~ 16 parameter count in take scope 46 : 'int'
//~ 5 → take type :K%45
    default void fill() { take(LIMIT); }
//~ 18 method fill in Stock [exported] : 'void'
//~ 27 → fill call take%45(LIMIT%45)
//~ 32 → fill read LIMIT%45
    static void empty() {}
//~ 17 method empty in Stock [exported static] : 'void'
    class Shelf {}
//~ 11 class Shelf in Stock [exported]
  }

  class Inner { T part; }
//~ 9 class Inner in Shop [internal]
//~ 19 field part in Inner [internal] : :T%50
//~ 17 → Inner type :T%50
}
//~ bindings:
//~   assign self%5.first ← count%5
//~   assign second%1 ← (+ count%5, int'1')
//~   assign i
//~   assign numbers%7[0] ← first%1
//~   assign first%1
//~   assign self%35.number ← number%35
//~   return later ← run%1()
//~   return each ← null
//~   return weight ← size%17()
//~   return order ← a%24.compareTo(b%24)
//~   return each ← (look%7.apply(null) ∪ null)
//~   return code ← int'2'
//~   return code ← number%31
//~ imports:
//~   wildcard from 'java.util' 3:8
//~   named Entry as Entry from 'java.util.Map' 4:22
//~   named Part as Part from 'com.acme.parts' 5:23
//~   named join as join from 'com.acme.text.Words' 6:35
//~   wildcard from 'com.acme.text.Words' 7:15
//~ heritage:
//~   Shop extends :Base<:T%1>
//~   Shop implements :Runnable
//~   Shop implements :Stock<:T%1>
//~   (anonymous)@50:30 extends :Part%1
//~   (anonymous)@78:12 extends Color%31
//~   Point implements :Runnable%1
//~   Stock extends :AutoCloseable%1
//~   Stock extends :Iterable%1<:K%45>
