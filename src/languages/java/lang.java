// java.lang, as far as programs lean on it: what its types give back. A number widens to the next, as its class to the next.

final class array<E> {
  int length;
  E elementAt(int index);
  E eachElement();
  E[] clone();
}

public class Object {
  public boolean equals(Object other);
  public int hashCode();
  public String toString();
  public Class<?> getClass();
  public void notify();
  public void notifyAll();
  public void wait();
  public void wait(long milliseconds);
  protected Object clone();
  protected void finalize();
}

public interface Comparable<T> { int compareTo(T other); }
public interface Iterable<T> {
  java.util.Iterator<T> iterator();
  void forEach(java.util.function.Consumer<? super T> action);
  java.util.Spliterator<T> spliterator();
}
public interface Runnable { void run(); }
public interface AutoCloseable { void close(); }
public interface Cloneable {}
public interface Appendable { Appendable append(CharSequence text); }
public interface CharSequence {
  int length();
  char charAt(int index);
  boolean isEmpty();
  CharSequence subSequence(int from, int to);
  String toString();
  java.util.stream.IntStream chars();
  java.util.stream.IntStream codePoints();
}

public final class Class<T> implements java.lang.reflect.Type {
  String getName();
  String getSimpleName();
  String getCanonicalName();
  String getTypeName();
  String getPackageName();
  Class<?> getSuperclass();
  Class<?>[] getInterfaces();
  Class<?> getComponentType();
  Class<?> getEnclosingClass();
  ClassLoader getClassLoader();
  boolean isInstance(Object value);
  boolean isAssignableFrom(Class<?> other);
  boolean isInterface();
  boolean isArray();
  boolean isEnum();
  boolean isPrimitive();
  boolean isAnnotationPresent(Class<?> type);
  T cast(Object value);
  T[] getEnumConstants();
  T newInstance();
  static Class<?> forName(String name);
}
public abstract class ClassLoader { Class<?> loadClass(String name); ClassLoader getParent(); static ClassLoader getSystemClassLoader(); }

public final class String implements Comparable<String>, CharSequence {
  String() {}
  String(String text) {}
  String(char[] characters) {}
  String(byte[] bytes) {}
  int length();
  boolean isEmpty();
  boolean isBlank();
  char charAt(int index);
  int codePointAt(int index);
  int compareTo(String other);
  int compareToIgnoreCase(String other);
  boolean equalsIgnoreCase(String other);
  boolean contentEquals(CharSequence other);
  boolean startsWith(String prefix);
  boolean startsWith(String prefix, int from);
  boolean endsWith(String suffix);
  boolean contains(CharSequence part);
  boolean matches(String pattern);
  boolean regionMatches(int from, String other, int otherFrom, int length);
  int indexOf(Object part);
  int indexOf(Object part, int from);
  int lastIndexOf(Object part);
  int lastIndexOf(Object part, int from);
  String substring(int from);
  String substring(int from, int to);
  String concat(String other);
  String replace(CharSequence part, CharSequence other);
  String replaceAll(String pattern, String other);
  String replaceFirst(String pattern, String other);
  String toLowerCase();
  String toLowerCase(java.util.Locale locale);
  String toUpperCase();
  String toUpperCase(java.util.Locale locale);
  String trim();
  String strip();
  String stripLeading();
  String stripTrailing();
  String stripIndent();
  String indent(int columns);
  String repeat(int times);
  String intern();
  String formatted(Object... values);
  String[] split(String pattern);
  String[] split(String pattern, int limit);
  char[] toCharArray();
  byte[] getBytes();
  byte[] getBytes(Object charset);
  java.util.stream.Stream<String> lines();
  static String join(CharSequence separator, Object... parts);
  static String format(String pattern, Object... values);
  static String valueOf(Object value);
  static String copyValueOf(char[] characters);
}

abstract class AbstractStringBuilder implements CharSequence, Appendable {
  int capacity();
  int indexOf(String part);
  int lastIndexOf(String part);
  String substring(int from);
  String substring(int from, int to);
  void setLength(int length);
  void setCharAt(int index, char character);
}
public final class StringBuilder extends AbstractStringBuilder {
  StringBuilder() {}
  StringBuilder(Object text) {}
  StringBuilder append(Object value);
  StringBuilder append(Object value, int from, int to);
  StringBuilder appendCodePoint(int code);
  StringBuilder insert(int index, Object value);
  StringBuilder delete(int from, int to);
  StringBuilder deleteCharAt(int index);
  StringBuilder replace(int from, int to, String text);
  StringBuilder reverse();
}
public final class StringBuffer extends AbstractStringBuilder {
  StringBuffer() {}
  StringBuffer(Object text) {}
  StringBuffer append(Object value);
  StringBuffer append(Object value, int from, int to);
  StringBuffer insert(int index, Object value);
  StringBuffer delete(int from, int to);
  StringBuffer deleteCharAt(int index);
  StringBuffer reverse();
}

public abstract class Number {
  int intValue();
  long longValue();
  float floatValue();
  double doubleValue();
  byte byteValue();
  short shortValue();
}
public final class Double extends Number implements Comparable<Double> {
  static double MAX_VALUE, MIN_VALUE, NaN, POSITIVE_INFINITY, NEGATIVE_INFINITY;
  boolean isNaN();
  boolean isInfinite();
  int compareTo(Double other);
  static int compare(double a, double b);
  static double parseDouble(String text);
  static Double valueOf(Object value);
  static String toString(double value);
  static boolean isNaN(double value);
  static double sum(double a, double b);
  static double max(double a, double b);
  static double min(double a, double b);
  static long doubleToLongBits(double value);
}
public final class Float extends Double { static float parseFloat(String text); static Float valueOf(Object value); }
public final class Long extends Float {
  static long MAX_VALUE, MIN_VALUE;
  static int compare(long a, long b);
  static long parseLong(String text);
  static long parseLong(String text, int radix);
  static Long valueOf(Object value);
  static String toString(long value);
  static String toHexString(long value);
  static long sum(long a, long b);
  static long max(long a, long b);
  static long min(long a, long b);
  static int hashCode(long value);
  static int bitCount(long value);
  static int numberOfTrailingZeros(long value);
  static int numberOfLeadingZeros(long value);
}
public final class Integer extends Long {
  static int MAX_VALUE, MIN_VALUE;
  static int compare(int a, int b);
  static int parseInt(String text);
  static int parseInt(String text, int radix);
  static Integer valueOf(Object value);
  static Integer valueOf(String text, int radix);
  static String toString(int value);
  static String toString(int value, int radix);
  static String toHexString(int value);
  static String toBinaryString(int value);
  static int sum(int a, int b);
  static int max(int a, int b);
  static int min(int a, int b);
  static int signum(int value);
}
public final class Short extends Integer { static short parseShort(String text); static Short valueOf(Object value); }
public final class Byte extends Short { static byte parseByte(String text); static Byte valueOf(Object value); static int toUnsignedInt(byte value); }
public final class Character extends Integer {
  char charValue();
  static boolean isDigit(int character);
  static boolean isLetter(int character);
  static boolean isLetterOrDigit(int character);
  static boolean isWhitespace(int character);
  static boolean isUpperCase(int character);
  static boolean isLowerCase(int character);
  static boolean isJavaIdentifierStart(int character);
  static boolean isJavaIdentifierPart(int character);
  static char toUpperCase(int character);
  static char toLowerCase(int character);
  static int getNumericValue(int character);
  static int digit(int character, int radix);
  static char[] toChars(int code);
  static Character valueOf(char character);
  static String toString(int character);
}
public final class Boolean implements Comparable<Boolean> {
  static boolean TRUE, FALSE;
  boolean booleanValue();
  int compareTo(Boolean other);
  static boolean parseBoolean(String text);
  static Boolean valueOf(Object value);
  static String toString(boolean value);
  static int compare(boolean a, boolean b);
}
public final class Void {}

public abstract class Enum<E> implements Comparable<E> {
  String name();
  int ordinal();
  int compareTo(E other);
  Class<E> getDeclaringClass();
  static E[] values();
  static E valueOf(String name);
}
public abstract class Record {}

public final class Math {
  static double PI, E;
  static <T> T abs(T value);
  static <T> T max(T a, T b);
  static <T> T min(T a, T b);
  static long round(double value);
  static double floor(double value);
  static double ceil(double value);
  static double rint(double value);
  static double sqrt(double value);
  static double cbrt(double value);
  static double pow(double base, double exponent);
  static double exp(double value);
  static double log(double value);
  static double log10(double value);
  static double sin(double value);
  static double cos(double value);
  static double tan(double value);
  static double asin(double value);
  static double acos(double value);
  static double atan(double value);
  static double atan2(double y, double x);
  static double hypot(double x, double y);
  static double random();
  static double signum(double value);
  static double toRadians(double value);
  static double toDegrees(double value);
  static int floorMod(int a, int b);
  static int floorDiv(int a, int b);
  static <T> T addExact(T a, T b);
  static <T> T multiplyExact(T a, T b);
  static int toIntExact(long value);
}

public final class System {
  static java.io.PrintStream out, err;
  static java.io.InputStream in;
  static long currentTimeMillis();
  static long nanoTime();
  static void arraycopy(Object from, int start, Object to, int at, int length);
  static void exit(int status);
  static void gc();
  static String getProperty(String name);
  static String getProperty(String name, String fallback);
  static String setProperty(String name, String value);
  static String getenv(String name);
  static java.util.Map<String, String> getenv();
  static String lineSeparator();
  static int identityHashCode(Object value);
}
public class Runtime { static Runtime getRuntime(); int availableProcessors(); long freeMemory(); long totalMemory(); long maxMemory(); void addShutdownHook(Thread hook); void gc(); }

public class Thread implements Runnable {
  Thread() {}
  Thread(Runnable task) {}
  Thread(Runnable task, String name) {}
  static Thread currentThread();
  static void sleep(long milliseconds);
  static boolean interrupted();
  void start();
  void run();
  void join();
  void join(long milliseconds);
  void interrupt();
  boolean isInterrupted();
  boolean isAlive();
  boolean isDaemon();
  void setDaemon(boolean daemon);
  void setName(String name);
  String getName();
  long getId();
  StackTraceElement[] getStackTrace();
  ClassLoader getContextClassLoader();
  void setContextClassLoader(ClassLoader loader);
}
public class ThreadLocal<T> { T get(); void set(T value); void remove(); static <S> ThreadLocal<S> withInitial(java.util.function.Supplier<? extends S> supplier); }
public final class StackTraceElement { String getClassName(); String getMethodName(); String getFileName(); int getLineNumber(); }

public class Throwable {
  Throwable() {}
  Throwable(String message) {}
  Throwable(String message, Throwable cause) {}
  String getMessage();
  String getLocalizedMessage();
  Throwable getCause();
  Throwable initCause(Throwable cause);
  Throwable fillInStackTrace();
  void printStackTrace();
  StackTraceElement[] getStackTrace();
  void setStackTrace(StackTraceElement[] trace);
  void addSuppressed(Throwable other);
  Throwable[] getSuppressed();
}
public class Exception extends Throwable {}
public class RuntimeException extends Exception {}
public class Error extends Throwable {}
public class AssertionError extends Error {}
public class LinkageError extends Error {}
public class StackOverflowError extends Error {}
public class OutOfMemoryError extends Error {}
public class NoClassDefFoundError extends LinkageError {}
public class ExceptionInInitializerError extends LinkageError {}
public class IllegalArgumentException extends RuntimeException {}
public class NumberFormatException extends IllegalArgumentException {}
public class IllegalStateException extends RuntimeException {}
public class UnsupportedOperationException extends RuntimeException {}
public class NullPointerException extends RuntimeException {}
public class ClassCastException extends RuntimeException {}
public class ArithmeticException extends RuntimeException {}
public class IndexOutOfBoundsException extends RuntimeException {}
public class ArrayIndexOutOfBoundsException extends IndexOutOfBoundsException {}
public class StringIndexOutOfBoundsException extends IndexOutOfBoundsException {}
public class NegativeArraySizeException extends RuntimeException {}
public class ArrayStoreException extends RuntimeException {}
public class SecurityException extends RuntimeException {}
public class CloneNotSupportedException extends Exception {}
public class InterruptedException extends Exception {}
public class ReflectiveOperationException extends Exception {}
public class ClassNotFoundException extends ReflectiveOperationException {}
public class NoSuchMethodException extends ReflectiveOperationException {}
public class NoSuchFieldException extends ReflectiveOperationException {}
public class InstantiationException extends ReflectiveOperationException {}
public class IllegalAccessException extends ReflectiveOperationException {}

public @interface Override {}
public @interface Deprecated {}
public @interface SuppressWarnings {}
public @interface FunctionalInterface {}
public @interface SafeVarargs {}
