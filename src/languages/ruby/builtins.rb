# What the language supplies without an import, as far as code's own types depend on it: which member gives what back,
# and what is given to which block. Types stand in signatures as Sorbet writes them. Members that give back nothing of
# interest are listed by name, so that a receiver that is known never falls through to a definition of the project.

class BasicObject
  def initialize; end
  def ==(other) = true
  def !=(other) = true
  def ! = true
  def equal?(other) = true
  def instance_eval(*) = nil
  def instance_exec(*) = nil
  def method_missing(*) = nil
  def __id__ = 1
end

class Object
  def class; end
  def then; yield self; end
  def yield_self; yield self; end
  def tap
    yield self
    self
  end
  def itself = self
  def dup = self
  def clone(*) = self
  def freeze = self
  def to_s = ""
  def inspect = ""
  def hash = 1
  def object_id = 1
  def nil? = true
  def is_a?(type) = true
  def kind_of?(type) = true
  def instance_of?(type) = true
  def respond_to?(*) = true
  def respond_to_missing?(*) = true
  def frozen? = true
  def eql?(other) = true
  def ===(other) = true
  def =~(other) = 1
  def <=>(other) = 1
  def method(name) = Method.new
  def public_method(name) = Method.new
  def methods(*) = []
  def public_methods(*) = []
  def private_methods(*) = []
  def singleton_methods(*) = []
  def singleton_class; end
  def instance_variable_get(name); end
  def instance_variable_set(name, value); end
  def instance_variable_defined?(name) = true
  def instance_variables = [:x]
  def remove_instance_variable(name); end
  def define_singleton_method(*) = :x
  def extend(*) = self
  def display(*) = nil
  def enum_for(*) = Enumerator.new
  def to_enum(*) = Enumerator.new
  def send(*); end
  def public_send(*); end
  def __send__(*); end
  def instance_variable_names = [""]

  # The functions of Kernel are found everywhere.
  def puts(*) = nil
  def print(*) = nil
  def p(*); end
  def pp(*); end
  def printf(*) = nil
  def putc(*) = nil
  def gets(*) = ""
  def readline(*) = ""
  def readlines(*) = [""]
  def format(*) = ""
  def sprintf(*) = ""
  def require(path) = true
  def require_relative(path) = true
  def load(*) = true
  def autoload(*) = nil
  def raise(*) = nil
  def fail(*) = nil
  def catch(*) = yield
  def throw(*) = nil
  def loop = yield
  def lambda(*) = Proc.new
  def proc(*) = Proc.new
  def block_given? = true
  def binding = Binding.new
  def eval(*); end
  def exit(*) = nil
  def exit!(*) = nil
  def abort(*) = nil
  def at_exit = nil
  def sleep(*) = 1
  def rand(*) = 1
  def srand(*) = 1
  def system(*) = true
  def exec(*) = nil
  def spawn(*) = 1
  def fork = 1
  def trap(*) = nil
  def warn(*) = nil
  def caller(*) = [""]
  def caller_locations(*) = []
  def open(*) = nil
  def select(*) = []
  def test(*) = true
  def set_trace_func(*) = nil
  def local_variables = [:x]
  def global_variables = [:x]
  def gem(*) = true
  def URI(text) = URI::Generic.new
  def Integer(*) = 1
  def Float(*) = 1.0
  def String(*) = ""
  def Array(*) = []
  def Hash(*) = {}
  def Rational(*) = 1r
  def Complex(*) = 1i
  def __method__ = :x
  def __dir__ = ""
  def __callee__ = :x
end

class NilClass
  def to_a = []
  def to_h = {}
  def to_i = 1
  def to_f = 1.0
end
class Boolean
  def &(other) = true
  def |(other) = true
  def ^(other) = true
end
TrueClass = Boolean
FalseClass = Boolean

# The class object of every module and class.
class Class
  def new(*); end
  def allocate; end
  def name = ""
  def to_s = ""
  def superclass; end
  def subclasses = []
  def ancestors = []
  def instance_methods(*) = [:x]
  def instance_method(name) = Method.new
  def public_instance_methods(*) = [:x]
  def public_instance_method(*) = Method.new
  def private_instance_methods(*) = [:x]
  def method_defined?(*) = true
  def public_method_defined?(*) = true
  def private_method_defined?(*) = true
  def instance_methods_list = [:x]
  def const_get(*); end
  def const_set(*); end
  def const_defined?(*) = true
  def const_missing(name); end
  def constants(*) = [:x]
  def const_source_location(*) = []
  def class_variable_get(name); end
  def class_variable_set(*); end
  def class_variable_defined?(name) = true
  def class_variables = [:x]
  def class_eval(*); end
  def class_exec(*); end
  def module_eval(*); end
  def module_exec(*); end
  def include?(other) = true
  def included_modules = []
  def include(*) = self
  def prepend(*) = self
  def extend(*) = self
  def attr_reader(*) = [:x]
  def attr_writer(*) = [:x]
  def attr_accessor(*) = [:x]
  def attr(*) = [:x]
  def define_method(*) = :x
  def alias_method(*) = :x
  def remove_method(*) = self
  def undef_method(*) = self
  def remove_const(name); end
  def private(*) = nil
  def public(*) = nil
  def protected(*) = nil
  def protected_instance_methods(*) = [:x]
  def instance_method_names = [""]
  def module_function(*) = nil
  def private_class_method(*) = nil
  def public_class_method(*) = nil
  def private_constant(*) = nil
  def public_constant(*) = nil
  def deprecate_constant(*) = nil
  def refine(*) = nil
  def using(*) = nil
  def included(base) = nil
  def extended(base) = nil
  def prepended(base) = nil
  def inherited(base) = nil
  def method_added(name) = nil
  def nesting = []
  def <(other) = true
  def <=(other) = true
  def ===(other) = true
  def freeze = self
end
class Module < Class; end

module Comparable
  def <(other) = true
  def <=(other) = true
  def >(other) = true
  def >=(other) = true
  def between?(low, high) = true
  def clamp(*) = self
end

class Numeric
  include Comparable
  def +(other) = self
  def -(other) = self
  def *(other) = self
  def /(other) = self
  def %(other) = self
  def **(other) = self
  def abs = self
  def ceil(*) = 1
  def floor(*) = 1
  def round(*) = 1
  def truncate(*) = 1
  def to_i = 1
  def to_int = 1
  def to_f = 1.0
  def to_r = 1r
  def to_c = 1i
  def zero? = true
  def nonzero? = self
  def positive? = true
  def negative? = true
  def integer? = true
  def finite? = true
  def infinite? = 1
  def nan? = true
  def divmod(other) = [1, 1]
  def div(other) = 1
  def modulo(other) = self
  def remainder(other) = self
  def fdiv(other) = 1.0
  def coerce(other) = [1, 1]
  def step(*)
    yield self
  end
end
class Integer < Numeric
  def times
    yield 1
    self
  end
  def upto(limit)
    yield 1
    self
  end
  def downto(limit)
    yield 1
    self
  end
  def succ = 1
  def next = 1
  def pred = 1
  def chr(*) = ""
  def ord = 1
  def even? = true
  def odd? = true
  def gcd(other) = 1
  def lcm(other) = 1
  def digits(*) = [1]
  def bit_length = 1
  def pow(*) = 1
  def size = 1
  def &(other) = 1
  def |(other) = 1
  def ^(other) = 1
  def <<(other) = 1
  def >>(other) = 1
  def [](index) = 1
end
class Float < Numeric
  INFINITY = 1.0
  NAN = 1.0
  MAX = 1.0
  EPSILON = 1.0
end
class Rational < Numeric; end
class Complex < Numeric; end

class Symbol
  include Comparable
  def to_sym = self
  def to_proc = Proc.new
  def length = 1
  def size = 1
  def upcase = self
  def downcase = self
  def capitalize = self
  def succ = self
  def start_with?(*) = true
  def end_with?(*) = true
  def empty? = true
  def name = ""
  def id2name = ""
  def [](*) = ""
end

class String
  include Comparable
  def initialize(*); end
  def self.try_convert(value) = ""
  def [](*) = ""
  def []=(*); end
  def +(other) = ""
  def *(other) = ""
  def %(other) = ""
  def <<(other) = self
  def concat(*) = self
  def prepend(*) = self
  def replace(other) = self
  def clear = self
  def slice(*) = ""
  def slice!(*) = ""
  def byteslice(*) = ""
  def length = 1
  def size = 1
  def bytesize = 1
  def bytes = [1]
  def chars = [""]
  def lines(*) = [""]
  def codepoints = [1]
  def grapheme_clusters = [""]
  def each_char
    yield ""
    self
  end
  def each_line(*)
    yield ""
    self
  end
  def each_byte
    yield 1
    self
  end
  def each_with_index; yield "", 1; end
  def upcase(*) = ""
  def downcase(*) = ""
  def capitalize(*) = ""
  def swapcase(*) = ""
  def upcase!(*) = self
  def downcase!(*) = self
  def capitalize!(*) = self
  def strip = ""
  def lstrip = ""
  def rstrip = ""
  def strip! = self
  def lstrip! = self
  def rstrip! = self
  def chomp(*) = ""
  def chomp!(*) = self
  def chop = ""
  def chop! = self
  def chr = ""
  def squeeze(*) = ""
  def squeeze!(*) = self
  def reverse = ""
  def reverse! = self
  def sub(*)
    yield ""
    ""
  end
  def gsub(*)
    yield ""
    ""
  end
  def sub!(*)
    yield ""
    self
  end
  def gsub!(*)
    yield ""
    self
  end
  def tr(*) = ""
  def tr!(*) = self
  def tr_s(*) = ""
  def delete(*) = ""
  def delete!(*) = self
  def delete_prefix(text) = ""
  def delete_suffix(text) = ""
  def delete_prefix!(text) = self
  def delete_suffix!(text) = self
  def insert(*) = self
  def center(*) = ""
  def ljust(*) = ""
  def rjust(*) = ""
  def split(*) = [""]
  def partition(text) = ["", "", ""]
  def rpartition(text) = ["", "", ""]
  def scan(*)
    yield ""
    [""]
  end
  def match(*) = MatchData.new
  def match?(*) = true
  def =~(other) = 1
  def index(*) = 1
  def rindex(*) = 1
  def byteindex(*) = 1
  def include?(text) = true
  def start_with?(*) = true
  def end_with?(*) = true
  def empty? = true
  def count(*) = 1
  def hex = 1
  def oct = 1
  def ord = 1
  def sum(*) = 1
  def crypt(*) = ""
  def succ = ""
  def next = ""
  def upto(*)
    yield ""
    self
  end
  def to_i(*) = 1
  def to_f = 1.0
  def to_r = 1r
  def to_c = 1i
  def to_s = self
  def to_str = self
  def to_sym = :x
  def intern = :x
  def encoding = Encoding.new
  def force_encoding(*) = self
  def encode(*) = ""
  def encode!(*) = self
  def unicode_normalize(*) = ""
  def valid_encoding? = true
  def ascii_only? = true
  def scrub(*) = ""
  def b = ""
  def unpack(*) = []
  def unpack1(*); end
  def getbyte(index) = 1
  def setbyte(*) = 1
  def casecmp(other) = 1
  def casecmp?(other) = true
  def dump = ""
  def undump = ""
  def each_grapheme_cluster; yield ""; end
  def +@ = self
  def -@ = self
end
class Encoding
  UTF_8 = Encoding.new
  ASCII_8BIT = Encoding.new
  BINARY = Encoding.new
  US_ASCII = Encoding.new
  def name = ""
  def self.default_external = Encoding.new
  def self.default_internal = Encoding.new
end

class Regexp
  IGNORECASE = 1
  EXTENDED = 1
  MULTILINE = 1
  def initialize(*); end
  def self.escape(text) = ""
  def self.quote(text) = ""
  def self.union(*) = Regexp.new
  def self.last_match(*); end
  def match(*) = MatchData.new
  def match?(*) = true
  def =~(other) = 1
  def source = ""
  def options = 1
  def names = [""]
  def named_captures = {}
end
class MatchData
  def [](*) = ""
  def captures = [""]
  def named_captures = {}
  def names = [""]
  def pre_match = ""
  def post_match = ""
  def begin(*) = 1
  def end(*) = 1
  def offset(*) = [1, 1]
  def to_a = [""]
  def values_at(*) = [""]
  def string = ""
  def regexp = Regexp.new
  def size = 1
  def length = 1
end

module Enumerable
  Elem = type_member
  sig { returns(Elem) }
  def first(*); end
  sig { returns(Elem) }
  def min(*); end
  sig { returns(Elem) }
  def max(*); end
  sig { returns(Elem) }
  def min_by; yield first; end
  sig { returns(Elem) }
  def max_by; yield first; end
  sig { returns(Elem) }
  def find(*); yield first; end
  sig { returns(Elem) }
  def detect(*); yield first; end
  sig { returns(T::Array[Elem]) }
  def select; yield first; end
  sig { returns(T::Array[Elem]) }
  def filter; yield first; end
  sig { returns(T::Array[Elem]) }
  def reject; yield first; end
  sig { returns(T::Array[Elem]) }
  def sort; yield first, first; end
  sig { returns(T::Array[Elem]) }
  def sort_by; yield first; end
  sig { returns(T::Array[Elem]) }
  def take(count); end
  sig { returns(T::Array[Elem]) }
  def take_while; yield first; end
  sig { returns(T::Array[Elem]) }
  def drop(count); end
  sig { returns(T::Array[Elem]) }
  def drop_while; yield first; end
  sig { returns(T::Array[Elem]) }
  def to_a(*); end
  sig { returns(T::Array[Elem]) }
  def entries(*); end
  sig { returns(T::Array[Elem]) }
  def uniq; yield first; end
  sig { returns(T::Array[Elem]) }
  def minmax; end
  def each
    yield first
    self
  end
  def each_entry; yield first; end
  def each_with_index(*)
    yield first, 1
    self
  end
  def each_with_object(memo)
    yield first, memo
    memo
  end
  def each_slice(count)
    yield to_a
    self
  end
  def each_cons(count)
    yield to_a
    self
  end
  def map = [yield(first)]
  def collect = [yield(first)]
  def flat_map = yield(first)
  def collect_concat = yield(first)
  def filter_map = [yield(first)]
  def inject(memo = nil, *)
    yield memo, first
  end
  def reduce(memo = nil, *)
    yield memo, first
  end
  def sum(*); yield first; end
  def count(*)
    yield first
    1
  end
  def partition
    yield first
    [to_a, to_a]
  end
  def group_by
    yield first
    { 1 => to_a }
  end
  def chunk_while; yield first, first; end
  def slice_when; yield first, first; end
  def tally = {}
  def to_set(*) = Set.new
  def zip(*) = [to_a]
  def each_entry; yield first; end
  def all?(*)
    yield first
    true
  end
  def any?(*)
    yield first
    true
  end
  def none?(*)
    yield first
    true
  end
  def one?(*)
    yield first
    true
  end
  def find_index(*)
    yield first
    1
  end
  def include?(value) = true
  def member?(value) = true
  def cycle(*); yield first; end
  def reverse_each
    yield first
    self
  end
  def lazy = self
  def to_h
    yield first
    {}
  end
  def grep(pattern)
    yield first
    to_a
  end
  def grep_v(pattern)
    yield first
    to_a
  end
end

class Array
  include Enumerable[Elem]
  Elem = type_member
  def initialize(*); end
  sig { returns(Elem) }
  def [](*); end
  sig { returns(Elem) }
  def first(*); end
  sig { returns(Elem) }
  def last(*); end
  sig { returns(Elem) }
  def at(index); end
  sig { returns(Elem) }
  def fetch(*); end
  sig { returns(Elem) }
  def dig(*); end
  sig { returns(Elem) }
  def pop(*); end
  sig { returns(Elem) }
  def shift(*); end
  sig { returns(Elem) }
  def sample(*); end
  sig { returns(Elem) }
  def delete(value); end
  sig { returns(Elem) }
  def delete_at(index); end
  sig { returns(Elem) }
  def slice(*); end
  sig { returns(Elem) }
  def min(*); end
  sig { returns(Elem) }
  def max(*); end
  sig { returns(Elem) }
  def find(*); yield first; end
  sig { returns(Elem) }
  def detect(*); yield first; end
  sig { returns(Elem) }
  def min_by; yield first; end
  sig { returns(Elem) }
  def max_by; yield first; end
  def []=(*); end
  def each
    yield first
    self
  end
  def each_index
    yield 1
    self
  end
  def each_with_index(*)
    yield first, 1
    self
  end
  def each_with_object(memo)
    yield first, memo
    memo
  end
  def each_slice(count)
    yield self
    self
  end
  def each_cons(count)
    yield self
    self
  end
  def reverse_each
    yield first
    self
  end
  def select
    yield first
    self
  end
  def filter
    yield first
    self
  end
  def reject
    yield first
    self
  end
  def select!
    yield first
    self
  end
  def reject!
    yield first
    self
  end
  def keep_if
    yield first
    self
  end
  def delete_if
    yield first
    self
  end
  def filter!
    yield first
    self
  end
  def sort
    yield first, first
    self
  end
  def sort!
    yield first, first
    self
  end
  def sort_by
    yield first
    self
  end
  def sort_by!
    yield first
    self
  end
  def uniq
    yield first
    self
  end
  def uniq! = self
  def take(count) = self
  def take_while
    yield first
    self
  end
  def drop(count) = self
  def drop_while
    yield first
    self
  end
  def map! = self
  def collect! = self
  def grep(pattern)
    yield first
    self
  end
  def grep_v(pattern)
    yield first
    self
  end
  def push(*) = self
  def append(*) = self
  def <<(value) = self
  def unshift(*) = self
  def prepend(*) = self
  def insert(*) = self
  def concat(*) = self
  def replace(other) = self
  def clear = self
  def fill(*) = self
  def compact = self
  def compact! = self
  def flatten(*) = self
  def flatten!(*) = self
  def reverse = self
  def reverse! = self
  def rotate(*) = self
  def shuffle(*) = self
  def shuffle!(*) = self
  def values_at(*) = self
  def slice!(*) = self
  def +(other) = self
  def -(other) = self
  def *(other) = self
  def &(other) = self
  def |(other) = self
  def union(*) = self
  def difference(*) = self
  def intersection(*) = self
  def intersect?(other) = true
  def to_a = self
  def to_ary = self
  def entries = self
  def combination(count); yield self; end
  def permutation(*); yield self; end
  def product(*) = [self]
  def transpose = self
  def assoc(key) = self
  def length = 1
  def size = 1
  def empty? = true
  def index(*)
    yield first
    1
  end
  def rindex(*)
    yield first
    1
  end
  def bsearch; yield first; end
  def join(*) = ""
  def pack(*) = ""
end

class Hash
  include Enumerable
  Key = type_member
  Value = type_member
  def initialize(*); end
  def self.[](*) = {}
  sig { returns(Value) }
  def [](key); end
  sig { returns(Value) }
  def fetch(*); end
  sig { returns(Value) }
  def dig(*); end
  sig { returns(Value) }
  def delete(key); end
  sig { returns(Value) }
  def store(*); end
  sig { returns(Value) }
  def default(*); end
  sig { returns(Key) }
  def key(value); end
  sig { returns(T::Array[Key]) }
  def keys; end
  sig { returns(T::Array[Value]) }
  def values; end
  sig { returns(T::Array[Value]) }
  def values_at(*); end
  sig { returns(T::Array[Value]) }
  def fetch_values(*); end
  def []=(*); end
  def first(*) = [keys.first, values.first]
  def each
    yield keys.first, values.first
    self
  end
  def each_pair
    yield keys.first, values.first
    self
  end
  def each_key
    yield keys.first
    self
  end
  def each_value
    yield values.first
    self
  end
  def map = [yield(keys.first, values.first)]
  def collect = [yield(keys.first, values.first)]
  def flat_map = yield(keys.first, values.first)
  def filter_map = [yield(keys.first, values.first)]
  def select
    yield keys.first, values.first
    self
  end
  def filter
    yield keys.first, values.first
    self
  end
  def reject
    yield keys.first, values.first
    self
  end
  def select!
    yield keys.first, values.first
    self
  end
  def reject!
    yield keys.first, values.first
    self
  end
  def delete_if
    yield keys.first, values.first
    self
  end
  def keep_if
    yield keys.first, values.first
    self
  end
  def find
    yield keys.first, values.first
    first
  end
  def detect
    yield keys.first, values.first
    first
  end
  def any?(*)
    yield keys.first, values.first
    true
  end
  def all?(*)
    yield keys.first, values.first
    true
  end
  def none?(*)
    yield keys.first, values.first
    true
  end
  def count(*)
    yield keys.first, values.first
    1
  end
  def sum(*); yield keys.first, values.first; end
  def sort_by
    yield keys.first, values.first
    [first]
  end
  def min_by
    yield keys.first, values.first
    first
  end
  def max_by
    yield keys.first, values.first
    first
  end
  def to_h
    yield keys.first, values.first
    self
  end
  def transform_values
    yield values.first
    {}
  end
  def transform_values!
    yield values.first
    self
  end
  def transform_keys(*)
    yield keys.first
    {}
  end
  def transform_keys!(*)
    yield keys.first
    self
  end
  def merge(*)
    yield keys.first, values.first, values.first
    self
  end
  def merge!(*)
    yield keys.first, values.first, values.first
    self
  end
  def update(*)
    yield keys.first, values.first, values.first
    self
  end
  def replace(other) = self
  def slice(*) = self
  def except(*) = self
  def compact = self
  def compact! = self
  def invert = {}
  def clear = self
  def sort = [first]
  def to_a = [first]
  def key?(key) = true
  def has_key?(key) = true
  def include?(key) = true
  def member?(key) = true
  def value?(value) = true
  def has_value?(value) = true
  def empty? = true
  def length = 1
  def size = 1
  def shift = first
  def default=(value); end
  def default_proc = Proc.new
  def compare_by_identity = self
  def assoc(key) = first
  def group_by
    yield keys.first, values.first
    {}
  end
  def partition
    yield keys.first, values.first
    [[first], [first]]
  end
end

class Set
  include Enumerable[Elem]
  Elem = type_member
  def initialize(*); end
  sig { returns(Elem) }
  def first(*); end
  def self.[](*) = Set.new
  def each
    yield first
    self
  end
  def add(value) = self
  def add?(value) = self
  def <<(value) = self
  def delete(value) = self
  def delete?(value) = self
  def merge(*) = self
  def subtract(*) = self
  def replace(other) = self
  def clear = self
  def |(other) = self
  def &(other) = self
  def -(other) = self
  def +(other) = self
  def ^(other) = self
  def union(other) = self
  def intersection(other) = self
  def difference(other) = self
  def subset?(other) = true
  def superset?(other) = true
  def disjoint?(other) = true
  def intersect?(other) = true
  def empty? = true
  def length = 1
  def size = 1
end

class Range
  include Enumerable[Elem]
  Elem = type_member
  def initialize(*); end
  sig { returns(Elem) }
  def first(*); end
  sig { returns(Elem) }
  def last(*); end
  sig { returns(Elem) }
  def begin; end
  sig { returns(Elem) }
  def end; end
  def each
    yield first
    self
  end
  def step(*); yield first; end
  def cover?(value) = true
  def exclude_end? = true
  def size = 1
end

class Enumerator
  include Enumerable
  def initialize(*); end
  def next; end
  def peek; end
  def rewind = self
  def size = 1
  def with_index(*); end
  def with_object(*); end
  def each_with_index; end
end

class Struct
  include Enumerable
  def initialize(*); end
  def self.members = [:x]
  def to_a = []
  def to_h = {}
  def members = [:x]
  def values = []
  def each; end
  def each_pair; end
  def [](key); end
  def []=(*); end
  def dig(*); end
end
class Data
  def to_h = {}
  def with(*) = self
end

class Proc
  def initialize(*); end
  def call(*); end
  def yield(*); end
  def [](*); end
  def arity = 1
  def parameters(*) = []
  def curry(*) = self
  def lambda? = true
  def to_proc = self
  def source_location = []
  def binding = Binding.new
  def >>(other) = self
  def <<(other) = self
end
class Method
  def call(*); end
  def [](*); end
  def owner; end
  def receiver; end
  def name = :x
  def arity = 1
  def parameters = []
  def unbind = self
  def bind(value) = self
  def bind_call(*); end
  def to_proc = Proc.new
  def source_location = []
  def super_method = self
end
UnboundMethod = Method
class Binding
  def eval(*); end
  def local_variable_get(name); end
  def local_variable_set(*); end
  def local_variables = [:x]
  def receiver; end
  def irb; end
end

class Exception
  def initialize(*); end
  def self.exception(*) = new
  def message = ""
  def full_message(*) = ""
  def detailed_message(*) = ""
  def backtrace = [""]
  def backtrace_locations = []
  def set_backtrace(*) = nil
  def cause; end
  def exception(*) = self
end
class ScriptError < Exception; end
class NotImplementedError < ScriptError; end
class LoadError < ScriptError
  def path = ""
end
class SyntaxError < ScriptError; end
class NoMemoryError < Exception; end
class SecurityError < Exception; end
class SystemExit < Exception
  def status = 1
end
class SignalException < Exception; end
class Interrupt < SignalException; end
class SystemStackError < Exception; end
class StandardError < Exception; end
class ArgumentError < StandardError; end
class EncodingError < StandardError; end
class FiberError < StandardError; end
class IOError < StandardError; end
class EOFError < IOError; end
class IndexError < StandardError; end
class KeyError < IndexError
  def key; end
  def receiver; end
end
class StopIteration < IndexError; end
class LocalJumpError < StandardError; end
class NameError < StandardError
  def name = :x
  def receiver; end
end
class NoMethodError < NameError; end
class RangeError < StandardError; end
class FloatDomainError < RangeError; end
class RegexpError < StandardError; end
class RuntimeError < StandardError; end
class FrozenError < RuntimeError; end
class SystemCallError < StandardError
  def errno = 1
end
class ThreadError < StandardError; end
class TypeError < StandardError; end
class ZeroDivisionError < StandardError; end

class Time
  include Comparable
  def initialize(*); end
  def self.now(*) = Time.new
  def self.at(*) = Time.new
  def self.mktime(*) = Time.new
  def self.local(*) = Time.new
  def self.utc(*) = Time.new
  def +(other) = self
  def -(other) = 1.0
  def strftime(format) = ""
  def year = 1
  def month = 1
  def day = 1
  def hour = 1
  def min = 1
  def sec = 1
  def usec = 1
  def nsec = 1
  def wday = 1
  def yday = 1
  def to_i = 1
  def to_f = 1.0
  def utc = self
  def getlocal(*) = self
  def localtime(*) = self
  def zone = ""
  def utc_offset = 1
  def monday? = true
  def sunday? = true
end

class IO
  include Enumerable
  def initialize(*); end
  def self.read(*) = ""
  def self.binread(*) = ""
  def self.write(*) = 1
  def self.binwrite(*) = 1
  def self.readlines(*) = [""]
  def self.foreach(*); yield ""; end
  def self.popen(*); yield IO.new; end
  def self.pipe(*) = [IO.new, IO.new]
  def self.select(*) = []
  def self.copy_stream(*) = 1
  def read(*) = ""
  def write(*) = 1
  def puts(*) = nil
  def print(*) = nil
  def printf(*) = nil
  def <<(value) = self
  def gets(*) = ""
  def getc = ""
  def each_line(*)
    yield ""
    self
  end
  def each
    yield ""
    self
  end
  def readline(*) = ""
  def readlines(*) = [""]
  def readpartial(*) = ""
  def close = nil
  def closed? = true
  def close_write = nil
  def close_read = nil
  def eof? = true
  def flush = self
  def sync = true
  def sync=(value); end
  def fsync = 1
  def rewind = 1
  def seek(*) = 1
  def pos = 1
  def fileno = 1
  def tty? = true
  def isatty = true
  def binmode = self
  def set_encoding(*) = self
  def external_encoding = Encoding.new
  def lineno = 1
  def winsize = [1, 1]
  def reopen(*) = self
end
class File < IO
  SEPARATOR = ""
  ALT_SEPARATOR = ""
  PATH_SEPARATOR = ""
  def to_path = ""
  def self.open(*)
    yield File.new
    File.new
  end
  def self.exist?(path) = true
  def self.file?(path) = true
  def self.directory?(path) = true
  def self.readable?(path) = true
  def self.writable?(path) = true
  def self.executable?(path) = true
  def self.symlink?(path) = true
  def self.absolute_path?(path) = true
  def self.zero?(path) = true
  def self.empty?(path) = true
  def self.size(path) = 1
  def self.size?(path) = 1
  def self.mtime(path) = Time.new
  def self.atime(path) = Time.new
  def self.ctime(path) = Time.new
  def self.stat(path); end
  def self.lstat(path); end
  def self.join(*) = ""
  def self.basename(*) = ""
  def self.dirname(*) = ""
  def self.extname(path) = ""
  def self.split(path) = ["", ""]
  def self.expand_path(*) = ""
  def self.absolute_path(*) = ""
  def self.realpath(*) = ""
  def self.realdirpath(*) = ""
  def self.readlink(path) = ""
  def self.delete(*) = 1
  def self.unlink(*) = 1
  def self.rename(*) = 1
  def self.symlink(*) = 1
  def self.link(*) = 1
  def self.chmod(*) = 1
  def self.utime(*) = 1
  def self.truncate(*) = 1
  def self.identical?(*) = true
  def self.fnmatch(*) = true
  def self.fnmatch?(*) = true
  def self.umask(*) = 1
  def path = ""
  def size = 1
  def mtime = Time.new
  def flock(*) = 1
  def chmod(*) = 1
end
class Dir
  include Enumerable
  def self.[](*) = [""]
  def self.glob(*)
    yield ""
    [""]
  end
  def self.entries(*) = [""]
  def self.children(*) = [""]
  def self.each_child(*); yield ""; end
  def self.foreach(*); yield ""; end
  def self.exist?(path) = true
  def self.empty?(path) = true
  def self.pwd = ""
  def self.getwd = ""
  def self.home(*) = ""
  def self.chdir(*); yield ""; end
  def self.mkdir(*) = 1
  def self.rmdir(path) = 1
  def self.delete(path) = 1
  def self.mktmpdir(*); yield ""; end
  def self.tmpdir = ""
  def self.open(*); end
end
module URI
  def self.parse(text) = URI::Generic.new
  def self.join(*) = URI::Generic.new
  def self.extract(*) = [""]
  def self.encode_www_form(form) = ""
  def self.decode_www_form(text) = [[""]]
  def self.encode_www_form_component(text) = ""
  def self.decode_www_form_component(text) = ""
  class Generic
    attr_accessor :scheme, :host, :port, :path, :query, :fragment, :user, :password, :userinfo, :opaque
    def hostname = ""
    def request_uri = ""
    def absolute? = true
    def relative? = true
    def merge(other) = self
    def normalize = self
  end
  class HTTP < Generic; end
  class HTTPS < HTTP; end
  class Error < StandardError; end
  class InvalidURIError < Error; end
end

class Random
  def self.rand(*) = 1
  def self.new_seed = 1
  def rand(*) = 1
  def bytes(count) = ""
end
class Thread
  def initialize(*); end
  def self.current = Thread.new
  def self.main = Thread.new
  def self.pass = nil
  def self.start(*) = Thread.new
  def self.list = [Thread.new]
  def join(*) = self
  def value; end
  def alive? = true
  def kill = self
  def wakeup = self
  def status = ""
  def [](key); end
  def []=(*); end
  def key?(key) = true
  def thread_variable_get(key); end
  def thread_variable_set(*); end
  def name = ""
  def name=(value); end
  def backtrace = [""]
  def report_on_exception=(value); end
  def abort_on_exception=(value); end
  def priority=(value); end
end
class Mutex
  def synchronize = yield
  def lock = self
  def unlock = self
  def try_lock = true
  def locked? = true
  def owned? = true
end
class Monitor
  def synchronize = yield
  def mon_synchronize = yield
  def enter = nil
  def exit = nil
  def new_cond; end
end
class ConditionVariable
  def wait(*) = self
  def signal = self
  def broadcast = self
end
class Queue
  def push(value) = self
  def <<(value) = self
  def enq(value) = self
  def pop(*); end
  def shift(*); end
  def deq(*); end
  def empty? = true
  def size = 1
  def length = 1
  def clear = self
  def close = self
  def closed? = true
  def num_waiting = 1
end
class SizedQueue < Queue; end
class Fiber
  def initialize(*); end
  def self.yield(*); end
  def resume(*); end
  def alive? = true
end
module Kernel
  def self.puts(*) = nil
  def self.print(*) = nil
  def self.warn(*) = nil
  def self.raise(*) = nil
  def self.exit(*) = nil
  def self.abort(*) = nil
  def self.sleep(*) = 1
  def self.rand(*) = 1
  def self.format(*) = ""
  def self.sprintf(*) = ""
  def self.system(*) = true
  def self.exec(*) = nil
  def self.require(path) = true
  def self.load(*) = true
  def self.Integer(*) = 1
  def self.Float(*) = 1.0
  def self.String(*) = ""
  def self.Array(*) = []
  def self.loop = yield
  def self.lambda(*) = Proc.new
  def self.proc(*) = Proc.new
  def self.caller(*) = [""]
  def self.binding = Binding.new
  def self.srand(*) = 1
  def self.at_exit = nil
  def self.fork = 1
  def self.spawn(*) = 1
  def self.trap(*) = nil
  def self.open(*); end
  def self.gets(*) = ""
  def self.catch(*) = yield
  def self.throw(*) = nil
end
module Process
  CLOCK_MONOTONIC = 1
  def self.pid = 1
  def self.clock_gettime(*) = 1.0
  def self.kill(*) = 1
  def self.wait(*) = 1
  def self.wait2(*) = []
  def self.waitpid(*) = 1
  def self.spawn(*) = 1
  def self.exit(*) = nil
  def self.detach(pid) = Thread.new
  def self.fork = 1
  def self.daemon(*) = 1
  def self.euid = 1
  def self.uid = 1
  def self.ppid = 1
end
module Math
  PI = 1.0
  E = 1.0
  def self.sqrt(x) = 1.0
  def self.cbrt(x) = 1.0
  def self.sin(x) = 1.0
  def self.cos(x) = 1.0
  def self.tan(x) = 1.0
  def self.atan(x) = 1.0
  def self.atan2(*) = 1.0
  def self.exp(x) = 1.0
  def self.log(*) = 1.0
  def self.log2(x) = 1.0
  def self.log10(x) = 1.0
  def self.hypot(*) = 1.0
  def self.pow(*) = 1.0
end
module GC
  def self.start(*) = nil
  def self.stat(*) = {}
  def self.disable = true
  def self.enable = true
end
module ObjectSpace
  def self.each_object(*); yield nil; end
  def self.garbage_collect(*) = nil
  def self.define_finalizer(*) = nil
end
module Marshal
  def self.dump(*) = ""
  def self.load(*); end
end
module Signal
  def self.trap(*) = nil
  def self.list = {}
end
module RbConfig
  CONFIG = { "" => "" }
  def self.ruby = ""
end
class TracePoint
  def initialize(*); end
  def self.trace(*) = TracePoint.new
  def enable(*) = true
  def disable(*) = true
end
class Refinement; end
ENV = { "" => "" }
ARGV = [""]
STDIN = IO.new
STDOUT = IO.new
STDERR = IO.new
RUBY_VERSION = ""
RUBY_ENGINE = ""
RUBY_PLATFORM = ""
