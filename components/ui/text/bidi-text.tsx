import type { ReactNode } from 'react';
import { renderBidi } from './render-bidi';

/** Words on a page, as `bidiWords` writes them; what is no text is as it is. */
export function BidiText({ children }: { children: ReactNode }) {
  if (typeof children === 'string') return renderBidi(children);
  // The parts of a sentence come as a list where it has elements in it.
  const isText = Array.isArray(children) && children.every((part) => typeof part === 'string');
  return isText ? renderBidi(children.join('')) : children;
}
