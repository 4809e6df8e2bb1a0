import { expect, it } from 'vitest';
import { formErrorsOf } from '@/lib/platform/forms/form-values';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { parseTimeZone } from '@/lib/platform/time/time';
import { profileSchema } from '@/lib/profile/profile-schema';

const t = translatorFor('en');
const schema = profileSchema(t, parseTimeZone);

const FORM = { locale: 'ja', zone: ' asia/tokyo ', workStart: '9', workEnd: '18', weekend: ['7'] };

function errorsOf(form: object): Record<string, string> {
  const { error } = schema.safeParse({ ...FORM, ...form });
  return formErrorsOf(error?.issues ?? []);
}

it('takes a form, with the zone in its canonical spelling', () => {
  expect(schema.parse(FORM)).toEqual({
    locale: 'ja',
    zone: 'Asia/Tokyo',
    workingHours: '9-18',
    weekend: ['7'],
  });
});

it('takes a day that ends at midnight, a night, and no weekend at all', () => {
  expect(schema.parse({ ...FORM, workEnd: '24' }).workingHours).toBe('9-24');
  expect(schema.parse({ ...FORM, workStart: '22', workEnd: '6' }).workingHours).toBe('22-6');
  expect(schema.parse({ ...FORM, weekend: undefined }).weekend).toEqual([]);
  expect(schema.parse({ ...FORM, weekend: '5' }).weekend).toEqual(['5']);
  expect(schema.parse({ ...FORM, locale: '' }).locale).toBeNull();
});

it('refuses what is no zone, no part of a day and no week, each at its field', () => {
  expect(errorsOf({ zone: 'Mars/Olympus' })).toEqual({
    zone: '“Mars/Olympus” isn’t a time zone. Enter one such as Asia/Tokyo.',
  });
  expect(Object.keys(errorsOf({ zone: '' }))).toEqual(['zone']);
  expect(Object.keys(errorsOf({ workEnd: '9' }))).toEqual(['workEnd']);
  expect(Object.keys(errorsOf({ workStart: '0', workEnd: '24' }))).toEqual(['workEnd']);
  expect(Object.keys(errorsOf({ workStart: '25', workEnd: '3' }))).toEqual(['workEnd']);
  expect(errorsOf({ weekend: [...'1234567'] })).toEqual({
    weekend: t('profile.problems.weekend'),
  });
  expect(Object.keys(errorsOf({ weekend: ['8'] }))).toEqual(['weekend']);
});
