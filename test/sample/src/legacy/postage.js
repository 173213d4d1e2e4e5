// Older than the rest of the shop, and still CommonJS.
const tariffs = {
  letter: (grams) => 180 + Math.ceil(grams / 100) * 10,
  parcel(grams) {
    return 490 + Math.ceil(grams / 1000) * 60;
  },
};

function kindOf(grams) {
  return grams <= 1000 ? "letter" : "parcel";
}

function postageFor(grams) {
  if (grams === 0) return 0;
  return tariffs[kindOf(grams)](grams);
}

module.exports = { postageFor, kindOf };
