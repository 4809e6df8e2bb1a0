/** A company that the partner sells to. `id` is its tenant id. */
export type Customer = {
  id: string;
  name: string;
  primaryDomain: string | null;
  country: string | null;
  relationship: string;
  subscriptionCount: number;
};
