import type { ReactNode } from 'react';
import { renderBidi } from './render-bidi';

/** Text on a page, as `renderBidi` renders it; other children are unchanged. */
export function BidiText({ children }: { children: ReactNode }) {
  if (typeof children === 'string') return renderBidi(children);
  // A sentence with elements in it arrives as a list of its parts.
  const isText = Array.isArray(children) && children.every((part) => typeof part === 'string');
  return isText ? renderBidi(children.join('')) : children;
}
