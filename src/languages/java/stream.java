// java.util.stream: what each step gives, and with what it calls functions.
import java.util.*;
import java.util.function.*;

public interface BaseStream<T> extends AutoCloseable { Iterator<T> iterator(); }
public interface Stream<T> extends BaseStream<T> {
  Stream<T> filter(Predicate<? super T> test);
  <R> Stream<R> map(Function<? super T, ? extends R> change);
  <R> Stream<R> flatMap(Function<? super T, Stream<R>> change);
  <R> Stream<R> mapMulti(BiConsumer<? super T, Consumer<R>> change);
  IntStream mapToInt(ToIntFunction<? super T> change);
  LongStream mapToLong(ToLongFunction<? super T> change);
  DoubleStream mapToDouble(ToDoubleFunction<? super T> change);
  Stream<T> distinct();
  Stream<T> sorted();
  Stream<T> sorted(Comparator<? super T> order);
  Stream<T> peek(Consumer<? super T> action);
  Stream<T> limit(long count);
  Stream<T> skip(long count);
  Stream<T> takeWhile(Predicate<? super T> test);
  Stream<T> dropWhile(Predicate<? super T> test);
  Stream<T> parallel();
  Stream<T> sequential();
  Stream<T> unordered();
  Stream<T> onClose(Runnable action);
  void forEach(Consumer<? super T> action);
  void forEachOrdered(Consumer<? super T> action);
  Object[] toArray();
  <A> A[] toArray(IntFunction<A[]> make);
  T reduce(T start, BinaryOperator<T> join);
  Optional<T> reduce(BinaryOperator<T> join);
  <U> U reduce(U start, BiFunction<U, ? super T, U> add, BinaryOperator<U> join);
  <R> R collect(Collector<? super T, R> collector);
  <R> R collect(Supplier<R> make, BiConsumer<R, ? super T> add, BiConsumer<R, R> join);
  List<T> toList();
  Optional<T> min(Comparator<? super T> order);
  Optional<T> max(Comparator<? super T> order);
  long count();
  boolean anyMatch(Predicate<? super T> test);
  boolean allMatch(Predicate<? super T> test);
  boolean noneMatch(Predicate<? super T> test);
  Optional<T> findFirst();
  Optional<T> findAny();
  static <S> Stream<S> of(S... values);
  static <S> Stream<S> ofNullable(S value);
  static <S> Stream<S> empty();
  static <S> Stream<S> concat(Stream<? extends S> a, Stream<? extends S> b);
  static <S> Stream<S> iterate(S start, UnaryOperator<S> step);
  static <S> Stream<S> iterate(S start, Predicate<? super S> goesOn, UnaryOperator<S> step);
  static <S> Stream<S> generate(Supplier<? extends S> supplier);
}
public interface IntStream extends BaseStream<Integer> {
  IntStream filter(IntPredicate test); IntStream map(IntUnaryOperator change); <R> Stream<R> mapToObj(IntFunction<? extends R> change);
  LongStream asLongStream(); DoubleStream asDoubleStream(); DoubleStream mapToDouble(IntToDoubleFunction change); LongStream mapToLong(IntToLongFunction change);
  Stream<Integer> boxed(); IntStream distinct(); IntStream sorted(); IntStream limit(long count); IntStream skip(long count); IntStream parallel();
  IntStream peek(IntConsumer action); void forEach(IntConsumer action); int[] toArray(); int reduce(int start, IntBinaryOperator join); int sum(); OptionalInt min(); OptionalInt max();
  long count(); OptionalDouble average(); boolean anyMatch(IntPredicate test); boolean allMatch(IntPredicate test); boolean noneMatch(IntPredicate test);
  OptionalInt findFirst(); OptionalInt findAny();
  static IntStream range(int from, int to); static IntStream rangeClosed(int from, int to); static IntStream of(int... values); static IntStream empty(); static IntStream iterate(int start, IntUnaryOperator step);
}
public interface LongStream extends BaseStream<Long> {
  LongStream filter(LongPredicate test); LongStream map(LongUnaryOperator change); <R> Stream<R> mapToObj(LongFunction<? extends R> change); Stream<Long> boxed();
  void forEach(LongConsumer action); long[] toArray(); long reduce(long start, LongBinaryOperator join); long sum(); OptionalLong min(); OptionalLong max(); long count(); OptionalDouble average();
  static LongStream range(long from, long to); static LongStream rangeClosed(long from, long to); static LongStream of(long... values);
}
public interface DoubleStream extends BaseStream<Double> {
  DoubleStream filter(DoublePredicate test); DoubleStream map(DoubleUnaryOperator change); <R> Stream<R> mapToObj(DoubleFunction<? extends R> change); Stream<Double> boxed();
  void forEach(DoubleConsumer action); double[] toArray(); double sum(); OptionalDouble min(); OptionalDouble max(); long count(); OptionalDouble average();
  static DoubleStream of(double... values);
}
public interface Collector<T, R> {}
public final class Collectors {
  static <T> Collector<T, List<T>> toList();
  static <T> Collector<T, List<T>> toUnmodifiableList();
  static <T> Collector<T, Set<T>> toSet();
  static <T> Collector<T, Set<T>> toUnmodifiableSet();
  static <T, C> Collector<T, C> toCollection(Supplier<C> make);
  static <T, K, V> Collector<T, Map<K, V>> toMap(Function<? super T, ? extends K> key, Function<? super T, ? extends V> value);
  static <T, K, V> Collector<T, Map<K, V>> toMap(Function<? super T, ? extends K> key, Function<? super T, ? extends V> value, BinaryOperator<V> join);
  static <T, K> Collector<T, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> key);
  static <T, K, D> Collector<T, Map<K, D>> groupingBy(Function<? super T, ? extends K> key, Collector<? super T, D> inner);
  static <T> Collector<T, Map<Boolean, List<T>>> partitioningBy(Predicate<? super T> test);
  static <T, U, D> Collector<T, D> mapping(Function<? super T, ? extends U> change, Collector<? super U, D> inner);
  static <T, D> Collector<T, D> filtering(Predicate<? super T> test, Collector<? super T, D> inner);
  static <T, A, R> Collector<T, R> collectingAndThen(Collector<T, A> inner, Function<A, R> finish);
  static <T> Collector<T, String> joining();
  static <T> Collector<T, String> joining(CharSequence separator);
  static <T> Collector<T, String> joining(CharSequence separator, CharSequence prefix, CharSequence suffix);
  static <T> Collector<T, Long> counting();
  static <T> Collector<T, Integer> summingInt(ToIntFunction<? super T> number);
  static <T> Collector<T, Long> summingLong(ToLongFunction<? super T> number);
  static <T> Collector<T, Double> summingDouble(ToDoubleFunction<? super T> number);
  static <T> Collector<T, Double> averagingInt(ToIntFunction<? super T> number);
  static <T> Collector<T, Double> averagingDouble(ToDoubleFunction<? super T> number);
  static <T> Collector<T, Optional<T>> minBy(Comparator<? super T> order);
  static <T> Collector<T, Optional<T>> maxBy(Comparator<? super T> order);
  static <T> Collector<T, T> reducing(T start, BinaryOperator<T> join);
}
public final class StreamSupport { static <T> Stream<T> stream(Spliterator<T> from, boolean parallel); }
