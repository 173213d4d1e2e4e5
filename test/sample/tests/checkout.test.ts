import assert from "node:assert/strict";
import { test } from "node:test";
import { openShop } from "../src/main";

test("an order costs its books and the postage", () => {
  const { checkout } = openShop();
  const order = checkout.placeOrder("Grace", [{ isbn: "978-2", count: 1 }]);
  assert.equal(checkout.amountDue(order), 1850 + 280);
});

test("a customer collects points", () => {
  const { checkout, loyalty } = openShop();
  checkout.placeOrder("Grace", [{ isbn: "978-3", count: 10 }]);
  assert.equal(loyalty.pointsOf("Grace"), 135);
});
