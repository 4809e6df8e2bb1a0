/** Something that is sold: by the seat (`Licenses`) or by use (`Usage-based`). */
export type Offer = { offerId: string; offerName: string; unitType: string };

export const UNIT_TYPES = ['Licenses', 'Usage-based'] as const;

/** Stands in the choice of offers for one that was never sold before. */
export const OTHER_OFFER = 'other';
