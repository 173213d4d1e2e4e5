// Strings and characters: what the standard library adds to them. Without bodies.
package kotlin.text

class StringBuilder(content: String = "") : CharSequence {
    override val length: Int
    override fun get(index: Int): Char
    override fun subSequence(startIndex: Int, endIndex: Int): CharSequence
    fun append(value: Any?): StringBuilder
    fun append(value: CharSequence?, startIndex: Int, endIndex: Int): StringBuilder
    fun insert(index: Int, value: Any?): StringBuilder
    fun deleteCharAt(index: Int): StringBuilder
    fun delete(start: Int, end: Int): StringBuilder
    fun reverse(): StringBuilder
    fun setLength(newLength: Int)
    fun setCharAt(index: Int, value: Char)
}

fun StringBuilder.appendLine(): StringBuilder
fun StringBuilder.appendLine(value: Any?): StringBuilder
fun StringBuilder.clear(): StringBuilder
fun buildString(builderAction: StringBuilder.() -> Unit): String
fun buildString(capacity: Int, builderAction: StringBuilder.() -> Unit): String

class Regex(pattern: String) {
    val pattern: String
    fun matches(input: CharSequence): Boolean
    fun containsMatchIn(input: CharSequence): Boolean
    fun find(input: CharSequence, startIndex: Int = 0): MatchResult?
    fun findAll(input: CharSequence, startIndex: Int = 0): Sequence<MatchResult>
    fun matchEntire(input: CharSequence): MatchResult?
    fun replace(input: CharSequence, replacement: String): String
    fun replace(input: CharSequence, transform: (MatchResult) -> CharSequence): String
    fun split(input: CharSequence, limit: Int = 0): List<String>

    companion object {
        fun fromLiteral(literal: String): Regex
        fun escape(literal: String): String
        fun escapeReplacement(literal: String): String
    }
}

interface MatchResult {
    val value: String
    val range: IntRange
    val groups: List<MatchGroup>
    val groupValues: List<String>
    fun next(): MatchResult?
}

class MatchGroup {
    val value: String
    val range: IntRange
}

val CharSequence.indices: IntRange
val CharSequence.lastIndex: Int
fun String.toRegex(): Regex
fun CharSequence.isEmpty(): Boolean
fun CharSequence.isNotEmpty(): Boolean
fun CharSequence.isBlank(): Boolean
fun CharSequence.isNotBlank(): Boolean
fun CharSequence?.isNullOrEmpty(): Boolean
fun CharSequence?.isNullOrBlank(): Boolean
fun String?.orEmpty(): String
fun String.ifEmpty(defaultValue: () -> String): String
fun String.ifBlank(defaultValue: () -> String): String
fun String.trim(): String
fun String.trim(predicate: (Char) -> Boolean): String
fun String.trimStart(): String
fun String.trimEnd(): String
fun String.trimIndent(): String
fun String.trimMargin(marginPrefix: String = ""): String
fun String.prependIndent(indent: String = ""): String
fun String.replaceIndent(newIndent: String = ""): String
fun String.uppercase(): String
fun String.lowercase(): String
fun String.toUpperCase(): String
fun String.toLowerCase(): String
fun String.capitalize(): String
fun String.decapitalize(): String
fun String.replaceFirstChar(transform: (Char) -> Any): String
fun CharSequence.startsWith(prefix: Any, ignoreCase: Boolean = false): Boolean
fun CharSequence.endsWith(suffix: Any, ignoreCase: Boolean = false): Boolean
fun CharSequence.contains(other: Any, ignoreCase: Boolean = false): Boolean
fun CharSequence.matches(regex: Regex): Boolean
fun CharSequence.indexOf(other: Any, startIndex: Int = 0, ignoreCase: Boolean = false): Int
fun CharSequence.lastIndexOf(other: Any, startIndex: Int = 0, ignoreCase: Boolean = false): Int
fun CharSequence.indexOfFirst(predicate: (Char) -> Boolean): Int
fun String?.equals(other: String?, ignoreCase: Boolean = false): Boolean
fun String.compareTo(other: String, ignoreCase: Boolean = false): Int
fun String.replace(oldValue: Any, newValue: Any, ignoreCase: Boolean = false): String
fun String.replaceFirst(oldValue: Any, newValue: Any): String
fun String.substring(startIndex: Int): String
fun String.substring(startIndex: Int, endIndex: Int): String
fun String.substring(range: IntRange): String
fun String.substringBefore(delimiter: Any, missingDelimiterValue: String = ""): String
fun String.substringAfter(delimiter: Any, missingDelimiterValue: String = ""): String
fun String.substringBeforeLast(delimiter: Any, missingDelimiterValue: String = ""): String
fun String.substringAfterLast(delimiter: Any, missingDelimiterValue: String = ""): String
fun String.removePrefix(prefix: CharSequence): String
fun String.removeSuffix(suffix: CharSequence): String
fun String.removeSurrounding(delimiter: CharSequence): String
fun CharSequence.split(vararg delimiters: Any, ignoreCase: Boolean = false, limit: Int = 0): List<String>
fun CharSequence.lines(): List<String>
fun CharSequence.lineSequence(): Sequence<String>
fun String.toInt(): Int
fun String.toInt(radix: Int): Int
fun String.toIntOrNull(): Int?
fun String.toLong(): Long
fun String.toLong(radix: Int): Long
fun String.toLongOrNull(): Long?
fun String.toDouble(): Double
fun String.toDoubleOrNull(): Double?
fun String.toFloat(): Float
fun String.toBoolean(): Boolean
fun String.toByteArray(): ByteArray
fun String.encodeToByteArray(): ByteArray
fun String.toCharArray(): CharArray
fun String.toList(): List<Char>
fun String.format(vararg args: Any?): String
fun String.repeat(n: Int): String
fun String.reversed(): String
fun String.padStart(length: Int, padChar: Char = ' '): String
fun String.padEnd(length: Int, padChar: Char = ' '): String
fun String.take(n: Int): String
fun String.takeLast(n: Int): String
fun String.takeWhile(predicate: (Char) -> Boolean): String
fun String.drop(n: Int): String
fun String.dropLast(n: Int): String
fun String.dropWhile(predicate: (Char) -> Boolean): String
fun String.filter(predicate: (Char) -> Boolean): String
fun String.filterNot(predicate: (Char) -> Boolean): String
fun String.intern(): String
fun CharSequence.first(): Char
fun CharSequence.firstOrNull(): Char?
fun CharSequence.last(): Char
fun CharSequence.lastOrNull(): Char?
fun CharSequence.single(): Char
fun CharSequence.any(predicate: (Char) -> Boolean): Boolean
fun CharSequence.all(predicate: (Char) -> Boolean): Boolean
fun CharSequence.none(predicate: (Char) -> Boolean): Boolean
fun CharSequence.count(predicate: (Char) -> Boolean): Int
fun CharSequence.forEach(action: (Char) -> Unit)
fun CharSequence.forEachIndexed(action: (Int, Char) -> Unit)
fun <R> CharSequence.map(transform: (Char) -> R): List<R>
fun CharSequence.iterator(): Iterator<Char>
fun CharSequence.asSequence(): Sequence<Char>
fun CharSequence.withIndex(): Iterable<IndexedValue<Char>>
fun CharSequence.getOrNull(index: Int): Char?
fun CharSequence.commonPrefixWith(other: CharSequence): String
fun CharSequence.chunked(size: Int): List<String>
fun Char.isDigit(): Boolean
fun Char.isLetter(): Boolean
fun Char.isLetterOrDigit(): Boolean
fun Char.isWhitespace(): Boolean
fun Char.isUpperCase(): Boolean
fun Char.isLowerCase(): Boolean
fun Char.uppercase(): String
fun Char.lowercase(): String
fun Char.uppercaseChar(): Char
fun Char.lowercaseChar(): Char
fun Char.digitToInt(): Int
fun Char.titlecase(): String
