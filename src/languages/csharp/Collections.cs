// The namespace System.Collections.Generic: what its collections hold and give back.

public interface IEnumerable<out T> : IEnumerable {
  IEnumerator<T> GetEnumerator();
}
public interface IEnumerable {
  System.Collections.IEnumerator GetEnumerator();
}
public interface IEnumerator<out T> : IDisposable {
  T Current { get; }
  bool MoveNext();
  void Reset();
}
public interface IAsyncEnumerable<out T> {
  IAsyncEnumerator<T> GetAsyncEnumerator();
}
public interface IAsyncEnumerator<out T> : IAsyncDisposable {
  T Current { get; }
  ValueTask<bool> MoveNextAsync();
}
public interface ICollection<T> : IEnumerable<T> {
  int Count { get; }
  bool IsReadOnly { get; }
  void Add(T item);
  void Clear();
  bool Contains(T item);
  void CopyTo(T[] target, int index);
  bool Remove(T item);
}
public interface IReadOnlyCollection<out T> : IEnumerable<T> {
  int Count { get; }
}
public interface IList<T> : ICollection<T> {
  T this[int index] { get; }
  int IndexOf(T item);
  void Insert(int index, T item);
  void RemoveAt(int index);
}
public interface IReadOnlyList<out T> : IReadOnlyCollection<T> {
  T this[int index] { get; }
}
public interface ISet<T> : ICollection<T> {
  bool Add(T item);
  void UnionWith(IEnumerable<T> other);
  void ExceptWith(IEnumerable<T> other);
  void IntersectWith(IEnumerable<T> other);
  bool IsSubsetOf(IEnumerable<T> other);
  bool SetEquals(IEnumerable<T> other);
  bool Overlaps(IEnumerable<T> other);
}
public interface IDictionary<K, V> : ICollection<KeyValuePair<K, V>> {
  V this[K key] { get; }
  ICollection<K> Keys { get; }
  ICollection<V> Values { get; }
  void Add(K key, V value);
  bool ContainsKey(K key);
  bool Remove(K key);
  bool TryGetValue(K key, out V value);
}
public interface IReadOnlyDictionary<K, V> : IReadOnlyCollection<KeyValuePair<K, V>> {
  V this[K key] { get; }
  IEnumerable<K> Keys { get; }
  IEnumerable<V> Values { get; }
  bool ContainsKey(K key);
  bool TryGetValue(K key, out V value);
}
public struct KeyValuePair<K, V> {
  public K Key;
  public V Value;
  public KeyValuePair(K key, V value);
  public void Deconstruct(out K key, out V value);
}
public static class KeyValuePair {
  public static KeyValuePair<K, V> Create<K, V>(K key, V value);
}
public class List<T> : IList<T>, IReadOnlyList<T> {
  public int Capacity;
  public int Count;
  public T this[int index] => default;
  public List();
  public List(int capacity);
  public List(IEnumerable<T> items);
  public void Add(T item);
  public void AddRange(IEnumerable<T> items);
  public void Insert(int index, T item);
  public void InsertRange(int index, IEnumerable<T> items);
  public bool Remove(T item);
  public void RemoveAt(int index);
  public int RemoveAll(Predicate<T> test);
  public void RemoveRange(int index, int count);
  public void Clear();
  public bool Contains(T item);
  public bool Exists(Predicate<T> test);
  public T Find(Predicate<T> test);
  public T FindLast(Predicate<T> test);
  public List<T> FindAll(Predicate<T> test);
  public int FindIndex(Predicate<T> test);
  public int FindLastIndex(Predicate<T> test);
  public int IndexOf(T item);
  public int LastIndexOf(T item);
  public int BinarySearch(T item);
  public int BinarySearch(T item, IComparer<T> comparer);
  public void ForEach(Action<T> action);
  public bool TrueForAll(Predicate<T> test);
  public void Sort();
  public void Sort(Comparison<T> comparison);
  public void Sort(IComparer<T> comparer);
  public void Reverse();
  public List<T> GetRange(int index, int count);
  public List<R> ConvertAll<R>(Converter<T, R> convert);
  public System.Collections.ObjectModel.ReadOnlyCollection<T> AsReadOnly();
  public T[] ToArray();
  public void CopyTo(T[] target);
  public void CopyTo(T[] target, int index);
  public void TrimExcess();
  public IEnumerator<T> GetEnumerator();
}
public class Dictionary<K, V> : IDictionary<K, V>, IReadOnlyDictionary<K, V> {
  public int Count;
  public V this[K key] => default;
  public ICollection<K> Keys;
  public ICollection<V> Values;
  public IEqualityComparer<K> Comparer;
  public Dictionary();
  public Dictionary(object source);
  public Dictionary(object source, object comparer);
  public void Add(K key, V value);
  public bool TryAdd(K key, V value);
  public bool Remove(K key);
  public bool Remove(K key, out V value);
  public void Clear();
  public bool ContainsKey(K key);
  public bool ContainsValue(V value);
  public bool TryGetValue(K key, out V value);
  public IEnumerator<KeyValuePair<K, V>> GetEnumerator();
}
public class SortedDictionary<K, V> : Dictionary<K, V> {}
public class SortedList<K, V> : Dictionary<K, V> {}
public class HashSet<T> : ISet<T>, IReadOnlyCollection<T> {
  public int Count;
  public HashSet();
  public HashSet(object source);
  public HashSet(object source, object comparer);
  public bool Add(T item);
  public bool Remove(T item);
  public bool Contains(T item);
  public void Clear();
  public int RemoveWhere(Predicate<T> test);
  public bool TryGetValue(T item, out T actual);
  public IEnumerator<T> GetEnumerator();
}
public class SortedSet<T> : HashSet<T> {
  public T Min;
  public T Max;
}
public class Queue<T> : IReadOnlyCollection<T> {
  public int Count;
  public Queue();
  public Queue(object source);
  public void Enqueue(T item);
  public T Dequeue();
  public T Peek();
  public bool TryDequeue(out T item);
  public bool TryPeek(out T item);
  public bool Contains(T item);
  public void Clear();
  public T[] ToArray();
  public IEnumerator<T> GetEnumerator();
}
public class Stack<T> : IReadOnlyCollection<T> {
  public int Count;
  public Stack();
  public Stack(object source);
  public void Push(T item);
  public T Pop();
  public T Peek();
  public bool TryPop(out T item);
  public bool TryPeek(out T item);
  public bool Contains(T item);
  public void Clear();
  public T[] ToArray();
  public IEnumerator<T> GetEnumerator();
}
public class LinkedList<T> : ICollection<T> {
  public int Count;
  public LinkedListNode<T> First;
  public LinkedListNode<T> Last;
  public LinkedListNode<T> AddFirst(T item);
  public LinkedListNode<T> AddLast(T item);
  public LinkedListNode<T> AddAfter(LinkedListNode<T> node, T item);
  public LinkedListNode<T> AddBefore(LinkedListNode<T> node, T item);
  public void Remove(LinkedListNode<T> node);
  public bool Remove(T item);
  public void RemoveFirst();
  public void RemoveLast();
  public LinkedListNode<T> Find(T item);
  public void Clear();
}
public class LinkedListNode<T> {
  public LinkedListNode<T> Next;
  public LinkedListNode<T> Previous;
  public T Value;
}
public interface IComparer<in T> {
  int Compare(T a, T b);
}
public interface IEqualityComparer<in T> {
  bool Equals(T a, T b);
  int GetHashCode(T value);
}
public abstract class Comparer<T> : IComparer<T> {
  public static Comparer<T> Default;
  public static Comparer<T> Create(Comparison<T> comparison);
  public int Compare(T a, T b);
}
public abstract class EqualityComparer<T> : IEqualityComparer<T> {
  public static EqualityComparer<T> Default;
  public bool Equals(T a, T b);
  public int GetHashCode(T value);
}
public class KeyNotFoundException : SystemException {}
