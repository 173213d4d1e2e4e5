// Collections, sequences and what the standard library adds to them. Without bodies.
package kotlin.collections

interface Iterable<out T> {
    fun iterator(): Iterator<T>
    fun forEach(action: (T) -> Unit)
}

interface MutableIterator<out T> : Iterator<T> {
    fun remove()
}

interface ListIterator<out T> : Iterator<T> {
    fun previous(): T
    fun hasPrevious(): Boolean
}

interface Collection<out E> : Iterable<E> {
    val size: Int
    fun isEmpty(): Boolean
    fun contains(element: E): Boolean
    fun containsAll(elements: Collection<E>): Boolean
}

interface MutableCollection<E> : Collection<E> {
    fun add(element: E): Boolean
    fun remove(element: E): Boolean
    fun addAll(elements: Collection<E>): Boolean
    fun removeAll(elements: Collection<E>): Boolean
    fun retainAll(elements: Collection<E>): Boolean
    fun clear()
    fun removeIf(filter: (E) -> Boolean): Boolean
}

interface List<out E> : Collection<E> {
    fun get(index: Int): E
    fun indexOf(element: E): Int
    fun lastIndexOf(element: E): Int
    fun subList(fromIndex: Int, toIndex: Int): List<E>
    fun listIterator(): ListIterator<E>
}

interface MutableList<E> : List<E>, MutableCollection<E> {
    fun set(index: Int, element: E): E
    fun add(element: E): Boolean
    fun add(index: Int, element: E)
    fun removeAt(index: Int): E
    fun addAll(elements: Collection<E>): Boolean
    fun addAll(index: Int, elements: Collection<E>): Boolean
    fun sort()
}

interface Set<out E> : Collection<E>
interface MutableSet<E> : Set<E>, MutableCollection<E>
open class ArrayList<E> : MutableList<E>
open class HashSet<E> : MutableSet<E>
open class LinkedHashSet<E> : MutableSet<E>
open class ArrayDeque<E> : MutableList<E> {
    fun first(): E
    fun last(): E
    fun addFirst(element: E)
    fun addLast(element: E)
    fun removeFirst(): E
    fun removeLast(): E
    fun removeFirstOrNull(): E
    fun removeLastOrNull(): E
}

interface Entry<out K, out V> {
    val key: K
    val value: V
    fun component1(): K
    fun component2(): V
}

interface Map<K, out V> {
    val size: Int
    val keys: Set<K>
    val values: Collection<V>
    val entries: Set<Entry<K, V>>
    fun get(key: K): V?
    fun containsKey(key: K): Boolean
    fun containsValue(value: V): Boolean
    fun isEmpty(): Boolean
    fun getOrDefault(key: K, defaultValue: V): V
    fun forEach(action: (Entry<K, V>) -> Unit)
    fun iterator(): Iterator<Entry<K, V>>
    typealias Entry<A, B> = kotlin.collections.Entry<A, B>
}

interface MutableMap<K, V> : Map<K, V> {
    fun put(key: K, value: V): V?
    fun set(key: K, value: V)
    fun remove(key: K): V?
    fun putAll(from: Map<K, V>)
    fun clear()
    fun putIfAbsent(key: K, value: V): V?
    fun computeIfAbsent(key: K, mappingFunction: (K) -> V): V
    fun computeIfPresent(key: K, remappingFunction: (K, V) -> V): V
    fun compute(key: K, remappingFunction: (K, V) -> V): V
    fun merge(key: K, value: V, remappingFunction: (V, V) -> V): V
}

open class HashMap<K, V> : MutableMap<K, V>
open class LinkedHashMap<K, V> : MutableMap<K, V>

data class IndexedValue<out T>(val index: Int, val value: T) {
    fun component1(): Int
    fun component2(): T
}

interface Sequence<out T> {
    fun iterator(): Iterator<T>
}

interface Grouping<T, out K> {
    fun eachCount(): Map<K, Int>
}

fun <T> listOf(vararg elements: T): List<T>
fun <T> listOfNotNull(vararg elements: T): List<T>
fun <T> mutableListOf(vararg elements: T): MutableList<T>
fun <T> arrayListOf(vararg elements: T): ArrayList<T>
fun <T> emptyList(): List<T>
fun <T> setOf(vararg elements: T): Set<T>
fun <T> mutableSetOf(vararg elements: T): MutableSet<T>
fun <T> hashSetOf(vararg elements: T): HashSet<T>
fun <T> linkedSetOf(vararg elements: T): LinkedHashSet<T>
fun <T> emptySet(): Set<T>
fun <K, V> mapOf(vararg pairs: Pair<K, V>): Map<K, V>
fun <K, V> mutableMapOf(vararg pairs: Pair<K, V>): MutableMap<K, V>
fun <K, V> hashMapOf(vararg pairs: Pair<K, V>): HashMap<K, V>
fun <K, V> linkedMapOf(vararg pairs: Pair<K, V>): LinkedHashMap<K, V>
fun <K, V> emptyMap(): Map<K, V>
fun <T> List(size: Int, init: (Int) -> T): List<T>
fun <T> MutableList(size: Int, init: (Int) -> T): MutableList<T>
fun <T> buildList(builderAction: MutableList<T>.() -> Unit): List<T>
fun <T> buildSet(builderAction: MutableSet<T>.() -> Unit): Set<T>
fun <K, V> buildMap(builderAction: MutableMap<K, V>.() -> Unit): Map<K, V>
fun <T> sequenceOf(vararg elements: T): Sequence<T>
fun <T> emptySequence(): Sequence<T>
fun <T> generateSequence(nextFunction: () -> T?): Sequence<T>
fun <T> generateSequence(seed: T?, nextFunction: (T) -> T?): Sequence<T>
fun <T> sequence(block: SequenceScope<T>.() -> Unit): Sequence<T>

interface SequenceScope<T> {
    fun yield(value: T)
    fun yieldAll(elements: Iterable<T>)
}

// Of everything that can be iterated.
fun <T, R> Iterable<T>.map(transform: (T) -> R): List<R>
fun <T, R> Iterable<T>.mapIndexed(transform: (Int, T) -> R): List<R>
fun <T, R> Iterable<T>.mapNotNull(transform: (T) -> R?): List<R>
fun <T, R> Iterable<T>.mapIndexedNotNull(transform: (Int, T) -> R?): List<R>
fun <T, R> Iterable<T>.flatMap(transform: (T) -> Iterable<R>): List<R>
fun <T> Iterable<T>.filter(predicate: (T) -> Boolean): List<T>
fun <T> Iterable<T>.filterNot(predicate: (T) -> Boolean): List<T>
fun <T> Iterable<T>.filterIndexed(predicate: (Int, T) -> Boolean): List<T>
fun <T> Iterable<T>.filterNotNull(): List<T>
fun <R> Iterable<Any>.filterIsInstance(): List<R>
fun <T> Iterable<T>.forEach(action: (T) -> Unit)
fun <T> Iterable<T>.forEachIndexed(action: (Int, T) -> Unit)
fun <T> Iterable<T>.first(): T
fun <T> Iterable<T>.first(predicate: (T) -> Boolean): T
fun <T> Iterable<T>.firstOrNull(): T?
fun <T> Iterable<T>.firstOrNull(predicate: (T) -> Boolean): T?
fun <T, R> Iterable<T>.firstNotNullOf(transform: (T) -> R?): R
fun <T, R> Iterable<T>.firstNotNullOfOrNull(transform: (T) -> R?): R?
fun <T> Iterable<T>.last(): T
fun <T> Iterable<T>.last(predicate: (T) -> Boolean): T
fun <T> Iterable<T>.lastOrNull(): T?
fun <T> Iterable<T>.lastOrNull(predicate: (T) -> Boolean): T?
fun <T> Iterable<T>.single(): T
fun <T> Iterable<T>.single(predicate: (T) -> Boolean): T
fun <T> Iterable<T>.singleOrNull(): T?
fun <T> Iterable<T>.singleOrNull(predicate: (T) -> Boolean): T?
fun <T> Iterable<T>.find(predicate: (T) -> Boolean): T?
fun <T> Iterable<T>.findLast(predicate: (T) -> Boolean): T?
fun <T> Iterable<T>.elementAt(index: Int): T
fun <T> Iterable<T>.elementAtOrNull(index: Int): T?
fun <T> Iterable<T>.any(): Boolean
fun <T> Iterable<T>.any(predicate: (T) -> Boolean): Boolean
fun <T> Iterable<T>.all(predicate: (T) -> Boolean): Boolean
fun <T> Iterable<T>.none(): Boolean
fun <T> Iterable<T>.none(predicate: (T) -> Boolean): Boolean
fun <T> Iterable<T>.count(): Int
fun <T> Iterable<T>.count(predicate: (T) -> Boolean): Int
fun <T, R> Iterable<T>.fold(initial: R, operation: (R, T) -> R): R
fun <T, R> Iterable<T>.foldIndexed(initial: R, operation: (Int, R, T) -> R): R
fun <T> Iterable<T>.reduce(operation: (T, T) -> T): T
fun <T> Iterable<T>.reduceOrNull(operation: (T, T) -> T): T?
fun <T, R> Iterable<T>.runningFold(initial: R, operation: (R, T) -> R): List<R>
fun <T> Iterable<T>.sum(): T
fun <T, R> Iterable<T>.sumOf(selector: (T) -> R): R
fun <T> Iterable<T>.sumBy(selector: (T) -> Int): Int
fun <T> Iterable<T>.average(): Double
fun <T> Iterable<T>.max(): T
fun <T> Iterable<T>.min(): T
fun <T> Iterable<T>.maxOrNull(): T?
fun <T> Iterable<T>.minOrNull(): T?
fun <T, R> Iterable<T>.maxBy(selector: (T) -> R): T
fun <T, R> Iterable<T>.minBy(selector: (T) -> R): T
fun <T, R> Iterable<T>.maxByOrNull(selector: (T) -> R): T?
fun <T, R> Iterable<T>.minByOrNull(selector: (T) -> R): T?
fun <T, R> Iterable<T>.maxOf(selector: (T) -> R): R
fun <T, R> Iterable<T>.minOf(selector: (T) -> R): R
fun <T> Iterable<T>.maxWith(comparator: Comparator<T>): T
fun <T> Iterable<T>.minWith(comparator: Comparator<T>): T
fun <T> Iterable<T>.sorted(): List<T>
fun <T> Iterable<T>.sortedDescending(): List<T>
fun <T, R> Iterable<T>.sortedBy(selector: (T) -> R?): List<T>
fun <T, R> Iterable<T>.sortedByDescending(selector: (T) -> R?): List<T>
fun <T> Iterable<T>.sortedWith(comparator: Comparator<T>): List<T>
fun <T> Iterable<T>.distinct(): List<T>
fun <T, K> Iterable<T>.distinctBy(selector: (T) -> K): List<T>
fun <T> Iterable<T>.drop(n: Int): List<T>
fun <T> Iterable<T>.dropWhile(predicate: (T) -> Boolean): List<T>
fun <T> Iterable<T>.take(n: Int): List<T>
fun <T> Iterable<T>.takeWhile(predicate: (T) -> Boolean): List<T>
fun <T> Iterable<T>.onEach(action: (T) -> Unit): Iterable<T>
fun <T> Iterable<T>.withIndex(): List<IndexedValue<T>>
fun <T, R> Iterable<T>.zip(other: Iterable<R>): List<Pair<T, R>>
fun <T, R, V> Iterable<T>.zip(other: Iterable<R>, transform: (T, R) -> V): List<V>
fun <T> Iterable<T>.zipWithNext(): List<Pair<T, T>>
fun <T, R> Iterable<T>.zipWithNext(transform: (T, T) -> R): List<R>
fun <T> Iterable<T>.chunked(size: Int): List<List<T>>
fun <T> Iterable<T>.windowed(size: Int): List<List<T>>
fun <T> Iterable<T>.windowed(size: Int, step: Int): List<List<T>>
fun <T> Iterable<T>.partition(predicate: (T) -> Boolean): Pair<List<T>, List<T>>
fun <T, K> Iterable<T>.groupBy(keySelector: (T) -> K): Map<K, List<T>>
fun <T, K, V> Iterable<T>.groupBy(keySelector: (T) -> K, valueTransform: (T) -> V): Map<K, List<V>>
fun <T, K> Iterable<T>.groupingBy(keySelector: (T) -> K): Grouping<T, K>
fun <T, K> Iterable<T>.associateBy(keySelector: (T) -> K): Map<K, T>
fun <T, K, V> Iterable<T>.associateBy(keySelector: (T) -> K, valueTransform: (T) -> V): Map<K, V>
fun <T, V> Iterable<T>.associateWith(valueSelector: (T) -> V): Map<T, V>
fun <T, K, V> Iterable<T>.associate(transform: (T) -> Pair<K, V>): Map<K, V>
fun <T> Iterable<T>.contains(element: T): Boolean
fun <T> Iterable<T>.indexOf(element: T): Int
fun <T> Iterable<T>.indexOfFirst(predicate: (T) -> Boolean): Int
fun <T> Iterable<T>.indexOfLast(predicate: (T) -> Boolean): Int
fun <T> Iterable<T>.joinToString(separator: String = "", prefix: String = "", postfix: String = "", limit: Int = 0, truncated: String = "", transform: (T) -> CharSequence = {}): String
fun <T> Iterable<T>.plus(element: T): List<T>
fun <T> Iterable<T>.minus(element: T): List<T>
fun <T> Iterable<T>.toList(): List<T>
fun <T> Iterable<T>.toMutableList(): MutableList<T>
fun <T> Iterable<T>.toSet(): Set<T>
fun <T> Iterable<T>.toMutableSet(): MutableSet<T>
fun <T> Iterable<T>.toHashSet(): HashSet<T>
fun <K, V> Iterable<Pair<K, V>>.toMap(): Map<K, V>
fun <T> Iterable<T>.asSequence(): Sequence<T>
fun <T, C> Iterable<T>.toCollection(destination: C): C
fun <T, R, C> Iterable<T>.mapTo(destination: C, transform: (T) -> R): C
fun <T, C> Iterable<T>.filterTo(destination: C, predicate: (T) -> Boolean): C

// Of sequences.
fun <T, R> Sequence<T>.map(transform: (T) -> R): Sequence<R>
fun <T, R> Sequence<T>.mapIndexed(transform: (Int, T) -> R): Sequence<R>
fun <T, R> Sequence<T>.mapNotNull(transform: (T) -> R?): Sequence<R>
fun <T, R> Sequence<T>.mapIndexedNotNull(transform: (Int, T) -> R?): Sequence<R>
fun <T, R> Sequence<T>.flatMap(transform: (T) -> Sequence<R>): Sequence<R>
fun <T> Sequence<T>.filter(predicate: (T) -> Boolean): Sequence<T>
fun <T> Sequence<T>.filterNot(predicate: (T) -> Boolean): Sequence<T>
fun <T> Sequence<T>.filterIndexed(predicate: (Int, T) -> Boolean): Sequence<T>
fun <T> Sequence<T>.filterNotNull(): Sequence<T>
fun <R> Sequence<Any>.filterIsInstance(): Sequence<R>
fun <T> Sequence<T>.forEach(action: (T) -> Unit)
fun <T> Sequence<T>.forEachIndexed(action: (Int, T) -> Unit)
fun <T> Sequence<T>.first(): T
fun <T> Sequence<T>.first(predicate: (T) -> Boolean): T
fun <T> Sequence<T>.firstOrNull(): T?
fun <T> Sequence<T>.firstOrNull(predicate: (T) -> Boolean): T?
fun <T, R> Sequence<T>.firstNotNullOf(transform: (T) -> R?): R
fun <T, R> Sequence<T>.firstNotNullOfOrNull(transform: (T) -> R?): R?
fun <T> Sequence<T>.last(): T
fun <T> Sequence<T>.last(predicate: (T) -> Boolean): T
fun <T> Sequence<T>.lastOrNull(): T?
fun <T> Sequence<T>.lastOrNull(predicate: (T) -> Boolean): T?
fun <T> Sequence<T>.single(): T
fun <T> Sequence<T>.single(predicate: (T) -> Boolean): T
fun <T> Sequence<T>.singleOrNull(): T?
fun <T> Sequence<T>.singleOrNull(predicate: (T) -> Boolean): T?
fun <T> Sequence<T>.find(predicate: (T) -> Boolean): T?
fun <T> Sequence<T>.findLast(predicate: (T) -> Boolean): T?
fun <T> Sequence<T>.elementAt(index: Int): T
fun <T> Sequence<T>.elementAtOrNull(index: Int): T?
fun <T> Sequence<T>.any(): Boolean
fun <T> Sequence<T>.any(predicate: (T) -> Boolean): Boolean
fun <T> Sequence<T>.all(predicate: (T) -> Boolean): Boolean
fun <T> Sequence<T>.none(): Boolean
fun <T> Sequence<T>.none(predicate: (T) -> Boolean): Boolean
fun <T> Sequence<T>.count(): Int
fun <T> Sequence<T>.count(predicate: (T) -> Boolean): Int
fun <T, R> Sequence<T>.fold(initial: R, operation: (R, T) -> R): R
fun <T, R> Sequence<T>.foldIndexed(initial: R, operation: (Int, R, T) -> R): R
fun <T> Sequence<T>.reduce(operation: (T, T) -> T): T
fun <T> Sequence<T>.reduceOrNull(operation: (T, T) -> T): T?
fun <T, R> Sequence<T>.runningFold(initial: R, operation: (R, T) -> R): Sequence<R>
fun <T> Sequence<T>.sum(): T
fun <T, R> Sequence<T>.sumOf(selector: (T) -> R): R
fun <T> Sequence<T>.sumBy(selector: (T) -> Int): Int
fun <T> Sequence<T>.average(): Double
fun <T> Sequence<T>.max(): T
fun <T> Sequence<T>.min(): T
fun <T> Sequence<T>.maxOrNull(): T?
fun <T> Sequence<T>.minOrNull(): T?
fun <T, R> Sequence<T>.maxBy(selector: (T) -> R): T
fun <T, R> Sequence<T>.minBy(selector: (T) -> R): T
fun <T, R> Sequence<T>.maxByOrNull(selector: (T) -> R): T?
fun <T, R> Sequence<T>.minByOrNull(selector: (T) -> R): T?
fun <T, R> Sequence<T>.maxOf(selector: (T) -> R): R
fun <T, R> Sequence<T>.minOf(selector: (T) -> R): R
fun <T> Sequence<T>.maxWith(comparator: Comparator<T>): T
fun <T> Sequence<T>.minWith(comparator: Comparator<T>): T
fun <T> Sequence<T>.sorted(): Sequence<T>
fun <T> Sequence<T>.sortedDescending(): Sequence<T>
fun <T, R> Sequence<T>.sortedBy(selector: (T) -> R?): Sequence<T>
fun <T, R> Sequence<T>.sortedByDescending(selector: (T) -> R?): Sequence<T>
fun <T> Sequence<T>.sortedWith(comparator: Comparator<T>): Sequence<T>
fun <T> Sequence<T>.distinct(): Sequence<T>
fun <T, K> Sequence<T>.distinctBy(selector: (T) -> K): Sequence<T>
fun <T> Sequence<T>.drop(n: Int): Sequence<T>
fun <T> Sequence<T>.dropWhile(predicate: (T) -> Boolean): Sequence<T>
fun <T> Sequence<T>.take(n: Int): Sequence<T>
fun <T> Sequence<T>.takeWhile(predicate: (T) -> Boolean): Sequence<T>
fun <T> Sequence<T>.onEach(action: (T) -> Unit): Sequence<T>
fun <T> Sequence<T>.withIndex(): Sequence<IndexedValue<T>>
fun <T, R> Sequence<T>.zip(other: Sequence<R>): Sequence<Pair<T, R>>
fun <T, R, V> Sequence<T>.zip(other: Sequence<R>, transform: (T, R) -> V): Sequence<V>
fun <T> Sequence<T>.zipWithNext(): Sequence<Pair<T, T>>
fun <T, R> Sequence<T>.zipWithNext(transform: (T, T) -> R): Sequence<R>
fun <T> Sequence<T>.chunked(size: Int): Sequence<List<T>>
fun <T> Sequence<T>.windowed(size: Int): Sequence<List<T>>
fun <T> Sequence<T>.windowed(size: Int, step: Int): Sequence<List<T>>
fun <T> Sequence<T>.partition(predicate: (T) -> Boolean): Pair<List<T>, List<T>>
fun <T, K> Sequence<T>.groupBy(keySelector: (T) -> K): Map<K, List<T>>
fun <T, K, V> Sequence<T>.groupBy(keySelector: (T) -> K, valueTransform: (T) -> V): Map<K, List<V>>
fun <T, K> Sequence<T>.groupingBy(keySelector: (T) -> K): Grouping<T, K>
fun <T, K> Sequence<T>.associateBy(keySelector: (T) -> K): Map<K, T>
fun <T, K, V> Sequence<T>.associateBy(keySelector: (T) -> K, valueTransform: (T) -> V): Map<K, V>
fun <T, V> Sequence<T>.associateWith(valueSelector: (T) -> V): Map<T, V>
fun <T, K, V> Sequence<T>.associate(transform: (T) -> Pair<K, V>): Map<K, V>
fun <T> Sequence<T>.contains(element: T): Boolean
fun <T> Sequence<T>.indexOf(element: T): Int
fun <T> Sequence<T>.indexOfFirst(predicate: (T) -> Boolean): Int
fun <T> Sequence<T>.indexOfLast(predicate: (T) -> Boolean): Int
fun <T> Sequence<T>.joinToString(separator: String = "", prefix: String = "", postfix: String = "", limit: Int = 0, truncated: String = "", transform: (T) -> CharSequence = {}): String
fun <T> Sequence<T>.plus(element: T): Sequence<T>
fun <T> Sequence<T>.minus(element: T): Sequence<T>
fun <T> Sequence<T>.toList(): List<T>
fun <T> Sequence<T>.toMutableList(): MutableList<T>
fun <T> Sequence<T>.toSet(): Set<T>
fun <T> Sequence<T>.toMutableSet(): MutableSet<T>
fun <T> Sequence<T>.toHashSet(): HashSet<T>
fun <K, V> Sequence<Pair<K, V>>.toMap(): Map<K, V>
fun <T> Sequence<T>.asSequence(): Sequence<T>
fun <T, C> Sequence<T>.toCollection(destination: C): C
fun <T, R, C> Sequence<T>.mapTo(destination: C, transform: (T) -> R): C
fun <T, C> Sequence<T>.filterTo(destination: C, predicate: (T) -> Boolean): C

// Of arrays.
fun <T, R> Array<T>.map(transform: (T) -> R): List<R>
fun <T, R> Array<T>.mapIndexed(transform: (Int, T) -> R): List<R>
fun <T, R> Array<T>.mapNotNull(transform: (T) -> R?): List<R>
fun <T, R> Array<T>.mapIndexedNotNull(transform: (Int, T) -> R?): List<R>
fun <T, R> Array<T>.flatMap(transform: (T) -> Iterable<R>): List<R>
fun <T> Array<T>.filter(predicate: (T) -> Boolean): List<T>
fun <T> Array<T>.filterNot(predicate: (T) -> Boolean): List<T>
fun <T> Array<T>.filterIndexed(predicate: (Int, T) -> Boolean): List<T>
fun <T> Array<T>.filterNotNull(): List<T>
fun <R> Array<Any>.filterIsInstance(): List<R>
fun <T> Array<T>.forEach(action: (T) -> Unit)
fun <T> Array<T>.forEachIndexed(action: (Int, T) -> Unit)
fun <T> Array<T>.first(): T
fun <T> Array<T>.first(predicate: (T) -> Boolean): T
fun <T> Array<T>.firstOrNull(): T?
fun <T> Array<T>.firstOrNull(predicate: (T) -> Boolean): T?
fun <T, R> Array<T>.firstNotNullOf(transform: (T) -> R?): R
fun <T, R> Array<T>.firstNotNullOfOrNull(transform: (T) -> R?): R?
fun <T> Array<T>.last(): T
fun <T> Array<T>.last(predicate: (T) -> Boolean): T
fun <T> Array<T>.lastOrNull(): T?
fun <T> Array<T>.lastOrNull(predicate: (T) -> Boolean): T?
fun <T> Array<T>.single(): T
fun <T> Array<T>.single(predicate: (T) -> Boolean): T
fun <T> Array<T>.singleOrNull(): T?
fun <T> Array<T>.singleOrNull(predicate: (T) -> Boolean): T?
fun <T> Array<T>.find(predicate: (T) -> Boolean): T?
fun <T> Array<T>.findLast(predicate: (T) -> Boolean): T?
fun <T> Array<T>.elementAt(index: Int): T
fun <T> Array<T>.elementAtOrNull(index: Int): T?
fun <T> Array<T>.any(): Boolean
fun <T> Array<T>.any(predicate: (T) -> Boolean): Boolean
fun <T> Array<T>.all(predicate: (T) -> Boolean): Boolean
fun <T> Array<T>.none(): Boolean
fun <T> Array<T>.none(predicate: (T) -> Boolean): Boolean
fun <T> Array<T>.count(): Int
fun <T> Array<T>.count(predicate: (T) -> Boolean): Int
fun <T, R> Array<T>.fold(initial: R, operation: (R, T) -> R): R
fun <T, R> Array<T>.foldIndexed(initial: R, operation: (Int, R, T) -> R): R
fun <T> Array<T>.reduce(operation: (T, T) -> T): T
fun <T> Array<T>.reduceOrNull(operation: (T, T) -> T): T?
fun <T, R> Array<T>.runningFold(initial: R, operation: (R, T) -> R): List<R>
fun <T> Array<T>.sum(): T
fun <T, R> Array<T>.sumOf(selector: (T) -> R): R
fun <T> Array<T>.sumBy(selector: (T) -> Int): Int
fun <T> Array<T>.average(): Double
fun <T> Array<T>.max(): T
fun <T> Array<T>.min(): T
fun <T> Array<T>.maxOrNull(): T?
fun <T> Array<T>.minOrNull(): T?
fun <T, R> Array<T>.maxBy(selector: (T) -> R): T
fun <T, R> Array<T>.minBy(selector: (T) -> R): T
fun <T, R> Array<T>.maxByOrNull(selector: (T) -> R): T?
fun <T, R> Array<T>.minByOrNull(selector: (T) -> R): T?
fun <T, R> Array<T>.maxOf(selector: (T) -> R): R
fun <T, R> Array<T>.minOf(selector: (T) -> R): R
fun <T> Array<T>.maxWith(comparator: Comparator<T>): T
fun <T> Array<T>.minWith(comparator: Comparator<T>): T
fun <T> Array<T>.sorted(): List<T>
fun <T> Array<T>.sortedDescending(): List<T>
fun <T, R> Array<T>.sortedBy(selector: (T) -> R?): List<T>
fun <T, R> Array<T>.sortedByDescending(selector: (T) -> R?): List<T>
fun <T> Array<T>.sortedWith(comparator: Comparator<T>): List<T>
fun <T> Array<T>.distinct(): List<T>
fun <T, K> Array<T>.distinctBy(selector: (T) -> K): List<T>
fun <T> Array<T>.drop(n: Int): List<T>
fun <T> Array<T>.dropWhile(predicate: (T) -> Boolean): List<T>
fun <T> Array<T>.take(n: Int): List<T>
fun <T> Array<T>.takeWhile(predicate: (T) -> Boolean): List<T>
fun <T> Array<T>.onEach(action: (T) -> Unit): Array<T>
fun <T> Array<T>.withIndex(): List<IndexedValue<T>>
fun <T, R> Array<T>.zip(other: Iterable<R>): List<Pair<T, R>>
fun <T, R, V> Array<T>.zip(other: Iterable<R>, transform: (T, R) -> V): List<V>
fun <T> Array<T>.zipWithNext(): List<Pair<T, T>>
fun <T, R> Array<T>.zipWithNext(transform: (T, T) -> R): List<R>
fun <T> Array<T>.chunked(size: Int): List<List<T>>
fun <T> Array<T>.windowed(size: Int): List<List<T>>
fun <T> Array<T>.windowed(size: Int, step: Int): List<List<T>>
fun <T> Array<T>.partition(predicate: (T) -> Boolean): Pair<List<T>, List<T>>
fun <T, K> Array<T>.groupBy(keySelector: (T) -> K): Map<K, List<T>>
fun <T, K, V> Array<T>.groupBy(keySelector: (T) -> K, valueTransform: (T) -> V): Map<K, List<V>>
fun <T, K> Array<T>.groupingBy(keySelector: (T) -> K): Grouping<T, K>
fun <T, K> Array<T>.associateBy(keySelector: (T) -> K): Map<K, T>
fun <T, K, V> Array<T>.associateBy(keySelector: (T) -> K, valueTransform: (T) -> V): Map<K, V>
fun <T, V> Array<T>.associateWith(valueSelector: (T) -> V): Map<T, V>
fun <T, K, V> Array<T>.associate(transform: (T) -> Pair<K, V>): Map<K, V>
fun <T> Array<T>.contains(element: T): Boolean
fun <T> Array<T>.indexOf(element: T): Int
fun <T> Array<T>.indexOfFirst(predicate: (T) -> Boolean): Int
fun <T> Array<T>.indexOfLast(predicate: (T) -> Boolean): Int
fun <T> Array<T>.joinToString(separator: String = "", prefix: String = "", postfix: String = "", limit: Int = 0, truncated: String = "", transform: (T) -> CharSequence = {}): String
fun <T> Array<T>.plus(element: T): List<T>
fun <T> Array<T>.minus(element: T): List<T>
fun <T> Array<T>.toList(): List<T>
fun <T> Array<T>.toMutableList(): MutableList<T>
fun <T> Array<T>.toSet(): Set<T>
fun <T> Array<T>.toMutableSet(): MutableSet<T>
fun <T> Array<T>.toHashSet(): HashSet<T>
fun <K, V> Array<Pair<K, V>>.toMap(): Map<K, V>
fun <T> Array<T>.asSequence(): Sequence<T>
fun <T> Array<T>.asList(): List<T>
fun <T> Array<T>.asIterable(): Iterable<T>
fun <T, C> Array<T>.toCollection(destination: C): C
fun <T, R, C> Array<T>.mapTo(destination: C, transform: (T) -> R): C
fun <T, C> Array<T>.filterTo(destination: C, predicate: (T) -> Boolean): C

// Of lists, sets and collections alone.
val <T> Collection<T>.indices: IntRange
val <T> Array<T>.indices: IntRange
val ByteArray.indices: IntRange
val IntArray.indices: IntRange
val <T> List<T>.lastIndex: Int
val <T> Array<T>.lastIndex: Int
fun <T> Collection<T>.isNotEmpty(): Boolean
fun <T> Array<T>.isNotEmpty(): Boolean
fun <T> Array<T>.isEmpty(): Boolean
fun <T> Collection<T>?.isNullOrEmpty(): Boolean
fun <T> Collection<T>?.orEmpty(): Collection<T>
fun <T> List<T>?.orEmpty(): List<T>
fun <T> Set<T>?.orEmpty(): Set<T>
fun <K, V> Map<K, V>?.orEmpty(): Map<K, V>
fun <T> Sequence<T>?.orEmpty(): Sequence<T>
fun <T> Iterable<T>.reversed(): List<T>
fun <T> List<T>.asReversed(): List<T>
fun <T> Iterable<T>.shuffled(): List<T>
fun <T> Collection<T>.random(): T
fun <T> List<T>.getOrNull(index: Int): T?
fun <T> List<T>.getOrElse(index: Int, defaultValue: (Int) -> T): T
fun <T> List<T>.dropLast(n: Int): List<T>
fun <T> List<T>.dropLastWhile(predicate: (T) -> Boolean): List<T>
fun <T> List<T>.takeLast(n: Int): List<T>
fun <T> List<T>.slice(indices: Iterable<Int>): List<T>
fun <T> List<T>.component1(): T
fun <T> List<T>.component2(): T
fun <T> List<T>.component3(): T
fun <T, R> List<T>.foldRight(initial: R, operation: (T, R) -> R): R
fun <T> Iterable<Iterable<T>>.flatten(): List<T>
fun <A, B> Iterable<Pair<A, B>>.unzip(): Pair<List<A>, List<B>>
infix fun <T> Iterable<T>.union(other: Iterable<T>): Set<T>
infix fun <T> Iterable<T>.intersect(other: Iterable<T>): Set<T>
infix fun <T> Iterable<T>.subtract(other: Iterable<T>): Set<T>
fun <T> Collection<T>.toTypedArray(): Array<T>
fun Collection<Byte>.toByteArray(): ByteArray
fun Collection<Int>.toIntArray(): IntArray
fun <T> MutableList<T>.sort()
fun <T, R> MutableList<T>.sortBy(selector: (T) -> R)
fun <T, R> MutableList<T>.sortByDescending(selector: (T) -> R)
fun <T> MutableList<T>.sortWith(comparator: Comparator<T>)
fun <T> MutableList<T>.reverse()
fun <T> MutableList<T>.shuffle()
fun <T> MutableList<T>.removeFirst(): T
fun <T> MutableList<T>.removeLast(): T
fun <T> MutableList<T>.removeFirstOrNull(): T?
fun <T> MutableList<T>.removeLastOrNull(): T?
fun <T> MutableIterable<T>.removeAll(predicate: (T) -> Boolean): Boolean
fun <T> MutableCollection<T>.removeAll(predicate: (T) -> Boolean): Boolean
fun <T> MutableCollection<T>.addAll(elements: Iterable<T>): Boolean
fun <T> MutableCollection<T>.plusAssign(element: T)
fun <T> MutableCollection<T>.minusAssign(element: T)
fun <T> Array<T>.copyOf(): Array<T>
fun <T> Array<T>.fill(element: T)
fun <T> Array<T>.getOrNull(index: Int): T?
fun ByteArray.copyOf(): ByteArray
fun ByteArray.copyOfRange(fromIndex: Int, toIndex: Int): ByteArray
fun ByteArray.decodeToString(): String
fun ByteArray.contentEquals(other: ByteArray): Boolean
fun ByteArray.contentHashCode(): Int

// Of maps.
fun <K, V> Map<K, V>.component1(): K
fun <K, V, R> Map<K, V>.map(transform: (Entry<K, V>) -> R): List<R>
fun <K, V, R> Map<K, V>.mapNotNull(transform: (Entry<K, V>) -> R?): List<R>
fun <K, V, R> Map<K, V>.flatMap(transform: (Entry<K, V>) -> Iterable<R>): List<R>
fun <K, V, R> Map<K, V>.mapValues(transform: (Entry<K, V>) -> R): Map<K, R>
fun <K, V, R> Map<K, V>.mapKeys(transform: (Entry<K, V>) -> R): Map<R, V>
fun <K, V> Map<K, V>.filter(predicate: (Entry<K, V>) -> Boolean): Map<K, V>
fun <K, V> Map<K, V>.filterNot(predicate: (Entry<K, V>) -> Boolean): Map<K, V>
fun <K, V> Map<K, V>.filterKeys(predicate: (K) -> Boolean): Map<K, V>
fun <K, V> Map<K, V>.filterValues(predicate: (V) -> Boolean): Map<K, V>
fun <K, V> Map<K, V>.any(predicate: (Entry<K, V>) -> Boolean): Boolean
fun <K, V> Map<K, V>.all(predicate: (Entry<K, V>) -> Boolean): Boolean
fun <K, V> Map<K, V>.none(predicate: (Entry<K, V>) -> Boolean): Boolean
fun <K, V> Map<K, V>.count(predicate: (Entry<K, V>) -> Boolean): Int
fun <K, V> Map<K, V>.forEach(action: (Entry<K, V>) -> Unit)
fun <K, V> Map<K, V>.onEach(action: (Entry<K, V>) -> Unit): Map<K, V>
fun <K, V> Map<K, V>.getValue(key: K): V
fun <K, V> Map<K, V>.getOrElse(key: K, defaultValue: () -> V): V
fun <K, V> MutableMap<K, V>.getOrPut(key: K, defaultValue: () -> V): V
fun <K, V> Map<K, V>.isNotEmpty(): Boolean
fun <K, V> Map<K, V>?.isNullOrEmpty(): Boolean
fun <K, V> Map<K, V>.contains(key: K): Boolean
fun <K, V> Map<K, V>.plus(pair: Pair<K, V>): Map<K, V>
fun <K, V> Map<K, V>.minus(key: K): Map<K, V>
fun <K, V> Map<K, V>.toMap(): Map<K, V>
fun <K, V> Map<K, V>.toMutableMap(): MutableMap<K, V>
fun <K, V> Map<K, V>.toList(): List<Pair<K, V>>
fun <K, V> Map<K, V>.toSortedMap(): Map<K, V>
fun <K, V> Map<K, V>.asSequence(): Sequence<Entry<K, V>>
fun <K, V, R> Map<K, V>.maxByOrNull(selector: (Entry<K, V>) -> R): Entry<K, V>?
fun <K, V, R> Map<K, V>.minByOrNull(selector: (Entry<K, V>) -> R): Entry<K, V>?
fun <K, V> MutableMap<K, V>.plusAssign(pair: Pair<K, V>)
