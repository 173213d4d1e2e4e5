// What Lua's own rules lead to: tables as modules and classes, receivers, metatables, globals, modules by their paths.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

describe("tables of Lua", () => {
  it("functions of a table are its members, through `.` and `:`, in this file and in those that require it", async () => {
    assert.deepEqual(
      await callsOf(`-- file: src/shop/init.lua
local Shop = { nested = {} }
function Shop.open() Shop.nested.deep() end
function Shop:add(x) self.open(); self:add(x); return self end
Shop.close = function(self) self:add(1) end
function Shop.nested.deep() end
local function hidden() end
hidden()
return Shop
-- file: src/main.lua
local shop = require "shop"
local add = require("shop").add
shop.open()
shop:add(1):add(2).nested.deep()
shop:close()
add(shop, 1)
hidden()
`),
      [
        "src/main.lua: -> src/shop/init.lua:Shop.add calls exact",
        "src/main.lua: -> src/shop/init.lua:Shop.add calls inferred",
        "src/main.lua: -> src/shop/init.lua:Shop.close calls exact",
        "src/main.lua: -> src/shop/init.lua:Shop.nested.deep calls inferred",
        "src/main.lua: -> src/shop/init.lua:Shop.open calls exact",
        "src/shop/init.lua: -> src/shop/init.lua:hidden calls exact",
        "src/shop/init.lua:Shop.add -> src/shop/init.lua:Shop.add calls exact",
        "src/shop/init.lua:Shop.add -> src/shop/init.lua:Shop.open calls exact",
        "src/shop/init.lua:Shop.close -> src/shop/init.lua:Shop.add calls exact",
        "src/shop/init.lua:Shop.open -> src/shop/init.lua:Shop.nested.deep calls exact",
      ],
    );
  });

  it("what a library's function makes is a class with the members declared for it", async () => {
    assert.deepEqual(
      await callsOf(`-- file: a.lua
local Object = require "object"
local Point = Object:extend()
Point.Inner = Object:extend()
function Point:new(x) self:move(x) end
function Point:move(x) self.Inner:go() end
function Point.Inner:go() self:go() end
Point:move(1)
`),
      [
        "a.lua: -> a.lua:Point.move calls exact",
        "a.lua:Point.Inner.go -> a.lua:Point.Inner.go calls exact",
        "a.lua:Point.move -> a.lua:Point.Inner.go calls exact",
        "a.lua:Point.new -> a.lua:Point.move calls exact",
      ],
    );
  });

  it("what a metatable's __index names is inherited, and what is made of a class has its members", async () => {
    const sources = await openSources(`-- file: a.lua
local Part = {}
Part.__index = Part
function Part.new() return setmetatable({}, Part) end
function Part:go() end
local Base = {}
Base.__index = Base
function Base.new(part)
  local self = setmetatable({}, Base)
  self.part = Part.new()
  return self
end
function Base:run() self.part:go(); self:own() end
function Base:own() end
local Derived = setmetatable({}, { __index = Base })
Derived.__index = Derived
function Derived.new()
  local made = Base.new()
  return setmetatable(made, Derived)
end
function Derived:own() self:run() end
local Late = {}
setmetatable(Late, { __index = Base })
function Late:more() self:run() end
Base.new():run()
Derived.new():own()
Derived.new():run()
`);
    assert.deepEqual(sources.unresolved(), []);
    assert.deepEqual(sources.callLines(), [
      "9 3",
      "12 4",
      "12 13",
      "17 7",
      "20 12",
      "23 12",
      "24 7",
      "24 12",
      "25 13",
      "25 16",
      "25 20",
      "26 12",
      "26 16",
    ]);
  });

  it("a metatable in a variable of its own gives what its __index has", async () => {
    assert.deepEqual(
      await callsOf(`-- file: a.lua
local M = { Part = {} }
local partMeta = { __index = M.Part, __name = "part" }
function M.Part.new() return setmetatable({}, partMeta) end
function M.Part:go() end
M.Part.new():go()
local function make()
  local made = { size = 1 }
  setmetatable(made, partMeta)
  made:go()
  return made
end
make():go()
`),
      [
        "a.lua: -> a.lua:M.Part.go calls inferred",
        "a.lua: -> a.lua:M.Part.new calls exact",
        "a.lua: -> a.lua:make calls exact",
        "a.lua:make -> a.lua:M.Part.go calls inferred",
      ],
    );
  });
});

describe("names of Lua", () => {
  it("locals are known behind their declaration, globals everywhere, and the standard library leads outside", async () => {
    assert.deepEqual(
      await edgesOf(
        `-- file: a.lua
local function f() end
local function g()
  local f = f
  f()
  shared()
  local insert = table.insert
  print(string.format("x"), insert({}, 1))
end
function shared() g() end
-- file: b.lua
function format() end
function print_all() shared() end
local function shared_too() f() end
shared_too()
`,
        "calls",
      ),
      [
        "a.lua:g -> [builtins] print calls external",
        "a.lua:g -> [builtins] string.format calls external",
        "a.lua:g -> [builtins] table.insert calls external",
        "a.lua:g -> a.lua:f calls exact",
        "a.lua:g -> a.lua:shared calls exact",
        "a.lua:shared -> a.lua:g calls exact",
        "b.lua: -> b.lua:shared_too calls exact",
        "b.lua:print_all -> a.lua:shared calls exact",
        "b.lua:shared_too -> [global] f calls external",
      ],
    );
  });

  it("require finds files and folders below the usual roots", async () => {
    const sources = await openSources(`-- file: lib/app/init.lua
require "app.util"
require("app.data.store")
require "socket.http"
require "./app/util"
-- file: lib/app/util.lua
-- file: lib/app/data/store.lua
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" imports ")),
      [
        "lib/app/init.lua: -> [socket] http imports external",
        "lib/app/init.lua: -> lib/app/data/store.lua: imports exact",
        "lib/app/init.lua: -> lib/app/util.lua: imports exact",
      ],
    );
  });
});
