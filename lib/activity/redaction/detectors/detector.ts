import type { TextRange } from '@/lib/activity/redaction/text/text-range';

/** Finds the secrets of a text, in order. */
export type Detector = (text: string) => TextRange[];
