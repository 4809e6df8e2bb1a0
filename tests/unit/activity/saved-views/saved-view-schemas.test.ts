import { expect, it } from 'vitest';
import { renameViewSchema, saveViewSchema } from '@/lib/activity/saved-views/saved-view-schemas';
import { formErrorsOf } from '@/lib/platform/forms/form-values';
import { translatorFor } from '@/lib/platform/i18n/translator';

const schema = saveViewSchema(translatorFor('en'));
const FORM = { name: 'Night shift', query: '?status=failed', preset: 'week' };

function errorsOf(form: object): Record<string, string> {
  return formErrorsOf(schema.safeParse({ ...FORM, ...form }).error?.issues ?? []);
}

it('takes a form, with and without the days of the preset', () => {
  expect(schema.parse(FORM)).toEqual({ ...FORM, keepsDates: false });
  expect(schema.parse({ ...FORM, keepsDates: 'yes' }).keepsDates).toBe(true);
});

it.each(['', undefined, 'fortnight'])('the preset %j counts as days', (preset) => {
  expect(schema.parse({ ...FORM, preset }).preset).toBeNull();
});

it.each(['  Night   shift ', 'シート数の変更', 'כרטיסים', '👩🏽‍💻 on call', 'x'.repeat(60)])(
  'takes the name %j, trimmed',
  (name) => {
    expect(schema.parse({ ...FORM, name }).name).toBe(name.trim().replace(/ +/g, ' '));
  },
);

it.each([
  ['', 'Enter a name for the view.'],
  [' \t', 'Enter a name for the view.'],
  ['x'.repeat(61), 'Use 60 characters or fewer.'],
  ['bell\u0007', 'Remove the invisible character U+0007.'],
  ['two\nlines', 'Remove the invisible character U+000A.'],
  ['turned\u202Eround', 'Remove the invisible character U+202E.'],
  ['pаssword', '“pаssword” mixes alphabets or uses look-alike letters. Write it in one alphabet.'],
])('refuses the name %j in words', (name, message) => {
  expect(errorsOf({ name })).toEqual({ name: message });
});

it('refuses an id that is none', () => {
  const { error } = renameViewSchema(translatorFor('en')).safeParse({ viewId: '1', name: 'x' });
  expect(formErrorsOf(error?.issues ?? [])).toEqual({ viewId: 'Not a valid ID.' });
});
