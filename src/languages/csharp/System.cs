// The namespace System, as far as programs lean on it: what its types give back. A number widens to the next, as its class to the next.

public sealed class array<E> : IList<E>, IReadOnlyList<E>, ICloneable {
  public int Length;
  public long LongLength;
  public int Rank;
  public E this[int index] => default;
  public E eachElement();
  public int GetLength(int dimension);
  public void CopyTo(E[] target, int index);
  public object Clone();
  public Span<E> AsSpan();
  public Span<E> AsSpan(int start);
  public Span<E> AsSpan(int start, int length);
}
public abstract class Array {
  public static void Sort<T>(T[] items);
  public static void Sort<T>(T[] items, object comparer);
  public static void Reverse<T>(T[] items);
  public static void Copy(object from, object to, int length);
  public static void Copy(object from, int start, object to, int at, int length);
  public static void Resize<T>(ref T[] items, int size);
  public static void Clear(object items, int start, int length);
  public static void Fill<T>(T[] items, T value);
  public static int IndexOf<T>(T[] items, T value);
  public static int BinarySearch<T>(T[] items, T value);
  public static bool Exists<T>(T[] items, Predicate<T> test);
  public static T Find<T>(T[] items, Predicate<T> test);
  public static T[] FindAll<T>(T[] items, Predicate<T> test);
  public static R[] ConvertAll<T, R>(T[] items, Func<T, R> convert);
  public static void ForEach<T>(T[] items, Action<T> action);
  public static T[] Empty<T>();
  public static object CreateInstance(Type type, int length);
}
public class Object {
  public bool Equals(object other);
  public int GetHashCode();
  public string ToString();
  public Type GetType();
  public object MemberwiseClone();
  public static bool Equals(object a, object b);
  public static bool ReferenceEquals(object a, object b);
}
public abstract class ValueType {}
public abstract class Enum<E> : ValueType {
  public bool HasFlag(E flag);
  public int CompareTo(object other);
  public string ToString(string format);
  public static E[] GetValues(Type type);
  public static T[] GetValues<T>();
  public static string[] GetNames(Type type);
  public static string GetName(Type type, object value);
  public static object Parse(Type type, string text);
  public static object Parse(Type type, string text, bool ignoreCase);
  public static T Parse<T>(string text);
  public static T Parse<T>(string text, bool ignoreCase);
  public static bool TryParse<T>(string text, out T result);
  public static bool TryParse<T>(string text, bool ignoreCase, out T result);
  public static bool IsDefined(Type type, object value);
  public static object ToObject(Type type, object value);
}
public abstract class Enum : Enum<object> {
}
public sealed class String : IEnumerable<char>, IComparable<string>, IEquatable<string>, ICloneable {
  public static string Empty;
  public int Length;
  public char this[int index] => default;
  public String(char[] characters);
  public String(char character, int count);
  public String(char[] characters, int start, int length);
  public static bool IsNullOrEmpty(string text);
  public static bool IsNullOrWhiteSpace(string text);
  public static string Join(string separator, params object[] parts);
  public static string Join<T>(string separator, IEnumerable<T> parts);
  public static string Concat(params object[] parts);
  public static string Concat<T>(IEnumerable<T> parts);
  public static string Format(string format, params object[] values);
  public static string Format(object provider, string format, params object[] values);
  public static int Compare(string a, string b);
  public static int Compare(string a, string b, object comparison);
  public static int CompareOrdinal(string a, string b);
  public static bool Equals(string a, string b);
  public static bool Equals(string a, string b, object comparison);
  public static string Copy(string text);
  public static string Intern(string text);
  public bool Equals(string other);
  public bool Equals(string other, object comparison);
  public bool Contains(object part);
  public bool Contains(object part, object comparison);
  public bool StartsWith(object part);
  public bool StartsWith(string part, object comparison);
  public bool EndsWith(object part);
  public bool EndsWith(string part, object comparison);
  public int IndexOf(object part);
  public int IndexOf(object part, object from);
  public int IndexOf(object part, int from, object count);
  public int IndexOfAny(char[] characters);
  public int IndexOfAny(char[] characters, int from);
  public int LastIndexOf(object part);
  public int LastIndexOf(object part, object from);
  public string Substring(int from);
  public string Substring(int from, int length);
  public string Replace(object part, object other);
  public string Replace(string part, string other, object comparison);
  public string Remove(int from);
  public string Remove(int from, int count);
  public string Insert(int at, string text);
  public string PadLeft(int width);
  public string PadLeft(int width, char filler);
  public string PadRight(int width);
  public string PadRight(int width, char filler);
  public string ToLower();
  public string ToLower(object culture);
  public string ToLowerInvariant();
  public string ToUpper();
  public string ToUpper(object culture);
  public string ToUpperInvariant();
  public string Trim();
  public string Trim(params char[] characters);
  public string TrimStart(params char[] characters);
  public string TrimEnd(params char[] characters);
  public string Normalize();
  public string[] Split(params char[] separators);
  public string[] Split(object separators, object options);
  public string[] Split(object separators, int count, object options);
  public char[] ToCharArray();
  public int CompareTo(string other);
  public ReadOnlySpan<char> AsSpan();
  public ReadOnlySpan<char> AsSpan(int start);
  public ReadOnlySpan<char> AsSpan(int start, int length);
  public object Clone();
  public IEnumerator<char> GetEnumerator();
}
public struct Boolean : IComparable<bool> {
  public static string TrueString, FalseString;
  public static bool Parse(string text);
  public static bool TryParse(string text, out bool result);
}
public struct Char : Int32, IComparable<char> {
  public static bool IsDigit(char character);
  public static bool IsLetter(char character);
  public static bool IsLetterOrDigit(char character);
  public static bool IsWhiteSpace(char character);
  public static bool IsUpper(char character);
  public static bool IsLower(char character);
  public static bool IsPunctuation(char character);
  public static bool IsControl(char character);
  public static bool IsNumber(char character);
  public static bool IsSymbol(char character);
  public static bool IsDigit(string text, int index);
  public static bool IsLetter(string text, int index);
  public static bool IsWhiteSpace(string text, int index);
  public static char ToUpper(char character);
  public static char ToUpper(char character, object culture);
  public static char ToUpperInvariant(char character);
  public static char ToLower(char character);
  public static char ToLower(char character, object culture);
  public static char ToLowerInvariant(char character);
  public static double GetNumericValue(char character);
  public static string ToString(char character);
}
public struct Int32 : Int64, IComparable<Int32>, IEquatable<Int32>, IFormattable {
  public static int MaxValue, MinValue;
  public static int Parse(string text);
  public static int Parse(string text, object provider);
  public static int Parse(string text, object style, object provider);
  public static bool TryParse(string text, out int result);
  public static bool TryParse(string text, object style, object provider, out int result);
  public int CompareTo(int other);
  public bool Equals(int other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct UInt32 : Int64, IComparable<UInt32>, IEquatable<UInt32>, IFormattable {
  public static uint MaxValue, MinValue;
  public static uint Parse(string text);
  public static uint Parse(string text, object provider);
  public static uint Parse(string text, object style, object provider);
  public static bool TryParse(string text, out uint result);
  public static bool TryParse(string text, object style, object provider, out uint result);
  public int CompareTo(uint other);
  public bool Equals(uint other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct Int64 : Single, IComparable<Int64>, IEquatable<Int64>, IFormattable {
  public static long MaxValue, MinValue;
  public static long Parse(string text);
  public static long Parse(string text, object provider);
  public static long Parse(string text, object style, object provider);
  public static bool TryParse(string text, out long result);
  public static bool TryParse(string text, object style, object provider, out long result);
  public int CompareTo(long other);
  public bool Equals(long other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct UInt64 : Single, IComparable<UInt64>, IEquatable<UInt64>, IFormattable {
  public static ulong MaxValue, MinValue;
  public static ulong Parse(string text);
  public static ulong Parse(string text, object provider);
  public static ulong Parse(string text, object style, object provider);
  public static bool TryParse(string text, out ulong result);
  public static bool TryParse(string text, object style, object provider, out ulong result);
  public int CompareTo(ulong other);
  public bool Equals(ulong other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct Int16 : Int32, IComparable<Int16>, IEquatable<Int16>, IFormattable {
  public static short MaxValue, MinValue;
  public static short Parse(string text);
  public static short Parse(string text, object provider);
  public static short Parse(string text, object style, object provider);
  public static bool TryParse(string text, out short result);
  public static bool TryParse(string text, object style, object provider, out short result);
  public int CompareTo(short other);
  public bool Equals(short other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct UInt16 : Int32, IComparable<UInt16>, IEquatable<UInt16>, IFormattable {
  public static ushort MaxValue, MinValue;
  public static ushort Parse(string text);
  public static ushort Parse(string text, object provider);
  public static ushort Parse(string text, object style, object provider);
  public static bool TryParse(string text, out ushort result);
  public static bool TryParse(string text, object style, object provider, out ushort result);
  public int CompareTo(ushort other);
  public bool Equals(ushort other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct Byte : Int16, IComparable<Byte>, IEquatable<Byte>, IFormattable {
  public static byte MaxValue, MinValue;
  public static byte Parse(string text);
  public static byte Parse(string text, object provider);
  public static byte Parse(string text, object style, object provider);
  public static bool TryParse(string text, out byte result);
  public static bool TryParse(string text, object style, object provider, out byte result);
  public int CompareTo(byte other);
  public bool Equals(byte other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct SByte : Int16, IComparable<SByte>, IEquatable<SByte>, IFormattable {
  public static sbyte MaxValue, MinValue;
  public static sbyte Parse(string text);
  public static sbyte Parse(string text, object provider);
  public static sbyte Parse(string text, object style, object provider);
  public static bool TryParse(string text, out sbyte result);
  public static bool TryParse(string text, object style, object provider, out sbyte result);
  public int CompareTo(sbyte other);
  public bool Equals(sbyte other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct IntPtr : Int64, IComparable<IntPtr>, IEquatable<IntPtr>, IFormattable {
  public static nint MaxValue, MinValue;
  public static nint Parse(string text);
  public static nint Parse(string text, object provider);
  public static nint Parse(string text, object style, object provider);
  public static bool TryParse(string text, out nint result);
  public static bool TryParse(string text, object style, object provider, out nint result);
  public int CompareTo(nint other);
  public bool Equals(nint other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct UIntPtr : UInt64, IComparable<UIntPtr>, IEquatable<UIntPtr>, IFormattable {
  public static nuint MaxValue, MinValue;
  public static nuint Parse(string text);
  public static nuint Parse(string text, object provider);
  public static nuint Parse(string text, object style, object provider);
  public static bool TryParse(string text, out nuint result);
  public static bool TryParse(string text, object style, object provider, out nuint result);
  public int CompareTo(nuint other);
  public bool Equals(nuint other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct Single : Double, IComparable<Single>, IEquatable<Single>, IFormattable {
  public static float MaxValue, MinValue;
  public static float Parse(string text);
  public static float Parse(string text, object provider);
  public static float Parse(string text, object style, object provider);
  public static bool TryParse(string text, out float result);
  public static bool TryParse(string text, object style, object provider, out float result);
  public int CompareTo(float other);
  public bool Equals(float other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct Double : ValueType, IComparable<Double>, IEquatable<Double>, IFormattable {
  public static double MaxValue, MinValue;
  public static double Parse(string text);
  public static double Parse(string text, object provider);
  public static double Parse(string text, object style, object provider);
  public static bool TryParse(string text, out double result);
  public static bool TryParse(string text, object style, object provider, out double result);
  public int CompareTo(double other);
  public bool Equals(double other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public struct Decimal : ValueType, IComparable<Decimal>, IEquatable<Decimal>, IFormattable {
  public static decimal MaxValue, MinValue;
  public static decimal Parse(string text);
  public static decimal Parse(string text, object provider);
  public static decimal Parse(string text, object style, object provider);
  public static bool TryParse(string text, out decimal result);
  public static bool TryParse(string text, object style, object provider, out decimal result);
  public int CompareTo(decimal other);
  public bool Equals(decimal other);
  public string ToString();
  public string ToString(string format);
  public string ToString(object provider);
  public string ToString(string format, object provider);
}
public interface IComparable {
  int CompareTo(object other);
}
public interface IComparable<in T> {
  int CompareTo(T other);
}
public interface IEquatable<T> {
  bool Equals(T other);
}
public interface IFormattable {
  string ToString(string format, IFormatProvider provider);
}
public interface IFormatProvider {
  object GetFormat(Type type);
}
public interface ICloneable {
  object Clone();
}
public interface IDisposable {
  void Dispose();
}
public interface IAsyncDisposable {
  ValueTask DisposeAsync();
}
public interface IServiceProvider {
  object GetService(Type type);
}
public interface IProgress<in T> {
  void Report(T value);
}
public interface IObservable<out T> {
  IDisposable Subscribe(IObserver<T> observer);
}
public interface IObserver<in T> {
  void OnNext(T value);
  void OnError(Exception error);
  void OnCompleted();
}
public delegate void Action();
public delegate R Func<R>();
public delegate void Action<T>(T value1);
public delegate R Func<T, R>(T value1);
public delegate void Action<T1, T2>(T1 value1, T2 value2);
public delegate R Func<T1, T2, R>(T1 value1, T2 value2);
public delegate void Action<T1, T2, T3>(T1 value1, T2 value2, T3 value3);
public delegate R Func<T1, T2, T3, R>(T1 value1, T2 value2, T3 value3);
public delegate void Action<T1, T2, T3, T4>(T1 value1, T2 value2, T3 value3, T4 value4);
public delegate R Func<T1, T2, T3, T4, R>(T1 value1, T2 value2, T3 value3, T4 value4);
public delegate void Action<T1, T2, T3, T4, T5>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5);
public delegate R Func<T1, T2, T3, T4, T5, R>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5);
public delegate void Action<T1, T2, T3, T4, T5, T6>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6);
public delegate R Func<T1, T2, T3, T4, T5, T6, R>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6);
public delegate void Action<T1, T2, T3, T4, T5, T6, T7>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7);
public delegate R Func<T1, T2, T3, T4, T5, T6, T7, R>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7);
public delegate void Action<T1, T2, T3, T4, T5, T6, T7, T8>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7, T8 value8);
public delegate R Func<T1, T2, T3, T4, T5, T6, T7, T8, R>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7, T8 value8);
public delegate bool Predicate<in T>(T value);
public delegate int Comparison<in T>(T a, T b);
public delegate R Converter<in T, out R>(T value);
public delegate void EventHandler(object sender, EventArgs arguments);
public delegate void EventHandler<T>(object sender, T arguments);
public class EventArgs {
  public static EventArgs Empty;
}
public abstract class Delegate {
  public object Target;
  public object DynamicInvoke(params object[] arguments);
  public Delegate[] GetInvocationList();
}
public struct Nullable<T> {
  public T Value;
  public bool HasValue;
  public T GetValueOrDefault();
  public T GetValueOrDefault(T fallback);
  public static Type GetUnderlyingType(Type type);
}
public class Lazy<T> {
  public T Value;
  public bool IsValueCreated;
  public Lazy(Func<T> make);
  public Lazy(Func<T> make, object mode);
}
public abstract class Type {
  public string Name;
  public string FullName;
  public string Namespace;
  public string AssemblyQualifiedName;
  public Type BaseType;
  public bool IsInterface;
  public bool IsAbstract;
  public bool IsGenericType;
  public bool IsEnum;
  public bool IsArray;
  public bool IsClass;
  public bool IsValueType;
  public static Type[] EmptyTypes;
  public Type GetElementType();
  public Type GetGenericTypeDefinition();
  public Type[] GetGenericArguments();
  public Type[] GetInterfaces();
  public Type GetInterface(string name);
  public bool IsAssignableFrom(Type other);
  public bool IsSubclassOf(Type other);
  public bool IsInstanceOfType(object value);
  public Type MakeGenericType(params Type[] types);
  public Type MakeArrayType();
  public static Type GetType(string name);
  public static Type GetType(string name, bool strict);
}
public class Exception {
  public string Message;
  public string StackTrace;
  public string Source;
  public int HResult;
  public Exception InnerException;
  public Exception();
  public Exception(string message);
  public Exception(string message, Exception inner);
  public Exception GetBaseException();
}
public class SystemException : Exception {}
public class ApplicationException : Exception {}
public class ArgumentException : SystemException {
  public string ParamName;
  public static void ThrowIfNullOrEmpty(string value);
  public static void ThrowIfNullOrEmpty(string value, string name);
  public static void ThrowIfNullOrWhiteSpace(string value);
}
public class ArgumentNullException : ArgumentException {
  public static void ThrowIfNull(object value);
  public static void ThrowIfNull(object value, string name);
}
public class ArgumentOutOfRangeException : ArgumentException {
  public static void ThrowIfNegative<T>(T value);
  public static void ThrowIfNegativeOrZero<T>(T value);
}
public class InvalidOperationException : SystemException {}
public class NotSupportedException : SystemException {}
public class NotImplementedException : SystemException {}
public class FormatException : SystemException {}
public class NullReferenceException : SystemException {}
public class IndexOutOfRangeException : SystemException {}
public class InvalidCastException : SystemException {}
public class OverflowException : SystemException {}
public class TimeoutException : SystemException {}
public class OutOfMemoryException : SystemException {}
public class OperationCanceledException : SystemException {}
public class ObjectDisposedException : InvalidOperationException {
  public static void ThrowIf(bool condition, object instance);
}
public class AggregateException : Exception {
  public System.Collections.ObjectModel.ReadOnlyCollection<Exception> InnerExceptions;
  public AggregateException Flatten();
}
public abstract class Attribute {
  public static Attribute GetCustomAttribute(object element, Type type);
  public static Attribute[] GetCustomAttributes(object element);
}
public class Random {
  public Random();
  public Random(int seed);
  public int Next();
  public int Next(int limit);
  public int Next(int from, int limit);
  public double NextDouble();
  public void NextBytes(byte[] buffer);
}
public struct Guid : IComparable<Guid>, IEquatable<Guid> {
  public static Guid Empty;
  public static Guid NewGuid();
  public static Guid Parse(string text);
  public static bool TryParse(string text, out Guid result);
  public byte[] ToByteArray();
  public string ToString();
  public string ToString(string format);
}
public struct DateTime : IComparable<DateTime>, IEquatable<DateTime>, IFormattable {
  public static DateTime Now, UtcNow, Today, MinValue, MaxValue, UnixEpoch;
  public int Year, Month, Day, Hour, Minute, Second, Millisecond, DayOfYear;
  public long Ticks;
  public DateTime Date;
  public TimeSpan TimeOfDay;
  public DateTime Add(TimeSpan span);
  public DateTime AddYears(int count);
  public DateTime AddMonths(int count);
  public DateTime AddDays(double count);
  public DateTime AddHours(double count);
  public DateTime AddMinutes(double count);
  public DateTime AddSeconds(double count);
  public DateTime AddMilliseconds(double count);
  public DateTime AddTicks(long count);
  public TimeSpan Subtract(DateTime other);
  public DateTime ToUniversalTime();
  public DateTime ToLocalTime();
  public int CompareTo(DateTime other);
  public bool Equals(DateTime other);
  public string ToString();
  public string ToString(string format);
  public string ToString(string format, object provider);
  public string ToShortDateString();
  public string ToLongDateString();
  public static DateTime Parse(string text);
  public static DateTime Parse(string text, object provider);
  public static DateTime ParseExact(string text, string format, object provider);
  public static bool TryParse(string text, out DateTime result);
  public static DateTime SpecifyKind(DateTime value, object kind);
  public static int DaysInMonth(int year, int month);
  public static bool IsLeapYear(int year);
}
public struct DateTimeOffset : IComparable<DateTimeOffset>, IEquatable<DateTimeOffset>, IFormattable {
  public static DateTimeOffset Now, UtcNow, MinValue, MaxValue;
  public DateTime DateTime, UtcDateTime, LocalDateTime, Date;
  public TimeSpan Offset;
  public DateTimeOffset AddDays(double count);
  public DateTimeOffset AddHours(double count);
  public DateTimeOffset AddMinutes(double count);
  public DateTimeOffset AddSeconds(double count);
  public DateTimeOffset ToUniversalTime();
  public long ToUnixTimeSeconds();
  public long ToUnixTimeMilliseconds();
  public string ToString();
  public string ToString(string format);
  public string ToString(string format, object provider);
}
public struct TimeSpan : IComparable<TimeSpan>, IEquatable<TimeSpan> {
  public static TimeSpan Zero, MaxValue, MinValue;
  public int Days, Hours, Minutes, Seconds, Milliseconds;
  public long Ticks;
  public double TotalDays, TotalHours, TotalMinutes, TotalSeconds, TotalMilliseconds;
  public TimeSpan Add(TimeSpan other);
  public TimeSpan Subtract(TimeSpan other);
  public TimeSpan Negate();
  public TimeSpan Duration();
  public string ToString();
  public string ToString(string format);
  public static TimeSpan FromDays(double count);
  public static TimeSpan FromHours(double count);
  public static TimeSpan FromMinutes(double count);
  public static TimeSpan FromSeconds(double count);
  public static TimeSpan FromMilliseconds(double count);
  public static TimeSpan FromTicks(long count);
  public static TimeSpan Parse(string text);
}
public class Uri {
  public string AbsolutePath, AbsoluteUri, Host, LocalPath, OriginalString, PathAndQuery, Query, Scheme;
  public int Port;
  public Uri(string text);
  public Uri(Uri root, string text);
  public string ToString();
  public static bool TryCreate(string text, object kind, out Uri result);
  public static string EscapeDataString(string text);
  public static string UnescapeDataString(string text);
}
public class Version : IComparable<Version> {
  public int Major, Minor, Build, Revision;
  public Version(string text);
  public Version(int major, int minor);
  public static Version Parse(string text);
}
public static class Console {
  public static System.IO.TextWriter Out, Error;
  public static System.IO.TextReader In;
  public static void Write(params object[] values);
  public static void WriteLine(params object[] values);
  public static string ReadLine();
  public static object ReadKey();
}
public static class Convert {
  public static int ToInt32(object value);
  public static int ToInt32(string text, int radix);
  public static long ToInt64(object value);
  public static double ToDouble(object value);
  public static decimal ToDecimal(object value);
  public static bool ToBoolean(object value);
  public static byte ToByte(object value);
  public static char ToChar(object value);
  public static string ToString(object value);
  public static string ToString(object value, object format);
  public static DateTime ToDateTime(object value);
  public static object ChangeType(object value, Type type);
  public static object ChangeType(object value, Type type, object provider);
  public static string ToBase64String(byte[] data);
  public static byte[] FromBase64String(string text);
  public static string ToHexString(byte[] data);
}
public static class Environment {
  public static string NewLine, MachineName, UserName, CurrentDirectory, StackTrace;
  public static int ProcessorCount, TickCount;
  public static string GetEnvironmentVariable(string name);
  public static void SetEnvironmentVariable(string name, string value);
  public static string GetFolderPath(object folder);
  public static string[] GetCommandLineArgs();
  public static void Exit(int status);
}
public static class Math {
  public static double PI, E;
  public static T Abs<T>(T value);
  public static T Max<T>(T a, T b);
  public static T Min<T>(T a, T b);
  public static double Pow(double a, double b);
  public static double Sqrt(double value);
  public static T Floor<T>(T value);
  public static T Ceiling<T>(T value);
  public static T Truncate<T>(T value);
  public static T Round<T>(T value);
  public static T Round<T>(T value, object digits);
  public static T Clamp<T>(T value, T low, T high);
  public static int Sign(object value);
  public static double Log(double value);
  public static double Log10(double value);
  public static double Exp(double value);
  public static double Sin(double value);
  public static double Cos(double value);
  public static double Tan(double value);
  public static double Atan2(double y, double x);
}
public static class GC {
  public static void SuppressFinalize(object value);
  public static void Collect();
  public static void KeepAlive(object value);
}
public static class Activator {
  public static object CreateInstance(Type type, params object[] arguments);
  public static T CreateInstance<T>();
}
public static class BitConverter {
  public static byte[] GetBytes(object value);
  public static int ToInt32(byte[] data, int start);
  public static string ToString(byte[] data);
}
public static class Buffer {
  public static void BlockCopy(object from, int start, object to, int at, int count);
}
public struct Span<T> {
  public int Length;
  public bool IsEmpty;
  public T this[int index] => default;
  public T eachElement();
  public Span<T> Slice(int start);
  public Span<T> Slice(int start, int length);
  public void CopyTo(Span<T> target);
  public void Clear();
  public void Fill(T value);
  public T[] ToArray();
}
public struct ReadOnlySpan<T> {
  public int Length;
  public bool IsEmpty;
  public T this[int index] => default;
  public T eachElement();
  public ReadOnlySpan<T> Slice(int start);
  public ReadOnlySpan<T> Slice(int start, int length);
  public T[] ToArray();
}
public struct Memory<T> {
  public int Length;
  public Span<T> Span;
  public T[] ToArray();
}
public class Tuple<T1, T2> {
  public T1 Item1;
  public T2 Item2;
}
public class Tuple<T1, T2, T3> {
  public T1 Item1;
  public T2 Item2;
  public T3 Item3;
}
public static class Tuple {
  public static Tuple<T1, T2> Create<T1, T2>(T1 a, T2 b);
  public static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 a, T2 b, T3 c);
}
public class WeakReference {
  public object Target;
  public bool IsAlive;
}
