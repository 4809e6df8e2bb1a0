import { textOfNode, type JsonNode } from '@/lib/platform/json/json-node';
import type { Field } from '@/lib/activity/details/changes/change-lines';
import { compareJson } from '@/lib/activity/details/changes/compare-json';
import { containsRedaction } from '@/lib/activity/details/changes/redacted-changes';
import type { LineWindow } from '@/lib/activity/details/line-window';
import { formatPath } from '@/lib/activity/details/changes/format-path';
import { toReadableValue, type ValueWriting } from '@/lib/activity/details/changes/readable-value';
import type { TextBudget } from '@/lib/activity/details/text-budget';
import { PATH_SEPARATOR } from '@/lib/activity/describe/path-separator';

type NamedValue = {
  /** The name of the value as it is shown. */
  buildName: (budget: TextBudget) => string;
  node: JsonNode;
  /** The source's name of the value, from which its kind is told. */
  sourceName: string;
  /** Whether a redacted value within it was changed. */
  isChanged: boolean;
  writing: ValueWriting;
};

/** Adds a value as one line, with its nested values. */
export function addNestedLine(
  window: LineWindow<Field>,
  { buildName, node, sourceName, isChanged, writing }: NamedValue,
): void {
  window.add(
    () => (budget) =>
      withChangeMark(
        [buildName(budget), toReadableValue(node, { ...writing, budget, name: sourceName })],
        { node, isChanged },
      ),
  );
}

/** Adds each single value within a value as a line of its own, named by its path. */
export function addFlattenedLines(
  window: LineWindow<Field>,
  { buildName, node, isChanged, writing }: NamedValue,
): void {
  compareJson(
    { old: null, new: node },
    {
      isFlat: true,
      onUnchanged: () => undefined,
      onChanged: (getValue) =>
        window.add(() => {
          const { path, new: value, currencyOn } = getValue();
          const currency = currencyOn('new') ?? writing.currency;
          return (budget) => {
            const names = [buildName(budget), formatPath(path, budget)].filter(
              (name) => name !== '',
            );
            const line: Field = [
              names.join(PATH_SEPARATOR),
              value && toReadableValue(value, { ...writing, currency, budget }),
            ];
            return value ? withChangeMark(line, { node: value, isChanged }) : line;
          };
        }),
    },
  );
}

const MAX_SCANNED_LENGTH = 20_000;

// Only a value with redactions can differ without showing it.
function withChangeMark(
  [name, value]: Field,
  { node, isChanged }: Pick<NamedValue, 'node' | 'isChanged'>,
): Field {
  const isMarked = isChanged && containsRedaction(textOfNode(node, MAX_SCANNED_LENGTH).prefix);
  return isMarked ? [name, value, true] : [name, value];
}
