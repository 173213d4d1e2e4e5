// The namespace System.Linq: what its methods make of the sequences that they are called on.

public static class Enumerable {
  public static IEnumerable<T> Where<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static IEnumerable<T> Where<T>(this IEnumerable<T> items, Func<T, int, bool> test);
  public static IEnumerable<R> Select<T, R>(this IEnumerable<T> items, Func<T, R> map);
  public static IEnumerable<R> Select<T, R>(this IEnumerable<T> items, Func<T, int, R> map);
  public static IEnumerable<R> SelectMany<T, R>(this IEnumerable<T> items, Func<T, IEnumerable<R>> map);
  public static IEnumerable<R> SelectMany<T, C, R>(this IEnumerable<T> items, Func<T, IEnumerable<C>> map, Func<T, C, R> join);
  public static IOrderedEnumerable<T> OrderBy<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static IOrderedEnumerable<T> OrderBy<T, K>(this IEnumerable<T> items, Func<T, K> key, IComparer<K> comparer);
  public static IOrderedEnumerable<T> OrderByDescending<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static IOrderedEnumerable<T> OrderByDescending<T, K>(this IEnumerable<T> items, Func<T, K> key, IComparer<K> comparer);
  public static IOrderedEnumerable<T> ThenBy<T, K>(this IOrderedEnumerable<T> items, Func<T, K> key);
  public static IOrderedEnumerable<T> ThenByDescending<T, K>(this IOrderedEnumerable<T> items, Func<T, K> key);
  public static IEnumerable<IGrouping<K, T>> GroupBy<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static IEnumerable<IGrouping<K, T>> GroupBy<T, K>(this IEnumerable<T> items, Func<T, K> key, IEqualityComparer<K> comparer);
  public static IEnumerable<IGrouping<K, E>> GroupBy<T, K, E>(this IEnumerable<T> items, Func<T, K> key, Func<T, E> element);
  public static IEnumerable<R> Join<T, I, K, R>(this IEnumerable<T> items, IEnumerable<I> inner, Func<T, K> outerKey, Func<I, K> innerKey, Func<T, I, R> join);
  public static IEnumerable<R> Zip<T, U, R>(this IEnumerable<T> items, IEnumerable<U> others, Func<T, U, R> join);
  public static IEnumerable<T> Concat<T>(this IEnumerable<T> items, IEnumerable<T> others);
  public static IEnumerable<T> Union<T>(this IEnumerable<T> items, IEnumerable<T> others);
  public static IEnumerable<T> Union<T>(this IEnumerable<T> items, IEnumerable<T> others, IEqualityComparer<T> comparer);
  public static IEnumerable<T> Intersect<T>(this IEnumerable<T> items, IEnumerable<T> others);
  public static IEnumerable<T> Except<T>(this IEnumerable<T> items, IEnumerable<T> others);
  public static IEnumerable<T> Except<T>(this IEnumerable<T> items, IEnumerable<T> others, IEqualityComparer<T> comparer);
  public static IEnumerable<T> Distinct<T>(this IEnumerable<T> items);
  public static IEnumerable<T> Distinct<T>(this IEnumerable<T> items, IEqualityComparer<T> comparer);
  public static IEnumerable<T> DistinctBy<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static IEnumerable<T> Skip<T>(this IEnumerable<T> items, int count);
  public static IEnumerable<T> Take<T>(this IEnumerable<T> items, int count);
  public static IEnumerable<T> SkipWhile<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static IEnumerable<T> TakeWhile<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static IEnumerable<T> SkipLast<T>(this IEnumerable<T> items, int count);
  public static IEnumerable<T> TakeLast<T>(this IEnumerable<T> items, int count);
  public static IEnumerable<T> Reverse<T>(this IEnumerable<T> items);
  public static IEnumerable<T> DefaultIfEmpty<T>(this IEnumerable<T> items);
  public static IEnumerable<T> Append<T>(this IEnumerable<T> items, T item);
  public static IEnumerable<T> Prepend<T>(this IEnumerable<T> items, T item);
  public static IEnumerable<T> Cast<T>(this System.Collections.IEnumerable items);
  public static IEnumerable<T> OfType<T>(this System.Collections.IEnumerable items);
  public static IEnumerable<T> AsEnumerable<T>(this IEnumerable<T> items);
  public static T First<T>(this IEnumerable<T> items);
  public static T First<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static T FirstOrDefault<T>(this IEnumerable<T> items);
  public static T FirstOrDefault<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static T Last<T>(this IEnumerable<T> items);
  public static T Last<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static T LastOrDefault<T>(this IEnumerable<T> items);
  public static T LastOrDefault<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static T Single<T>(this IEnumerable<T> items);
  public static T Single<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static T SingleOrDefault<T>(this IEnumerable<T> items);
  public static T SingleOrDefault<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static T ElementAt<T>(this IEnumerable<T> items, int index);
  public static T ElementAtOrDefault<T>(this IEnumerable<T> items, int index);
  public static bool Any<T>(this IEnumerable<T> items);
  public static bool Any<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static bool All<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static bool Contains<T>(this IEnumerable<T> items, T item);
  public static bool Contains<T>(this IEnumerable<T> items, T item, IEqualityComparer<T> comparer);
  public static bool SequenceEqual<T>(this IEnumerable<T> items, IEnumerable<T> others);
  public static int Count<T>(this IEnumerable<T> items);
  public static int Count<T>(this IEnumerable<T> items, Func<T, bool> test);
  public static long LongCount<T>(this IEnumerable<T> items);
  public static T Sum<T>(this IEnumerable<T> items);
  public static K Sum<T, K>(this IEnumerable<T> items, Func<T, K> value);
  public static T Max<T>(this IEnumerable<T> items);
  public static K Max<T, K>(this IEnumerable<T> items, Func<T, K> value);
  public static T Min<T>(this IEnumerable<T> items);
  public static K Min<T, K>(this IEnumerable<T> items, Func<T, K> value);
  public static T MaxBy<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static T MinBy<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static double Average<T>(this IEnumerable<T> items);
  public static double Average<T, K>(this IEnumerable<T> items, Func<T, K> value);
  public static T Aggregate<T>(this IEnumerable<T> items, Func<T, T, T> step);
  public static A Aggregate<T, A>(this IEnumerable<T> items, A start, Func<A, T, A> step);
  public static R Aggregate<T, A, R>(this IEnumerable<T> items, A start, Func<A, T, A> step, Func<A, R> finish);
  public static T[] ToArray<T>(this IEnumerable<T> items);
  public static List<T> ToList<T>(this IEnumerable<T> items);
  public static HashSet<T> ToHashSet<T>(this IEnumerable<T> items);
  public static HashSet<T> ToHashSet<T>(this IEnumerable<T> items, IEqualityComparer<T> comparer);
  public static Dictionary<K, T> ToDictionary<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static Dictionary<K, T> ToDictionary<T, K>(this IEnumerable<T> items, Func<T, K> key, IEqualityComparer<K> comparer);
  public static Dictionary<K, V> ToDictionary<T, K, V>(this IEnumerable<T> items, Func<T, K> key, Func<T, V> value);
  public static Dictionary<K, V> ToDictionary<T, K, V>(this IEnumerable<T> items, Func<T, K> key, Func<T, V> value, IEqualityComparer<K> comparer);
  public static ILookup<K, T> ToLookup<T, K>(this IEnumerable<T> items, Func<T, K> key);
  public static ILookup<K, V> ToLookup<T, K, V>(this IEnumerable<T> items, Func<T, K> key, Func<T, V> value);
  public static IEnumerable<T[]> Chunk<T>(this IEnumerable<T> items, int size);
  public static IEnumerable<int> Range(int start, int count);
  public static IEnumerable<T> Repeat<T>(T item, int count);
  public static IEnumerable<T> Empty<T>();
}
public interface IOrderedEnumerable<T> : IEnumerable<T> {
}
public interface IGrouping<K, T> : IEnumerable<T> {
  K Key { get; }
}
public interface ILookup<K, T> : IEnumerable<IGrouping<K, T>> {
  int Count { get; }
  IEnumerable<T> this[K key] { get; }
  bool Contains(K key);
}
