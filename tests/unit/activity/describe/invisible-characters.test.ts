import { expect, it } from 'vitest';
import { describeConfirmation, summariseActivity } from '@/lib/activity/summary/summarise-activity';
import { describeChip, describeChipValue } from '@/lib/activity/describe/describe-chip';
import { describeEmptyView } from '@/lib/activity/describe/describe-view';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import { describeRecord } from '@/lib/activity/describe/describe-record';
import type { Activity } from '@/lib/activity/activity';
import { prepareDetails } from '@/lib/activity/details/details';
import { FIRST_PAGES } from '@/lib/activity/details/section-paging';
import { PAGE_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { indexContent } from '@/lib/activity/details/index-content';
import { toLogRows } from '@/lib/activity/table/log-rows';
import { titleOfView } from '@/lib/activity/describe/view-title';
import { chipsOf } from '@/lib/activity/filter/chips';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import { activityWith, contentOf } from '@/tests/support/records/activity-with';
import { filterOf } from '@/tests/support/records/views';
import { DEFAULT_LOG, READER_OF_ENGLISH } from '@/tests/support/records/reader';

const RLO = '\u202E';
const localizer = localizerFor('en');
const { t } = localizer;

/** An activity with a directional override in each of its texts. */
const REVERSED = activityWith({
  recordId: `record${RLO}`,
  status: `half${RLO}done`,
  customerId: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a99',
  customerName: `Contoso ${RLO}gpj.exe`,
  userPrincipalName: `ada\u200B${RLO}@contoso.example`,
  applicationId: `app${RLO}`,
  resourceType: `seat${RLO}map`,
  operationType: `reassign${RLO}seat`,
  correlationId: `one${RLO}action`,
  sessionId: `session${RLO}`,
  before: { [`Field${RLO}Name`]: `old${RLO}`, Nested: { [`In${RLO}`]: [`deep${RLO}`] } },
  after: { [`Field${RLO}Name`]: `new${RLO}` },
  data: { [`Key${RLO}`]: `value${RLO}`, 'SubscriptionName-0': `Mail${RLO}`, 'Other-0': `x${RLO}` },
  participants: [{ [`Role${RLO}`]: `who${RLO}` }],
});

it('a row shows no directional override, and its links keep the original', () => {
  const [row] = toLogRows([{ ...REVERSED, content: contentOf(REVERSED) }], {
    filter: filterOf(''),
    localizer,
    today: '2026-11-21',
    qualifierOf: () => 'c',
    actorNameOf: () => null,
  });
  if (!row) throw new Error('There is no row.');
  const { filterLinks, href, ...shown } = row;
  expect(JSON.stringify(shown)).not.toContain(RLO);
  expect(shown.customer).toBe('Contoso [U+202E]gpj.exe');
  expect(shown.qualifier).toBe('c');
  expect(shown.user).toBe('ada[U+200B][U+202E]@contoso.example');
  expect(shown.action).toBe('Reassign[U+202E]seat');
  expect(shown.status).toBe('Half[U+202E]done');
  expect(new URLSearchParams(filterLinks.user).get('user')).toBe(REVERSED.userPrincipalName);
  expect(href).toContain(encodeURIComponent(REVERSED.recordId));
});

const detailsOf = (activity: Activity, bytes: number) =>
  prepareDetails(activity, {
    content: indexContent(contentOf(activity)),
    reader: READER_OF_ENGLISH,
    log: DEFAULT_LOG,
    view: '',
    paging: { pages: FIRST_PAGES, linesPerPage: 50, maxNestedValues: 100 },
    byteCosts: PAGE_BYTE_COSTS,
  })(bytes).value;

it('the details make each value visible, and keep what their links need', () => {
  const details = detailsOf(REVERSED, 50_000);
  const { change, additional, source } = details;
  const facts = Object.values(details.facts).flat();
  expect(facts).toContainEqual([
    'User',
    'ada[U+200B][U+202E]@contoso.example',
    'user',
    REVERSED.userPrincipalName,
  ]);
  expect(facts).toContainEqual([
    'Operation type',
    'reassign[U+202E]seat',
    'action',
    REVERSED.operationType,
  ]);
  expect(facts).toContainEqual([
    'Customer',
    'Contoso [U+202E]gpj.exe',
    'customer',
    REVERSED.customerId,
  ]);
  expect(JSON.stringify(facts.map(([, value]) => value))).not.toContain(RLO);
  // Names are translated, and made visible, where they are shown.
  expect(additional?.lines[0]).toEqual([`Key${RLO}`, 'value[U+202E]']);
  expect(facts).toContainEqual(['Subscription', 'Mail[U+202E]']);
  expect(change?.changed.lines[0]).toMatchObject({ old: 'old[U+202E]', new: 'new[U+202E]' });
  expect(JSON.stringify(source)).toContain('who[U+202E]');
});

it('values made visible stay within the byte limit', () => {
  const large = { ...REVERSED, resourceNewValue: JSON.stringify({ Note: RLO.repeat(20_000) }) };
  const { change } = detailsOf(large, 30_000);
  expect(change?.changed.isTruncated).toBe(true);
  const note = JSON.stringify(change?.changed.lines.find(({ name }) => name === 'Note')?.new);
  expect(note).toMatch(/^\{"prefix":"(\[U\+202E\])+",/);
  expect(note.length).toBeLessThanOrEqual(30_000);
});

it.each([
  ['update_subscription', { Status: `a${RLO}`, FriendlyName: `S${RLO}` }, { Status: `b${RLO}` }],
  ['convert_trial_subscription', { FriendlyName: `S${RLO}` }, {}],
  ['update_partner_user', { DisplayName: `N${RLO}`, Roles: `r${RLO}` }, { Roles: `s${RLO}` }],
  ['remove_application_credential', {}, { Tenant: `t${RLO}` }],
  ['reassign_seat', {}, {}],
])('a sentence about %s contains no directional override', (operationType, after, before) => {
  const data = { SubscriptionName: `S${RLO}`, UserPrincipalName: `u${RLO}` };
  const activity = activityWith({ operationType, after, before, data, customerName: `C${RLO}` });
  const failed = { ...activity, status: 'failed', customizedData: [failure] };
  for (const text of [summariseActivity(activity, t), describeConfirmation(activity, t)])
    expect(text ?? '').not.toContain(RLO);
  expect(summariseActivity(failed, t)).toContain('No [U+202E]');
});

const failure = { key: 'FailureReason', value: `No ${RLO}` };

it('names of either direction are isolated', () => {
  const activity = activityWith({
    operationType: 'update_subscription',
    before: { Quantity: 10, FriendlyName: 'דואר' },
    after: { Quantity: 15, FriendlyName: 'דואר' },
    customerId: null,
    customerName: 'שלום',
  });
  expect(summariseActivity(activity, t)).toBe('Seats 10 → 15 · \u2068דואר\u2069');
  expect(describeRecord(activity, { zone: 'UTC', t })).toMatch(/, \u2068שלום\u2069, 2026/);
});

it('chips, titles and sentences about typed text contain no directional override', () => {
  const filter = filterOf(
    new URLSearchParams({ user: `u${RLO}`, action: `do${RLO}`, q: `q${RLO}` }).toString(),
  );
  const names = new Map<string, string>();
  for (const chip of chipsOf(filter, '2026-11-21')) {
    const chipInView = { chip, filter, names };
    expect(
      describeChip(chipInView, localizer) + describeChipValue(chipInView, localizer),
    ).not.toContain(RLO);
  }
  const view = { filter, names, today: '2026-11-21' };
  expect(titleOfView('Log', { view, localizer })).toBe('Log – Do[U+202E], u[U+202E], q[U+202E]');
  expect(describeEmptyView(filter, localizer)).not.toContain(RLO);
  const problem = { field: 'tz', code: 'notAZone', values: { text: `z${RLO}` } } as const;
  expect(describeFilterProblem(problem, t)).toContain('“z[U+202E]”');
});
