// What Scala knows without an import: the types of literals, options, functions of Predef. Without bodies.
package scala

class Any {
  def equals(other: Any): Boolean
  def hashCode: Int
  def toString: String
  def ==(other: Any): Boolean
  def !=(other: Any): Boolean
  def ##(): Int
  def getClass: Class[Any]
  def isInstanceOf[T]: Boolean
  def asInstanceOf[T]: T
  def eq(other: Any): Boolean
  def ne(other: Any): Boolean
  def synchronized[T](body: => T): T
  def ensuring(condition: Boolean): Any
  def ->[B](other: B): (this.type, B)
}

class AnyRef extends Any
class AnyVal extends Any
class Object extends Any

class Boolean extends AnyVal {
  def &(other: Boolean): Boolean
  def |(other: Boolean): Boolean
  def ^(other: Boolean): Boolean
}

class Numeric extends AnyVal {
  def toInt: Int
  def toLong: Long
  def toDouble: Double
  def toFloat: Float
  def toByte: Byte
  def toShort: Short
  def toChar: Char
  def <(other: Any): Boolean
  def >(other: Any): Boolean
  def <=(other: Any): Boolean
  def >=(other: Any): Boolean
}

class Int extends Numeric {
  def +(other: Any): Int
  def -(other: Any): Int
  def *(other: Any): Int
  def /(other: Any): Int
  def %(other: Any): Int
  def &(other: Any): Int
  def |(other: Any): Int
  def ^(other: Any): Int
  def <<(count: Int): Int
  def >>(count: Int): Int
  def >>>(count: Int): Int
  def to(end: Int): Range
  def until(end: Int): Range
  def max(other: Int): Int
  def min(other: Int): Int
  def abs: Int
}

class Long extends Numeric {
  def +(other: Any): Long
  def -(other: Any): Long
  def *(other: Any): Long
  def /(other: Any): Long
  def %(other: Any): Long
  def &(other: Any): Long
  def |(other: Any): Long
  def <<(count: Int): Long
  def >>(count: Int): Long
  def >>>(count: Int): Long
  def max(other: Long): Long
  def min(other: Long): Long
  def abs: Long
}

class Double extends Numeric {
  def +(other: Any): Double
  def -(other: Any): Double
  def *(other: Any): Double
  def /(other: Any): Double
  def %(other: Any): Double
  def max(other: Double): Double
  def min(other: Double): Double
  def abs: Double
  def round: Long
}

class Float extends Numeric {
  def +(other: Any): Float
  def -(other: Any): Float
  def *(other: Any): Float
  def /(other: Any): Float
}

class Byte extends Numeric
class Short extends Numeric

class Char extends Numeric {
  def +(other: Any): Int
  def -(other: Any): Int
  def isDigit: Boolean
  def isLetter: Boolean
  def isLetterOrDigit: Boolean
  def isWhitespace: Boolean
  def isUpper: Boolean
  def isLower: Boolean
  def toUpper: Char
  def toLower: Char
}

class String {
  def +(other: Any): String
  def *(times: Int): String
  def length: Int
  def size: Int
  def charAt(index: Int): Char
  def apply(index: Int): Char
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def isBlank: Boolean
  def trim: String
  def strip: String
  def toUpperCase: String
  def toLowerCase: String
  def capitalize: String
  def startsWith(prefix: String): Boolean
  def endsWith(suffix: String): Boolean
  def contains(other: Any): Boolean
  def indexOf(other: Any): Int
  def indexOf(other: Any, from: Int): Int
  def lastIndexOf(other: Any): Int
  def substring(start: Int): String
  def substring(start: Int, end: Int): String
  def replace(from: Any, to: Any): String
  def replaceAll(pattern: String, to: String): String
  def split(pattern: Any): Array[String]
  def matches(pattern: String): Boolean
  def format(args: Any*): String
  def stripMargin: String
  def stripPrefix(prefix: String): String
  def stripSuffix(suffix: String): String
  def toInt: Int
  def toLong: Long
  def toDouble: Double
  def toBoolean: Boolean
  def toIntOption: Option[Int]
  def lines: Iterator[String]
  def linesIterator: Iterator[String]
  def getBytes: Array[Byte]
  def toCharArray: Array[Char]
  def concat(other: String): String
  def equalsIgnoreCase(other: String): Boolean
  def compareTo(other: String): Int
  def head: Char
  def last: Char
  def tail: String
  def init: String
  def take(count: Int): String
  def drop(count: Int): String
  def takeRight(count: Int): String
  def dropRight(count: Int): String
  def takeWhile(test: Char => Boolean): String
  def dropWhile(test: Char => Boolean): String
  def filter(test: Char => Boolean): String
  def filterNot(test: Char => Boolean): String
  def map[B](f: Char => B): Seq[B]
  def foreach(f: Char => Unit): Unit
  def forall(test: Char => Boolean): Boolean
  def exists(test: Char => Boolean): Boolean
  def count(test: Char => Boolean): Int
  def iterator: Iterator[Char]
  def toList: List[Char]
  def toSeq: Seq[Char]
  def reverse: String
  def mkString(separator: String): String
  def zipWithIndex: Seq[(Char, Int)]
  def r: Regex
}

class Regex {
  def findFirstIn(text: String): Option[String]
  def findAllIn(text: String): Iterator[String]
  def replaceAllIn(text: String, to: String): String
  def matches(text: String): Boolean
}

class Symbol(name: String)
class StringContext(parts: String*)

trait Function {
  def apply(arg: Any): Any
  def andThen(next: Any): Function
  def compose(next: Any): Function
}

trait PartialFunction[A, B] {
  def apply(arg: A): B
  def isDefinedAt(arg: A): Boolean
  def lift: A => Option[B]
  def orElse(other: PartialFunction[A, B]): PartialFunction[A, B]
}

trait Ordering[T] {
  def compare(x: T, y: T): Int
  def reverse: Ordering[T]
  def lt(x: T, y: T): Boolean
}

trait Ordered[T] {
  def compare(other: T): Int
  def <(other: T): Boolean
  def >(other: T): Boolean
  def <=(other: T): Boolean
  def >=(other: T): Boolean
}

trait Product {
  def productArity: Int
  def productElement(index: Int): Any
  def productIterator: Iterator[Any]
  def productPrefix: String
}

trait Serializable

abstract class Option[+A] {
  def get: A
  def isEmpty: Boolean
  def isDefined: Boolean
  def nonEmpty: Boolean
  def getOrElse[B](default: => B): A
  def orElse[B](other: => Option[B]): Option[A]
  def orNull: A
  def map[B](f: A => B): Option[B]
  def flatMap[B](f: A => Option[B]): Option[B]
  def filter(test: A => Boolean): Option[A]
  def filterNot(test: A => Boolean): Option[A]
  def withFilter(test: A => Boolean): Option[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def contains(element: Any): Boolean
  def fold[B](default: => B)(f: A => B): B
  def collect[B](f: A => B): Option[B]
  def toList: List[A]
  def toSeq: Seq[A]
  def toRight[X](left: => X): Either[X, A]
  def toLeft[X](right: => X): Either[A, X]
  def iterator: Iterator[A]
  def zip[B](other: Option[B]): Option[(A, B)]
}

case class Some[+A](value: A) extends Option[A]
object None extends Option[Nothing]

object Option {
  def apply[A](value: A): Option[A]
  def empty[A]: Option[A]
  def when[A](condition: Boolean)(value: => A): Option[A]
}

abstract class Either[+A, +B] {
  def isLeft: Boolean
  def isRight: Boolean
  def left: Option[A]
  def map[C](f: B => C): Either[A, C]
  def flatMap[C](f: B => Either[A, C]): Either[A, C]
  def foreach(f: B => Unit): Unit
  def fold[C](ofLeft: A => C, ofRight: B => C): C
  def getOrElse(default: => B): B
  def toOption: Option[B]
  def swap: Either[B, A]
  def iterator: Iterator[B]
}

case class Left[+A, +B](value: A) extends Either[A, B]
case class Right[+A, +B](value: B) extends Either[A, B]

abstract class Try[+T] {
  def get: T
  def isSuccess: Boolean
  def isFailure: Boolean
  def map[U](f: T => U): Try[U]
  def flatMap[U](f: T => Try[U]): Try[U]
  def foreach(f: T => Unit): Unit
  def getOrElse(default: => T): T
  def recover(f: PartialFunction[Throwable, T]): Try[T]
  def recoverWith(f: PartialFunction[Throwable, Try[T]]): Try[T]
  def toOption: Option[T]
  def toEither: Either[Throwable, T]
  def failed: Try[Throwable]
}

class Throwable {
  def getMessage: String
  def getCause: Throwable
  def printStackTrace(): Unit
  def getStackTrace: Array[Any]
  def initCause(cause: Throwable): Throwable
  def addSuppressed(other: Throwable): Unit
}

class Exception(message: String, cause: Throwable) extends Throwable
class Error(message: String, cause: Throwable) extends Throwable
class RuntimeException(message: String, cause: Throwable) extends Exception
class IllegalArgumentException(message: String, cause: Throwable) extends RuntimeException
class IllegalStateException(message: String, cause: Throwable) extends RuntimeException
class UnsupportedOperationException(message: String) extends RuntimeException
class NoSuchElementException(message: String) extends RuntimeException
class IndexOutOfBoundsException(message: String) extends RuntimeException
class NumberFormatException(message: String) extends RuntimeException
class MatchError(value: Any) extends RuntimeException
class NotImplementedError(message: String) extends Error

def println(value: Any): Unit
def println(): Unit
def print(value: Any): Unit
def printf(text: String, args: Any*): Unit
def require(condition: Boolean): Unit
def require(condition: Boolean, message: => Any): Unit
def assert(condition: Boolean): Unit
def assert(condition: Boolean, message: => Any): Unit
def assume(condition: Boolean): Unit
def identity[A](value: A): A
def implicitly[T]: T
def summon[T]: T
def locally[T](value: T): T
def classOf[T]: Class[T]
def ??? : Nothing
