/** A product for sale: by the seat (`Licenses`) or by usage (`Usage-based`). */
export type Offer = { offerId: string; offerName: string; unitType: string };

export const UNIT_TYPES = ['Licenses', 'Usage-based'] as const;

/** An example of an offer id. */
export const OFFER_ID_EXAMPLE = 'CFQ7TTC0LH18:0001:CFQ7TTC0K971';

/** The value of the option for an offer that was never sold before. */
export const OTHER_OFFER = 'other';
