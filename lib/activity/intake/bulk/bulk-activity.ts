import type { ActivityContent, ActivityHead } from '@/lib/activity/activity';

/** An activity for loading in bulk; columns of JSON are JSON text here. */
export type BulkActivity = Omit<ActivityHead, 'variant' | 'sequence' | 'recordedAt' | 'sources'> &
  Omit<ActivityContent, 'otherFields' | 'redactedChanges' | 'truncatedAt'> & { partnerId: string };
