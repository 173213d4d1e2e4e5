#!/usr/bin/env lua
local util = require "shop.util"
--~ 7 variable util [private] = module('shop.util' import 0)
local join = require("shop.text").join
--~ 7 variable join [private] = module('shop.text' import 1).join
--~ 35 → module read module('shop.text' import 1).join
require "side.effect"

--- Everything for sale.
local Shop = {}
--~ 7 variable Shop [exported private] = {object@7:14} // Everything for sale.
--~ 14 object - in Shop
Shop.__index = Shop
--~ 6 property __index in object@7:14 [implicit] = Shop context member {object@7:14} __index
--~ 1 → module read Shop
--~ 6 → module write Shop.__index
--~ 16 → module read Shop
Shop.LIMIT = 10
--~ 6 property LIMIT in object@7:14 [implicit] = number'10' context member {object@7:14} LIMIT
--~ 1 → module read Shop
--~ 6 → module write Shop.LIMIT

--- Opens one.
function Shop.new(name, ...)
--~ 15 method new in object@7:14 (name, ...) context member {object@7:14} new // Opens one.
--~ 19 parameter name in new scope 1
--~ 25 parameter ... in new [variadic]
--~ 10 → new read Shop
  local self = setmetatable({}, Shop)
--~ 9 local self in new scope 1 = Shop
--~ 29 object - in new
--~ 16 → new read setmetatable
--~ 33 → new read Shop
  self.name = name
--~ 8 property name in object@7:14 [implicit] = name%1 context member {object@7:14} name
--~ 8 → new write self%1.name
  self.items = { first = name, ["second"] = 2, 3 }
--~ 8 property items in object@7:14 [implicit] = {object@15:16} context member {object@7:14} items
--~ 16 object - in new
--~ 18 property first in object@15:16 = name%1
--~ 33 property second in object@15:16 = number'2'
--~ 8 → new write self%1.items
  return self
end

function Shop:add(item)
--~ 15 method add in object@7:14 (item) context member {object@7:14} add
--~ 19 parameter item in add scope 2
--~ 10 → add read Shop
  self.items.last = item
--~ 14 property last in object@15:16 [implicit] = item%2 context member {object@15:16} last
--~ 8 → add read self%2.items
--~ 14 → add write self%2.items.last
  self.count, self.total = 1, util.sum(item)
--~ 8 property count in object@7:14 [implicit] = tuple[number'1', util.sum(item%2)][0]
--~ 20 property total in object@7:14 [implicit] = tuple[number'1', util.sum(item%2)][1]
--~ 8 → add read self%2.count
--~ 20 → add read self%2.total
--~ 31 → add read util
--~ 36 → add call util.sum(item%2)
  for i, each in ipairs(self.items) do each:show(i) end
--~ 7 local i in add scope 3
--~ 10 local each in add scope 3
--~ 18 → add call ipairs(self%2.items)
--~ 30 → add read self%2.items
--~ 45 → add call each%3.show(i%3)
  return self
end

Shop.close = function(self) return self:add(nil) end
--~ 6 method close in object@7:14 [implicit] context member {object@7:14} close
--~ 23 parameter self in close scope 5
--~ 1 → module read Shop
--~ 6 → module write Shop.close
--~ 41 → close call self%5.add(nil)

local Market = setmetatable({}, { __index = Shop })
--~ 7 variable Market [private] = {object@28:29 ...Shop}
--~ 29 object - in Market
--~ 33 object - in Market
--~ 35 entry __index in object@28:33 = Shop
--~ 16 → module read setmetatable
--~ 45 → module read Shop
Market.__index = Market
--~ 8 property __index in object@28:29 [implicit] = Market context member {object@28:29 ...Shop} __index
--~ 1 → module read Market
--~ 8 → module write Market.__index
--~ 18 → module read Market
function Market.new(name)
--~ 17 method new in object@28:29 (name) context member {object@28:29 ...Shop} new
--~ 21 parameter name in new scope 6
--~ 10 → new read Market
  local made = Shop.new(name)
--~ 9 local made in new scope 6 = Shop.new(name%6)
--~ 16 → new read Shop
--~ 21 → new call Shop.new(name%6)
  return setmetatable(made, Market)
--~ 10 → new read setmetatable
--~ 29 → new read Market
end
function Market:add(item)
--~ 17 method add in object@28:29 (item) context member {object@28:29 ...Shop} add
--~ 21 parameter item in add scope 7
--~ 10 → add read Market
  Shop.add(self, item)
--~ 3 → add read Shop
--~ 8 → add call Shop.add(self%7, item%7)
  return join(item)
--~ 10 → add call join(item%7)
end

local Widget = require("class").extend("Widget")
--~ 7 variable Widget [private] = {object@39:7 ...module('class' import 3).extend(string'Widget')}
--~ 7 object - in Widget
--~ 33 → module call module('class' import 3).extend(string'Widget')
function Widget:draw() self:refresh() end
--~ 17 method draw in object@39:7
--~ 10 → draw read Widget
--~ 29 → draw call self%8.refresh()

local function helper(x)
--~ 16 function helper [private] (x)
--~ 23 parameter x in helper scope 9
  local x, y = x, function() return x end
--~ 9 local x in helper scope 9 = tuple[x%9, ƒ(anonymous)@43:19][0]
--~ 12 local y in helper scope 9 = tuple[x%9, ƒ(anonymous)@43:19][1]
--~ 19 function (anonymous) in helper [anonymous] context element tuple[x%9, ƒ(anonymous)@43:19] #1
  limit = x or y
--~ 3 variable limit = (x%9 ∪ y%9)
  return x, y
end
function globally() return limit end
--~ 10 function globally
--~ 28 → globally read limit

local shop = Shop.new("a"):add(1)
--~ 7 variable shop [private] = Shop.new(string'a').add(number'1')
--~ 14 → module read Shop
--~ 19 → module call Shop.new(string'a')
--~ 28 → module call Shop.new(string'a').add(number'1')
local a, b = helper(shop)
--~ 7 variable a [private] = helper(shop)[0]
--~ 10 variable b [private] = helper(shop)[1]
--~ 14 → module call helper(shop)
--~ 21 → module read shop
do
  local a <const> = 1
--~ 9 local a [readonly] scope 13 = number'1'
  goto done
end
::done::
repeat local found = shop:close() until found
--~ 14 local found scope 15 = shop.close()
--~ 22 → module read shop
--~ 27 → module call shop.close()
--~ 41 → module read found
if a == nil then shop:add(b) elseif not b then helper{1} else helper "x" end
--~ 54 object - context argument helper({object@57:54}) #0
--~ 4 → module read a
--~ 18 → module read shop
--~ 23 → module call shop.add(b)
--~ 27 → module read b
--~ 41 → module read b
--~ 48 → module call helper({object@57:54})
--~ 63 → module call helper(string'x')
return Shop
--~ 8 → module read Shop
--~ bindings:
--~   assign made ← (made%6 ∪ Market)
--~   return new ← self%1
--~   return add ← self%2
--~   return close ← self%5.add(nil)
--~   return new ← (made%6 ∪ Market)
--~   return add ← join(item%7)
--~   return (anonymous)@43:19 ← x%9
--~   return helper ← tuple[x%9, y%9]
--~   return globally ← limit
--~ imports:
--~   require from 'shop.util' 2:23
--~   require from 'shop.text' 3:23
--~   require from 'side.effect' 4:10
--~   require from 'class' 39:25
--~ exports:
--~   assign = Shop
