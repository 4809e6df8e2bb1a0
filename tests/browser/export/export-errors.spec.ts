import { EXPORT } from '@/tests/support/browser/download';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

const REFUSED: [query: string, sentence: RegExp][] = [
  ['from=2026-02-30', /^From must be a day such as/],
  ['to=x', /^To must be a day such as/],
  ['from=2026-03-02&to=2026-03-01', /^From must not be after To\.$/],
  ['from=2026-03-02&from=2026-03-03', /^From is given more than once\.$/],
  ['tz=Mars/Olympus', /Mars\/Olympus.*not a time zone/],
  ['tz=%2B05:30', /not a time zone/],
  ['tz=IST', /not a time zone/],
  ['customer=Adatum', /customer/],
  ['after=nowhere', /page/],
  ['after=nowhere&before=nowhere', /page/],
  [`q=${'x'.repeat(201)}`, /200 characters/],
  ['status=a%00b', /status/],
  ['format=xml', /csv or ndjson/],
  ['format=csv&format=ndjson', /csv or ndjson/],
];

test.use({ account: READER });

for (const [query, sentence] of REFUSED) {
  test(`?${query.slice(0, 40)} is answered with a sentence and no file`, async ({ client }) => {
    const response = await client.get(`${EXPORT}?${query}`);
    expect(response.status()).toBe(400);
    const headers = response.headers();
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-disposition']).toBeUndefined();
    expect(headers['x-export-rows']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    const sentences = (await response.text()).trimEnd().split('\n');
    expect(sentences.find((text) => sentence.test(text))).toMatch(/\.$/);
  });
}
