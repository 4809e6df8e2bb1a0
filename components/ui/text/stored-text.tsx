import { hasRightToLeft } from '@/lib/platform/text/isolated-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { Breakable } from './breakable';

type StoredTextProps = {
  /** As it is stored. */
  children: string;
  /** Where a line should break first: a pattern of zero width. */
  breakAt?: RegExp;
};

/**
 * A text from outside, such as a name or a value of a record: invisible characters are made
 * visible, and it does not reorder the text around it.
 */
export function StoredText({ children, breakAt }: StoredTextProps) {
  const visible = visibleText(children);
  const text = breakAt ? <Breakable at={breakAt}>{visible}</Breakable> : visible;
  return hasRightToLeft(visible) ? <bdi>{text}</bdi> : text;
}
