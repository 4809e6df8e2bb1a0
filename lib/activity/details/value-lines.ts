import { textOfNode, type JsonNode } from '@/lib/platform/json/json-node';
import type { Field } from './changes/compare-activity';
import { compareJson } from './changes/compare-json';
import { containsRedaction } from './changes/redacted-changes';
import type { LineWindow } from './line-window';
import { formatPath } from './changes/format-path';
import { toReadableValue } from './changes/readable-value';
import type { TextBudget } from './text-budget';
import { PATH_SEPARATOR } from '@/lib/activity/describe/path-separator';

type NamedValue = {
  /** The name of the value as it is shown. */
  buildName: (budget: TextBudget) => string;
  node: JsonNode;
  /** Whether a redacted value within it was changed. */
  isChanged: boolean;
};

/** Adds a value as one line, with its nested values. */
export function addNestedLine(
  window: LineWindow<Field>,
  { buildName, node, isChanged }: NamedValue,
): void {
  window.add(
    () => (budget) =>
      withChangeMark([buildName(budget), toReadableValue(node, budget)], { node, isChanged }),
  );
}

/** Adds each single value within a value as a line of its own, named by its path. */
export function addFlattenedLines(
  window: LineWindow<Field>,
  { buildName, node, isChanged }: NamedValue,
): void {
  compareJson(
    { old: null, new: node },
    {
      isFlat: true,
      onUnchanged: () => undefined,
      onChanged: (getValue) =>
        window.add(() => {
          const { path, new: value } = getValue();
          return (budget) => {
            const names = [buildName(budget), formatPath(path, budget)].filter(
              (name) => name !== '',
            );
            const line: Field = [
              names.join(PATH_SEPARATOR),
              value && toReadableValue(value, budget),
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
