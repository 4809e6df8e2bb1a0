import { Fragment, type ReactNode } from 'react';
import { END_OF_ISOLATE, ISOLATE } from '@/lib/platform/text/isolates';

const ISOLATED = new RegExp(`${ISOLATE}([^${END_OF_ISOLATE}]*)${END_OF_ISOLATE}?`);

/**
 * Renders a text: an isolated part of it, such as a name written from right to left, becomes an
 * element with its own direction, so that no invisible character is copied with it. A function,
 * because fifty rows would create hundreds of components.
 */
export function renderBidi(text: string): ReactNode {
  if (!text.includes(ISOLATE)) return text;
  return text
    .split(ISOLATED)
    .map((part, index) =>
      index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <bdi key={index}>{part}</bdi>,
    );
}
