/** Something that is sold: by the seat (`Licenses`) or by use (`Usage-based`). */
export type Offer = { offerId: string; offerName: string; unitType: string };

export const UNIT_TYPES = ['Licenses', 'Usage-based'] as const;

/** What the id of an offer looks like. */
export const OFFER_ID_EXAMPLE = 'CFQ7TTC0LH18:0001:CFQ7TTC0K971';

/** Stands in the choice of offers for one that was never sold before. */
export const OTHER_OFFER = 'other';
