import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import type { Source } from '@/lib/activity/source/source';
import type { TestPartner } from './partners';

export const BRIDGE: Source = { kind: 'api', name: 'billing bridge', detail: 'key-1' };
export const OTHER_KEY: Source = { kind: 'api', name: 'other key', detail: 'key-2' };
export const SYNC: Source = { kind: 'sync', name: 'contoso.example', detail: '' };
export const IMPORT: Source = { kind: 'import', name: 'ada', detail: 'march.json' };

/** The sources of each state of a record, the oldest state first. */
export async function sourcesOf(partner: TestPartner, recordId: string): Promise<Source[][]> {
  const states = await listActivitiesOfRecord(partner.scope, recordId);
  return states.toReversed().map(({ sources }) => sources);
}
