<?php
// What PHP itself supplies, as far as programs lean on it: what its classes give back.

// Values without members; PHP itself has no classes for them.
final class StringValue {}
final class IntValue {}
final class FloatValue {}
final class BoolValue {}

class stdClass {}

interface Traversable {}
interface Iterator extends Traversable { public function current(): mixed; public function key(): mixed; public function next(): void; public function rewind(): void; public function valid(): bool; }
interface IteratorAggregate extends Traversable { public function getIterator(): Traversable; }
interface ArrayAccess { public function offsetGet($offset): mixed; public function offsetSet($offset, $value): void; public function offsetExists($offset): bool; public function offsetUnset($offset): void; }
interface Countable { public function count(): int; }
interface JsonSerializable { public function jsonSerialize(): mixed; }
interface Stringable { public function __toString(): string; }
interface UnitEnum { public static function cases(): array; }
interface BackedEnum extends UnitEnum { public static function cases(): array; public static function from($value): static; public static function tryFrom($value): ?static; }
interface Serializable { public function serialize(); public function unserialize($data); }
interface DateTimeInterface {
    const ATOM = ""; const ISO8601 = ""; const RFC3339 = ""; const COOKIE = ""; const RSS = "";
    public function format($format): string;
    public function diff($other): DateInterval;
    public function getTimestamp(): int;
    public function getTimezone(): DateTimeZone;
    public function getOffset(): int;
}

final class Closure {
    public static function bind($closure, $to, $scope = null): Closure {}
    public static function fromCallable($callable): Closure {}
    public function bindTo($to, $scope = null): Closure {}
    public function call($to, ...$arguments): mixed {}
    public function __invoke(...$arguments): mixed {}
}
final class Generator implements Iterator {
    public function current(): mixed {} public function key(): mixed {} public function next(): void {} public function rewind(): void {}
    public function valid(): bool {} public function send($value): mixed {} public function throw($exception): mixed {} public function getReturn(): mixed {}
}
final class WeakMap implements ArrayAccess, Countable {}
final class WeakReference { public static function create($object): WeakReference {} public function get(): ?object {} }

interface Throwable extends Stringable {
    public function getMessage(): string; public function getCode(); public function getFile(): string; public function getLine(): int;
    public function getTrace(): array; public function getTraceAsString(): string; public function getPrevious(): ?Throwable;
}
class Exception implements Throwable {
    protected $message; protected $code; protected string $file; protected int $line;
    public function __construct($message = "", $code = 0, $previous = null) {}
    public function getMessage(): string {} public function getCode() {} public function getFile(): string {} public function getLine(): int {}
    public function getTrace(): array {} public function getTraceAsString(): string {} public function getPrevious(): ?Throwable {} public function __toString(): string {}
}
class Error implements Throwable {
    public function __construct($message = "", $code = 0, $previous = null) {}
    public function getMessage(): string {} public function getCode() {} public function getFile(): string {} public function getLine(): int {}
    public function getTrace(): array {} public function getTraceAsString(): string {} public function getPrevious(): ?Throwable {} public function __toString(): string {}
}
class ErrorException extends Exception { public function getSeverity(): int {} }
class TypeError extends Error {}
class ValueError extends Error {}
class ArithmeticError extends Error {}
class DivisionByZeroError extends ArithmeticError {}
class ArgumentCountError extends TypeError {}
class AssertionError extends Error {}
class JsonException extends Exception {}
class LogicException extends Exception {}
class BadFunctionCallException extends LogicException {}
class BadMethodCallException extends BadFunctionCallException {}
class DomainException extends LogicException {}
class InvalidArgumentException extends LogicException {}
class LengthException extends LogicException {}
class OutOfRangeException extends LogicException {}
class RuntimeException extends Exception {}
class OutOfBoundsException extends RuntimeException {}
class OverflowException extends RuntimeException {}
class RangeException extends RuntimeException {}
class UnderflowException extends RuntimeException {}
class UnexpectedValueException extends RuntimeException {}

class ArrayIterator implements Iterator, Countable, ArrayAccess {
    public function __construct($array = [], $flags = 0) {}
    public function current(): mixed {} public function key(): mixed {} public function next(): void {} public function rewind(): void {}
    public function valid(): bool {} public function count(): int {} public function offsetGet($offset): mixed {} public function getArrayCopy(): array {}
}
class ArrayObject implements IteratorAggregate, Countable, ArrayAccess {
    public function __construct($array = [], $flags = 0) {}
    public function getIterator(): Iterator {} public function count(): int {} public function append($value): void {} public function getArrayCopy(): array {}
}
class SplObjectStorage implements Countable, Iterator, ArrayAccess { public function attach($object, $info = null): void {} public function detach($object): void {} public function contains($object): bool {} public function count(): int {} }
class SplDoublyLinkedList implements Iterator, Countable, ArrayAccess { public function push($value): void {} public function pop(): mixed {} public function shift(): mixed {} public function unshift($value): void {} public function top(): mixed {} public function bottom(): mixed {} public function isEmpty(): bool {} public function count(): int {} public function toArray(): array {} }
class SplQueue extends SplDoublyLinkedList { public function enqueue($value): void {} public function dequeue(): mixed {} }
class SplStack extends SplDoublyLinkedList {}
class SplFileInfo implements Stringable { public function __construct($name) {} public function getPathname(): string {} public function getFilename(): string {} public function getExtension(): string {} public function getBasename($suffix = ""): string {} public function getPath(): string {} public function getRealPath() {} public function isFile(): bool {} public function isDir(): bool {} public function getSize() {} public function getMTime() {} public function __toString(): string {} }
class SplFileObject extends SplFileInfo { public function fgets(): string {} public function eof(): bool {} public function fwrite($data, $length = 0) {} }
class DirectoryIterator extends SplFileInfo implements Iterator { public function isDot(): bool {} public function current(): mixed {} }
class FilesystemIterator extends DirectoryIterator {}
class RecursiveDirectoryIterator extends FilesystemIterator {}
class IteratorIterator implements Iterator { public function __construct($iterator) {} public function getInnerIterator(): ?Iterator {} public function current(): mixed {} }
class RecursiveIteratorIterator extends IteratorIterator {}
abstract class FilterIterator extends IteratorIterator {}
class CallbackFilterIterator extends FilterIterator {}
class LimitIterator extends IteratorIterator {}

class DateTime implements DateTimeInterface {
    public function __construct($datetime = "now", $timezone = null) {}
    public function format($format): string {} public function diff($other): DateInterval {} public function getTimestamp(): int {} public function getTimezone(): DateTimeZone {} public function getOffset(): int {}
    public function modify($modifier): static {} public function add($interval): static {} public function sub($interval): static {} public function setTimezone($timezone): static {} public function setDate($y, $m, $d): static {} public function setTime($h, $m, $s = 0, $u = 0): static {} public function setTimestamp($timestamp): static {}
    public static function createFromFormat($format, $text, $timezone = null): static {} public static function createFromInterface($object): static {} public static function createFromImmutable($object): static {} public static function getLastErrors() {}
}
class DateTimeImmutable implements DateTimeInterface {
    public function __construct($datetime = "now", $timezone = null) {}
    public function format($format): string {} public function diff($other): DateInterval {} public function getTimestamp(): int {} public function getTimezone(): DateTimeZone {} public function getOffset(): int {}
    public function modify($modifier): static {} public function add($interval): static {} public function sub($interval): static {} public function setTimezone($timezone): static {} public function setDate($y, $m, $d): static {} public function setTime($h, $m, $s = 0, $u = 0): static {} public function setTimestamp($timestamp): static {}
    public static function createFromFormat($format, $text, $timezone = null): static {} public static function createFromInterface($object): static {} public static function createFromMutable($object): static {}
}
class DateTimeZone { const UTC = 1; public function __construct($name) {} public function getName(): string {} public function getOffset($date): int {} }
class DateInterval { public $y; public $m; public $d; public $h; public $i; public $s; public $days; public function __construct($duration) {} public function format($format): string {} }
class DatePeriod implements IteratorAggregate { public function __construct($start, $interval, $end) {} public function getIterator(): Iterator {} }

class PDO { public function __construct($dsn, $user = null, $password = null, $options = null) {} public function prepare($query, $options = []): PDOStatement {} public function query($query): PDOStatement {} public function exec($statement): int {} public function beginTransaction(): bool {} public function commit(): bool {} public function rollBack(): bool {} public function lastInsertId($name = null): string {} public function quote($text): string {} public function setAttribute($attribute, $value): bool {} public function getAttribute($attribute): mixed {} public function inTransaction(): bool {} }
class PDOStatement implements IteratorAggregate { public function execute($params = null): bool {} public function fetch($mode = 0): mixed {} public function fetchAll($mode = 0): array {} public function fetchColumn($column = 0): mixed {} public function fetchObject($class = ""): mixed {} public function bindValue($param, $value, $type = 2): bool {} public function bindParam($param, &$value, $type = 2): bool {} public function rowCount(): int {} public function closeCursor(): bool {} public function setFetchMode($mode): bool {} public function getIterator(): Iterator {} }
class PDOException extends RuntimeException {}

interface Reflector extends Stringable {}
class ReflectionException extends Exception {}
class ReflectionClass implements Reflector { public string $name; public function __construct($class) {} public function getName(): string {} public function getShortName(): string {} public function getNamespaceName(): string {} public function newInstance(...$arguments): object {} public function newInstanceArgs($arguments = []): object {} public function newInstanceWithoutConstructor(): object {} public function hasMethod($name): bool {} public function getMethod($name): ReflectionMethod {} /** @return ReflectionMethod[] */ public function getMethods($filter = null): array {} public function hasProperty($name): bool {} public function getProperty($name): ReflectionProperty {} /** @return ReflectionProperty[] */ public function getProperties($filter = null): array {} public function getParentClass() {} public function getInterfaceNames(): array {} public function implementsInterface($interface): bool {} public function isInterface(): bool {} public function isAbstract(): bool {} public function isInstantiable(): bool {} public function isSubclassOf($class): bool {} public function getConstructor(): ?ReflectionMethod {} public function getAttributes($name = null, $flags = 0): array {} public function getConstants(): array {} public function getFileName() {} public function getDocComment() {} public function isFinal(): bool {} }
class ReflectionObject extends ReflectionClass {}
class ReflectionEnum extends ReflectionClass {}
abstract class ReflectionFunctionAbstract implements Reflector { public function getName(): string {} /** @return ReflectionParameter[] */ public function getParameters(): array {} public function getNumberOfParameters(): int {} public function getReturnType(): ?ReflectionType {} public function getDocComment() {} public function getAttributes($name = null, $flags = 0): array {} public function isStatic(): bool {} }
class ReflectionFunction extends ReflectionFunctionAbstract { public function __construct($function) {} public function invoke(...$arguments): mixed {} public function invokeArgs($arguments = []): mixed {} }
class ReflectionMethod extends ReflectionFunctionAbstract { public string $name; public string $class; public function __construct($object, $method = null) {} public function invoke($object = null, ...$arguments): mixed {} public function invokeArgs($object = null, $arguments = []): mixed {} public function setAccessible($accessible): void {} public function isPublic(): bool {} public function isPrivate(): bool {} public function isAbstract(): bool {} public function isConstructor(): bool {} public function getDeclaringClass(): ReflectionClass {} }
class ReflectionProperty implements Reflector { public string $name; public function __construct($class, $property) {} public function getName(): string {} public function getValue($object = null): mixed {} public function setValue($object = null, $value = null): void {} public function setAccessible($accessible): void {} public function getType(): ?ReflectionType {} public function getDocComment() {} public function isPublic(): bool {} public function isStatic(): bool {} public function getDeclaringClass(): ReflectionClass {} }
class ReflectionParameter implements Reflector { public string $name; public function getName(): string {} public function getType(): ?ReflectionType {} public function isOptional(): bool {} public function isDefaultValueAvailable(): bool {} public function getDefaultValue(): mixed {} public function allowsNull(): bool {} public function isVariadic(): bool {} public function getPosition(): int {} }
abstract class ReflectionType implements Stringable { public function allowsNull(): bool {} }
class ReflectionNamedType extends ReflectionType { public function getName(): string {} public function isBuiltin(): bool {} }
class DOMDocument { public $documentElement; public function __construct($version = "1.0", $encoding = "") {} public function createElement($name, $value = "") {} public function saveXML($node = null) {} public function loadXML($source, $options = 0) {} public function loadHTML($source, $options = 0) {} public function getElementsByTagName($name) {} }
class SimpleXMLElement implements Countable, Iterator { public function __construct($data) {} public function xpath($expression) {} public function asXML($file = null) {} public function attributes($namespace = null) {} public function children($namespace = null) {} public function addChild($name, $value = null) {} }

function date_create($datetime = "now", $timezone = null): DateTime {}
function date_create_immutable($datetime = "now", $timezone = null): DateTimeImmutable {}
function simplexml_load_string($data) : SimpleXMLElement {}
