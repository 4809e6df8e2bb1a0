import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS } from '@/lib/activity/activity';
import { formatCursor } from '@/lib/activity/filter/cursor';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { activityFilterQuery, periodOnly } from '@/lib/activity/filter/filter-url';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import { WEEKDAYS } from '@/lib/activity/filter/weekdays';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { filterOf } from '@/tests/support/records/views';

const noon = new Date('2026-11-21T12:00:00Z');
const problemsOf = (query: string) =>
  parseActivityFilter(toQueryParameters(new URLSearchParams(query)), noon).problems;

describe('the period', () => {
  it('is the month up to today by default', () => {
    expect(filterOf('')).toMatchObject({ from: '2026-10-21', to: '2026-11-21', zone: 'UTC' });
  });

  it('depends on the current day in the zone', () => {
    const late = new Date('2026-11-21T20:00:00Z');
    const { filter } = parseActivityFilter({ tz: 'Asia/Tokyo' }, late);
    expect(filter).toMatchObject({ from: '2026-10-22', to: '2026-11-22' });
  });

  it('is a month from the one day that is requested', () => {
    expect(filterOf('from=2026-01-31')).toMatchObject({ from: '2026-01-31', to: '2026-02-28' });
    expect(filterOf('to=2026-03-31')).toMatchObject({ from: '2026-02-28', to: '2026-03-31' });
  });

  it('may be one day, but not end before it starts', () => {
    expect(problemsOf('from=2026-03-01&to=2026-03-01')).toEqual([]);
    expect(problemsOf('from=2026-03-02&to=2026-03-01')).toEqual([
      { field: 'from', code: 'fromAfterTo' },
    ]);
  });
});

describe('an invalid value', () => {
  it.each([
    ['from=2026-02-30', 'from'],
    ['to=yesterday', 'to'],
    ['from=2026-01-01&from=2026-01-02', 'from'],
    ['tz=Mars/Olympus', 'tz'],
    ['hours=7', 'hours'],
    ['hours=19-7&hours=7-19', 'hours'],
    ['customer=adatum', 'customer'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['q=%00', 'q'],
    ['action=a%00b', 'action'],
    [`user=${'x'.repeat(401)}`, 'user'],
    [Array.from({ length: 51 }, (_, n) => `status=${n}`).join('&'), 'status'],
    ['kind=partner_user&kind=nobody', 'kind'],
    ['weekday=0', 'weekday'],
    ['weekday=monday', 'weekday'],
    ['after=junk', 'after'],
    ['before=', null],
    [`after=${Buffer.from('2026-02-30T00:00:00.000000Z 1').toString('base64url')}`, 'after'],
    [`after=${Buffer.from('0000-01-01T00:00:00.000000Z 1').toString('base64url')}`, 'after'],
  ])('in %s is reported at its field', (query, field) => {
    expect(problemsOf(query).map((problem) => problem.field)).toEqual(field ? [field] : []);
  });

  it('is reported as out of range if it is a valid day', () => {
    const codeOf = (query: string) => problemsOf(query).map(({ code }) => code);
    expect(codeOf('from=9999-12-31')).toEqual(['dayOutOfRange']);
    expect(codeOf('to=0999-12-31')).toEqual(['dayOutOfRange']);
    expect(codeOf('to=9999-02-30')).toEqual(['notADay']);
    expect(codeOf('from=1000-01-01&to=9998-12-31')).toEqual([]);
  });

  it('is reported together with the others, each in a sentence', () => {
    const problems = problemsOf('from=x&to=y&tz=z');
    expect(problems.map(({ field }) => field)).toEqual(['tz', 'from', 'to']);
    const sentences = problems.map((problem) =>
      describeFilterProblem(problem, translatorFor('en')),
    );
    expect(sentences).toEqual([
      '“z” isn’t a time zone. Enter one such as Asia/Tokyo.',
      'From must be a date such as 2026-11-21.',
      'To must be a date such as 2026-11-21.',
    ]);
    const [zone] = problems.map((problem) => describeFilterProblem(problem, translatorFor('ja')));
    expect(zone).toBe('「z」はタイム ゾーンではありません。Asia/Tokyo のように指定してください。');
  });
});

describe('the URL of a view', () => {
  it('leaves defaults out, so that equal views have equal URLs', () => {
    const queries = [
      '',
      'tz=UTC',
      'hours=0-24',
      'tz=GMT',
      'tz=etc/utc',
      'from=2026-10-21&to=2026-11-21',
      'from=&q=',
      'from=2026-10-21',
      'x=1',
    ];
    expect(queries.map((query) => activityFilterQuery(filterOf(query)))).toEqual(
      queries.map(() => ''),
    );
  });

  it('has its names and values in a fixed order', () => {
    const one = filterOf(
      'status=failed&action=b&action=a&hours=07-9&from=2026-01-01&to=2026-01-31',
    );
    const other = filterOf(
      'to=2026-01-31&from=2026-01-01&action=a&action=b&status=failed&action=a&hours=7-09',
    );
    expect(activityFilterQuery(one)).toBe(activityFilterQuery(other));
  });

  it('leads back to the same view', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 20 }).filter(isWritable), {
      maxLength: 3,
    });
    const parameters = fc.record({
      from: fc.constantFrom('2026-01-01', '2026-02-28'),
      to: fc.constantFrom('2026-03-01', '2026-12-31'),
      tz: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
      hours: fc.constantFrom(undefined, '19-7', '7-19', '0-24', '00-1', '23-24'),
      weekday: fc.subarray([...WEEKDAYS]),
      action: texts,
      user: texts,
      kind: fc.subarray([...ACTOR_KINDS]),
      status: texts,
      resource: texts,
      customer: fc.array(fc.uuid(), { maxLength: 3 }),
      q: fc.string({ minLength: 1, maxLength: 20 }).filter(isWritable),
      after: fc.constant(
        formatCursor({ occurredAt: '2026-02-01T00:00:00.000001Z', sequence: '7' }),
      ),
    });
    fc.assert(
      fc.property(parameters, (requested) => {
        const { filter } = parseActivityFilter(requested, noon);
        expect(filter && filterOf(activityFilterQuery(filter))).toEqual(filter);
      }),
    );
  });

  it('can be reduced to its period and zone', () => {
    const filter = filterOf(
      'from=2026-01-01&to=2026-01-02&tz=Asia/Tokyo&q=x&hours=7-9&status=failed&kind=system&weekday=7',
    );
    expect(activityFilterQuery(periodOnly(filter))).toBe(
      '?from=2026-01-01&to=2026-01-02&tz=Asia%2FTokyo',
    );
  });
});

it('never throws, whatever the parameters', () => {
  const names = fc.constantFrom(
    'from',
    'to',
    'tz',
    'hours',
    'customer',
    'q',
    'after',
    'before',
    '__proto__',
    'toString',
  );
  const values = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(names, fc.string()), values), (parameters) => {
      const { filter, problems } = parseActivityFilter(parameters, noon);
      expect(filter === null).toBe(problems.length > 0);
    }),
    { numRuns: 2000 },
  );
});

function isWritable(text: string): boolean {
  return !text.includes('\0') && text.trim() === text;
}
