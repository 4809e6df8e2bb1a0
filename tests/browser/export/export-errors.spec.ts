import { EXPORT } from '@/tests/support/browser/download';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

const NO_PAGE = 'This page link isn’t valid. Start again from the newest activities.';
const NO_FORMAT = 'The log can be exported as csv or ndjson.';
const noZone = (text: string) => `“${text}” isn’t a time zone. Enter one such as Asia/Tokyo.`;

const REFUSED: [query: string, sentences: string[]][] = [
  ['from=2026-02-30', ['From must be a date such as 2026-11-21.']],
  ['to=x', ['To must be a date such as 2026-11-21.']],
  ['from=2026-03-02&to=2026-03-01', ['The start date must be on or before the end date.']],
  ['from=2026-03-02&from=2026-03-03', ['From was specified more than once.']],
  ['tz=Mars/Olympus', [noZone('Mars/Olympus')]],
  ['tz=%2B05:30', [noZone('+05:30')]],
  ['tz=IST', [noZone('IST')]],
  ['customer=Adatum', ['Choose a customer from the list, or use a customer ID (GUID).']],
  ['after=nowhere', [NO_PAGE]],
  ['after=nowhere&before=nowhere', [NO_PAGE, NO_PAGE]],
  [`q=${'x'.repeat(201)}`, ['Use 200 characters or fewer to search.']],
  ['status=a%00b', ['A value for Status is too long or has unsupported characters.']],
  ['format=xml', [NO_FORMAT]],
  ['format=csv&format=ndjson', [NO_FORMAT]],
  ['to=x&tz=IST', [noZone('IST'), 'To must be a date such as 2026-11-21.']],
];

test.use({ account: READER });

test('an invalid view is answered with what is wrong, in sentences, and no file', async ({
  client,
}) => {
  for (const [query, sentences] of REFUSED) {
    const response = await client.get(`${EXPORT}?${query}`);
    expect(response.status(), query).toBe(400);
    const headers = response.headers();
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-disposition']).toBeUndefined();
    expect(headers['x-export-rows']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.toSorted(), query).toEqual(sentences.toSorted());
  }
});
