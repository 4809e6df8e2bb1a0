import type { Source } from '@/lib/activity/source/source';

/** A summary of a record that is set aside; times are ISO 8601 UTC. */
export type SetAsideRecord = {
  /** Unique among the records that are set aside. */
  key: string;
  recordId: string | null;
  operationType: string;
  occursAt: string;
  /** When it will be stored; null: never. */
  dueAt: string | null;
  receivedAt: string;
  source: Source;
};

/** The latest records that are set aside for a partner, and their total number. */
export type SetAside = { records: SetAsideRecord[]; total: number };
