import {
  LONGEST_SEARCH,
  LONGEST_VALUE,
  MOST_VALUES,
} from '@/lib/activity/filter/filter-parameters';

type Schema = Record<string, unknown>;
type Told = { description: string; schema: Schema };

const DAY: Schema = { type: 'string', format: 'date' };
const CURSOR: Schema = { type: 'string' };

const PARAMETERS: Record<string, Told> = {
  from: {
    description: 'The first day. Absent: a month before `to`, or before today.',
    schema: DAY,
  },
  to: {
    description: 'The last day, which is included. Absent: a month after `from`, or today.',
    schema: DAY,
  },
  tz: {
    description: 'The IANA zone whose days are meant.',
    schema: { type: 'string', default: 'UTC' },
  },
  customer: anyOf('Customers, by their tenant ids.', { format: 'uuid' }),
  action: anyOf('Values of `operationType`.'),
  user: anyOf('Values of `userPrincipalName`.'),
  status: anyOf('Values of `operationStatus`.'),
  resource: anyOf('Values of `resourceType`.'),
  q: {
    description:
      'A part of the customer’s name, the actor, the action or the details, in any case.',
    schema: { type: 'string', maxLength: LONGEST_SEARCH },
  },
  after: {
    description: 'The `next` of the page before: goes on to what is older.',
    schema: CURSOR,
  },
  before: {
    description: 'Such a cursor too, but goes back to what is newer.',
    schema: CURSOR,
  },
};

/** The parameters that reading takes: those of the log. */
export const READ_PARAMETERS = Object.entries(PARAMETERS).map(([name, told]) => ({
  name,
  in: 'query',
  ...told,
}));

function anyOf(description: string, more: Schema = {}): Told {
  const items = { type: 'string', maxLength: LONGEST_VALUE, ...more };
  return {
    description: `${description} Repeat it for “or”.`,
    schema: { type: 'array', items, maxItems: MOST_VALUES },
  };
}
