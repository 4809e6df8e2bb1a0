import type {
  FilterProblem,
  OtherParameter,
  ParameterName,
} from '@/lib/activity/filter/filter-parameters';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/** Describes what is wrong with a parameter of the log, as a sentence. */
export function describeFilterProblem(
  { field, code, values }: FilterProblem,
  t: Translator,
): string {
  if (code === 'fromAfterTo') return t('filter.fromAfterTo');
  const isolated = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolatedText(value) : value,
  ]);
  return t(code === 'notAZone' ? 'forms.notAZone' : `log.problems.${code}`, {
    ...Object.fromEntries(isolated),
    name: describeParameter(field, t),
  });
}

const OTHER_NAMES = {
  tz: 'ui.timeZone',
  after: 'record.goTo.page',
  before: 'record.goTo.page',
  format: 'log.export.format',
} as const satisfies Record<OtherParameter, string>;

function describeParameter(field: ParameterName, t: Translator): string {
  return t(isOther(field) ? OTHER_NAMES[field] : `filter.${field}`);
}

function isOther(field: ParameterName): field is OtherParameter {
  return field in OTHER_NAMES;
}
