# frozen_string_literal: true

require "json"
#~ 1 → module call self%0.require(String'json')
require_relative "models/item"
#~ 1 → module call self%0.require_relative(String'models/item')

# Everything for sale.
module Shop
#~ 8 trait Shop [exported] // Everything for sale.
  VERSION = "1.0"
#~ 3 constant VERSION in Shop [readonly] = String'1.0'
  class Error < StandardError; end
#~ 9 class Error in Shop
#~ 17 → Error extend StandardError%1
  Failure = Class.new(Error)
#~ 3 class Failure in Shop
#~ 13 → Failure read Class%3
#~ 23 → Failure extend Error%1
  Point = Struct.new(:x, :y) do
#~ 3 class Point in Shop
#~ 22 property x in Point
#~ 26 property y in Point
#~ 11 → Point construct new Struct%4(Symbol'x', Symbol'y', ?)
    def length = Math.sqrt(x * y)
#~ 9 method length in Point
#~ 18 → length read Math%4
#~ 23 → length call Math%4.sqrt((* self%5.x(), self%5.y()))
#~ 28 → length call (* self%5.x(), self%5.y())
#~ 28 → length call self%5.x()
#~ 32 → length call self%5.y()
  end

  # An order of several items.
  class Order < Base::Record
#~ 9 class Order in Shop // An order of several items.
#~ 17 → Order read Base%1
#~ 23 → Order extend Base%1.Record
    include Comparable
#~ 5 → Order call self%6.include(Comparable%6)
#~ 13 → Order extend Comparable%6
    extend Forwardable
#~ 5 → Order call self%6.extend(Forwardable%6)
#~ 12 → Order extend Forwardable%6
    prepend Logged
#~ 5 → Order call self%6.prepend(Logged%6)
#~ 13 → Order extend Logged%6

    attr_reader :items, :owner
#~ 17 property items in Order = self%7.@items
#~ 25 property owner in Order = self%8.@owner
#~ 5 → Order call self%6.attr_reader(Symbol'items', Symbol'owner')
    attr_accessor :note
#~ 19 property note in Order = self%9.@note
#~ 5 → Order call self%6.attr_accessor(Symbol'note')

    @@count = 0
#~ 5 property @@count in Order [implicit classMethod] = Integer'0'
#~ 5 → Order write self%6.@@count

    def self.build(owner, &block)
#~ 14 method build in Order [static] (owner, block)
#~ 20 parameter owner in build scope 10
#~ 28 parameter block in build [trailingBlock] scope 10
      new(owner).tap(&block)
#~ 7 → build call new self%10(owner%10)
#~ 18 → build call new self%10(owner%10).tap(block%10)
    end

    class << self
      def default
#~ 11 method default in Order [static]
        @default ||= new(nil)
#~ 9 property @default in Order [static private implicit] = new self%11(NilClass'nil')
#~ 9 → default write self%11.@default
#~ 22 → default call new self%11(NilClass'nil')
      end
    end

    def initialize(owner, items = [], *rest, discount:, rate: 2, **options, &block)
#~ 9 constructor initialize in Order (owner, items, rest, discount, rate, options, block)
#~ 20 parameter owner in initialize scope 12
#~ 27 parameter items in initialize scope 12 = Array[]
#~ 40 parameter rest in initialize [variadic] scope 12
#~ 46 parameter discount in initialize [labelOnly] scope 12
#~ 57 parameter rate in initialize [labelOnly] scope 12 = Integer'2'
#~ 68 parameter options in initialize [keywordVariadic] scope 12
#~ 78 parameter block in initialize [trailingBlock] scope 12
      super(owner)
#~ 7 → initialize call super%12.initialize(owner%12)
      @owner = owner
#~ 7 property @owner in Order [private implicit] = owner%12
#~ 7 → initialize write self%12.@owner
      @items = items
#~ 7 property @items in Order [private implicit] = items%12
#~ 7 → initialize write self%12.@items
      @@count += 1
#~ 7 → initialize call (+= self%12.@@count, Integer'1')
#~ 7 → initialize read self%12.@@count
#~ 7 → initialize write self%12.@@count
      first, (second, *others) = rest
#~ 7 local first in initialize scope 12 = rest%12[0]
#~ 15 local second in initialize scope 12 = rest%12[1][0]
#~ 24 local others in initialize scope 12 = rest(rest%12[1] from 1)
      total = 0
#~ 7 local total in initialize scope 12 = Integer'0'
      items.each do |item|
#~ 18 function (anonymous) in initialize [anonymous lexicalSelf] (item) context argument items%12.each(ƒ(anonymous)@43:18) #0
#~ 22 parameter item in (anonymous)@43:18 scope 13
#~ 13 → initialize call items%12.each(ƒ(anonymous)@43:18)
        total += item.price
#~ 9 → (anonymous)@43:18 call (+= total%12, item%13.price())
#~ 9 → (anonymous)@43:18 write total%12
#~ 23 → (anonymous)@43:18 call item%13.price()
        note = item.note
#~ 9 local note in (anonymous)@43:18 scope 13 = item%13.note()
#~ 21 → (anonymous)@43:18 call item%13.note()
        helper note, first
#~ 9 → (anonymous)@43:18 call self%13.helper(note%13, first%12)
      end
      helper(total, *others, label: second, **options)
#~ 7 → initialize call self%12.helper(total%12, ...others%12, label=second%12, **options%12)
    end

    def note=(text)
#~ 9 property note in Order [setter] (text)
#~ 15 parameter text in note scope 14
      @note = text&.strip
#~ 7 property @note in Order [private implicit] = text%14.strip()
#~ 7 → note write self%14.@note
#~ 21 → note call text%14.strip()
    end

    def each
#~ 9 method each in Order
      return enum_for(:each) unless block_given?
#~ 14 → each call self%15.enum_for(Symbol'each')
#~ 37 → each call self%15.block_given?()
      @items.each { |item, (a, b)| yield item, a }
#~ 19 function (anonymous) in each [anonymous lexicalSelf] (item, (1)) context argument self%15.@items.each(ƒ(anonymous)@57:19) #0
#~ 22 parameter item in (anonymous)@57:19 scope 16
#~ 28 parameter (1) in (anonymous)@57:19 [anonymous] scope 16
#~ 29 local a in (anonymous)@57:19 [pattern] scope 16
#~ 32 local b in (anonymous)@57:19 [pattern] scope 16
#~ 7 → each read self%15.@items
#~ 14 → each call self%15.@items.each(ƒ(anonymous)@57:19)
    end

    def ==(other)
#~ 9 method == in Order (other)
#~ 12 parameter other in == scope 17
      other.is_a?(Order) && items == other.items
#~ 13 → == call other%17.is_a?(Order%6)
#~ 19 → == read Order%6
#~ 29 → == call (== self%17.items(), other%18.items())
#~ 29 → == call self%17.items()
#~ 44 → == call other%18.items()
    end

    def describe
#~ 9 method describe in Order
      case owner
#~ 12 → describe call self%19.owner()
      when Person then owner.full_name
#~ 12 → describe read Person%6
#~ 24 → describe call self%19.owner()
#~ 30 → describe call self%19.owner().full_name()
      else "#{owner.inspect} #{VERSION}"
#~ 15 → describe call self%19.owner()
#~ 21 → describe call self%19.owner().inspect()
#~ 32 → describe read VERSION%6
      end
    rescue Error, Failure => e
#~ 30 local e in describe scope 19
#~ 12 → describe type :Error%6
#~ 19 → describe type :Failure%6
      e.report
#~ 9 → describe call e%19.report()
    end

    alias to_s describe
#~ 11 property to_s in Order = self%21.describe
#~ 16 → Order read self%21.describe
    alias_method :text, :describe
#~ 18 property text in Order = self%22.describe
#~ 25 → Order read self%22.describe
    define_method(:dynamic) { |x| send(:helper, x) }
#~ 19 method dynamic in Order (x)
#~ 32 parameter x in dynamic scope 23
#~ 5 → dynamic call self%23.define_method(Symbol'dynamic', ?)
#~ 40 → dynamic call self%23.helper(x%23)

    private
#~ 5 → Order call self%6.private()

    def helper(value, other = nil)
#~ 9 method helper in Order [private] (value, other)
#~ 16 parameter value in helper scope 24
#~ 23 parameter other in helper scope 24 = NilClass'nil'
      self.note = value
#~ 12 → helper write self%24.note
      Shop::Point.new(1, 2).length
#~ 7 → helper read Shop%6
#~ 13 → helper construct new Shop%6.Point(Integer'1', Integer'2')
#~ 29 → helper call new Shop%6.Point(Integer'1', Integer'2').length()
      method(:describe).call
#~ 14 → helper read self%24.describe
#~ 25 → helper call self%24.describe.call()
      self.class.default
#~ 12 → helper call self%24.class()
#~ 18 → helper call self%24.class().default()
      super
#~ 7 → helper call super%24.helper()
    end
  end

  class Person::Address
#~ 17 class Address in Shop attached :Person%25
#~ 9 → Address type :Person%25
    def self.parse(text) = ->(part) { part.upcase }
#~ 14 method parse in Address [static] (text)
#~ 20 parameter text in parse scope 26
#~ 28 function (anonymous) in parse [anonymous lexicalSelf] (part) context return
#~ 31 parameter part in (anonymous)@89:28 scope 27
#~ 44 → (anonymous)@89:28 call part%27.upcase()
  end
end

def main(argv)
#~ 5 function main [exported] (argv)
#~ 10 parameter argv in main scope 28
  order = Shop::Order.build(argv[0]) { |o| o.describe }
#~ 3 local order in main scope 28 = Shop.Order.build(argv%28[0], ƒ(anonymous)@94:38)
#~ 38 function (anonymous) in main [anonymous lexicalSelf] (o) context argument Shop.Order.build(argv%28[0], ƒ(anonymous)@94:38) #1
#~ 41 parameter o in (anonymous)@94:38 scope 29
#~ 11 → main read Shop
#~ 17 → main read Shop.Order
#~ 23 → main call Shop.Order.build(argv%28[0], ƒ(anonymous)@94:38)
#~ 34 → main call argv%28[0]
#~ 46 → (anonymous)@94:38 call o%29.describe()
  for item in order.items do puts item end
#~ 7 local item in main scope 28 = each(order%28.items())
#~ 21 → main call order%28.items()
#~ 30 → main call self%28.puts(item%28)
  order.note = <<~TEXT
#~ 9 → main write order%28.note
    for #{order}
  TEXT
end

main(ARGV)
#~ 1 → module call self%0.main(ARGV)
#~ 6 → module read ARGV
#~ bindings:
#~   assign self%12.@@count ← (+= self%12.@@count, Integer'1')
#~   assign total ← (+= total%12, item%13.price())
#~   assign a ← (1)%16[0]
#~   assign b ← (1)%16[1]
#~   catch e ← (? as (:Error%6 | :Failure%6))
#~   assign self%24.note ← value%24
#~   assign order%28.note ← String'<<~TEXT'
#~   return length ← ?
#~   return length ← Math%4.sqrt((* self%5.x(), self%5.y()))
#~   return build ← new self%10(owner%10).tap(block%10)
#~   return default ← (self%11.@default ∪ new self%11(NilClass'nil'))
#~   return initialize ← self%12.helper(total%12, ...others%12, label=second%12, **options%12)
#~   return (anonymous)@43:18 ← self%13.helper(note%13, first%12)
#~   return note ← text%14.strip()
#~   return each ← self%15.@items.each(ƒ(anonymous)@57:19)
#~   return each ← self%15.enum_for(Symbol'each')
#~   return (anonymous)@57:19 ← ?
#~   yield each ← tuple[item%16, a%16]
#~   return == ← (== self%17.items(), other%18.items())
#~   return describe ← (self%19.owner().full_name() ∪ String' ')
#~   return dynamic ← self%23.helper(x%23)
#~   return helper ← super%24.helper()
#~   return parse ← ƒ(anonymous)@89:28
#~   return (anonymous)@89:28 ← part%27.upcase()
#~   return main ← String'<<~TEXT'
#~   return (anonymous)@94:38 ← o%29.describe()
#~ narrowings:
#~   in 18: other%18 is :Order%6
#~   in 20: owner%20 is :Person%6
#~ imports:
#~   sideEffect from 'json' 3:10
#~   sideEffect from './models/item' 4:19
#~ heritage:
#~   Error extends StandardError%1
#~   Failure extends Error%1
#~   Order extends Base%1.Record
#~   Order includes Comparable%6
#~   Order singleton Forwardable%6
#~   Order prepends Logged%6
