import type { Source } from '@/lib/activity/source/source';

/** A record that is kept aside, in short; times are ISO 8601 UTC. */
export type SetAsideRecord = {
  /** Tells it from the others. */
  key: string;
  recordId: string | null;
  operationType: string;
  occursAt: string;
  /** When it is taken in; null: never. */
  dueAt: string | null;
  receivedAt: string;
  source: Source;
};

/** The latest of what is kept aside of a partner, and how many records are. */
export type SetAside = { records: SetAsideRecord[]; total: number };
