import { renderBidi } from '@/components/ui/text/render-bidi';

export type Mark = 'succeeded' | 'failed' | 'pending' | 'warning' | 'unknown';

/**
 * A state as a word with a mark before it: the colour only repeats what both say. The stylesheet
 * draws the mark, because fifty in the markup would be a tenth of the page.
 */
export function StatusMark({ mark, children }: { mark: Mark; children: string }) {
  return (
    <span className="status-mark" data-mark={mark}>
      {renderBidi(children)}
    </span>
  );
}
