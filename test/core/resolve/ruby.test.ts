// What Ruby's own rules lead to: constants, reopened modules, mixins, calls without a receiver, accessors, blocks, files.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

describe("constants of Ruby", () => {
  it("are looked up in the modules around, then among ancestors, then at the top level, in all files", async () => {
    assert.deepEqual(
      await callsOf(`# file: lib/shop.rb
module Shop
  class Item; def initialize; end; end
  class Order < Base
    def run
      Item.new
      Part.new
      Helper.new
      ::Item.new
      Shop::Item.new
    end
  end
end
# file: lib/shop/base.rb
module Shop
  class Base
    class Part; def initialize; end; end
  end
end
# file: lib/helper.rb
class Helper; def initialize; end; end
class Item; def initialize; end; end
`),
      [
        "lib/shop.rb:Shop.Order.run -> lib/helper.rb:Helper.initialize constructs exact",
        "lib/shop.rb:Shop.Order.run -> lib/helper.rb:Item.initialize constructs exact",
        "lib/shop.rb:Shop.Order.run -> lib/shop.rb:Shop.Item.initialize constructs exact",
        "lib/shop.rb:Shop.Order.run -> lib/shop/base.rb:Shop.Base.Part.initialize constructs exact",
      ],
    );
  });

  it("a module that several files open is one, wherever it is opened", async () => {
    assert.deepEqual(
      await callsOf(`# file: lib/shop.rb
module Shop
  def self.start = helper
end
# file: lib/shop/order.rb
module Shop
  def self.helper = nil
  class Order
    def total = tax
  end
end
# file: lib/shop/tax.rb
class Shop::Order
  def tax = Shop.start
end
# file: bin/run.rb
Shop.helper
Shop::Order.new.total
`),
      [
        "bin/run.rb: -> lib/shop/order.rb:Shop.Order constructs exact",
        "bin/run.rb: -> lib/shop/order.rb:Shop.Order.total calls exact",
        "bin/run.rb: -> lib/shop/order.rb:Shop.helper calls exact",
        "lib/shop.rb:Shop.start -> lib/shop/order.rb:Shop.helper calls exact",
        "lib/shop/order.rb:Shop.Order.total -> lib/shop/tax.rb:Order.tax calls exact",
        "lib/shop/tax.rb:Order.tax -> lib/shop.rb:Shop.start calls exact",
      ],
    );
  });
});

describe("methods of Ruby", () => {
  it("are found in what is mixed in, before the superclass, and in the class object", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
module Named
  def name = nil
  def label = name
end
module Counted
  def count = nil
end
class Base
  def name = nil
  def size = nil
end
class Thing < Base
  include Named
  extend Counted
  def show
    name
    size
  end
  def self.all = count
  class << self
    def first = all
  end
end
Thing.count
Thing.first
Thing.new.label
`),
      [
        "a.rb: -> a.rb:Counted.count calls exact",
        "a.rb: -> a.rb:Named.label calls exact",
        "a.rb: -> a.rb:Thing constructs exact",
        "a.rb: -> a.rb:Thing.first calls exact",
        "a.rb:Named.label -> a.rb:Named.name calls exact",
        "a.rb:Thing.all -> a.rb:Counted.count calls exact",
        "a.rb:Thing.first -> a.rb:Thing.all calls exact",
        "a.rb:Thing.show -> a.rb:Base.size calls exact",
        "a.rb:Thing.show -> a.rb:Named.name calls exact",
      ],
    );
  });

  it("super is the method of the same name further up", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
class Base
  def initialize(x) = nil
  def run = nil
  def self.make = nil
end
class Own < Base
  def initialize = super(1)
  def run
    [1].each { super }
  end
  def self.make = super
end
`),
      [
        "a.rb:Own.initialize -> a.rb:Base.initialize calls exact",
        "a.rb:Own.make -> a.rb:Base.make calls exact",
        "a.rb:Own.run.(anonymous) -> a.rb:Base.run calls exact",
      ],
    );
  });

  it("a plain name is a variable where one was assigned, else a call, and functions stand at the top level", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
def helper = nil
def other = nil
def run
  helper = 1
  helper
  other
  helper()
  [1].each { |x| other = x; other }
end
class A
  def m = other
  def value = 1
  def use(value)
    value
    self.value
    send(:m)
    method(:m)
  end
end
`),
      [
        "a.rb:A.m -> a.rb:other calls exact",
        "a.rb:A.use -> a.rb:A.m calls exact",
        "a.rb:A.use -> a.rb:A.value calls exact",
        "a.rb:run -> a.rb:helper calls exact",
        "a.rb:run -> a.rb:other calls exact",
      ],
    );
  });

  it("accessors are read and written, and carry the type of their variable on", async () => {
    const edges = await edgesOf(
      `# file: a.rb
class Part
  def go = nil
  def size=(value)
    @size = value
  end
end
class Whole
  attr_reader :part
  attr_writer :name
  def initialize
    @part = Part.new
  end
  def run
    part.go
    @part.go
    self.name = 1
    part.size = 3
  end
  alias again run
end
Whole.new.part.go
Whole.new.again
`,
      "calls",
      "reads",
      "writes",
    );
    assert.deepEqual(
      edges.filter((line) => !line.endsWith(" external")),
      [
        "a.rb: -> a.rb:Part.go calls exact",
        "a.rb: -> a.rb:Whole.part reads exact",
        "a.rb: -> a.rb:Whole.run calls exact",
        "a.rb:Part.size -> a.rb:Part.@size writes exact",
        "a.rb:Whole.initialize -> a.rb:Whole.@part writes exact",
        "a.rb:Whole.run -> a.rb:Part.go calls exact",
        "a.rb:Whole.run -> a.rb:Part.size writes exact",
        "a.rb:Whole.run -> a.rb:Whole.@part reads exact",
        "a.rb:Whole.run -> a.rb:Whole.name writes exact",
        "a.rb:Whole.run -> a.rb:Whole.part reads exact",
      ],
    );
  });

  it("module_function makes methods of the module, given by name, by what follows, and in branches", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
module Tools
  def one; end
  def two; end
  def odd; end
  module_function :one, "two"
  module_function
  def three; end
  if defined?(Fast)
    def four; end
  end
end
Tools.one
Tools.two
Tools.odd
Tools.three
Tools.four
`),
      [
        "a.rb: -> a.rb:Tools.four calls exact",
        "a.rb: -> a.rb:Tools.one calls exact",
        "a.rb: -> a.rb:Tools.three calls exact",
        "a.rb: -> a.rb:Tools.two calls exact",
      ],
    );
  });

  it("a module asks its receiver for what the class around it has that mixes it in", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
class Page
  module Env
    def fetch(key); end
  end
  module Help
    def title = fetch(:title)
    def more = self.own
    def less = elsewhere(1)
  end
  def own; end
  include Env
  include Help
end
class Other
  include Page::Help
  def fetch(key); end
  def elsewhere(one); end
end
class Raw
  def fetch(key); end
  def elsewhere(one); end
end
`),
      [
        "a.rb:Page.Help.more -> a.rb:Page.own calls inferred",
        "a.rb:Page.Help.title -> a.rb:Page.Env.fetch calls inferred",
      ],
    );
  });

  it("a class that defines new is made by it, and what hands on is found where it is written", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
class Base
  def self.new(*all) = super
  def initialize; end
end
class Derived < Base
  def initialize; end
end
class Plain
  extend Forwardable
  def_delegators :@list, :push_all, :drop_all
  def_delegator :@list, :size_of, :extent
  def initialize; end
  def go(other)
    push_all
    extent
    Derived.new
    Plain.new
  end
end
class Elsewhere
  def push_all; end
  def size_of; end
end
`),
      [
        "a.rb:Plain.go -> a.rb:Base.new calls exact",
        "a.rb:Plain.go -> a.rb:Plain.initialize constructs exact",
      ],
    );
  });

  it("functions of another file are known where it is required, and to no other", async () => {
    assert.deepEqual(
      await callsOf(`# file: helper.rb
require_relative "far"
def help; end
# file: far.rb
def further; end
# file: script.rb
def example; end
# file: spec.rb
require_relative "helper"
describe "x" do
  help
  further
  example
end
`),
      [
        "spec.rb:(anonymous) -> far.rb:further calls exact",
        "spec.rb:(anonymous) -> helper.rb:help calls exact",
      ],
    );
  });

  it("what is asked of a variable tells what it is, where one type of the project alone has all of it", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
class Node
  attr_reader :value
  def options; end
  def children; end
end
class Settings
  def options; end
end
class Leaf < Node
  def depth; end
end
class Lines
  def each_line; end
  def upcase; end
end
def known(node) = [1].each { |one| node.options(node.children, node.value) }
def heir(node) = node.depth(node.children)
def open(it) = it.options
def every(it) = it.options(it.to_s, it.nil?)
def text(it) = it.each_line(it.upcase)
def none(it) = it.options(it.depths)
`),
      [
        "a.rb:heir -> a.rb:Leaf.depth calls name",
        "a.rb:heir -> a.rb:Node.children calls name",
        "a.rb:known.(anonymous) -> a.rb:Node.children calls name",
        "a.rb:known.(anonymous) -> a.rb:Node.options calls name",
        "a.rb:known.(anonymous) -> a.rb:Node.value calls name",
      ],
    );
  });

  it("a block in the body of a class may be run for an instance", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
class ItemTest
  def self.it(name) = yield
  def self.made = 1
  def make = 2
  made
  it "is made" do
    made
    make
  end
end
`),
      [
        "a.rb:ItemTest -> a.rb:ItemTest.it calls exact",
        "a.rb:ItemTest -> a.rb:ItemTest.made calls exact",
        "a.rb:ItemTest.(anonymous) -> a.rb:ItemTest.made calls inferred",
        "a.rb:ItemTest.(anonymous) -> a.rb:ItemTest.make calls inferred",
      ],
    );
  });

  it("operators and indexing call the members of types of the project, and nobody misses others", async () => {
    const sources = await openSources(`# file: a.rb
class Money
  def +(other) = self
  def ==(other) = true
  def -@ = self
  def [](key) = key
  def []=(key, value); end
  def <<(item) = self
end
money = Money.new
money + 1
money != 2
-money
money[:a]
money[:b] = 3
money << 4
sum = 1 + 2
def unknown(x) = x[0] + x
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "9 1",
      "10 2",
      "11 3",
      "12 4",
      "13 5",
      "14 6",
      "15 7",
    ]);
  });

  it("what a method yields reaches the block, and what a block is given the elements of a list", async () => {
    const sources = await openSources(`# file: a.rb
class Part
  def go = self
  def name = ""
end
def with
  yield Part.new, 1
end
with { |part, n| part.go }
[Part.new].each { |part| part.go }
[Part.new].map { |part| part.go }
[Part.new].select { |part| part.name }.each_with_index { |part, i| part.go }
{ a: Part.new }.each { |key, part| part.go }
{ a: Part.new }.values.first.go
for each in [Part.new] do each.go end
a, b = Part.new, 1
a.go
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "6 1",
      "8 2",
      "8 5",
      "9 1",
      "9 2",
      "10 1",
      "10 2",
      "11 1",
      "11 2",
      "11 3",
      "12 1",
      "12 2",
      "13 1",
      "13 2",
      "14 1",
      "14 2",
      "15 1",
      "16 2",
    ]);
  });
});

describe("files of Ruby", () => {
  it("require looks along the load paths, require_relative beside the file", async () => {
    const sources = await openSources(`# file: lib/shop.rb
require "shop/order"
require_relative "shop/item"
require "json"
require_relative "gone"
autoload :Tax, "shop/tax"
# file: lib/shop/order.rb
# file: lib/shop/item.rb
# file: lib/shop/tax.rb
# file: test/order_test.rb
require "shop"
require "test_helper"
# file: test/test_helper.rb
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" imports ")),
      [
        "lib/shop.rb: -> [json]  imports external",
        "lib/shop.rb: -> lib/shop/item.rb: imports exact",
        "lib/shop.rb: -> lib/shop/order.rb: imports exact",
        "lib/shop.rb: -> lib/shop/tax.rb: imports exact",
        "test/order_test.rb: -> lib/shop.rb: imports exact",
        "test/order_test.rb: -> test/test_helper.rb: imports exact",
      ],
    );
    assert.deepEqual(sources.missingModules(), ["lib/shop.rb:4:19 ./gone"]);
  });

  it("a file that requires its own name means another one", async () => {
    const sources = await openSources(`# file: lib/shop/tax.rb
require "tax"
# file: lib/tax.rb
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" imports ")),
      ["lib/shop/tax.rb: -> lib/tax.rb: imports exact"],
    );
  });

  it("a module that is named from the outermost scope is mixed in", async () => {
    const sources = await openSources(`# file: shop.rb
module Shop
  class Shop
    include ::Shop
  end
end
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" extends ")),
      ["shop.rb:Shop.Shop -> shop.rb:Shop extends exact"],
    );
  });
});
