const fs = require("node:fs"), { join, resolve: absolute } = require("path");
//~ 7 constant fs [readonly] = module('node:fs' import 0)
//~ 34 constant join [exported readonly] = module('path' import 1).join
//~ 49 constant absolute [readonly] = module('path' import 1).resolve
require("./setup").init();
//~ 20 → module call module('./setup' import 2).init()

function Store(name) {
//~ 10 function Store [exported] (name)
//~ 16 parameter name in Store scope 1
  this.name = name;
//~ 8 property name in Store [implicit] = name%1
//~ 8 → Store write self%1.name
  this.items = new Map();
//~ 8 property items in Store [implicit] = new Map()
//~ 8 → Store write self%1.items
//~ 20 → Store construct new Map()
  this.put = function (item) { this.last = item; };
//~ 8 method put in Store [implicit] (item)
//~ 24 parameter item in put scope 2
//~ 8 → Store write self%1.put
//~ 37 → put write self%2.last
}
Store.prototype.get = function (key) { return this.items.get(key); };
//~ 17 method get attached Store.prototype (key) context assigned Store.prototype.get
//~ 33 parameter key in get scope 3
//~ 1 → module read Store
//~ 7 → module read Store.prototype
//~ 17 → module write Store.prototype.get
//~ 52 → get read self%3.items
//~ 58 → get call self%3.items.get(key%3)
Store.open = (name) => new Store(name);
//~ 7 function open [lexicalSelf] attached Store (name) context assigned Store.open
//~ 15 parameter name in open scope 4
//~ 1 → module read Store
//~ 7 → module write Store.open
//~ 28 → open construct new Store(name%4)
Store.prototype.close = Store.prototype.get;
//~ 1 → module read Store
//~ 7 → module read Store.prototype
//~ 17 → module write Store.prototype.close
//~ 25 → module read Store
//~ 31 → module read Store.prototype
//~ 41 → module read Store.prototype.get

class Cache extends Store {
//~ 7 class Cache
//~ 21 → Cache extend Store
  static limit = 10;
//~ 10 property limit in Cache [static] = number'10'
  #hits = 0;
//~ 3 property #hits in Cache [private] = number'0'
  constructor() {
//~ 3 constructor constructor in Cache
    super("cache");
//~ 5 → constructor call super%6(string'cache')
    this.flush = this.flush.bind(this);
//~ 10 → constructor write self%6.flush
//~ 23 → constructor read self%6.flush
//~ 29 → constructor call self%6.flush.bind(self%6)
    this.timer = setTimeout(() => this.flush(), 1);
//~ 10 property timer in Cache [implicit] = setTimeout(ƒ(anonymous)@19:29, number'1')
//~ 29 function (anonymous) in constructor [anonymous lexicalSelf] context argument setTimeout(ƒ(anonymous)@19:29, number'1') #0
//~ 10 → constructor write self%6.timer
//~ 18 → constructor call setTimeout(ƒ(anonymous)@19:29, number'1')
//~ 40 → (anonymous)@19:29 call self%7.flush()
  }
  flush() { this.#hits++; delete this.timer; }
//~ 3 method flush in Cache
//~ 18 → flush read self%8.#hits
//~ 18 → flush write self%8.#hits
//~ 39 → flush read self%8.timer
}

var options = { init: function () { this.ready = true; }, [Symbol.iterator]: null };
//~ 5 variable options = {object@24:15}
//~ 15 object - in options
//~ 17 method init in object@24:15 context member {object@24:15} init
//~ 42 property ready in object@24:15 [implicit] = boolean'true' context member {object@24:15} ready
//~ 59 property [Symbol.iterator] in object@24:15 [computed] = null
//~ 42 → init write self%9.ready
//~ 60 → module read Symbol
//~ 67 → module read Symbol.iterator
exports.Store = Store;
//~ 1 → module read exports
//~ 9 → module write exports.Store
//~ 17 → module reference Store
exports.make = function (kind) { return kind ? new Cache() : Store.open(kind); };
//~ 9 function make [exported] (kind)
//~ 26 parameter kind in make scope 10
//~ 1 → module read exports
//~ 9 → module write exports.make
//~ 52 → make construct new Cache()
//~ 62 → make read Store
//~ 68 → make call Store.open(kind%10)
exports.version = "1";
//~ 9 variable version [exported] = string'1'
//~ 1 → module read exports
//~ 9 → module write exports.version
module.exports.join = join;
//~ 1 → module read module
//~ 8 → module read module.exports
//~ 16 → module write module.exports.join
//~ 23 → module reference join
Object.assign(module.exports, { extra() {} });
//~ 31 object - context argument Object.assign(module.exports, {object@29:31}) #1
//~ 33 method extra in object@29:31 context member {object@29:31} extra
//~ 1 → module read Object
//~ 8 → module call Object.assign(module.exports, {object@29:31})
//~ 15 → module read module
//~ 22 → module read module.exports
async function lazy() { return (await import("./lazy.js")).default(); }
//~ 16 function lazy [async]
//~ 60 → lazy call await(module('./lazy.js' import 3)).default()
//~ bindings:
//~   assign self%2.last ← item%2
//~   assign Store.prototype.close ← Store.prototype.get
//~   assign self%6.flush ← self%6.flush.bind(self%6)
//~   assign self%8.#hits
//~   delete self%8.timer
//~   assign exports.Store ← Store
//~   assign module.exports.join ← join
//~   return get ← self%3.items.get(key%3)
//~   return open ← new Store(name%4)
//~   return (anonymous)@19:29 ← self%7.flush()
//~   return make ← (new Cache() ∪ Store.open(kind%10))
//~   return lazy ← await(module('./lazy.js' import 3)).default()
//~ imports:
//~   require from 'node:fs' 1:21
//~   require from 'path' 1:71
//~   require from './setup' 2:10
//~   dynamic from './lazy.js' scope 12 30:47
//~ exports:
//~   named Store = Store
//~   named make is make
//~   named version is version
//~   named join = join
//~   assign = {object@29:31}
//~ heritage:
//~   Cache extends Store
