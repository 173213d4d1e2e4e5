// java.util, as far as programs lean on it: what collections, maps and optionals give back, and with what they call functions.
import java.util.function.*;
import java.util.stream.*;

public interface Iterator<E> { boolean hasNext(); E next(); default void remove() {} default void forEachRemaining(Consumer<? super E> action) {} }
public interface ListIterator<E> extends Iterator<E> { boolean hasPrevious(); E previous(); int nextIndex(); int previousIndex(); void set(E value); void add(E value); }
public interface Enumeration<E> { boolean hasMoreElements(); E nextElement(); }
public interface Spliterator<T> {}
public interface RandomAccess {}

public interface Collection<E> extends Iterable<E> {
  int size();
  boolean isEmpty();
  boolean contains(Object value);
  boolean containsAll(Collection<?> values);
  boolean add(E value);
  boolean addAll(Collection<? extends E> values);
  boolean remove(Object value);
  boolean removeAll(Collection<?> values);
  boolean retainAll(Collection<?> values);
  boolean removeIf(Predicate<? super E> test);
  void clear();
  Stream<E> stream();
  Stream<E> parallelStream();
  Object[] toArray();
  <T> T[] toArray(T[] into);
}
public interface List<E> extends Collection<E> {
  E get(int index);
  E set(int index, E value);
  E getFirst();
  E getLast();
  E removeFirst();
  E removeLast();
  boolean add(E value);
  void add(int index, E value);
  boolean addAll(Collection<? extends E> values);
  boolean addAll(int index, Collection<? extends E> values);
  E remove(int index);
  int indexOf(Object value);
  int lastIndexOf(Object value);
  List<E> subList(int from, int to);
  List<E> reversed();
  ListIterator<E> listIterator();
  ListIterator<E> listIterator(int index);
  void sort(Comparator<? super E> order);
  void replaceAll(UnaryOperator<E> change);
  static <T> List<T> of(T... values);
  static <T> List<T> copyOf(Collection<? extends T> values);
}
public interface Set<E> extends Collection<E> {
  static <T> Set<T> of(T... values);
  static <T> Set<T> copyOf(Collection<? extends T> values);
}
public interface SortedSet<E> extends Set<E> { E first(); E last(); SortedSet<E> headSet(E to); SortedSet<E> tailSet(E from); SortedSet<E> subSet(E from, E to); }
public interface NavigableSet<E> extends SortedSet<E> {
  E lower(E value); E floor(E value); E ceiling(E value); E higher(E value); E pollFirst(); E pollLast();
  NavigableSet<E> descendingSet(); Iterator<E> descendingIterator();
}
public interface Queue<E> extends Collection<E> { boolean offer(E value); E poll(); E peek(); E element(); E remove(); }
public interface Deque<E> extends Queue<E> {
  void addFirst(E value); void addLast(E value); boolean offerFirst(E value); boolean offerLast(E value);
  E removeFirst(); E removeLast(); E pollFirst(); E pollLast(); E getFirst(); E getLast(); E peekFirst(); E peekLast();
  void push(E value); E pop(); Iterator<E> descendingIterator();
}
public abstract class AbstractCollection<E> implements Collection<E> {}
public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> { protected int modCount; }
public abstract class AbstractSet<E> extends AbstractCollection<E> implements Set<E> {}
public abstract class AbstractQueue<E> extends AbstractCollection<E> implements Queue<E> {}
public class ArrayList<E> extends AbstractList<E> implements RandomAccess {
  ArrayList() {} ArrayList(int capacity) {} ArrayList(Collection<? extends E> values) {}
  void ensureCapacity(int capacity); void trimToSize();
}
public class LinkedList<E> extends AbstractList<E> implements Deque<E> { LinkedList() {} LinkedList(Collection<? extends E> values) {} }
public class Vector<E> extends AbstractList<E> { void addElement(E value); E elementAt(int index); E firstElement(); E lastElement(); Enumeration<E> elements(); void removeAllElements(); }
public class Stack<E> extends Vector<E> { E push(E value); E pop(); E peek(); boolean empty(); int search(Object value); }
public class ArrayDeque<E> extends AbstractCollection<E> implements Deque<E> { ArrayDeque() {} ArrayDeque(Collection<? extends E> values) {} }
public class PriorityQueue<E> extends AbstractQueue<E> { PriorityQueue() {} PriorityQueue(Comparator<? super E> order) {} PriorityQueue(int capacity, Comparator<? super E> order) {} }
public class HashSet<E> extends AbstractSet<E> { HashSet() {} HashSet(int capacity) {} HashSet(Collection<? extends E> values) {} }
public class LinkedHashSet<E> extends HashSet<E> { LinkedHashSet() {} LinkedHashSet(Collection<? extends E> values) {} }
public class TreeSet<E> extends AbstractSet<E> implements NavigableSet<E> { TreeSet() {} TreeSet(Comparator<? super E> order) {} TreeSet(Collection<? extends E> values) {} }
public abstract class EnumSet<E> extends AbstractSet<E> {
  static <T> EnumSet<T> of(T first, T... others); static <T> EnumSet<T> noneOf(Class<T> type); static <T> EnumSet<T> allOf(Class<T> type);
  static <T> EnumSet<T> range(T from, T to); static <T> EnumSet<T> copyOf(Collection<T> values); static <T> EnumSet<T> complementOf(EnumSet<T> values);
}

public interface Map<K, V> {
  int size();
  boolean isEmpty();
  boolean containsKey(Object key);
  boolean containsValue(Object value);
  V get(Object key);
  V getOrDefault(Object key, V fallback);
  V put(K key, V value);
  V putIfAbsent(K key, V value);
  void putAll(Map<? extends K, ? extends V> entries);
  V remove(Object key);
  boolean remove(Object key, Object value);
  V replace(K key, V value);
  void clear();
  Set<K> keySet();
  Collection<V> values();
  Set<Entry<K, V>> entrySet();
  void forEach(BiConsumer<? super K, ? super V> action);
  void replaceAll(BiFunction<? super K, ? super V, ? extends V> change);
  V computeIfAbsent(K key, Function<? super K, ? extends V> make);
  V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change);
  V compute(K key, BiFunction<? super K, ? super V, ? extends V> change);
  V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> join);
  static <A, B> Map<A, B> of();
  static <A, B> Map<A, B> of(A key, B value, Object... more);
  static <A, B> Map<A, B> ofEntries(Entry<? extends A, ? extends B>... entries);
  static <A, B> Map<A, B> copyOf(Map<? extends A, ? extends B> entries);
  static <A, B> Entry<A, B> entry(A key, B value);
  interface Entry<K, V> {
    K getKey();
    V getValue();
    V setValue(V value);
    static <A, B> Comparator<Entry<A, B>> comparingByKey();
    static <A, B> Comparator<Entry<A, B>> comparingByValue();
    static <A, B> Comparator<Entry<A, B>> comparingByValue(Comparator<? super B> order);
  }
}
public interface SortedMap<K, V> extends Map<K, V> { K firstKey(); K lastKey(); SortedMap<K, V> headMap(K to); SortedMap<K, V> tailMap(K from); SortedMap<K, V> subMap(K from, K to); }
public interface NavigableMap<K, V> extends SortedMap<K, V> {
  Map.Entry<K, V> firstEntry(); Map.Entry<K, V> lastEntry(); Map.Entry<K, V> floorEntry(K key); Map.Entry<K, V> ceilingEntry(K key);
  Map.Entry<K, V> lowerEntry(K key); Map.Entry<K, V> higherEntry(K key); Map.Entry<K, V> pollFirstEntry(); Map.Entry<K, V> pollLastEntry();
  K floorKey(K key); K ceilingKey(K key); K lowerKey(K key); K higherKey(K key);
  NavigableMap<K, V> descendingMap(); NavigableSet<K> navigableKeySet();
}
public abstract class AbstractMap<K, V> implements Map<K, V> { static class SimpleEntry<K, V> implements Map.Entry<K, V> { SimpleEntry(K key, V value) {} } }
public class HashMap<K, V> extends AbstractMap<K, V> { HashMap() {} HashMap(int capacity) {} HashMap(Map<? extends K, ? extends V> entries) {} }
public class LinkedHashMap<K, V> extends HashMap<K, V> {
  LinkedHashMap() {} LinkedHashMap(int capacity) {} LinkedHashMap(Map<? extends K, ? extends V> entries) {}
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest);
}
public class TreeMap<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V> { TreeMap() {} TreeMap(Comparator<? super K> order) {} TreeMap(Map<? extends K, ? extends V> entries) {} }
public class EnumMap<K, V> extends AbstractMap<K, V> { EnumMap(Class<K> type) {} }
public class IdentityHashMap<K, V> extends AbstractMap<K, V> {}
public class WeakHashMap<K, V> extends AbstractMap<K, V> {}
public class Hashtable<K, V> implements Map<K, V> { Enumeration<K> keys(); Enumeration<V> elements(); }
public class Properties extends Hashtable<Object, Object> {
  String getProperty(String name); String getProperty(String name, String fallback); Object setProperty(String name, String value);
  Set<String> stringPropertyNames(); void load(Object from);
}

public interface Comparator<T> {
  int compare(T first, T second);
  default Comparator<T> reversed() {}
  default Comparator<T> thenComparing(Comparator<? super T> other) {}
  default <U> Comparator<T> thenComparing(Function<? super T, ? extends U> key) {}
  default Comparator<T> thenComparingInt(ToIntFunction<? super T> key) {}
  static <S, U> Comparator<S> comparing(Function<? super S, ? extends U> key) {}
  static <S, U> Comparator<S> comparing(Function<? super S, ? extends U> key, Comparator<? super U> order) {}
  static <S> Comparator<S> comparingInt(ToIntFunction<? super S> key) {}
  static <S> Comparator<S> comparingLong(ToLongFunction<? super S> key) {}
  static <S> Comparator<S> comparingDouble(ToDoubleFunction<? super S> key) {}
  static <S> Comparator<S> naturalOrder() {}
  static <S> Comparator<S> reverseOrder() {}
  static <S> Comparator<S> nullsFirst(Comparator<? super S> order) {}
  static <S> Comparator<S> nullsLast(Comparator<? super S> order) {}
}

public final class Optional<T> {
  static <S> Optional<S> of(S value);
  static <S> Optional<S> ofNullable(S value);
  static <S> Optional<S> empty();
  T get();
  boolean isPresent();
  boolean isEmpty();
  void ifPresent(Consumer<? super T> action);
  void ifPresentOrElse(Consumer<? super T> action, Runnable otherwise);
  Optional<T> filter(Predicate<? super T> test);
  <U> Optional<U> map(Function<? super T, ? extends U> change);
  <U> Optional<U> flatMap(Function<? super T, Optional<U>> change);
  Optional<T> or(Supplier<Optional<T>> otherwise);
  Stream<T> stream();
  T orElse(T otherwise);
  T orElseGet(Supplier<? extends T> otherwise);
  T orElseThrow();
  T orElseThrow(Supplier<?> failure);
}
public final class OptionalInt { int getAsInt(); int orElse(int otherwise); int orElseThrow(); boolean isPresent(); boolean isEmpty(); void ifPresent(IntConsumer action); static OptionalInt of(int value); static OptionalInt empty(); }
public final class OptionalLong { long getAsLong(); long orElse(long otherwise); long orElseThrow(); boolean isPresent(); static OptionalLong empty(); static OptionalLong of(long value); }
public final class OptionalDouble { double getAsDouble(); double orElse(double otherwise); double orElseThrow(); boolean isPresent(); static OptionalDouble empty(); static OptionalDouble of(double value); }

public final class Objects {
  static boolean equals(Object a, Object b);
  static int hash(Object... values);
  static int hashCode(Object value);
  static String toString(Object value);
  static String toString(Object value, String fallback);
  static boolean isNull(Object value);
  static boolean nonNull(Object value);
  static <T> T requireNonNull(T value);
  static <T> T requireNonNull(T value, Object message);
  static <T> T requireNonNullElse(T value, T fallback);
  static <T> T requireNonNullElseGet(T value, Supplier<? extends T> fallback);
  static <T> int compare(T a, T b, Comparator<? super T> order);
  static int checkIndex(int index, int length);
}
public final class Arrays {
  static <T> List<T> asList(T... values);
  static <T> Stream<T> stream(T[] values);
  static <T> Stream<T> stream(T[] values, int from, int to);
  static <T> T[] copyOf(T[] values, int length);
  static <T> T[] copyOfRange(T[] values, int from, int to);
  static void fill(Object values, Object value);
  static void fill(Object values, int from, int to, Object value);
  static void sort(Object values);
  static <T> void sort(T[] values, Comparator<? super T> order);
  static void sort(Object values, int from, int to);
  static int binarySearch(Object values, Object value);
  static boolean equals(Object a, Object b);
  static boolean deepEquals(Object[] a, Object[] b);
  static int hashCode(Object values);
  static String toString(Object values);
  static String deepToString(Object[] values);
}
public final class Collections {
  static <T> List<T> emptyList();
  static <T> Set<T> emptySet();
  static <K, V> Map<K, V> emptyMap();
  static <T> Iterator<T> emptyIterator();
  static <T> List<T> singletonList(T value);
  static <T> Set<T> singleton(T value);
  static <K, V> Map<K, V> singletonMap(K key, V value);
  static <T> List<T> nCopies(int count, T value);
  static <T> List<T> unmodifiableList(List<? extends T> values);
  static <T> Set<T> unmodifiableSet(Set<? extends T> values);
  static <T> Collection<T> unmodifiableCollection(Collection<? extends T> values);
  static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> entries);
  static <T> List<T> synchronizedList(List<T> values);
  static <T> Set<T> synchronizedSet(Set<T> values);
  static <K, V> Map<K, V> synchronizedMap(Map<K, V> entries);
  static <T> Set<T> newSetFromMap(Map<T, Boolean> map);
  static <T> Enumeration<T> enumeration(Collection<T> values);
  static <T> ArrayList<T> list(Enumeration<T> values);
  static <T> void sort(List<T> values);
  static <T> void sort(List<T> values, Comparator<? super T> order);
  static void reverse(List<?> values);
  static void shuffle(List<?> values);
  static void swap(List<?> values, int a, int b);
  static <T> boolean addAll(Collection<? super T> to, T... values);
  static <T> T max(Collection<? extends T> values);
  static <T> T max(Collection<? extends T> values, Comparator<? super T> order);
  static <T> T min(Collection<? extends T> values);
  static <T> T min(Collection<? extends T> values, Comparator<? super T> order);
  static <T> Comparator<T> reverseOrder();
  static <T> Comparator<T> reverseOrder(Comparator<T> order);
  static int frequency(Collection<?> values, Object value);
}
public class Random { int nextInt(); int nextInt(int bound); int nextInt(int from, int to); long nextLong(); double nextDouble(); double nextGaussian(); float nextFloat(); boolean nextBoolean(); void nextBytes(byte[] into); void setSeed(long seed); }
public final class Scanner { String nextLine(); String next(); int nextInt(); long nextLong(); double nextDouble(); boolean hasNext(); boolean hasNextLine(); boolean hasNextInt(); void close(); }
public final class UUID { static UUID randomUUID(); static UUID fromString(String text); }
public final class Locale { static Locale ROOT, ENGLISH, US; static Locale getDefault(); String getLanguage(); String getCountry(); }
public class Date { long getTime(); void setTime(long time); boolean before(Date other); boolean after(Date other); int compareTo(Date other); }
public class BitSet { boolean get(int index); void set(int index); void clear(); void clear(int index); int cardinality(); int nextSetBit(int from); int nextClearBit(int from); int length(); int size(); boolean isEmpty(); void and(BitSet other); void or(BitSet other); }
public class StringTokenizer { boolean hasMoreTokens(); String nextToken(); int countTokens(); }
public final class StringJoiner { StringJoiner add(CharSequence text); int length(); }
public interface EventListener {}
public class NoSuchElementException extends RuntimeException {}
public class InputMismatchException extends NoSuchElementException {}
public class ConcurrentModificationException extends RuntimeException {}
public class EmptyStackException extends RuntimeException {}
public class MissingResourceException extends RuntimeException {}
