import {
  LONGEST_SEARCH,
  LONGEST_VALUE,
  MOST_VALUES,
} from '@/lib/activity/filter/filter-parameters';

type Schema = Record<string, unknown>;
type Parameter = { name: string; in: 'query'; description: string; schema: Schema };

const DAY: Schema = { type: 'string', format: 'date' };
const CURSOR: Schema = { type: 'string' };

/** The parameters that reading takes: those of the log. */
export const READ_PARAMETERS: Parameter[] = [
  one('from', DAY, 'The first day. Absent: a month before `to`, or before today.'),
  one('to', DAY, 'The last day, which is included. Absent: a month after `from`, or today.'),
  one('tz', { type: 'string', default: 'UTC' }, 'The IANA zone whose days are meant.'),
  list('customer', 'Customers, by their tenant ids.', { format: 'uuid' }),
  list('action', 'Values of `operationType`.'),
  list('user', 'Values of `userPrincipalName`.'),
  list('status', 'Values of `operationStatus`.'),
  list('resource', 'Values of `resourceType`.'),
  one(
    'q',
    { type: 'string', maxLength: LONGEST_SEARCH },
    'A part of the customer’s name, the actor, the action or the details, in any case.',
  ),
  one('after', CURSOR, 'The `next` of the page before: goes on to what is older.'),
  one('before', CURSOR, 'Such a cursor too, but goes back to what is newer.'),
];

function one(name: string, schema: Schema, description: string): Parameter {
  return { name, in: 'query', description, schema };
}

function list(name: string, description: string, more: Schema = {}): Parameter {
  const items = { type: 'string', maxLength: LONGEST_VALUE, ...more };
  const schema = { type: 'array', items, maxItems: MOST_VALUES };
  return { name, in: 'query', description: `${description} Repeat it for “or”.`, schema };
}
