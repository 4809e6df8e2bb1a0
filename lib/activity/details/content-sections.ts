import { countDescendants, textOfNode, rootOf } from '@/lib/platform/json/json-node';
import type { Field } from './changes/compare-activity';
import { addFlattenedLines, addNestedLine } from './value-lines';
import { redactedChangesIn, type RedactedChanges } from './changes/redacted-changes';
import type { LineWindow } from './line-window';
import { readWindow, type SectionPaging } from './section-paging';
import type { IndexedDatum, IndexedContent } from './index-content';
import type { TextBudget } from './text-budget';

/** The customised data in order, with keys as the source wrote them; null when there is none. */
export function additionalSection(
  { data, isDataTruncated, redactedChanges }: IndexedContent,
  paging: SectionPaging,
): LineWindow<Field> | null {
  if (data.length === 0 && !isDataTruncated) return null;
  const nested = data.reduce((sum, { value }) => sum + countDescendants(value), 0);
  const add = nested > paging.maxNestedValues ? addFlattenedLines : addNestedLine;
  return readWindow<Field>(paging, {
    name: 'additional',
    read: (window) => {
      const changes = redactedChangesIn(redactedChanges, 'customizedData');
      for (const [position, datum] of data.entries()) {
        const isChanged = redactedChangesIn(redactedChangesIn(changes, position), 'value') !== null;
        add(window, { buildName: keyBuilder(datum), node: datum.value, isChanged });
      }
      window.isTruncated = isDataTruncated;
    },
  });
}

/** The other fields of the source's record; null when there are none. */
export function sourceSection(
  { source, redactedChanges }: IndexedContent,
  paging: SectionPaging,
): LineWindow<Field> | null {
  if (source.length === 0) return null;
  const size = source.reduce((sum, { index }) => sum + (index?.size ?? 0), 0);
  const add = size > paging.maxNestedValues ? addFlattenedLines : addNestedLine;
  return readWindow<Field>(paging, {
    name: 'source',
    read: (window) => {
      for (const { name, index } of source) {
        const isChanged = isSourceChanged(name, redactedChanges);
        if (index) add(window, { buildName: () => name, node: rootOf(index), isChanged });
        window.isTruncated ||= index === null || index.isTruncated;
      }
    },
  });
}

// The other fields are members of the record itself.
function isSourceChanged(name: string, changes: RedactedChanges | null): boolean {
  if (name !== 'otherFields') return redactedChangesIn(changes, name) !== null;
  return [...(changes?.members.keys() ?? [])].some((field) => !CONTENT_FIELD_NAMES.has(field));
}

const CONTENT_FIELD_NAMES = new Set([
  'resourceOldValue',
  'resourceNewValue',
  'customizedData',
  'participants',
  'attributes',
]);

function keyBuilder({ key }: IndexedDatum): (budget: TextBudget) => string {
  return (budget) => budget.takeName((maxLength) => textOfNode(key, maxLength));
}
