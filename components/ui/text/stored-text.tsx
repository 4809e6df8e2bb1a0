import { hasRightToLeft } from '@/lib/platform/text/isolated-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { Breakable } from './breakable';

type StoredTextProps = {
  /** As it is stored. */
  children: string;
  /** Where a line may break before it breaks anywhere else: a pattern of no width. */
  breakAt?: RegExp;
};

/**
 * A text from outside, such as a name or a value of a record: what cannot be seen in it is visible,
 * and it changes the order of nothing beside it.
 */
export function StoredText({ children, breakAt }: StoredTextProps) {
  const visible = visibleText(children);
  const text = breakAt ? <Breakable at={breakAt}>{visible}</Breakable> : visible;
  return hasRightToLeft(visible) ? <bdi>{text}</bdi> : text;
}
