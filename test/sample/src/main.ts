import { AudioBook, Order, PrintedBook, type Book } from "./model";
import { Catalogue } from "./services/catalogue";
import { Checkout } from "./services/checkout";
import { LoyaltyProgramme } from "./services/loyalty";
import { MemoryRepository } from "./storage/memoryRepository";

export function openShop() {
  const catalogue = new Catalogue(new MemoryRepository<Book>());
  const loyalty = new LoyaltyProgramme();
  const checkout = new Checkout(catalogue, new MemoryRepository<Order>(), loyalty);
  loyalty.watch(checkout);
  stock(catalogue);
  return { catalogue, checkout, loyalty };
}

function stock(catalogue: Catalogue): void {
  catalogue.register(
    new PrintedBook("978-1", "The Weaver's Almanac", 2400, 312),
    new PrintedBook("978-2", "Threads and Knots", 1850, 204),
    new AudioBook("978-3", "A Loom of One's Own", 1500),
  );
}

const { catalogue, checkout } = openShop();
checkout.placed.subscribe(({ order, amount }) => {
  console.log(`${order.key} for ${order.customer}: ${(amount / 100).toFixed(2)}`);
});
const [first] = catalogue.search("threads");
if (first) checkout.placeOrder("Ada", [{ isbn: first.isbn, count: 2 }]);
