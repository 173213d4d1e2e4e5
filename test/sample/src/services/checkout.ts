import { postageFor } from "../legacy/postage.js";
import { EventBus } from "../events";
import { Order } from "../model";
import type { Repository } from "../storage/repository";
import type { Catalogue } from "./catalogue";
import { discountFor, LoyaltyProgramme } from "./loyalty";

export interface OrderPlaced {
  readonly order: Order;
  readonly amount: number;
}

export interface BasketItem {
  readonly isbn: string;
  readonly count: number;
}

export class Checkout {
  readonly placed = new EventBus<OrderPlaced>();
  private next = 1;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly orders: Repository<Order>,
    private readonly loyalty: LoyaltyProgramme,
  ) {}

  placeOrder(customer: string, basket: readonly BasketItem[]): Order {
    const order = this.createOrder(customer);
    for (const { isbn, count } of basket) order.add(this.catalogue.bookByIsbn(isbn), count);
    this.orders.save(order);
    this.placed.publish({ order, amount: this.amountDue(order) });
    return order;
  }

  amountDue(order: Order): number {
    const points = this.loyalty.pointsOf(order.customer);
    return order.total() - discountFor(points, order.total()) + postageFor(order.weight());
  }

  private createOrder(customer: string): Order {
    return new Order(`order-${this.next++}`, customer);
  }
}
