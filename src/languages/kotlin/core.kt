// What Kotlin supplies without an import: the types of literals, functions that take functions, exceptions. Without bodies.
package kotlin

open class Any {
    open fun equals(other: Any?): Boolean
    open fun hashCode(): Int
    open fun toString(): String
}

interface Comparable<in T> {
    fun compareTo(other: T): Int
}

interface CharSequence {
    val length: Int
    fun get(index: Int): Char
    fun subSequence(startIndex: Int, endIndex: Int): CharSequence
}

final class String : Comparable<String>, CharSequence {
    override val length: Int
    override fun get(index: Int): Char
    override fun compareTo(other: String): Int
    override fun subSequence(startIndex: Int, endIndex: Int): CharSequence
    fun plus(other: Any?): String
}

final class Boolean : Comparable<Boolean> {
    fun not(): Boolean
    fun and(other: Boolean): Boolean
    fun or(other: Boolean): Boolean
    fun xor(other: Boolean): Boolean
    override fun compareTo(other: Boolean): Int
}

final class Char : Comparable<Char> {
    val code: Int
    override fun compareTo(other: Char): Int
    fun plus(other: Int): Char
    fun minus(other: Char): Int
    fun toInt(): Int
    fun rangeTo(other: Char): CharRange
}

abstract class Number {
    fun toByte(): Byte
    fun toShort(): Short
    fun toInt(): Int
    fun toLong(): Long
    fun toFloat(): Float
    fun toDouble(): Double
    fun toChar(): Char
}

final class Byte : Number(), Comparable<Byte> {
    override fun compareTo(other: Byte): Int
}

final class Short : Number(), Comparable<Short> {
    override fun compareTo(other: Short): Int
}

final class Int : Number(), Comparable<Int> {
    override fun compareTo(other: Int): Int
    fun plus(other: Long): Long
    fun plus(other: Float): Float
    fun plus(other: Double): Double
    fun minus(other: Long): Long
    fun minus(other: Float): Float
    fun minus(other: Double): Double
    fun times(other: Long): Long
    fun times(other: Float): Float
    fun times(other: Double): Double
    fun div(other: Long): Long
    fun div(other: Float): Float
    fun div(other: Double): Double
    fun rem(other: Long): Long
    fun rem(other: Float): Float
    fun rem(other: Double): Double
    fun plus(other: Int): Int
    fun minus(other: Int): Int
    fun times(other: Int): Int
    fun div(other: Int): Int
    fun rem(other: Int): Int
    fun inc(): Int
    fun dec(): Int
    fun unaryMinus(): Int
    fun rangeTo(other: Int): IntRange
    infix fun shl(bitCount: Int): Int
    infix fun shr(bitCount: Int): Int
    infix fun ushr(bitCount: Int): Int
    infix fun and(other: Int): Int
    infix fun or(other: Int): Int
    infix fun xor(other: Int): Int
    fun inv(): Int

    companion object {
        const val MAX_VALUE: Int = 0
        const val MIN_VALUE: Int = 0
    }
}

final class Long : Number(), Comparable<Long> {
    override fun compareTo(other: Long): Int
    fun plus(other: Int): Long
    fun plus(other: Float): Float
    fun plus(other: Double): Double
    fun minus(other: Int): Long
    fun minus(other: Float): Float
    fun minus(other: Double): Double
    fun times(other: Int): Long
    fun times(other: Float): Float
    fun times(other: Double): Double
    fun div(other: Int): Long
    fun div(other: Float): Float
    fun div(other: Double): Double
    fun rem(other: Int): Long
    fun rem(other: Float): Float
    fun rem(other: Double): Double
    fun plus(other: Long): Long
    fun minus(other: Long): Long
    fun times(other: Long): Long
    fun div(other: Long): Long
    fun rem(other: Long): Long
    fun rangeTo(other: Long): LongRange
    infix fun shl(bitCount: Int): Long
    infix fun shr(bitCount: Int): Long
    infix fun ushr(bitCount: Int): Long
    infix fun and(other: Long): Long
    infix fun or(other: Long): Long
    infix fun xor(other: Long): Long
    fun inv(): Long

    companion object {
        const val MAX_VALUE: Long = 0
        const val MIN_VALUE: Long = 0
    }
}

final class Float : Number(), Comparable<Float> {
    override fun compareTo(other: Float): Int
    fun plus(other: Int): Float
    fun plus(other: Long): Float
    fun plus(other: Float): Float
    fun plus(other: Double): Double
    fun minus(other: Int): Float
    fun minus(other: Long): Float
    fun minus(other: Float): Float
    fun minus(other: Double): Double
    fun times(other: Int): Float
    fun times(other: Long): Float
    fun times(other: Float): Float
    fun times(other: Double): Double
    fun div(other: Int): Float
    fun div(other: Long): Float
    fun div(other: Float): Float
    fun div(other: Double): Double
    fun rem(other: Int): Float
    fun rem(other: Long): Float
    fun rem(other: Float): Float
    fun rem(other: Double): Double
    fun unaryMinus(): Float
    fun inc(): Float
    fun dec(): Float
    fun isNaN(): Boolean
}

final class Double : Number(), Comparable<Double> {
    override fun compareTo(other: Double): Int
    fun plus(other: Int): Double
    fun plus(other: Long): Double
    fun plus(other: Float): Double
    fun plus(other: Double): Double
    fun minus(other: Int): Double
    fun minus(other: Long): Double
    fun minus(other: Float): Double
    fun minus(other: Double): Double
    fun times(other: Int): Double
    fun times(other: Long): Double
    fun times(other: Float): Double
    fun times(other: Double): Double
    fun div(other: Int): Double
    fun div(other: Long): Double
    fun div(other: Float): Double
    fun div(other: Double): Double
    fun rem(other: Int): Double
    fun rem(other: Long): Double
    fun rem(other: Float): Double
    fun rem(other: Double): Double
    fun unaryMinus(): Double
    fun inc(): Double
    fun dec(): Double
    fun isNaN(): Boolean
    fun isInfinite(): Boolean
}

class UInt
class ULong
class UByte
class UShort

abstract class Enum<E> : Comparable<E> {
    val name: String
    val ordinal: Int
    fun compareTo(other: E): Int
    fun values(): Array<E>
    fun valueOf(value: String): E
    val entries: List<E>
}

class Array<T>(val size: Int, init: (Int) -> T) {
    fun get(index: Int): T
    fun set(index: Int, value: T)
    fun iterator(): Iterator<T>
    fun clone(): Array<T>
}

class ByteArray(val size: Int) {
    fun get(index: Int): Byte
    fun set(index: Int, value: Byte)
    fun iterator(): Iterator<Byte>
}

class IntArray(val size: Int) {
    fun get(index: Int): Int
    fun set(index: Int, value: Int)
    fun iterator(): Iterator<Int>
}

class LongArray(val size: Int) {
    fun get(index: Int): Long
    fun set(index: Int, value: Long)
    fun iterator(): Iterator<Long>
}

class CharArray(val size: Int) {
    fun get(index: Int): Char
    fun set(index: Int, value: Char)
    fun iterator(): Iterator<Char>
}

class DoubleArray(val size: Int) {
    fun get(index: Int): Double
    fun set(index: Int, value: Double)
    fun iterator(): Iterator<Double>
}

class FloatArray(val size: Int)
class ShortArray(val size: Int)
class BooleanArray(val size: Int) {
    fun get(index: Int): Boolean
    fun set(index: Int, value: Boolean)
}

data class Pair<out A, out B>(val first: A, val second: B) {
    fun component1(): A
    fun component2(): B
    fun toList(): List<A>
}

data class Triple<out A, out B, out C>(val first: A, val second: B, val third: C) {
    fun component1(): A
    fun component2(): B
    fun component3(): C
}

interface Lazy<out T> {
    val value: T
    fun isInitialized(): Boolean
    operator fun getValue(thisRef: Any?, property: Any?): T
}

class Result<out T> {
    val isSuccess: Boolean
    val isFailure: Boolean
    fun getOrNull(): T
    fun exceptionOrNull(): Throwable

    companion object {
        fun <T> success(value: T): Result<T>
        fun <T> failure(exception: Throwable): Result<T>
    }
}

fun <T> Result<T>.getOrThrow(): T
fun <T> Result<T>.getOrDefault(defaultValue: T): T
fun <T> Result<T>.getOrElse(onFailure: (Throwable) -> T): T
fun <R, T> Result<T>.map(transform: (T) -> R): Result<R>
fun <R, T> Result<T>.mapCatching(transform: (T) -> R): Result<R>
fun <R, T> Result<T>.fold(onSuccess: (T) -> R, onFailure: (Throwable) -> R): R
fun <T> Result<T>.onSuccess(action: (T) -> Unit): Result<T>
fun <T> Result<T>.onFailure(action: (Throwable) -> Unit): Result<T>
fun <T> Result<T>.recover(transform: (Throwable) -> T): Result<T>

interface KClass<T> {
    val java: Class<T>
    val simpleName: String
    val qualifiedName: String
    fun isInstance(value: Any?): Boolean
}

class Class<T> {
    val kotlin: KClass<T>
    val name: String
    val simpleName: String
    val classLoader: ClassLoader
    fun getResource(name: String): Any
}

interface Function {
    fun invoke(): Any
}

interface Annotation
interface AutoCloseable {
    fun close()
}

open class Throwable(message: String?, cause: Throwable?) {
    val message: String?
    val cause: Throwable?
    val stackTrace: Array<StackTraceElement>
    fun printStackTrace()
    fun initCause(cause: Throwable): Throwable
    fun addSuppressed(exception: Throwable)
    fun getLocalizedMessage(): String
}

open class Exception(message: String?, cause: Throwable?) : Throwable(message, cause)
open class Error(message: String?, cause: Throwable?) : Throwable(message, cause)
open class RuntimeException(message: String?, cause: Throwable?) : Exception(message, cause)
open class IllegalArgumentException(message: String?, cause: Throwable?) : RuntimeException(message, cause)
open class IllegalStateException(message: String?, cause: Throwable?) : RuntimeException(message, cause)
open class IndexOutOfBoundsException(message: String?) : RuntimeException(message, null)
open class UnsupportedOperationException(message: String?, cause: Throwable?) : RuntimeException(message, cause)
open class NumberFormatException(message: String?) : IllegalArgumentException(message, null)
open class NullPointerException(message: String?) : RuntimeException(message, null)
open class ClassCastException(message: String?) : RuntimeException(message, null)
open class AssertionError(message: Any?, cause: Throwable?) : Error(null, cause)
open class NoSuchElementException(message: String?) : RuntimeException(message, null)
open class ConcurrentModificationException(message: String?) : RuntimeException(message, null)
open class ArithmeticException(message: String?) : RuntimeException(message, null)
open class InterruptedException(message: String?) : Exception(message, null)
open class NotImplementedError(message: String) : Error(message, null)
open class UninitializedPropertyAccessException(message: String?) : RuntimeException(message, null)

typealias JvmStatic = Annotation
typealias JvmField = Annotation
typealias JvmName = Annotation
typealias JvmOverloads = Annotation
typealias JvmInline = Annotation
typealias Deprecated = Annotation
typealias Suppress = Annotation
typealias Throws = Annotation
typealias Volatile = Annotation
typealias Synchronized = Annotation
typealias Transient = Annotation
typealias OptIn = Annotation

fun <T, R> T.let(block: (T) -> R): R
fun <T, R> T.run(block: T.() -> R): R
fun <R> run(block: () -> R): R
fun <T> T.apply(block: T.() -> Unit): T
fun <T> T.also(block: (T) -> Unit): T
fun <T, R> with(receiver: T, block: T.() -> R): R
fun <T> T.takeIf(predicate: (T) -> Boolean): T
fun <T> T.takeUnless(predicate: (T) -> Boolean): T
fun <T, R> T.use(block: (T) -> R): R
fun <T> T.runCatching(block: T.() -> Any): Result<Any>
fun <R> runCatching(block: () -> R): Result<R>
fun repeat(times: Int, action: (Int) -> Unit)
fun <T> lazy(initializer: () -> T): Lazy<T>
fun <T> lazy(lock: Any?, initializer: () -> T): Lazy<T>
fun <T> lazyOf(value: T): Lazy<T>
infix fun <A, B> A.to(that: B): Pair<A, B>
fun <R> synchronized(lock: Any, block: () -> R): R
fun require(value: Boolean)
fun require(value: Boolean, lazyMessage: () -> Any)
fun <T> requireNotNull(value: T?): T
fun <T> requireNotNull(value: T?, lazyMessage: () -> Any): T
fun check(value: Boolean)
fun check(value: Boolean, lazyMessage: () -> Any)
fun <T> checkNotNull(value: T?): T
fun <T> checkNotNull(value: T?, lazyMessage: () -> Any): T
fun error(message: Any): Nothing
fun assert(value: Boolean)
fun assert(value: Boolean, lazyMessage: () -> Any)
fun TODO(): Nothing
fun TODO(reason: String): Nothing
fun print(message: Any?)
fun println(message: Any?)
fun println()
fun readLine(): String?
fun readln(): String
fun Any?.toString(): String
fun Any?.hashCode(): Int
fun <T> arrayOf(vararg elements: T): Array<T>
fun <T> arrayOfNulls(size: Int): Array<T>
fun <T> emptyArray(): Array<T>
fun byteArrayOf(vararg elements: Byte): ByteArray
fun intArrayOf(vararg elements: Int): IntArray
fun longArrayOf(vararg elements: Long): LongArray
fun charArrayOf(vararg elements: Char): CharArray
fun doubleArrayOf(vararg elements: Double): DoubleArray
fun floatArrayOf(vararg elements: Float): FloatArray
fun booleanArrayOf(vararg elements: Boolean): BooleanArray
fun <E> enumValues(): Array<E>
fun <E> enumValueOf(name: String): E
fun <T> maxOf(a: T, b: T): T
fun <T> maxOf(a: T, b: T, c: T): T
fun <T> minOf(a: T, b: T): T
fun <T> minOf(a: T, b: T, c: T): T
fun <T> compareValues(a: T, b: T): Int
fun <T> compareBy(selector: (T) -> Any?): Comparator<T>
fun <T> compareByDescending(selector: (T) -> Any?): Comparator<T>
fun <T> Comparator<T>.thenBy(selector: (T) -> Any?): Comparator<T>
fun <T> Comparator<T>.thenByDescending(selector: (T) -> Any?): Comparator<T>
fun <T> Comparator<T>.reversed(): Comparator<T>
fun <T> T.coerceAtLeast(minimumValue: T): T
fun <T> T.coerceAtMost(maximumValue: T): T
fun <T> T.coerceIn(minimumValue: T, maximumValue: T): T
infix fun Int.until(to: Int): IntRange
infix fun Int.downTo(to: Int): IntRange
infix fun Long.until(to: Long): LongRange
infix fun Long.downTo(to: Long): LongRange
infix fun IntRange.step(step: Int): IntRange
infix fun LongRange.step(step: Long): LongRange
fun Throwable.stackTraceToString(): String
fun Throwable.printStackTrace()

interface Comparator<T> {
    fun compare(a: T, b: T): Int
}

interface Iterator<out T> {
    fun next(): T
    fun hasNext(): Boolean
}

open class IntRange(val start: Int, val endInclusive: Int) : Iterable<Int> {
    val first: Int
    val last: Int
    val step: Int
    override fun iterator(): Iterator<Int>
    fun contains(value: Int): Boolean
    fun isEmpty(): Boolean
}

open class LongRange(val start: Long, val endInclusive: Long) : Iterable<Long> {
    val first: Long
    val last: Long
    override fun iterator(): Iterator<Long>
    fun contains(value: Long): Boolean
}

open class CharRange(val start: Char, val endInclusive: Char) : Iterable<Char> {
    val first: Char
    val last: Char
    override fun iterator(): Iterator<Char>
    fun contains(value: Char): Boolean
}

val <T> T.javaClass: Class<T>
