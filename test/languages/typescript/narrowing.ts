function act(x: Cat | Dog, y: unknown, z: { kind: "a" } | { kind: "b"; b(): void }) {
//~ 10 function act (x, y, z)
//~ 14 parameter x in act scope 1 : (:Cat | :Dog)
//~ 28 parameter y in act scope 1 : 'unknown'
//~ 40 parameter z in act scope 1 : ({type object_type@1:43} | {type object_type@1:59})
//~ 43 object_type - in act
//~ 45 property kind in object_type@1:43 : 'string a'
//~ 59 object_type - in act
//~ 61 property kind in object_type@1:59 : 'string b'
//~ 72 method b in object_type@1:59 [bodiless] : 'void'
//~ 17 → act type :Cat
//~ 23 → act type :Dog
  if (x instanceof Cat && isReady(y)) {
//~ 20 → act read Cat
//~ 27 → act call isReady(y%1)
    x.purr();
//~ 7 → act call x%4.purr()
    y.go();
//~ 7 → act call y%4.go()
  } else if (typeof y === "string") y.trim();
//~ 39 → act call y%6.trim()
  const sound = x instanceof Dog ? x.bark() : x.purr();
//~ 9 local sound in act [readonly] scope 1 = (x%7.bark() ∪ x%8.purr())
//~ 30 → act read Dog
//~ 38 → act call x%7.bark()
//~ 49 → act call x%8.purr()
  if (!(x instanceof Dog)) {
//~ 22 → act read Dog
    throw new Error("no dog");
//~ 15 → act construct new Error(string'no dog')
    // A comment behind the last statement does not matter.
  }
  x.fetch();
//~ 5 → act call x%10.fetch()
  while (z.kind !== "a") z.b();
//~ 12 → act read z%1.kind
//~ 28 → act call z%11.b()
  [1].forEach(() => x.fetch());
//~ 15 function (anonymous) in act [anonymous lexicalSelf] context argument Array[number'1'].forEach(ƒ(anonymous)@13:15) #0
//~ 7 → act call Array[number'1'].forEach(ƒ(anonymous)@13:15)
//~ 23 → (anonymous)@13:15 call x%10.fetch()
}
//~ bindings:
//~   return (anonymous)@13:15 ← x%10.fetch()
//~ narrowings:
//~   in 3: x%3 is :Cat
//~   in 4: x%4 is :Cat
//~   in 4: isReady(y%1) is so
//~   in 6: y%6 is 'string'
//~   in 7: x%7 is :Dog
//~   in 8: x%8 is not :Dog
//~   in 9: x%9 is not :Dog
//~   in 10: x%10 is :Dog
//~   in 11: z%11.kind is not 'string a'
