// Collections that need no import, and their members. Without bodies.
package scala.collection

trait IterableOnce[+A] {
  def iterator: Iterator[A]
}

trait Iterator[+A] extends IterableOnce[A] {
  def next(): A
  def hasNext: Boolean
  def buffered: Iterator[A]
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def map[B](f: A => B): Iterator[B]
  def flatMap[B](f: A => Iterable[B]): Iterator[B]
  def collect[B](f: A => B): Iterator[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Iterator[A]
  def filterNot(test: A => Boolean): Iterator[A]
  def withFilter(test: A => Boolean): Iterator[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Iterator[B]
  def reduce(f: (A, A) => A): A
  def reduceLeft(f: (A, A) => A): A
  def reduceOption(f: (A, A) => A): Option[A]
  def sum: A
  def product: A
  def max: A
  def min: A
  def maxBy[B](f: A => B): A
  def minBy[B](f: A => B): A
  def maxOption: Option[A]
  def minOption: Option[A]
  def take(count: Int): Iterator[A]
  def drop(count: Int): Iterator[A]
  def takeRight(count: Int): Iterator[A]
  def dropRight(count: Int): Iterator[A]
  def takeWhile(test: A => Boolean): Iterator[A]
  def dropWhile(test: A => Boolean): Iterator[A]
  def span(test: A => Boolean): (Iterator[A], Iterator[A])
  def splitAt(index: Int): (Iterator[A], Iterator[A])
  def partition(test: A => Boolean): (Iterator[A], Iterator[A])
  def groupBy[K](f: A => K): Map[K, Iterator[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Iterator[B]]
  def grouped(size: Int): Iterator[Iterator[A]]
  def sliding(size: Int): Iterator[Iterator[A]]
  def zip[B](other: Iterable[B]): Iterator[(A, B)]
  def zipWithIndex: Iterator[(A, Int)]
  def flatten[B]: Iterator[B]
  def distinct: Iterator[A]
  def distinctBy[B](f: A => B): Iterator[A]
  def reverse: Iterator[A]
  def sorted: Iterator[A]
  def sortBy[B](f: A => B): Iterator[A]
  def sortWith(f: (A, A) => Boolean): Iterator[A]
  def slice(from: Int, until: Int): Iterator[A]
  def tapEach(f: A => Unit): Iterator[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Iterator[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Iterator[A]
  def concat[B](other: Iterable[B]): Iterator[A]
}

trait Iterable[+A] extends IterableOnce[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Iterable[A]
  def init: Iterable[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Iterable[B]
  def flatMap[B](f: A => Iterable[B]): Iterable[B]
  def collect[B](f: A => B): Iterable[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Iterable[A]
  def filterNot(test: A => Boolean): Iterable[A]
  def withFilter(test: A => Boolean): Iterable[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Iterable[B]
  def reduce(f: (A, A) => A): A
  def reduceLeft(f: (A, A) => A): A
  def reduceOption(f: (A, A) => A): Option[A]
  def sum: A
  def product: A
  def max: A
  def min: A
  def maxBy[B](f: A => B): A
  def minBy[B](f: A => B): A
  def maxOption: Option[A]
  def minOption: Option[A]
  def take(count: Int): Iterable[A]
  def drop(count: Int): Iterable[A]
  def takeRight(count: Int): Iterable[A]
  def dropRight(count: Int): Iterable[A]
  def takeWhile(test: A => Boolean): Iterable[A]
  def dropWhile(test: A => Boolean): Iterable[A]
  def span(test: A => Boolean): (Iterable[A], Iterable[A])
  def splitAt(index: Int): (Iterable[A], Iterable[A])
  def partition(test: A => Boolean): (Iterable[A], Iterable[A])
  def groupBy[K](f: A => K): Map[K, Iterable[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Iterable[B]]
  def grouped(size: Int): Iterator[Iterable[A]]
  def sliding(size: Int): Iterator[Iterable[A]]
  def zip[B](other: Iterable[B]): Iterable[(A, B)]
  def zipWithIndex: Iterable[(A, Int)]
  def flatten[B]: Iterable[B]
  def distinct: Iterable[A]
  def distinctBy[B](f: A => B): Iterable[A]
  def reverse: Iterable[A]
  def sorted: Iterable[A]
  def sortBy[B](f: A => B): Iterable[A]
  def sortWith(f: (A, A) => Boolean): Iterable[A]
  def slice(from: Int, until: Int): Iterable[A]
  def tapEach(f: A => Unit): Iterable[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Iterable[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Iterable[A]
  def concat[B](other: Iterable[B]): Iterable[A]
}

class Seq[+A] extends Iterable[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Seq[A]
  def init: Seq[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Seq[B]
  def flatMap[B](f: A => Iterable[B]): Seq[B]
  def collect[B](f: A => B): Seq[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Seq[A]
  def filterNot(test: A => Boolean): Seq[A]
  def withFilter(test: A => Boolean): Seq[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Seq[B]
  def reduce(f: (A, A) => A): A
  def reduceLeft(f: (A, A) => A): A
  def reduceOption(f: (A, A) => A): Option[A]
  def sum: A
  def product: A
  def max: A
  def min: A
  def maxBy[B](f: A => B): A
  def minBy[B](f: A => B): A
  def maxOption: Option[A]
  def minOption: Option[A]
  def take(count: Int): Seq[A]
  def drop(count: Int): Seq[A]
  def takeRight(count: Int): Seq[A]
  def dropRight(count: Int): Seq[A]
  def takeWhile(test: A => Boolean): Seq[A]
  def dropWhile(test: A => Boolean): Seq[A]
  def span(test: A => Boolean): (Seq[A], Seq[A])
  def splitAt(index: Int): (Seq[A], Seq[A])
  def partition(test: A => Boolean): (Seq[A], Seq[A])
  def groupBy[K](f: A => K): Map[K, Seq[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Seq[B]]
  def grouped(size: Int): Iterator[Seq[A]]
  def sliding(size: Int): Iterator[Seq[A]]
  def zip[B](other: Iterable[B]): Seq[(A, B)]
  def zipWithIndex: Seq[(A, Int)]
  def flatten[B]: Seq[B]
  def distinct: Seq[A]
  def distinctBy[B](f: A => B): Seq[A]
  def reverse: Seq[A]
  def sorted: Seq[A]
  def sortBy[B](f: A => B): Seq[A]
  def sortWith(f: (A, A) => Boolean): Seq[A]
  def slice(from: Int, until: Int): Seq[A]
  def tapEach(f: A => Unit): Seq[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Seq[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Seq[A]
  def concat[B](other: Iterable[B]): Seq[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): Seq[A]
  def :+(element: A): Seq[A]
  def prepended(element: A): Seq[A]
  def appended(element: A): Seq[A]
  def updated(index: Int, element: A): Seq[A]
  def patch(from: Int, other: Any, replaced: Int): Seq[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): Seq[A]
  def intersect(other: Any): Seq[A]
  def combinations(count: Int): Iterator[Seq[A]]
  def permutations: Iterator[Seq[A]]
}

object Seq {
  def apply[A](elements: A*): Seq[A]
  def empty[A]: Seq[A]
  def fill[A](count: Int)(element: => A): Seq[A]
  def tabulate[A](count: Int)(f: Int => A): Seq[A]
  def from[A](elements: Iterable[A]): Seq[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): Seq[Int]
}

class List[+A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: List[A]
  def init: List[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): List[B]
  def flatMap[B](f: A => Iterable[B]): List[B]
  def collect[B](f: A => B): List[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): List[A]
  def filterNot(test: A => Boolean): List[A]
  def withFilter(test: A => Boolean): List[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): List[B]
  def reduce(f: (A, A) => A): A
  def reduceLeft(f: (A, A) => A): A
  def reduceOption(f: (A, A) => A): Option[A]
  def sum: A
  def product: A
  def max: A
  def min: A
  def maxBy[B](f: A => B): A
  def minBy[B](f: A => B): A
  def maxOption: Option[A]
  def minOption: Option[A]
  def take(count: Int): List[A]
  def drop(count: Int): List[A]
  def takeRight(count: Int): List[A]
  def dropRight(count: Int): List[A]
  def takeWhile(test: A => Boolean): List[A]
  def dropWhile(test: A => Boolean): List[A]
  def span(test: A => Boolean): (List[A], List[A])
  def splitAt(index: Int): (List[A], List[A])
  def partition(test: A => Boolean): (List[A], List[A])
  def groupBy[K](f: A => K): Map[K, List[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, List[B]]
  def grouped(size: Int): Iterator[List[A]]
  def sliding(size: Int): Iterator[List[A]]
  def zip[B](other: Iterable[B]): List[(A, B)]
  def zipWithIndex: List[(A, Int)]
  def flatten[B]: List[B]
  def distinct: List[A]
  def distinctBy[B](f: A => B): List[A]
  def reverse: List[A]
  def sorted: List[A]
  def sortBy[B](f: A => B): List[A]
  def sortWith(f: (A, A) => Boolean): List[A]
  def slice(from: Int, until: Int): List[A]
  def tapEach(f: A => Unit): List[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: List[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): List[A]
  def concat[B](other: Iterable[B]): List[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): List[A]
  def :+(element: A): List[A]
  def prepended(element: A): List[A]
  def appended(element: A): List[A]
  def updated(index: Int, element: A): List[A]
  def patch(from: Int, other: Any, replaced: Int): List[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): List[A]
  def intersect(other: Any): List[A]
  def combinations(count: Int): Iterator[List[A]]
  def permutations: Iterator[List[A]]
  def ::(element: Any): List[A]
  def :::(other: List[A]): List[A]
}

object List {
  def apply[A](elements: A*): List[A]
  def empty[A]: List[A]
  def fill[A](count: Int)(element: => A): List[A]
  def tabulate[A](count: Int)(f: Int => A): List[A]
  def from[A](elements: Iterable[A]): List[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): List[Int]
}

class Vector[+A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Vector[A]
  def init: Vector[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Vector[B]
  def flatMap[B](f: A => Iterable[B]): Vector[B]
  def collect[B](f: A => B): Vector[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Vector[A]
  def filterNot(test: A => Boolean): Vector[A]
  def withFilter(test: A => Boolean): Vector[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Vector[B]
  def reduce(f: (A, A) => A): A
  def reduceLeft(f: (A, A) => A): A
  def reduceOption(f: (A, A) => A): Option[A]
  def sum: A
  def product: A
  def max: A
  def min: A
  def maxBy[B](f: A => B): A
  def minBy[B](f: A => B): A
  def maxOption: Option[A]
  def minOption: Option[A]
  def take(count: Int): Vector[A]
  def drop(count: Int): Vector[A]
  def takeRight(count: Int): Vector[A]
  def dropRight(count: Int): Vector[A]
  def takeWhile(test: A => Boolean): Vector[A]
  def dropWhile(test: A => Boolean): Vector[A]
  def span(test: A => Boolean): (Vector[A], Vector[A])
  def splitAt(index: Int): (Vector[A], Vector[A])
  def partition(test: A => Boolean): (Vector[A], Vector[A])
  def groupBy[K](f: A => K): Map[K, Vector[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Vector[B]]
  def grouped(size: Int): Iterator[Vector[A]]
  def sliding(size: Int): Iterator[Vector[A]]
  def zip[B](other: Iterable[B]): Vector[(A, B)]
  def zipWithIndex: Vector[(A, Int)]
  def flatten[B]: Vector[B]
  def distinct: Vector[A]
  def distinctBy[B](f: A => B): Vector[A]
  def reverse: Vector[A]
  def sorted: Vector[A]
  def sortBy[B](f: A => B): Vector[A]
  def sortWith(f: (A, A) => Boolean): Vector[A]
  def slice(from: Int, until: Int): Vector[A]
  def tapEach(f: A => Unit): Vector[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Vector[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Vector[A]
  def concat[B](other: Iterable[B]): Vector[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): Vector[A]
  def :+(element: A): Vector[A]
  def prepended(element: A): Vector[A]
  def appended(element: A): Vector[A]
  def updated(index: Int, element: A): Vector[A]
  def patch(from: Int, other: Any, replaced: Int): Vector[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): Vector[A]
  def intersect(other: Any): Vector[A]
  def combinations(count: Int): Iterator[Vector[A]]
  def permutations: Iterator[Vector[A]]
}

object Vector {
  def apply[A](elements: A*): Vector[A]
  def empty[A]: Vector[A]
  def fill[A](count: Int)(element: => A): Vector[A]
  def tabulate[A](count: Int)(f: Int => A): Vector[A]
  def from[A](elements: Iterable[A]): Vector[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): Vector[Int]
}

class IndexedSeq[+A] extends Seq[A]

object IndexedSeq {
  def apply[A](elements: A*): IndexedSeq[A]
  def empty[A]: IndexedSeq[A]
  def fill[A](count: Int)(element: => A): IndexedSeq[A]
  def tabulate[A](count: Int)(f: Int => A): IndexedSeq[A]
  def from[A](elements: Iterable[A]): IndexedSeq[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): IndexedSeq[Int]
}

class LazyList[+A] extends Seq[A]

object LazyList {
  def apply[A](elements: A*): LazyList[A]
  def empty[A]: LazyList[A]
  def fill[A](count: Int)(element: => A): LazyList[A]
  def tabulate[A](count: Int)(f: Int => A): LazyList[A]
  def from[A](elements: Iterable[A]): LazyList[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): LazyList[Int]
}

object Nil extends List[Nothing]

class Range extends Seq[Int] {
  def by(step: Int): Range
}

class Set[A] extends Iterable[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Set[A]
  def init: Set[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Set[B]
  def flatMap[B](f: A => Iterable[B]): Set[B]
  def collect[B](f: A => B): Set[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Set[A]
  def filterNot(test: A => Boolean): Set[A]
  def withFilter(test: A => Boolean): Set[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Set[B]
  def reduce(f: (A, A) => A): A
  def reduceLeft(f: (A, A) => A): A
  def reduceOption(f: (A, A) => A): Option[A]
  def sum: A
  def product: A
  def max: A
  def min: A
  def maxBy[B](f: A => B): A
  def minBy[B](f: A => B): A
  def maxOption: Option[A]
  def minOption: Option[A]
  def take(count: Int): Set[A]
  def drop(count: Int): Set[A]
  def takeRight(count: Int): Set[A]
  def dropRight(count: Int): Set[A]
  def takeWhile(test: A => Boolean): Set[A]
  def dropWhile(test: A => Boolean): Set[A]
  def span(test: A => Boolean): (Set[A], Set[A])
  def splitAt(index: Int): (Set[A], Set[A])
  def partition(test: A => Boolean): (Set[A], Set[A])
  def groupBy[K](f: A => K): Map[K, Set[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Set[B]]
  def grouped(size: Int): Iterator[Set[A]]
  def sliding(size: Int): Iterator[Set[A]]
  def zip[B](other: Iterable[B]): Set[(A, B)]
  def zipWithIndex: Set[(A, Int)]
  def flatten[B]: Set[B]
  def distinct: Set[A]
  def distinctBy[B](f: A => B): Set[A]
  def reverse: Set[A]
  def sorted: Set[A]
  def sortBy[B](f: A => B): Set[A]
  def sortWith(f: (A, A) => Boolean): Set[A]
  def slice(from: Int, until: Int): Set[A]
  def tapEach(f: A => Unit): Set[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Set[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Set[A]
  def concat[B](other: Iterable[B]): Set[A]
  def apply(element: A): Boolean
  def +(element: A): Set[A]
  def -(element: A): Set[A]
  def --(other: Iterable[A]): Set[A]
  def &(other: Set[A]): Set[A]
  def |(other: Set[A]): Set[A]
  def union(other: Set[A]): Set[A]
  def diff(other: Set[A]): Set[A]
  def intersect(other: Set[A]): Set[A]
  def subsetOf(other: Set[A]): Boolean
  def incl(element: A): Set[A]
  def excl(element: A): Set[A]
}

object Set {
  def apply[A](elements: A*): Set[A]
  def empty[A]: Set[A]
  def fill[A](count: Int)(element: => A): Set[A]
  def tabulate[A](count: Int)(f: Int => A): Set[A]
  def from[A](elements: Iterable[A]): Set[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): Set[Int]
}

class Array[A](size: Int) {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Array[A]
  def init: Array[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Array[B]
  def flatMap[B](f: A => Iterable[B]): Array[B]
  def collect[B](f: A => B): Array[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Array[A]
  def filterNot(test: A => Boolean): Array[A]
  def withFilter(test: A => Boolean): Array[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Array[B]
  def reduce(f: (A, A) => A): A
  def reduceLeft(f: (A, A) => A): A
  def reduceOption(f: (A, A) => A): Option[A]
  def sum: A
  def product: A
  def max: A
  def min: A
  def maxBy[B](f: A => B): A
  def minBy[B](f: A => B): A
  def maxOption: Option[A]
  def minOption: Option[A]
  def take(count: Int): Array[A]
  def drop(count: Int): Array[A]
  def takeRight(count: Int): Array[A]
  def dropRight(count: Int): Array[A]
  def takeWhile(test: A => Boolean): Array[A]
  def dropWhile(test: A => Boolean): Array[A]
  def span(test: A => Boolean): (Array[A], Array[A])
  def splitAt(index: Int): (Array[A], Array[A])
  def partition(test: A => Boolean): (Array[A], Array[A])
  def groupBy[K](f: A => K): Map[K, Array[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Array[B]]
  def grouped(size: Int): Iterator[Array[A]]
  def sliding(size: Int): Iterator[Array[A]]
  def zip[B](other: Iterable[B]): Array[(A, B)]
  def zipWithIndex: Array[(A, Int)]
  def flatten[B]: Array[B]
  def distinct: Array[A]
  def distinctBy[B](f: A => B): Array[A]
  def reverse: Array[A]
  def sorted: Array[A]
  def sortBy[B](f: A => B): Array[A]
  def sortWith(f: (A, A) => Boolean): Array[A]
  def slice(from: Int, until: Int): Array[A]
  def tapEach(f: A => Unit): Array[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Array[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Array[A]
  def concat[B](other: Iterable[B]): Array[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): Array[A]
  def :+(element: A): Array[A]
  def prepended(element: A): Array[A]
  def appended(element: A): Array[A]
  def updated(index: Int, element: A): Array[A]
  def patch(from: Int, other: Any, replaced: Int): Array[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): Array[A]
  def intersect(other: Any): Array[A]
  def combinations(count: Int): Iterator[Array[A]]
  def permutations: Iterator[Array[A]]
  def update(index: Int, element: A): Unit
  def clone(): Array[A]
}

object Array {
  def apply[A](elements: A*): Array[A]
  def empty[A]: Array[A]
  def fill[A](count: Int)(element: => A): Array[A]
  def tabulate[A](count: Int)(f: Int => A): Array[A]
  def from[A](elements: Iterable[A]): Array[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): Array[Int]
}

class Map[K, +V] extends Iterable[(K, V)] {
  def apply(key: K): V
  def get(key: K): Option[V]
  def getOrElse(key: K, default: => V): V
  def contains(key: K): Boolean
  def isDefinedAt(key: K): Boolean
  def keys: Iterable[K]
  def keySet: Set[K]
  def keysIterator: Iterator[K]
  def values: Iterable[V]
  def valuesIterator: Iterator[V]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def iterator: Iterator[(K, V)]
  def head: (K, V)
  def headOption: Option[(K, V)]
  def last: (K, V)
  def map[B](f: ((K, V)) => B): Iterable[B]
  def flatMap[B](f: ((K, V)) => Iterable[B]): Iterable[B]
  def collect[B](f: ((K, V)) => B): Iterable[B]
  def filter(test: ((K, V)) => Boolean): Map[K, V]
  def filterNot(test: ((K, V)) => Boolean): Map[K, V]
  def filterKeys(test: K => Boolean): Map[K, V]
  def mapValues[W](f: V => W): Map[K, W]
  def foreach[U](f: ((K, V)) => U): Unit
  def exists(test: ((K, V)) => Boolean): Boolean
  def forall(test: ((K, V)) => Boolean): Boolean
  def find(test: ((K, V)) => Boolean): Option[(K, V)]
  def count(test: ((K, V)) => Boolean): Int
  def foldLeft[B](initial: B)(f: (B, (K, V)) => B): B
  def partition(test: ((K, V)) => Boolean): (Map[K, V], Map[K, V])
  def groupBy[G](f: ((K, V)) => G): Map[G, Map[K, V]]
  def toList: List[(K, V)]
  def toSeq: Seq[(K, V)]
  def toVector: Vector[(K, V)]
  def toMap: Map[K, V]
  def toSet: Set[(K, V)]
  def view: Map[K, V]
  def mkString(separator: String): String
  def updated(key: K, value: V): Map[K, V]
  def removed(key: K): Map[K, V]
  def +(entry: (K, V)): Map[K, V]
  def -(key: K): Map[K, V]
  def ++(other: Iterable[(K, V)]): Map[K, V]
  def --(keys: Iterable[K]): Map[K, V]
  def withDefaultValue(value: V): Map[K, V]
  def transform[W](f: (K, V) => W): Map[K, W]
}

object Map {
  def apply[K, V](entries: (K, V)*): Map[K, V]
  def empty[K, V]: Map[K, V]
  def from[K, V](entries: Iterable[(K, V)]): Map[K, V]
  def newBuilder[K, V]: Any
}
