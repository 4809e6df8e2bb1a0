import type { ReactNode } from 'react';
import { bidiWords } from './bidi-words';

/** Words on a page, as `bidiWords` writes them; what is no text is as it is. */
export function BidiText({ children }: { children: ReactNode }) {
  if (typeof children === 'string') return bidiWords(children);
  // The parts of a sentence come as a list where it has elements in it.
  const isText = Array.isArray(children) && children.every((part) => typeof part === 'string');
  return isText ? bidiWords(children.join('')) : children;
}
