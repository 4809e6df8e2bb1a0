'use client';

import type { ComponentPropsWithoutRef } from 'react';
import type { PartSentOnce } from '@/lib/platform/html/send-once';
import { useSentOnce } from './use-sent-once';

type SentDetailsProps = Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'content'> & {
  /** Its summary and what it unfolds. */
  content: PartSentOnce;
};

/** A `details` whose content is a part that is sent once. */
export function SentDetails({ content, ...details }: SentDetailsProps) {
  return <details key={content.id} {...details} {...useSentOnce(content)} />;
}
