import { countDescendants, textOfNode, rootOf } from '@/lib/platform/json/json-node';
import type { Field } from './changes/change-lines';
import type { ValueWriting } from './changes/readable-value';
import { withoutItemNumber } from './line-items/line-items';
import { addFlattenedLines, addNestedLine } from './values/value-lines';
import { redactedChangesIn, type RedactedChanges } from './changes/redacted-changes';
import type { LineWindow } from './line-window';
import { readWindow, type SectionPaging } from './section-paging';
import type { IndexedDatum, IndexedContent } from './index-content';
import type { TextBudget } from './text-budget';

type SectionOptions = { paging: SectionPaging; writing: ValueWriting };

/**
 * The customised data in order, with keys as the source wrote them, without the `repeated` ones that
 * are shown elsewhere; null when there is none.
 */
export function additionalSection(
  { data, isDataTruncated, redactedChanges }: IndexedContent,
  { paging, writing, repeated }: SectionOptions & { repeated: ReadonlySet<number> },
): LineWindow<Field> | null {
  if (data.length <= repeated.size && !isDataTruncated) return null;
  const nested = data.reduce((sum, { value }) => sum + countDescendants(value), 0);
  const add = nested > paging.maxNestedValues ? addFlattenedLines : addNestedLine;
  return readWindow<Field>(paging, {
    name: 'additional',
    read: (window) => {
      const changes = redactedChangesIn(redactedChanges, 'customizedData');
      for (const [position, datum] of data.entries()) {
        if (repeated.has(position)) continue;
        const isChanged = redactedChangesIn(redactedChangesIn(changes, position), 'value') !== null;
        const sourceName = withoutItemNumber(textOfNode(datum.key, MAX_KEY_LENGTH).prefix);
        const named = { buildName: keyBuilder(datum), sourceName };
        add(window, { ...named, node: datum.value, isChanged, writing });
      }
      window.isTruncated = isDataTruncated;
    },
  });
}

// Longer ones are not names of anything.
const MAX_KEY_LENGTH = 200;

/** The other fields of the source's record; null when there are none. */
export function sourceSection(
  { source, redactedChanges }: IndexedContent,
  { paging, writing }: SectionOptions,
): LineWindow<Field> | null {
  if (source.length === 0) return null;
  const size = source.reduce((sum, { index }) => sum + (index?.size ?? 0), 0);
  const add = size > paging.maxNestedValues ? addFlattenedLines : addNestedLine;
  return readWindow<Field>(paging, {
    name: 'source',
    read: (window) => {
      for (const { name, index } of source) {
        const isChanged = isSourceChanged(name, redactedChanges);
        const named = { buildName: () => name, sourceName: name };
        if (index) add(window, { ...named, node: rootOf(index), isChanged, writing });
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
