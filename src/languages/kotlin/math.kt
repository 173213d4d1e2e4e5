// What the package `kotlin.math` declares: functions of numbers and what is asked of a number. Without bodies.
package kotlin.math

const val PI: Double
const val E: Double

fun sin(x: Double): Double
fun cos(x: Double): Double
fun tan(x: Double): Double
fun asin(x: Double): Double
fun acos(x: Double): Double
fun atan(x: Double): Double
fun atan2(y: Double, x: Double): Double
fun sinh(x: Double): Double
fun cosh(x: Double): Double
fun tanh(x: Double): Double
fun hypot(x: Double, y: Double): Double
fun sqrt(x: Double): Double
fun exp(x: Double): Double
fun ln(x: Double): Double
fun log(x: Double, base: Double): Double
fun log10(x: Double): Double
fun log2(x: Double): Double
fun ceil(x: Double): Double
fun floor(x: Double): Double
fun truncate(x: Double): Double
fun round(x: Double): Double
fun <T> abs(x: T): T
fun <T> sign(x: T): T
fun <T> min(a: T, b: T): T
fun <T> max(a: T, b: T): T

fun Number.pow(x: Number): Double
fun Number.roundToInt(): Int
fun Number.roundToLong(): Long
fun Double.withSign(sign: Double): Double
val <T> T.absoluteValue: T
