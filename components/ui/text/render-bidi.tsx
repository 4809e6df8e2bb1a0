import { Fragment, type ReactNode } from 'react';
import { END_OF_ISOLATE, ISOLATE } from '@/lib/platform/text/isolated-text';

const ISOLATED = new RegExp(`${ISOLATE}([^${END_OF_ISOLATE}]*)${END_OF_ISOLATE}?`);

/**
 * Words for a page: a text in them that is isolated, such as a name written from right to left, as an
 * element with a direction of its own, so that nothing unseen is copied with it. A function, for fifty
 * rows would make hundreds of components of it.
 */
export function renderBidi(words: string): ReactNode {
  if (!words.includes(ISOLATE)) return words;
  return words
    .split(ISOLATED)
    .map((part, index) =>
      index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <bdi key={index}>{part}</bdi>,
    );
}
