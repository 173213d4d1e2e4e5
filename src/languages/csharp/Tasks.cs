// The namespace System.Threading.Tasks: what tasks promise.

public class Task<T> : Task {
  public T Result;
  public Task(Func<T> run);
  public ConfiguredTask<T> ConfigureAwait(bool capture);
  public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter();
  public Task<R> ContinueWith<R>(Func<Task<T>, R> next);
  public Task ContinueWith(Action<Task<T>> next);
  public Task<T> WaitAsync(object limit);
}
public class ConfiguredTask<T> : Task<T> {}
public class Task : IDisposable {
  public static Task CompletedTask;
  public static int? CurrentId;
  public int Id;
  public bool IsCompleted;
  public bool IsFaulted;
  public bool IsCanceled;
  public bool IsCompletedSuccessfully;
  public AggregateException Exception;
  public Task(Action run);
  public void Start();
  public void Wait();
  public bool Wait(object limit);
  public void Dispose();
  public Task ConfigureAwait(bool capture);
  public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter();
  public Task ContinueWith(Action<Task> next);
  public Task ContinueWith(Action<Task> next, object options);
  public static Task Run(Action run);
  public static Task Run(Func<Task> run);
  public static Task<T> Run<T>(Func<T> run);
  public static Task<T> Run<T>(Func<Task<T>> run);
  public static Task<T> FromResult<T>(T value);
  public static Task FromException(Exception error);
  public static Task<T> FromException<T>(Exception error);
  public static Task FromCanceled(object token);
  public static Task Delay(object time);
  public static Task Delay(object time, object token);
  public static Task WhenAll(params Task[] tasks);
  public static Task<T[]> WhenAll<T>(IEnumerable<Task<T>> tasks);
  public static Task<Task> WhenAny(params Task[] tasks);
  public static Task<Task<T>> WhenAny<T>(IEnumerable<Task<T>> tasks);
  public static void WaitAll(params Task[] tasks);
  public static int WaitAny(params Task[] tasks);
  public static object Yield();
}
public struct ValueTask<T> : ValueTask {
  public T Result;
  public ValueTask(object source);
  public Task<T> AsTask();
  public ValueTask<T> ConfigureAwait(bool capture);
}
public struct ValueTask {
  public static ValueTask CompletedTask;
  public bool IsCompleted;
  public bool IsCompletedSuccessfully;
  public Task AsTask();
  public ValueTask ConfigureAwait(bool capture);
  public static ValueTask<T> FromResult<T>(T value);
}
public class TaskCompletionSource<T> {
  public Task<T> Task;
  public TaskCompletionSource();
  public TaskCompletionSource(object options);
  public void SetResult(T value);
  public bool TrySetResult(T value);
  public void SetException(object error);
  public bool TrySetException(object error);
  public void SetCanceled();
  public bool TrySetCanceled();
}
public static class Parallel {
  public static object For(int from, int limit, Action<int> body);
  public static object ForEach<T>(IEnumerable<T> items, Action<T> body);
}
