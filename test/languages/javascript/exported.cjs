/** Adds. */
module.exports = function (a, b = one()) { return add(a, b); };
//~ 8 function exports (a, b) context assigned module.exports
//~ 28 parameter a in exports scope 1
//~ 31 parameter b in exports scope 1 = one()
//~ 1 → module read module
//~ 8 → module write module.exports
//~ 35 → exports call one()
//~ 51 → exports call add(a%1, b%1)
module.exports.helper = ([first, , ...rest]) => first(...rest);
//~ 16 function helper [exported lexicalSelf] ((0))
//~ 26 parameter (0) in helper [anonymous] scope 2
//~ 27 local first in helper [pattern] scope 2
//~ 39 local rest in helper [pattern] scope 2
//~ 1 → module read module
//~ 8 → module read module.exports
//~ 16 → module write module.exports.helper
//~ 49 → helper call first%2(...rest%2)
//~ bindings:
//~   assign module.exports ← ƒexports
//~   assign first ← (0)%2[0]
//~   assign rest ← rest((0)%2 from 2)
//~   return exports ← add(a%1, b%1)
//~   return helper ← first%2(...rest%2)
//~ exports:
//~   assign = ƒexports
//~   named helper is helper
