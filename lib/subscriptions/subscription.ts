/** What a customer has bought, with the states and dates of its life cycle (instants in UTC). */
export type Subscription = {
  id: string;
  orderId: string | null;
  offerId: string;
  offerName: string;
  friendlyName: string;
  quantity: number;
  unitType: string;
  status: string;
  billingCycle: string;
  /** ISO 8601 duration: P1M, P1Y, P3Y. */
  term: string;
  isTrial: boolean;
  autoRenew: boolean;
  reseller: string | null;
  createdAt: Date;
  effectiveFrom: Date;
  commitmentEndsAt: Date | null;
  cancellationAllowedUntil: Date | null;
  /** Counts the changes: a change that started from an older version is refused. */
  version: number;
};
