import { expect, it } from 'vitest';
import { reportLostResponse } from '@/components/ui/form-controls/report-lost-response';
import { OUTAGE_DIGEST } from '@/lib/platform/errors/outage';
import { translatorFor } from '@/lib/platform/i18n/translator';

const previous = { values: { name: 'Ada' }, errors: {}, problem: null };
const t = translatorFor('en');
const words = ((key: string, values?: object) =>
  t(`forms.${key}` as 'forms.notSent', values as never)) as Parameters<
  typeof reportLostResponse
>[1];

const failing = (error: Error) =>
  reportLostResponse(async () => {
    throw error;
  }, words)(previous, new FormData());

it.each([
  [new TypeError('Failed to fetch'), /^The server didn’t answer, so we can’t tell/],
  [Object.assign(new Error('hidden'), { digest: '12' }), /^The server failed \(error 12\)/],
  [
    Object.assign(new Error('hidden'), { digest: OUTAGE_DIGEST }),
    /unavailable, so nothing was changed/,
  ],
])('keeps what was typed and says what is known about %s', async (error, sentence) => {
  const state = await failing(error);
  expect(state.values).toEqual({ name: 'Ada' });
  expect(state.problem).toMatch(sentence);
});
