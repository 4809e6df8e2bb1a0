import { Fragment, type ReactNode } from 'react';
import { END_OF_ISOLATE, ISOLATE } from '@/lib/text/isolated-text';

const ISOLATED = new RegExp(`${ISOLATE}([^${END_OF_ISOLATE}]*)${END_OF_ISOLATE}?`);

/**
 * Words on a page: a text in them that is isolated, such as a name written from right to left, as an
 * element with a direction of its own, so that nothing unseen is copied with it. What is no text is
 * as it is.
 */
export function BidiText({ children }: { children: ReactNode }) {
  const words = wordsOf(children);
  if (!words?.includes(ISOLATE)) return children;
  return words
    .split(ISOLATED)
    .map((part, index) =>
      index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <bdi key={index}>{part}</bdi>,
    );
}

// The parts of a sentence come as a list where it has elements in it.
function wordsOf(children: ReactNode): string | null {
  if (typeof children === 'string') return children;
  const isText = Array.isArray(children) && children.every((part) => typeof part === 'string');
  return isText ? children.join('') : null;
}
