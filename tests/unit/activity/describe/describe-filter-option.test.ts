import { expect, it } from 'vitest';
import { describeFilterOption } from '@/lib/activity/describe/describe-filter-value';
import { translatorFor } from '@/lib/platform/i18n/translator';

const t = translatorFor('en');

it('gives a choice its value as the title, visible, where the label is another text', () => {
  const user = 'ada@contoso.example';
  expect(describeFilterOption({ name: 'user', value: user }, t)).toEqual({
    value: user,
    label: user,
  });
  const { value, label, title } = describeFilterOption({ name: 'action', value: 'ad\u200Bd' }, t);
  expect(value).toBe('ad\u200Bd');
  expect(label).not.toBe(value);
  expect(title).toBe('ad[U+200B]d');
});
