// java.util.concurrent, as far as programs lean on it.
import java.util.*;
import java.util.function.*;

public interface Callable<V> { V call(); }
public interface Executor { void execute(Runnable task); }
public interface ExecutorService extends Executor, AutoCloseable {
  <T> Future<T> submit(Callable<T> task);
  <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks);
  <T> T invokeAny(Collection<? extends Callable<T>> tasks);
  void shutdown();
  List<Runnable> shutdownNow();
  boolean isShutdown();
  boolean isTerminated();
  boolean awaitTermination(long time, TimeUnit unit);
}
public interface ScheduledExecutorService extends ExecutorService {
  ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit);
  ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit);
  ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit);
}
public final class Executors {
  static ExecutorService newFixedThreadPool(int threads); static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory);
  static ExecutorService newCachedThreadPool(); static ExecutorService newCachedThreadPool(ThreadFactory factory);
  static ExecutorService newSingleThreadExecutor(); static ExecutorService newSingleThreadExecutor(ThreadFactory factory);
  static ExecutorService newWorkStealingPool(); static ExecutorService newVirtualThreadPerTaskExecutor();
  static ScheduledExecutorService newScheduledThreadPool(int threads); static ScheduledExecutorService newSingleThreadScheduledExecutor();
}
public interface ThreadFactory { Thread newThread(Runnable task); }
public interface Future<V> { V get(); V get(long time, TimeUnit unit); boolean cancel(boolean interrupt); boolean isDone(); boolean isCancelled(); }
public interface ScheduledFuture<V> extends Future<V> {}
public class FutureTask<V> implements Future<V>, Runnable { FutureTask(Callable<V> task) {} }
public class CompletableFuture<T> implements Future<T> {
  <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> change);
  <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> change);
  CompletableFuture<Void> thenAccept(Consumer<? super T> action);
  CompletableFuture<Void> thenRun(Runnable action);
  <U> CompletableFuture<U> thenCompose(Function<? super T, CompletableFuture<U>> change);
  <U, V> CompletableFuture<V> thenCombine(CompletableFuture<? extends U> other, BiFunction<? super T, ? super U, ? extends V> join);
  CompletableFuture<T> whenComplete(BiConsumer<? super T, Throwable> action);
  <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> change);
  CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> change);
  boolean complete(T value);
  boolean completeExceptionally(Throwable failure);
  T join();
  T getNow(T fallback);
  static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier);
  static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor);
  static CompletableFuture<Void> runAsync(Runnable task);
  static CompletableFuture<Void> runAsync(Runnable task, Executor executor);
  static <U> CompletableFuture<U> completedFuture(U value);
  static CompletableFuture<Void> allOf(CompletableFuture<?>... all);
  static CompletableFuture<Object> anyOf(CompletableFuture<?>... all);
}
public interface ConcurrentMap<K, V> extends Map<K, V> {}
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> { ConcurrentHashMap() {} ConcurrentHashMap(int capacity) {} static <T> Set<T> newKeySet(); }
public class ConcurrentSkipListMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V>, NavigableMap<K, V> {}
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> {}
public class ConcurrentLinkedDeque<E> extends AbstractCollection<E> implements Deque<E> {}
public class CopyOnWriteArrayList<E> extends AbstractList<E> {}
public class CopyOnWriteArraySet<E> extends AbstractSet<E> {}
public interface BlockingQueue<E> extends Queue<E> { void put(E value); E take(); E poll(long time, TimeUnit unit); boolean offer(E value, long time, TimeUnit unit); int drainTo(Collection<? super E> into); int remainingCapacity(); }
public class LinkedBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {}
public class ArrayBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {}
public class CountDownLatch { CountDownLatch(int count) {} void countDown(); void await(); boolean await(long time, TimeUnit unit); long getCount(); }
public class Semaphore { Semaphore(int permits) {} void acquire(); boolean tryAcquire(); void release(); int availablePermits(); }
public class ThreadLocalRandom extends Random { static ThreadLocalRandom current(); }
public enum TimeUnit {
  NANOSECONDS, MICROSECONDS, MILLISECONDS, SECONDS, MINUTES, HOURS, DAYS;
  long toNanos(long time); long toMicros(long time); long toMillis(long time); long toSeconds(long time); long toMinutes(long time); long toHours(long time); long toDays(long time);
  void sleep(long time); long convert(long time, TimeUnit unit);
}
public class ExecutionException extends Exception {}
public class CancellationException extends IllegalStateException {}
public class TimeoutException extends Exception {}
public class CompletionException extends RuntimeException {}
