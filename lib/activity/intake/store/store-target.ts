import type pg from 'pg';
import type { StoredSource } from '@/lib/activity/source/ensure-source';
import type { Source } from '@/lib/activity/source/source';

/**
 * Whose records they are, and where they come from. `isOwn`: this product records what was done to the
 * log or the account itself; whoever sends records can never say so.
 */
export type Intake = { partnerId: string; source: Source; isOwn?: boolean };

/** Where records are stored: an open transaction, the partner, and the source. */
export type StoreTarget = {
  client: pg.ClientBase;
  partnerId: string;
  source: StoredSource;
  isOwn?: boolean;
};
