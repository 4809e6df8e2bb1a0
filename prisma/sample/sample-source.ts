import type { Source } from '@/lib/activity/source/source';

/** How the sample's activities came: brought in by command, by nobody in particular. */
export const SAMPLE_SOURCE: Source = { kind: 'import', name: 'Sample data', detail: '' };
