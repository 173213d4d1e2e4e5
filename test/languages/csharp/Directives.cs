using System;
#if FAST
using Shop.Fast;
#else
using Shop.Slow;
#endif

namespace Shop.Goods
//~ 11 package_clause Shop.Goods
{
    public abstract class Shelf
//~ 27 class Shelf [exported abstract] scope 1
        : Base, IThing
//~ 11 → Shelf extend Base%1
//~ 17 → Shelf extend IThing%1
#if ASYNC
        , IAsyncDisposable
//~ 11 → Shelf extend IAsyncDisposable%1
#endif
    {
#if ASYNC
        public async Task CloseAsync() => await Pack();
//~ 27 method CloseAsync in Shelf [exported async] : :Task%2
//~ 22 → CloseAsync type :Task%2
//~ 49 → CloseAsync call Pack%2()
#else
        public void Close() => Unpack();
//~ 21 method Close in Shelf [exported] : 'void'
//~ 32 → Close call Unpack%2()
#endif

        public int Count(
//~ 20 method Count in Shelf [exported] (name, most) : 'int'
#if SPAN
            Span<char> name,
//~ 24 parameter name in Count scope 5 : :Span%2<'char'>
//~ 13 → Count type :Span%2
#else
            string name,
#endif
            int most)
//~ 17 parameter most in Count scope 5 : 'int'
        {
            var text = name.Trim()
//~ 17 local text in Count scope 5 = name%5.Trim().Quick()
//~ 29 → Count call name%5.Trim()
#if FAST
                .Quick();
//~ 18 → Count call name%5.Trim().Quick()
#else
                .Slow();
#endif
            return Find(text, most);
//~ 20 → Count call Find%2(text%5, most%5)
        }

        public virtual void Empty()
//~ 29 method Empty in Shelf [exported] : 'void'
#if DEFAULTS
        {
            Clear();
//~ 13 → Empty call Clear%2()
        }
#else
            ;
#endif

        // The brackets of strings and comments open nothing: (
#region "Left {"
        public string Mark() => "#if {";
//~ 23 method Mark in Shelf [exported] : 'string'
#endregion
    }
}
#pragma warning restore
//~ bindings:
//~   return Count ← Find%2(text%5, most%5)
//~ imports:
//~   wildcard from 'System' 1:7
//~   wildcard from 'Shop.Fast' 3:7
//~   wildcard from 'Shop.Slow' 5:7
//~ heritage:
//~   Shelf extends Base%1
//~   Shelf extends IThing%1
//~   Shelf extends IAsyncDisposable%1
//~ problems:
//~   26:13 unsupported These lines are left out: they cannot be read beside the branch before them.
//~   34:17 unsupported These lines are left out: they cannot be read beside the branch before them.
//~   45:13 unsupported These lines are left out: they cannot be read beside the branch before them.
