// Graphs for the page: a small shop that shows every kind of thing, and a hub with hundreds of neighbours.

/** `Order.place` is in the middle of it. */
export const shop = `
  class src/orders/order.ts#Order
  method src/orders/order.ts#Order.place
  method src/orders/order.ts#Order.cancel
  method src/orders/order.ts#Order.total
  constructor src/orders/order.ts#Order.constructor
  class src/orders/baseOrder.ts#BaseOrder
  method src/orders/baseOrder.ts#BaseOrder.place
  class src/orders/giftOrder.ts#GiftOrder
  method src/orders/giftOrder.ts#GiftOrder.place
  class src/orders/rushOrder.ts#RushOrder
  method src/orders/rushOrder.ts#RushOrder.place
  interface src/payment/gateway.ts#PaymentGateway
  method src/payment/gateway.ts#PaymentGateway.charge
  class src/payment/stripe.ts#StripeGateway
  method src/payment/stripe.ts#StripeGateway.charge
  class src/stock/warehouse.ts#Warehouse
  method src/stock/warehouse.ts#Warehouse.reserve
  method src/stock/warehouse.ts#Warehouse.release
  method src/stock/warehouse.ts#Warehouse.availableQuantityForReservation
  constant src/config/limits.ts#MAX_ITEMS_PER_ORDER
  enum src/orders/status.ts#OrderStatus
  enum_member src/orders/status.ts#OrderStatus.Placed
  type_alias src/orders/types.ts#OrderLine
  property src/orders/order.ts#Order.lines

  src/orders/order.ts#Order -> src/orders/baseOrder.ts#BaseOrder extends
  src/orders/giftOrder.ts#GiftOrder -> src/orders/order.ts#Order extends
  src/orders/rushOrder.ts#RushOrder -> src/orders/order.ts#Order extends
  src/orders/order.ts#Order.place -> src/orders/baseOrder.ts#BaseOrder.place overrides
  src/orders/giftOrder.ts#GiftOrder.place -> src/orders/order.ts#Order.place overrides
  src/orders/rushOrder.ts#RushOrder.place -> src/orders/order.ts#Order.place overrides
  src/payment/stripe.ts#StripeGateway -> src/payment/gateway.ts#PaymentGateway implements
  src/payment/stripe.ts#StripeGateway.charge -> src/payment/gateway.ts#PaymentGateway.charge overrides

  src/web/checkoutController.ts#submitCheckout -> src/orders/order.ts#Order.place calls x3
  src/web/checkoutController.ts#submitCheckout -> src/orders/order.ts#Order constructs
  src/web/checkoutController.ts#submitCheckout -> src/stock/warehouse.ts#Warehouse.reserve calls
  src/web/checkoutController.ts#retryCheckout -> src/orders/order.ts#Order.place calls
  src/web/checkoutController.ts#retryCheckout -> src/web/checkoutController.ts#submitCheckout calls
  src/web/router.ts#registerRoutes -> src/web/checkoutController.ts#submitCheckout references
  src/web/router.ts#registerRoutes -> src/web/checkoutController.ts#retryCheckout references
  src/server.ts#start -> src/web/router.ts#registerRoutes calls
  src/jobs/nightly.ts#placeSubscriptions -> src/orders/order.ts#Order.place calls inferred
  src/jobs/nightly.ts#runNightly -> src/jobs/nightly.ts#placeSubscriptions calls
  src/admin/console.ts#replayOrder -> src/orders/order.ts#Order.place calls name
  test tests/order.test.ts
  tests/order.test.ts#placesAnOrder -> src/orders/order.ts#Order.place calls x12
  tests/order.test.ts#refusesEmptyOrders -> src/orders/order.ts#Order.place calls

  src/orders/order.ts#Order.place -> src/orders/order.ts#Order.total calls
  src/orders/order.ts#Order.place -> src/orders/order.ts#Order.lines reads x4
  src/orders/order.ts#Order.place -> src/payment/gateway.ts#PaymentGateway.charge calls
  src/orders/order.ts#Order.place -> src/stock/warehouse.ts#Warehouse.reserve calls x2
  src/orders/order.ts#Order.place -> src/stock/warehouse.ts#Warehouse.availableQuantityForReservation calls inferred
  src/orders/order.ts#Order.place -> src/config/limits.ts#MAX_ITEMS_PER_ORDER reads
  src/orders/order.ts#Order.place -> src/orders/status.ts#OrderStatus.Placed reads
  src/orders/order.ts#Order.place -> src/orders/types.ts#OrderLine uses_type x2
  src/orders/order.ts#Order.place -> src/util/log.ts#logInfo calls name
  src/orders/order.ts#Order.place -> pino!info calls
  src/orders/order.ts#Order.place -> src/orders/order.ts#Order.place calls
  src/orders/order.ts#Order.cancel -> src/stock/warehouse.ts#Warehouse.release calls
  src/orders/order.ts#Order.total -> src/orders/money.ts#sumOf calls
  src/stock/warehouse.ts#Warehouse.reserve -> src/stock/ledger.ts#record calls
  src/stock/warehouse.ts#Warehouse.reserve -> src/util/log.ts#logInfo calls
  src/stock/ledger.ts#record -> src/stock/journal.ts#append calls
  src/payment/gateway.ts#PaymentGateway.charge -> src/orders/types.ts#OrderLine uses_type
`;

/** Files in three circles: a large one, two files that share it, and one through types alone. */
export const circles = `
  src/app/main.ts#main -> src/app/session.ts#openSession calls
  src/app/main.ts#main -> src/view/page.ts#draw calls x3
  src/app/session.ts#openSession -> src/store/users.ts#find calls x4
  src/app/session.ts#openSession -> src/app/settings.ts#read calls x2
  src/store/users.ts#find -> src/store/rows.ts#select calls x6
  src/store/rows.ts#select -> src/store/cache.ts#get calls x2
  src/store/cache.ts#get -> src/store/rows.ts#select calls
  src/store/users.ts#find -> src/model/user.ts#toUser calls x3
  src/model/user.ts#toUser -> src/app/session.ts#currentUser calls
  src/view/page.ts#draw -> src/model/user.ts#toUser calls x2
  src/view/page.ts#draw -> src/view/list.ts#rowsOf calls x2
  src/view/list.ts#rowsOf -> src/view/page.ts#refresh calls name
  src/app/settings.ts#read -> src/store/rows.ts#select calls x2
  src/app/settings.ts#read -> src/app/main.ts#restart calls
`;

/** \`core/log.ts#log\` with \`users\` users and \`used\` things that it uses, spread over folders. */
export function hub(users: number, used: number): string {
  const lines: string[] = [];
  for (let at = 0; at < users; at += 1) {
    const file = `src/feature${String(at % 17)}/module${String(at % 43)}.ts`;
    const name =
      at % 3 === 0
        ? `Service${String(at % 9)}.handleRequest${String(at)}`
        : `processItem${String(at)}`;
    if (at % 3 === 0) {
      lines.push(`class ${file}#${name.split(".")[0] ?? ""}`);
      lines.push(`method ${file}#${name}`);
    }
    lines.push(
      `${file}#${name} -> core/log.ts#log calls${at % 7 === 0 ? " inferred" : ""}${at % 5 === 0 ? ` x${String(1 + (at % 20))}` : ""}`,
    );
    if (at % 4 === 0)
      lines.push(
        `src/app${String(at % 5)}.ts#boot${String(at)} -> ${file}#${name} calls`,
      );
  }
  for (let at = 0; at < used; at += 1) {
    const file = `lib/part${String(at % 11)}.ts`;
    lines.push(`core/log.ts#log -> ${file}#format${String(at)} calls`);
  }
  return lines.join("\n");
}

/** Names that want to be markup, styles, other names or nothing at all. */
export const hostileNames = [
  "<img/src=x/onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "a\u202egnp",
  "\u200b",
  "'\"`;--",
  "💥🧨",
  "ж中文ไทย",
  "x".repeat(300),
];

/** With some that are only long or of other scripts: for what is written and not drawn. */
export const hostileTexts = [
  ...hostileNames,
  "<img src=x onerror=alert(1)>",
  "שלום\u05b0 עולם",
  "e\u0301\u0327\u0323".repeat(40),
  "👩‍👩‍👧‍👦".repeat(50),
  "💥".repeat(5_000),
  "x".repeat(10_000),
  "line\r\nbreak\u2028end\u0000",
];

export const hostile = hostileNames
  .map((name) => `src/ho<b>stile/fi&le.ts#${name} -> main.ts#target calls`)
  .join("\n");
