import { Checkout, type OrderPlaced } from "./checkout";

/** Collects a point for every full euro that a customer spends. */
export class LoyaltyProgramme {
  private readonly points = new Map<string, number>();

  watch(checkout: Checkout): () => void {
    return checkout.placed.subscribe((event) => this.collect(event));
  }

  pointsOf(customer: string): number {
    return this.points.get(customer) ?? 0;
  }

  private collect({ order, amount }: OrderPlaced): void {
    this.points.set(order.customer, this.pointsOf(order.customer) + Math.floor(amount / 100));
  }
}

const steps: readonly { readonly from: number; readonly percent: number }[] = [
  { from: 500, percent: 10 },
  { from: 100, percent: 5 },
];

export function discountFor(points: number, total: number): number {
  const step = steps.find((candidate) => points >= candidate.from);
  return step ? Math.round((total * step.percent) / 100) : 0;
}
