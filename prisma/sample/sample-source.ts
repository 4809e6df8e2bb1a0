import type { Source } from '@/lib/activity/source/source';

/** The source of the sample's activities: an import without a particular user. */
export const SAMPLE_SOURCE: Source = { kind: 'import', name: 'Sample data', detail: '' };
