import {
  MAX_SEARCH_LENGTH,
  MAX_VALUE_LENGTH,
  MAX_VALUES,
  OWN_ON,
} from '@/lib/activity/filter/filter-parameters';
import { ACTOR_KINDS } from '@/lib/activity/activity';
import { WEEKDAYS } from '@/lib/activity/filter/weekdays';
import { SOURCE_KINDS } from '@/lib/activity/source/source';
import type { Messages } from '@/lib/platform/i18n/messages';
import type { Translator } from '@/lib/platform/i18n/translator';
import { MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE } from '@/lib/api/limits';

type Schema = Record<string, unknown>;
type ParameterName = keyof Messages['api']['parameters'];

const DAY: Schema = { type: 'string', format: 'date' };
const CURSOR: Schema = { type: 'string' };

const SCHEMAS: Record<ParameterName, Schema> = {
  from: DAY,
  to: DAY,
  tz: { type: 'string', default: 'UTC' },
  hours: { type: 'string', pattern: '^[0-9]{1,2}-[0-9]{1,2}$', example: '19-7' },
  weekday: anyOf({ enum: WEEKDAYS }),
  customer: anyOf({ format: 'uuid' }),
  action: anyOf(),
  user: anyOf(),
  kind: anyOf({ enum: ACTOR_KINDS }),
  status: anyOf(),
  resource: anyOf(),
  source: anyOf({ enum: SOURCE_KINDS }),
  own: { type: 'string', enum: [OWN_ON] },
  q: { type: 'string', maxLength: MAX_SEARCH_LENGTH },
  limit: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE },
  after: CURSOR,
  before: CURSOR,
};

const NAMES = Object.keys(SCHEMAS) as ParameterName[];

/** The parameters for reading, which are those of the log, described in the language of `t`. */
export function readParameters(t: Translator) {
  return NAMES.map((name) => ({
    name,
    in: 'query',
    description: t(`api.parameters.${name}`, { usual: DEFAULT_PAGE_SIZE }),
    schema: SCHEMAS[name],
  }));
}

function anyOf(more: Schema = {}): Schema {
  const items = { type: 'string', maxLength: MAX_VALUE_LENGTH, ...more };
  return { type: 'array', items, maxItems: MAX_VALUES };
}
