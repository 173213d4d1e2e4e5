global using System.IO;
using System;
using System.Collections.Generic;
using static System.Math;
using Basket = Shop.Goods.Basket;

namespace Shop.Goods
//~ 11 package_clause Shop.Goods
{
    namespace Inner { class Deep { } }
//~ 15 package_clause Inner
//~ 29 class Deep [internal] scope 2

    /// <summary>What is <c>sold</c>.</summary>
    [Serializable, Obsolete("soon")]
//~ 6 → Basket decorate Serializable%1
//~ 20 → Basket decorate Obsolete%1
    public partial class Basket<T> : Base, IThing<T> where T : class, IPart, new()
//~ 26 class Basket [exported partial] scope 1 <T> @Serializable%1 @Obsolete%1 // What is sold.
//~ 33 type_parameter T in Basket scope 4 : :IPart%4
//~ 38 → Basket extend Base%1
//~ 44 → Basket extend IThing%1
//~ 51 → Basket type :T%4
//~ 71 → Basket type :IPart%4
    {
        private readonly int size = 1, count;
//~ 30 field size in Basket [readonly private] : 'int' = int'1'
//~ 40 field count in Basket [readonly private] : 'int'
        public const string Kind = "basket";
//~ 29 constant Kind in Basket [exported static readonly] : 'string' = string'basket'
        public event EventHandler<int> Changed;
//~ 40 field Changed in Basket [exported] : :EventHandler%4<'int'>
//~ 22 → Basket type :EventHandler%4
        public event EventHandler Other { add { size++; } remove { } }
//~ 35 field Other in Basket [exported getter setter] : :EventHandler%4
//~ 22 → Other type :EventHandler%4
//~ 49 → Other read size%4
//~ 49 → Other write size%4

        public int Number { get; private set; } = 3;
//~ 20 property Number in Basket [exported] : 'int' = int'3'
        public int Twice => Number * 2;
//~ 20 property Twice in Basket [exported getter] : 'int' = (* Number%4, int'2')
//~ 29 → Twice read Number%4
        protected internal virtual string Name { get { return Kind; } set { Keep(value); } }
//~ 43 property Name in Basket [protected internal getter setter] : 'string'
//~ 63 → Name read Kind%4
//~ 77 → Name call Keep%4(value%4)
//~ 82 → Name read value%4
        public T this[int index] => items[index];
//~ 9 property this[] in Basket [exported getter setter] (index) : :T%4
//~ 27 parameter index in this[] scope 15 : 'int'
//~ 16 → this[] type :T%4
//~ 37 → this[] read items%4
        private List<T> items = new();
//~ 25 field items in Basket [private] : :List%4<:T%4> = new class of :List%4<:T%4>()
//~ 17 → Basket construct new class of :List%4<:T%4>()
//~ 17 → Basket type :List%4
//~ 22 → Basket type :T%4

        public Basket(int number) : base(number) { Number = number; }
//~ 16 constructor Basket in Basket [exported] (number)
//~ 27 parameter number in Basket scope 16 : 'int'
//~ 37 → Basket call super%16(number%16)
//~ 52 → Basket write Number%4
        static Basket() { }
//~ 16 constructor Basket in Basket [static private]
        ~Basket() { }
//~ 10 method Basket in Basket [private]

        public static Basket<T> operator +(Basket<T> one, Basket<T> other) => one;
//~ 33 method operator in Basket [exported static] (one, other) : :Basket%4<:T%4>
//~ 54 parameter one in operator scope 19 : :Basket%4<:T%4>
//~ 69 parameter other in operator scope 19 : :Basket%4<:T%4>
//~ 23 → operator type :Basket%4
//~ 30 → operator type :T%4
//~ 44 → operator type :Basket%4
//~ 51 → operator type :T%4
//~ 59 → operator type :Basket%4
//~ 66 → operator type :T%4
        void IThing<T>.Do<U>(params object[] all) where U : T { }
//~ 24 method Do in Basket [private override] <U> (all) : 'void'
//~ 27 type_parameter U in Do scope 20 : :T%4
//~ 46 parameter all in Do [variadic] scope 20 : 'object'
//~ 14 → Do type :IThing%4
//~ 21 → Do type :T%4
//~ 61 → Do type :T%4

        public async Task<int> Run(int first, ref int second, out string third, string fourth = "x", int? fifth = null)
//~ 32 method Run in Basket [exported async] (first, second, third, fourth, fifth) : :Task%4<'int'>
//~ 40 parameter first in Run scope 21 : 'int'
//~ 55 parameter second in Run scope 21 : 'int'
//~ 74 parameter third in Run scope 21 : 'string'
//~ 88 parameter fourth in Run scope 21 : 'string' = string'x'
//~ 107 parameter fifth in Run scope 21 : 'int'? = null
//~ 22 → Run type :Task%4
        {
            int Local(int n) => n + first;
//~ 17 function Local in Run [internal] scope 21 (n) : 'int'
//~ 27 parameter n in Local scope 22 : 'int'
            var made = new Basket<T>(1) { Number = 4 };
//~ 17 local made in Run scope 21 = new class of :Basket%4<:T%4>(int'1')
//~ 28 → Run construct new class of :Basket%4<:T%4>(int'1')
//~ 35 → Run type :T%4
//~ 43 → Run write class of :Basket%4<:T%4>.Number
            Basket<T> same = new(2);
//~ 23 local same in Run scope 21 : :Basket%4<:T%4> = new class of :Basket%4<:T%4>(int'2')
//~ 13 → Run construct new class of :Basket%4<:T%4>(int'2')
//~ 13 → Run type :Basket%4
//~ 20 → Run type :T%4
            int[] all = new[] { 1, 2 };
//~ 19 local all in Run scope 21 : 'int'[] = array[int'1', int'2']
            await Run(Local(1), ref second, out var text, fifth: 3);
//~ 53 local text in Run scope 21
//~ 19 → Run call Run%4(Local%21(int'1'), second%21, ?, fifth=int'3')
//~ 23 → Run call Local%21(int'1')
            made?.Items?.Clear();
//~ 19 → Run read made%21.Items
//~ 26 → Run call made%21.Items.Clear()
            foreach (var item in items) item.Turn();
//~ 26 local item in Run scope 23 = each(items%4)
//~ 34 → Run read items%4
//~ 46 → Run call item%23.Turn()
            using (var file = File.OpenRead("a")) { }
//~ 24 local file in Run scope 24 = File%4.OpenRead(string'a')
//~ 31 → Run read File%4
//~ 36 → Run call File%4.OpenRead(string'a')
            if (same is Basket<T> again && again.Number > 3) again.Run();
//~ 35 local again in Run scope 21 : :Basket%4<:T%4>
//~ 25 → Run type :Basket%4
//~ 32 → Run type :T%4
//~ 50 → Run read again%21.Number
//~ 68 → Run call again%21.Run()
            switch (made) { case Basket<T> b when b.Number > 1: b.Run(); break; default: break; }
//~ 44 local b in Run scope 26 : :Basket%4<:T%4>
//~ 34 → Run type :Basket%4
//~ 41 → Run type :T%4
//~ 53 → Run read b%26.Number
//~ 67 → Run call b%26.Run()
            var kind = made switch { Basket<T> c => c.Number, null => 0, _ => 1 };
//~ 17 local kind in Run scope 21 = (c%28.Number ∪ int'0' ∪ int'1')
//~ 48 local c in Run scope 28 : :Basket%4<:T%4>
//~ 38 → Run type :Basket%4
//~ 45 → Run type :T%4
//~ 55 → Run read c%28.Number
            Func<int, int> grow = n => n + 1;
//~ 28 function grow in Run [lexicalSelf] scope 21 (n) context typed :Func%4<'int', 'int'>
//~ 35 parameter n in grow scope 31
//~ 13 → Run type :Func%4
            Action<T> turn = delegate (T part) { part.Turn(); };
//~ 23 function turn in Run [lexicalSelf] scope 21 (part) context typed :Action%4<:T%4>
//~ 42 parameter part in turn scope 32 : :T%4
//~ 13 → Run type :Action%4
//~ 20 → Run type :T%4
//~ 40 → turn type :T%4
//~ 55 → turn call part%32.Turn()
            try { grow(1); } catch (IOException problem) when (problem.Message == "") { }
//~ 49 local problem in Run scope 34 : :IOException%4
//~ 19 → Run call grow%21(int'1')
//~ 37 → Run type :IOException%4
//~ 72 → Run read problem%34.Message
            base.Rest(); this.Number = 3; Number += 4;
//~ 18 → Run call super%21.Rest()
//~ 31 → Run write self%21.Number
//~ 43 → Run read Number%4
//~ 43 → Run write Number%4
            var names = from part in items where part.Size > 1 select part.Name;
//~ 17 local names in Run scope 21 = IEnumerable[part%36.Name]
//~ 30 local part in Run scope 36 = each(items%4)
//~ 38 → Run read items%4
//~ 55 → Run read part%36.Size
//~ 76 → Run read part%36.Name
            var found = items.Where(part => part.Size > 1).Select(part => part.Name);
//~ 17 local found in Run scope 21 = items%4.Where(ƒ(anonymous)@51:37).Select(ƒ(anonymous)@51:67)
//~ 37 function (anonymous) in Run [anonymous lexicalSelf] (part) context argument items%4.Where(ƒ(anonymous)@51:37) #0
//~ 37 parameter part in (anonymous)@51:37 scope 37
//~ 67 function (anonymous) in Run [anonymous lexicalSelf] (part) context argument items%4.Where(ƒ(anonymous)@51:37).Select(ƒ(anonymous)@51:67) #0
//~ 67 parameter part in (anonymous)@51:67 scope 38
//~ 25 → Run read items%4
//~ 31 → Run call items%4.Where(ƒ(anonymous)@51:37)
//~ 50 → (anonymous)@51:37 read part%37.Size
//~ 60 → Run call items%4.Where(ƒ(anonymous)@51:37).Select(ƒ(anonymous)@51:67)
//~ 80 → (anonymous)@51:67 read part%38.Name
            lock (this) { (int left, string right) pair = (1, "a"); }
//~ 52 local pair in Run scope 39 : ['int', 'string'] = tuple[int'1', string'a']
            return (int)made.Twice + typeof(T).Name.Length;
//~ 30 → Run read made%21.Twice
//~ 45 → Run read T%4
//~ 48 → Run read Type'typeof(T)'.Name
//~ 53 → Run read Type'typeof(T)'.Name.Length
        }
    }

    public record Point(int X, int Y = 0) { public int Sum() => X + Y; }
//~ 19 class Point [exported] scope 1
//~ 19 constructor Point in Point [exported] (X, Y)
//~ 29 parameter X in Point [exported parameterProperty] scope 41 : 'int'
//~ 29 property X in Point [exported parameterProperty] : 'int' = X%41
//~ 36 parameter Y in Point [exported parameterProperty] scope 41 : 'int' = int'0'
//~ 36 property Y in Point [exported parameterProperty] : 'int' = Y%41
//~ 56 method Sum in Point [exported] : 'int'
//~ 65 → Sum read X%40
//~ 69 → Sum read Y%40
    public struct Size { public int Width; }
//~ 19 struct Size [exported] scope 1
//~ 37 field Width in Size [exported] : 'int'
    public class Clock(int start) { int Now() => start; }
//~ 18 class Clock [exported] scope 1
//~ 18 constructor Clock in Clock [exported] (start)
//~ 28 parameter start in Clock [parameterProperty] scope 45 : 'int'
//~ 28 property start in Clock [private parameterProperty] : 'int' = start%45
//~ 41 method Now in Clock [private] : 'int'
//~ 50 → Now read start%44
    public enum Color : byte { Red = 1, Blue }
//~ 17 enum Color [exported] scope 1
//~ 32 enum_member Red in Color [exported] = int'1'
//~ 41 enum_member Blue in Color [exported]
    public delegate R Maker<in A, out R>(A from) where A : IPart;
//~ 23 type_alias Maker [exported ownType] scope 1 <A, R> : fn(from: :A%48 → :R%48)
//~ 32 type_parameter A in Maker scope 48 : :IPart%1
//~ 39 type_parameter R in Maker scope 48
//~ 41 function_type - in Maker (from) : :R%48
//~ 44 parameter from in function_type@61:41 scope 49 : :A%48
//~ 21 → Maker type :R%48
//~ 42 → Maker type :A%48
//~ 60 → Maker type :IPart%1
    public interface IThing<out T> : IPart { void Do<U>(params object[] all); int Level { get; } int High() => 1; }
//~ 22 interface IThing [exported] scope 1 <T>
//~ 33 type_parameter T in IThing scope 50
//~ 51 method Do in IThing [exported abstract bodiless] <U> (all) : 'void'
//~ 54 type_parameter U in Do scope 51
//~ 73 parameter all in Do [variadic] scope 51 : 'object'
//~ 83 property Level in IThing [exported abstract] : 'int'
//~ 102 method High in IThing [exported] : 'int'
//~ 38 → IThing extend IPart%1

    static class Tools
//~ 18 class Tools [static internal] scope 1
    {
        public static int Weight<T>(this IEnumerable<T> all, Func<T, int> of) where T : IPart => 0;
//~ 27 method Weight in Tools [exported static classMethod] <T> (all, of) : 'int'
//~ 34 type_parameter T in Weight scope 55 : :IPart%54
//~ 57 parameter all in Weight scope 55 : :IEnumerable%54<:T%55>
//~ 75 parameter of in Weight scope 55 : :Func%54<:T%55, 'int'>
//~ 42 → Weight type :IEnumerable%54
//~ 54 → Weight type :T%55
//~ 62 → Weight type :Func%54
//~ 67 → Weight type :T%55
//~ 89 → Weight type :IPart%54
    }

    [TestFixture]
//~ 6 → BasketTests decorate TestFixture%1
    class BasketTests { [Test] public void Holds() { } }
//~ 11 class BasketTests [internal test] scope 1 @TestFixture%1
//~ 44 method Holds in BasketTests [exported test] : 'void' @Test%56
//~ 26 → Holds decorate Test%56
}
//~ bindings:
//~   assign size%4
//~   assign Number%4 ← number%16
//~   assign class of :Basket%4<:T%4>.Number ← int'4'
//~   assign self%21.Number ← int'3'
//~   assign Number%4 ← int'4'
//~   return Basket ← Kind%4
//~   return Local ← (+ n%22, first%21)
//~   return grow ← (+ n%31, int'1')
//~   return (anonymous)@51:37 ← (> part%37.Size, int'1')
//~   return (anonymous)@51:67 ← part%38.Name
//~   return Run ← (+ (made%21.Twice as 'int'), Type'typeof(T)'.Name.Length)
//~ imports:
//~   wildcard from 'System.IO' [ambient] 1:14
//~   wildcard from 'System' 2:7
//~   wildcard from 'System.Collections.Generic' 3:7
//~   wildcard from 'System.Math' 4:14
//~   namespace as Basket from 'Shop.Goods.Basket' 5:16
//~ heritage:
//~   Basket extends Base%1
//~   Basket extends :IThing%1<:T%4>
//~   IThing extends IPart%1
