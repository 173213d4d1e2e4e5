// Collections that change. Without bodies.
package scala.collection.mutable

class ArrayBuffer[A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: ArrayBuffer[A]
  def init: ArrayBuffer[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): ArrayBuffer[B]
  def flatMap[B](f: A => Iterable[B]): ArrayBuffer[B]
  def collect[B](f: A => B): ArrayBuffer[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): ArrayBuffer[A]
  def filterNot(test: A => Boolean): ArrayBuffer[A]
  def withFilter(test: A => Boolean): ArrayBuffer[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): ArrayBuffer[B]
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
  def take(count: Int): ArrayBuffer[A]
  def drop(count: Int): ArrayBuffer[A]
  def takeRight(count: Int): ArrayBuffer[A]
  def dropRight(count: Int): ArrayBuffer[A]
  def takeWhile(test: A => Boolean): ArrayBuffer[A]
  def dropWhile(test: A => Boolean): ArrayBuffer[A]
  def span(test: A => Boolean): (ArrayBuffer[A], ArrayBuffer[A])
  def splitAt(index: Int): (ArrayBuffer[A], ArrayBuffer[A])
  def partition(test: A => Boolean): (ArrayBuffer[A], ArrayBuffer[A])
  def groupBy[K](f: A => K): Map[K, ArrayBuffer[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, ArrayBuffer[B]]
  def grouped(size: Int): Iterator[ArrayBuffer[A]]
  def sliding(size: Int): Iterator[ArrayBuffer[A]]
  def zip[B](other: Iterable[B]): ArrayBuffer[(A, B)]
  def zipWithIndex: ArrayBuffer[(A, Int)]
  def flatten[B]: ArrayBuffer[B]
  def distinct: ArrayBuffer[A]
  def distinctBy[B](f: A => B): ArrayBuffer[A]
  def reverse: ArrayBuffer[A]
  def sorted: ArrayBuffer[A]
  def sortBy[B](f: A => B): ArrayBuffer[A]
  def sortWith(f: (A, A) => Boolean): ArrayBuffer[A]
  def slice(from: Int, until: Int): ArrayBuffer[A]
  def tapEach(f: A => Unit): ArrayBuffer[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: ArrayBuffer[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): ArrayBuffer[A]
  def concat[B](other: Iterable[B]): ArrayBuffer[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): ArrayBuffer[A]
  def :+(element: A): ArrayBuffer[A]
  def prepended(element: A): ArrayBuffer[A]
  def appended(element: A): ArrayBuffer[A]
  def updated(index: Int, element: A): ArrayBuffer[A]
  def patch(from: Int, other: Any, replaced: Int): ArrayBuffer[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): ArrayBuffer[A]
  def intersect(other: Any): ArrayBuffer[A]
  def combinations(count: Int): Iterator[ArrayBuffer[A]]
  def permutations: Iterator[ArrayBuffer[A]]
  def +=(element: A): ArrayBuffer[A]
  def ++=(elements: Iterable[A]): ArrayBuffer[A]
  def -=(element: A): ArrayBuffer[A]
  def addOne(element: A): ArrayBuffer[A]
  def addAll(elements: Iterable[A]): ArrayBuffer[A]
  def append(element: A): ArrayBuffer[A]
  def prepend(element: A): ArrayBuffer[A]
  def insert(index: Int, element: A): Unit
  def remove(index: Int): A
  def update(index: Int, element: A): Unit
  def clear(): Unit
  def result(): Seq[A]
  def enqueue(element: A): ArrayBuffer[A]
  def dequeue(): A
  def push(element: A): ArrayBuffer[A]
  def pop(): A
  def top: A
}

object ArrayBuffer {
  def apply[A](elements: A*): ArrayBuffer[A]
  def empty[A]: ArrayBuffer[A]
  def fill[A](count: Int)(element: => A): ArrayBuffer[A]
  def tabulate[A](count: Int)(f: Int => A): ArrayBuffer[A]
  def from[A](elements: Iterable[A]): ArrayBuffer[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): ArrayBuffer[Int]
}

class ListBuffer[A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: ListBuffer[A]
  def init: ListBuffer[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): ListBuffer[B]
  def flatMap[B](f: A => Iterable[B]): ListBuffer[B]
  def collect[B](f: A => B): ListBuffer[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): ListBuffer[A]
  def filterNot(test: A => Boolean): ListBuffer[A]
  def withFilter(test: A => Boolean): ListBuffer[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): ListBuffer[B]
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
  def take(count: Int): ListBuffer[A]
  def drop(count: Int): ListBuffer[A]
  def takeRight(count: Int): ListBuffer[A]
  def dropRight(count: Int): ListBuffer[A]
  def takeWhile(test: A => Boolean): ListBuffer[A]
  def dropWhile(test: A => Boolean): ListBuffer[A]
  def span(test: A => Boolean): (ListBuffer[A], ListBuffer[A])
  def splitAt(index: Int): (ListBuffer[A], ListBuffer[A])
  def partition(test: A => Boolean): (ListBuffer[A], ListBuffer[A])
  def groupBy[K](f: A => K): Map[K, ListBuffer[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, ListBuffer[B]]
  def grouped(size: Int): Iterator[ListBuffer[A]]
  def sliding(size: Int): Iterator[ListBuffer[A]]
  def zip[B](other: Iterable[B]): ListBuffer[(A, B)]
  def zipWithIndex: ListBuffer[(A, Int)]
  def flatten[B]: ListBuffer[B]
  def distinct: ListBuffer[A]
  def distinctBy[B](f: A => B): ListBuffer[A]
  def reverse: ListBuffer[A]
  def sorted: ListBuffer[A]
  def sortBy[B](f: A => B): ListBuffer[A]
  def sortWith(f: (A, A) => Boolean): ListBuffer[A]
  def slice(from: Int, until: Int): ListBuffer[A]
  def tapEach(f: A => Unit): ListBuffer[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: ListBuffer[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): ListBuffer[A]
  def concat[B](other: Iterable[B]): ListBuffer[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): ListBuffer[A]
  def :+(element: A): ListBuffer[A]
  def prepended(element: A): ListBuffer[A]
  def appended(element: A): ListBuffer[A]
  def updated(index: Int, element: A): ListBuffer[A]
  def patch(from: Int, other: Any, replaced: Int): ListBuffer[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): ListBuffer[A]
  def intersect(other: Any): ListBuffer[A]
  def combinations(count: Int): Iterator[ListBuffer[A]]
  def permutations: Iterator[ListBuffer[A]]
  def +=(element: A): ListBuffer[A]
  def ++=(elements: Iterable[A]): ListBuffer[A]
  def -=(element: A): ListBuffer[A]
  def addOne(element: A): ListBuffer[A]
  def addAll(elements: Iterable[A]): ListBuffer[A]
  def append(element: A): ListBuffer[A]
  def prepend(element: A): ListBuffer[A]
  def insert(index: Int, element: A): Unit
  def remove(index: Int): A
  def update(index: Int, element: A): Unit
  def clear(): Unit
  def result(): Seq[A]
  def enqueue(element: A): ListBuffer[A]
  def dequeue(): A
  def push(element: A): ListBuffer[A]
  def pop(): A
  def top: A
}

object ListBuffer {
  def apply[A](elements: A*): ListBuffer[A]
  def empty[A]: ListBuffer[A]
  def fill[A](count: Int)(element: => A): ListBuffer[A]
  def tabulate[A](count: Int)(f: Int => A): ListBuffer[A]
  def from[A](elements: Iterable[A]): ListBuffer[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): ListBuffer[Int]
}

class Buffer[A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Buffer[A]
  def init: Buffer[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Buffer[B]
  def flatMap[B](f: A => Iterable[B]): Buffer[B]
  def collect[B](f: A => B): Buffer[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Buffer[A]
  def filterNot(test: A => Boolean): Buffer[A]
  def withFilter(test: A => Boolean): Buffer[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Buffer[B]
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
  def take(count: Int): Buffer[A]
  def drop(count: Int): Buffer[A]
  def takeRight(count: Int): Buffer[A]
  def dropRight(count: Int): Buffer[A]
  def takeWhile(test: A => Boolean): Buffer[A]
  def dropWhile(test: A => Boolean): Buffer[A]
  def span(test: A => Boolean): (Buffer[A], Buffer[A])
  def splitAt(index: Int): (Buffer[A], Buffer[A])
  def partition(test: A => Boolean): (Buffer[A], Buffer[A])
  def groupBy[K](f: A => K): Map[K, Buffer[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Buffer[B]]
  def grouped(size: Int): Iterator[Buffer[A]]
  def sliding(size: Int): Iterator[Buffer[A]]
  def zip[B](other: Iterable[B]): Buffer[(A, B)]
  def zipWithIndex: Buffer[(A, Int)]
  def flatten[B]: Buffer[B]
  def distinct: Buffer[A]
  def distinctBy[B](f: A => B): Buffer[A]
  def reverse: Buffer[A]
  def sorted: Buffer[A]
  def sortBy[B](f: A => B): Buffer[A]
  def sortWith(f: (A, A) => Boolean): Buffer[A]
  def slice(from: Int, until: Int): Buffer[A]
  def tapEach(f: A => Unit): Buffer[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Buffer[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Buffer[A]
  def concat[B](other: Iterable[B]): Buffer[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): Buffer[A]
  def :+(element: A): Buffer[A]
  def prepended(element: A): Buffer[A]
  def appended(element: A): Buffer[A]
  def updated(index: Int, element: A): Buffer[A]
  def patch(from: Int, other: Any, replaced: Int): Buffer[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): Buffer[A]
  def intersect(other: Any): Buffer[A]
  def combinations(count: Int): Iterator[Buffer[A]]
  def permutations: Iterator[Buffer[A]]
  def +=(element: A): Buffer[A]
  def ++=(elements: Iterable[A]): Buffer[A]
  def -=(element: A): Buffer[A]
  def addOne(element: A): Buffer[A]
  def addAll(elements: Iterable[A]): Buffer[A]
  def append(element: A): Buffer[A]
  def prepend(element: A): Buffer[A]
  def insert(index: Int, element: A): Unit
  def remove(index: Int): A
  def update(index: Int, element: A): Unit
  def clear(): Unit
  def result(): Seq[A]
  def enqueue(element: A): Buffer[A]
  def dequeue(): A
  def push(element: A): Buffer[A]
  def pop(): A
  def top: A
}

object Buffer {
  def apply[A](elements: A*): Buffer[A]
  def empty[A]: Buffer[A]
  def fill[A](count: Int)(element: => A): Buffer[A]
  def tabulate[A](count: Int)(f: Int => A): Buffer[A]
  def from[A](elements: Iterable[A]): Buffer[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): Buffer[Int]
}

class Queue[A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Queue[A]
  def init: Queue[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Queue[B]
  def flatMap[B](f: A => Iterable[B]): Queue[B]
  def collect[B](f: A => B): Queue[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Queue[A]
  def filterNot(test: A => Boolean): Queue[A]
  def withFilter(test: A => Boolean): Queue[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Queue[B]
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
  def take(count: Int): Queue[A]
  def drop(count: Int): Queue[A]
  def takeRight(count: Int): Queue[A]
  def dropRight(count: Int): Queue[A]
  def takeWhile(test: A => Boolean): Queue[A]
  def dropWhile(test: A => Boolean): Queue[A]
  def span(test: A => Boolean): (Queue[A], Queue[A])
  def splitAt(index: Int): (Queue[A], Queue[A])
  def partition(test: A => Boolean): (Queue[A], Queue[A])
  def groupBy[K](f: A => K): Map[K, Queue[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Queue[B]]
  def grouped(size: Int): Iterator[Queue[A]]
  def sliding(size: Int): Iterator[Queue[A]]
  def zip[B](other: Iterable[B]): Queue[(A, B)]
  def zipWithIndex: Queue[(A, Int)]
  def flatten[B]: Queue[B]
  def distinct: Queue[A]
  def distinctBy[B](f: A => B): Queue[A]
  def reverse: Queue[A]
  def sorted: Queue[A]
  def sortBy[B](f: A => B): Queue[A]
  def sortWith(f: (A, A) => Boolean): Queue[A]
  def slice(from: Int, until: Int): Queue[A]
  def tapEach(f: A => Unit): Queue[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Queue[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Queue[A]
  def concat[B](other: Iterable[B]): Queue[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): Queue[A]
  def :+(element: A): Queue[A]
  def prepended(element: A): Queue[A]
  def appended(element: A): Queue[A]
  def updated(index: Int, element: A): Queue[A]
  def patch(from: Int, other: Any, replaced: Int): Queue[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): Queue[A]
  def intersect(other: Any): Queue[A]
  def combinations(count: Int): Iterator[Queue[A]]
  def permutations: Iterator[Queue[A]]
  def +=(element: A): Queue[A]
  def ++=(elements: Iterable[A]): Queue[A]
  def -=(element: A): Queue[A]
  def addOne(element: A): Queue[A]
  def addAll(elements: Iterable[A]): Queue[A]
  def append(element: A): Queue[A]
  def prepend(element: A): Queue[A]
  def insert(index: Int, element: A): Unit
  def remove(index: Int): A
  def update(index: Int, element: A): Unit
  def clear(): Unit
  def result(): Seq[A]
  def enqueue(element: A): Queue[A]
  def dequeue(): A
  def push(element: A): Queue[A]
  def pop(): A
  def top: A
}

object Queue {
  def apply[A](elements: A*): Queue[A]
  def empty[A]: Queue[A]
  def fill[A](count: Int)(element: => A): Queue[A]
  def tabulate[A](count: Int)(f: Int => A): Queue[A]
  def from[A](elements: Iterable[A]): Queue[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): Queue[Int]
}

class Stack[A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: Stack[A]
  def init: Stack[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): Stack[B]
  def flatMap[B](f: A => Iterable[B]): Stack[B]
  def collect[B](f: A => B): Stack[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): Stack[A]
  def filterNot(test: A => Boolean): Stack[A]
  def withFilter(test: A => Boolean): Stack[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): Stack[B]
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
  def take(count: Int): Stack[A]
  def drop(count: Int): Stack[A]
  def takeRight(count: Int): Stack[A]
  def dropRight(count: Int): Stack[A]
  def takeWhile(test: A => Boolean): Stack[A]
  def dropWhile(test: A => Boolean): Stack[A]
  def span(test: A => Boolean): (Stack[A], Stack[A])
  def splitAt(index: Int): (Stack[A], Stack[A])
  def partition(test: A => Boolean): (Stack[A], Stack[A])
  def groupBy[K](f: A => K): Map[K, Stack[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, Stack[B]]
  def grouped(size: Int): Iterator[Stack[A]]
  def sliding(size: Int): Iterator[Stack[A]]
  def zip[B](other: Iterable[B]): Stack[(A, B)]
  def zipWithIndex: Stack[(A, Int)]
  def flatten[B]: Stack[B]
  def distinct: Stack[A]
  def distinctBy[B](f: A => B): Stack[A]
  def reverse: Stack[A]
  def sorted: Stack[A]
  def sortBy[B](f: A => B): Stack[A]
  def sortWith(f: (A, A) => Boolean): Stack[A]
  def slice(from: Int, until: Int): Stack[A]
  def tapEach(f: A => Unit): Stack[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: Stack[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): Stack[A]
  def concat[B](other: Iterable[B]): Stack[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): Stack[A]
  def :+(element: A): Stack[A]
  def prepended(element: A): Stack[A]
  def appended(element: A): Stack[A]
  def updated(index: Int, element: A): Stack[A]
  def patch(from: Int, other: Any, replaced: Int): Stack[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): Stack[A]
  def intersect(other: Any): Stack[A]
  def combinations(count: Int): Iterator[Stack[A]]
  def permutations: Iterator[Stack[A]]
  def +=(element: A): Stack[A]
  def ++=(elements: Iterable[A]): Stack[A]
  def -=(element: A): Stack[A]
  def addOne(element: A): Stack[A]
  def addAll(elements: Iterable[A]): Stack[A]
  def append(element: A): Stack[A]
  def prepend(element: A): Stack[A]
  def insert(index: Int, element: A): Unit
  def remove(index: Int): A
  def update(index: Int, element: A): Unit
  def clear(): Unit
  def result(): Seq[A]
  def enqueue(element: A): Stack[A]
  def dequeue(): A
  def push(element: A): Stack[A]
  def pop(): A
  def top: A
}

object Stack {
  def apply[A](elements: A*): Stack[A]
  def empty[A]: Stack[A]
  def fill[A](count: Int)(element: => A): Stack[A]
  def tabulate[A](count: Int)(f: Int => A): Stack[A]
  def from[A](elements: Iterable[A]): Stack[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): Stack[Int]
}

class ArrayDeque[A] extends Seq[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: ArrayDeque[A]
  def init: ArrayDeque[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): ArrayDeque[B]
  def flatMap[B](f: A => Iterable[B]): ArrayDeque[B]
  def collect[B](f: A => B): ArrayDeque[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): ArrayDeque[A]
  def filterNot(test: A => Boolean): ArrayDeque[A]
  def withFilter(test: A => Boolean): ArrayDeque[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): ArrayDeque[B]
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
  def take(count: Int): ArrayDeque[A]
  def drop(count: Int): ArrayDeque[A]
  def takeRight(count: Int): ArrayDeque[A]
  def dropRight(count: Int): ArrayDeque[A]
  def takeWhile(test: A => Boolean): ArrayDeque[A]
  def dropWhile(test: A => Boolean): ArrayDeque[A]
  def span(test: A => Boolean): (ArrayDeque[A], ArrayDeque[A])
  def splitAt(index: Int): (ArrayDeque[A], ArrayDeque[A])
  def partition(test: A => Boolean): (ArrayDeque[A], ArrayDeque[A])
  def groupBy[K](f: A => K): Map[K, ArrayDeque[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, ArrayDeque[B]]
  def grouped(size: Int): Iterator[ArrayDeque[A]]
  def sliding(size: Int): Iterator[ArrayDeque[A]]
  def zip[B](other: Iterable[B]): ArrayDeque[(A, B)]
  def zipWithIndex: ArrayDeque[(A, Int)]
  def flatten[B]: ArrayDeque[B]
  def distinct: ArrayDeque[A]
  def distinctBy[B](f: A => B): ArrayDeque[A]
  def reverse: ArrayDeque[A]
  def sorted: ArrayDeque[A]
  def sortBy[B](f: A => B): ArrayDeque[A]
  def sortWith(f: (A, A) => Boolean): ArrayDeque[A]
  def slice(from: Int, until: Int): ArrayDeque[A]
  def tapEach(f: A => Unit): ArrayDeque[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: ArrayDeque[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): ArrayDeque[A]
  def concat[B](other: Iterable[B]): ArrayDeque[A]
  def apply(index: Int): A
  def lift(index: Int): Option[A]
  def indexOf(element: Any): Int
  def lastIndexOf(element: Any): Int
  def indexWhere(test: A => Boolean): Int
  def isDefinedAt(index: Int): Boolean
  def indices: Range
  def +:(element: A): ArrayDeque[A]
  def :+(element: A): ArrayDeque[A]
  def prepended(element: A): ArrayDeque[A]
  def appended(element: A): ArrayDeque[A]
  def updated(index: Int, element: A): ArrayDeque[A]
  def patch(from: Int, other: Any, replaced: Int): ArrayDeque[A]
  def startsWith(other: Any): Boolean
  def endsWith(other: Any): Boolean
  def sameElements(other: Any): Boolean
  def diff(other: Any): ArrayDeque[A]
  def intersect(other: Any): ArrayDeque[A]
  def combinations(count: Int): Iterator[ArrayDeque[A]]
  def permutations: Iterator[ArrayDeque[A]]
  def +=(element: A): ArrayDeque[A]
  def ++=(elements: Iterable[A]): ArrayDeque[A]
  def -=(element: A): ArrayDeque[A]
  def addOne(element: A): ArrayDeque[A]
  def addAll(elements: Iterable[A]): ArrayDeque[A]
  def append(element: A): ArrayDeque[A]
  def prepend(element: A): ArrayDeque[A]
  def insert(index: Int, element: A): Unit
  def remove(index: Int): A
  def update(index: Int, element: A): Unit
  def clear(): Unit
  def result(): Seq[A]
  def enqueue(element: A): ArrayDeque[A]
  def dequeue(): A
  def push(element: A): ArrayDeque[A]
  def pop(): A
  def top: A
}

object ArrayDeque {
  def apply[A](elements: A*): ArrayDeque[A]
  def empty[A]: ArrayDeque[A]
  def fill[A](count: Int)(element: => A): ArrayDeque[A]
  def tabulate[A](count: Int)(f: Int => A): ArrayDeque[A]
  def from[A](elements: Iterable[A]): ArrayDeque[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): ArrayDeque[Int]
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
  def +=(element: A): Set[A]
  def ++=(elements: Iterable[A]): Set[A]
  def -=(element: A): Set[A]
  def add(element: A): Boolean
  def remove(element: A): Boolean
  def clear(): Unit
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

class HashSet[A] extends Iterable[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: HashSet[A]
  def init: HashSet[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): HashSet[B]
  def flatMap[B](f: A => Iterable[B]): HashSet[B]
  def collect[B](f: A => B): HashSet[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): HashSet[A]
  def filterNot(test: A => Boolean): HashSet[A]
  def withFilter(test: A => Boolean): HashSet[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): HashSet[B]
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
  def take(count: Int): HashSet[A]
  def drop(count: Int): HashSet[A]
  def takeRight(count: Int): HashSet[A]
  def dropRight(count: Int): HashSet[A]
  def takeWhile(test: A => Boolean): HashSet[A]
  def dropWhile(test: A => Boolean): HashSet[A]
  def span(test: A => Boolean): (HashSet[A], HashSet[A])
  def splitAt(index: Int): (HashSet[A], HashSet[A])
  def partition(test: A => Boolean): (HashSet[A], HashSet[A])
  def groupBy[K](f: A => K): Map[K, HashSet[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, HashSet[B]]
  def grouped(size: Int): Iterator[HashSet[A]]
  def sliding(size: Int): Iterator[HashSet[A]]
  def zip[B](other: Iterable[B]): HashSet[(A, B)]
  def zipWithIndex: HashSet[(A, Int)]
  def flatten[B]: HashSet[B]
  def distinct: HashSet[A]
  def distinctBy[B](f: A => B): HashSet[A]
  def reverse: HashSet[A]
  def sorted: HashSet[A]
  def sortBy[B](f: A => B): HashSet[A]
  def sortWith(f: (A, A) => Boolean): HashSet[A]
  def slice(from: Int, until: Int): HashSet[A]
  def tapEach(f: A => Unit): HashSet[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: HashSet[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): HashSet[A]
  def concat[B](other: Iterable[B]): HashSet[A]
  def apply(element: A): Boolean
  def +=(element: A): HashSet[A]
  def ++=(elements: Iterable[A]): HashSet[A]
  def -=(element: A): HashSet[A]
  def add(element: A): Boolean
  def remove(element: A): Boolean
  def clear(): Unit
}

object HashSet {
  def apply[A](elements: A*): HashSet[A]
  def empty[A]: HashSet[A]
  def fill[A](count: Int)(element: => A): HashSet[A]
  def tabulate[A](count: Int)(f: Int => A): HashSet[A]
  def from[A](elements: Iterable[A]): HashSet[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): HashSet[Int]
}

class LinkedHashSet[A] extends Iterable[A] {
  def head: A
  def headOption: Option[A]
  def last: A
  def lastOption: Option[A]
  def tail: LinkedHashSet[A]
  def init: LinkedHashSet[A]
  def isEmpty: Boolean
  def nonEmpty: Boolean
  def size: Int
  def length: Int
  def knownSize: Int
  def iterator: Iterator[A]
  def map[B](f: A => B): LinkedHashSet[B]
  def flatMap[B](f: A => Iterable[B]): LinkedHashSet[B]
  def collect[B](f: A => B): LinkedHashSet[B]
  def collectFirst[B](f: A => B): Option[B]
  def filter(test: A => Boolean): LinkedHashSet[A]
  def filterNot(test: A => Boolean): LinkedHashSet[A]
  def withFilter(test: A => Boolean): LinkedHashSet[A]
  def foreach[U](f: A => U): Unit
  def exists(test: A => Boolean): Boolean
  def forall(test: A => Boolean): Boolean
  def find(test: A => Boolean): Option[A]
  def count(test: A => Boolean): Int
  def contains(element: Any): Boolean
  def foldLeft[B](initial: B)(f: (B, A) => B): B
  def foldRight[B](initial: B)(f: (A, B) => B): B
  def fold[B](initial: B)(f: (B, B) => B): B
  def scanLeft[B](initial: B)(f: (B, A) => B): LinkedHashSet[B]
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
  def take(count: Int): LinkedHashSet[A]
  def drop(count: Int): LinkedHashSet[A]
  def takeRight(count: Int): LinkedHashSet[A]
  def dropRight(count: Int): LinkedHashSet[A]
  def takeWhile(test: A => Boolean): LinkedHashSet[A]
  def dropWhile(test: A => Boolean): LinkedHashSet[A]
  def span(test: A => Boolean): (LinkedHashSet[A], LinkedHashSet[A])
  def splitAt(index: Int): (LinkedHashSet[A], LinkedHashSet[A])
  def partition(test: A => Boolean): (LinkedHashSet[A], LinkedHashSet[A])
  def groupBy[K](f: A => K): Map[K, LinkedHashSet[A]]
  def groupMap[K, B](key: A => K)(f: A => B): Map[K, LinkedHashSet[B]]
  def grouped(size: Int): Iterator[LinkedHashSet[A]]
  def sliding(size: Int): Iterator[LinkedHashSet[A]]
  def zip[B](other: Iterable[B]): LinkedHashSet[(A, B)]
  def zipWithIndex: LinkedHashSet[(A, Int)]
  def flatten[B]: LinkedHashSet[B]
  def distinct: LinkedHashSet[A]
  def distinctBy[B](f: A => B): LinkedHashSet[A]
  def reverse: LinkedHashSet[A]
  def sorted: LinkedHashSet[A]
  def sortBy[B](f: A => B): LinkedHashSet[A]
  def sortWith(f: (A, A) => Boolean): LinkedHashSet[A]
  def slice(from: Int, until: Int): LinkedHashSet[A]
  def tapEach(f: A => Unit): LinkedHashSet[A]
  def toList: List[A]
  def toSeq: Seq[A]
  def toVector: Vector[A]
  def toSet: Set[A]
  def toArray: Array[A]
  def toIndexedSeq: Seq[A]
  def toBuffer: Seq[A]
  def toIterator: Iterator[A]
  def toMap[K, V]: Map[K, V]
  def view: LinkedHashSet[A]
  def mkString: String
  def mkString(separator: String): String
  def mkString(start: String, separator: String, end: String): String
  def addString(builder: Any): Any
  def ++[B](other: Iterable[B]): LinkedHashSet[A]
  def concat[B](other: Iterable[B]): LinkedHashSet[A]
  def apply(element: A): Boolean
  def +=(element: A): LinkedHashSet[A]
  def ++=(elements: Iterable[A]): LinkedHashSet[A]
  def -=(element: A): LinkedHashSet[A]
  def add(element: A): Boolean
  def remove(element: A): Boolean
  def clear(): Unit
}

object LinkedHashSet {
  def apply[A](elements: A*): LinkedHashSet[A]
  def empty[A]: LinkedHashSet[A]
  def fill[A](count: Int)(element: => A): LinkedHashSet[A]
  def tabulate[A](count: Int)(f: Int => A): LinkedHashSet[A]
  def from[A](elements: Iterable[A]): LinkedHashSet[A]
  def newBuilder[A]: Any
  def range(start: Int, end: Int): LinkedHashSet[Int]
}

class Map[K, V] extends Iterable[(K, V)] {
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
  def update(key: K, value: V): Unit
  def +=(entry: (K, V)): Map[K, V]
  def ++=(entries: Iterable[(K, V)]): Map[K, V]
  def -=(key: K): Map[K, V]
  def put(key: K, value: V): Option[V]
  def remove(key: K): Option[V]
  def getOrElseUpdate(key: K, value: => V): V
  def clear(): Unit
}

object Map {
  def apply[K, V](entries: (K, V)*): Map[K, V]
  def empty[K, V]: Map[K, V]
  def from[K, V](entries: Iterable[(K, V)]): Map[K, V]
  def newBuilder[K, V]: Any
}

class HashMap[K, V] extends Iterable[(K, V)] {
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
  def filter(test: ((K, V)) => Boolean): HashMap[K, V]
  def filterNot(test: ((K, V)) => Boolean): HashMap[K, V]
  def filterKeys(test: K => Boolean): HashMap[K, V]
  def mapValues[W](f: V => W): HashMap[K, W]
  def foreach[U](f: ((K, V)) => U): Unit
  def exists(test: ((K, V)) => Boolean): Boolean
  def forall(test: ((K, V)) => Boolean): Boolean
  def find(test: ((K, V)) => Boolean): Option[(K, V)]
  def count(test: ((K, V)) => Boolean): Int
  def foldLeft[B](initial: B)(f: (B, (K, V)) => B): B
  def partition(test: ((K, V)) => Boolean): (HashMap[K, V], HashMap[K, V])
  def groupBy[G](f: ((K, V)) => G): Map[G, HashMap[K, V]]
  def toList: List[(K, V)]
  def toSeq: Seq[(K, V)]
  def toVector: Vector[(K, V)]
  def toMap: Map[K, V]
  def toSet: Set[(K, V)]
  def view: HashMap[K, V]
  def mkString(separator: String): String
  def updated(key: K, value: V): HashMap[K, V]
  def removed(key: K): HashMap[K, V]
  def +(entry: (K, V)): HashMap[K, V]
  def -(key: K): HashMap[K, V]
  def ++(other: Iterable[(K, V)]): HashMap[K, V]
  def --(keys: Iterable[K]): HashMap[K, V]
  def withDefaultValue(value: V): HashMap[K, V]
  def transform[W](f: (K, V) => W): HashMap[K, W]
  def update(key: K, value: V): Unit
  def +=(entry: (K, V)): HashMap[K, V]
  def ++=(entries: Iterable[(K, V)]): HashMap[K, V]
  def -=(key: K): HashMap[K, V]
  def put(key: K, value: V): Option[V]
  def remove(key: K): Option[V]
  def getOrElseUpdate(key: K, value: => V): V
  def clear(): Unit
}

object HashMap {
  def apply[K, V](entries: (K, V)*): HashMap[K, V]
  def empty[K, V]: HashMap[K, V]
  def from[K, V](entries: Iterable[(K, V)]): HashMap[K, V]
  def newBuilder[K, V]: Any
}

class LinkedHashMap[K, V] extends Iterable[(K, V)] {
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
  def filter(test: ((K, V)) => Boolean): LinkedHashMap[K, V]
  def filterNot(test: ((K, V)) => Boolean): LinkedHashMap[K, V]
  def filterKeys(test: K => Boolean): LinkedHashMap[K, V]
  def mapValues[W](f: V => W): LinkedHashMap[K, W]
  def foreach[U](f: ((K, V)) => U): Unit
  def exists(test: ((K, V)) => Boolean): Boolean
  def forall(test: ((K, V)) => Boolean): Boolean
  def find(test: ((K, V)) => Boolean): Option[(K, V)]
  def count(test: ((K, V)) => Boolean): Int
  def foldLeft[B](initial: B)(f: (B, (K, V)) => B): B
  def partition(test: ((K, V)) => Boolean): (LinkedHashMap[K, V], LinkedHashMap[K, V])
  def groupBy[G](f: ((K, V)) => G): Map[G, LinkedHashMap[K, V]]
  def toList: List[(K, V)]
  def toSeq: Seq[(K, V)]
  def toVector: Vector[(K, V)]
  def toMap: Map[K, V]
  def toSet: Set[(K, V)]
  def view: LinkedHashMap[K, V]
  def mkString(separator: String): String
  def updated(key: K, value: V): LinkedHashMap[K, V]
  def removed(key: K): LinkedHashMap[K, V]
  def +(entry: (K, V)): LinkedHashMap[K, V]
  def -(key: K): LinkedHashMap[K, V]
  def ++(other: Iterable[(K, V)]): LinkedHashMap[K, V]
  def --(keys: Iterable[K]): LinkedHashMap[K, V]
  def withDefaultValue(value: V): LinkedHashMap[K, V]
  def transform[W](f: (K, V) => W): LinkedHashMap[K, W]
  def update(key: K, value: V): Unit
  def +=(entry: (K, V)): LinkedHashMap[K, V]
  def ++=(entries: Iterable[(K, V)]): LinkedHashMap[K, V]
  def -=(key: K): LinkedHashMap[K, V]
  def put(key: K, value: V): Option[V]
  def remove(key: K): Option[V]
  def getOrElseUpdate(key: K, value: => V): V
  def clear(): Unit
}

object LinkedHashMap {
  def apply[K, V](entries: (K, V)*): LinkedHashMap[K, V]
  def empty[K, V]: LinkedHashMap[K, V]
  def from[K, V](entries: Iterable[(K, V)]): LinkedHashMap[K, V]
  def newBuilder[K, V]: Any
}

class TreeMap[K, V] extends Iterable[(K, V)] {
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
  def filter(test: ((K, V)) => Boolean): TreeMap[K, V]
  def filterNot(test: ((K, V)) => Boolean): TreeMap[K, V]
  def filterKeys(test: K => Boolean): TreeMap[K, V]
  def mapValues[W](f: V => W): TreeMap[K, W]
  def foreach[U](f: ((K, V)) => U): Unit
  def exists(test: ((K, V)) => Boolean): Boolean
  def forall(test: ((K, V)) => Boolean): Boolean
  def find(test: ((K, V)) => Boolean): Option[(K, V)]
  def count(test: ((K, V)) => Boolean): Int
  def foldLeft[B](initial: B)(f: (B, (K, V)) => B): B
  def partition(test: ((K, V)) => Boolean): (TreeMap[K, V], TreeMap[K, V])
  def groupBy[G](f: ((K, V)) => G): Map[G, TreeMap[K, V]]
  def toList: List[(K, V)]
  def toSeq: Seq[(K, V)]
  def toVector: Vector[(K, V)]
  def toMap: Map[K, V]
  def toSet: Set[(K, V)]
  def view: TreeMap[K, V]
  def mkString(separator: String): String
  def updated(key: K, value: V): TreeMap[K, V]
  def removed(key: K): TreeMap[K, V]
  def +(entry: (K, V)): TreeMap[K, V]
  def -(key: K): TreeMap[K, V]
  def ++(other: Iterable[(K, V)]): TreeMap[K, V]
  def --(keys: Iterable[K]): TreeMap[K, V]
  def withDefaultValue(value: V): TreeMap[K, V]
  def transform[W](f: (K, V) => W): TreeMap[K, W]
  def update(key: K, value: V): Unit
  def +=(entry: (K, V)): TreeMap[K, V]
  def ++=(entries: Iterable[(K, V)]): TreeMap[K, V]
  def -=(key: K): TreeMap[K, V]
  def put(key: K, value: V): Option[V]
  def remove(key: K): Option[V]
  def getOrElseUpdate(key: K, value: => V): V
  def clear(): Unit
}

object TreeMap {
  def apply[K, V](entries: (K, V)*): TreeMap[K, V]
  def empty[K, V]: TreeMap[K, V]
  def from[K, V](entries: Iterable[(K, V)]): TreeMap[K, V]
  def newBuilder[K, V]: Any
}

class StringBuilder {
  def append(value: Any): StringBuilder
  def ++=(value: String): StringBuilder
  def +=(value: Char): StringBuilder
  def length: Int
  def isEmpty: Boolean
  def clear(): Unit
  def result(): String
  def insert(index: Int, value: Any): StringBuilder
}
