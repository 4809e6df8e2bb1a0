import { afterAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { translatorFor } from '@/lib/platform/i18n/translator';

vi.mock('@/lib/platform/i18n/current-locale', () => ({
  getTranslator: async () => translatorFor('ja'),
}));
// The files after this one have the real one again.
afterAll(() => void vi.doUnmock('@/lib/platform/i18n/current-locale'));

const schema = z
  .object({
    name: z.string().min(1, 'Enter a name.').max(20, 'Shorter.'),
    password: z.string().min(3, 'Longer.'),
    colours: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.string())),
  })
  .refine(({ name, password }) => name !== password, 'The two must differ.');

function formOf(fields: [name: string, value: string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const RIGHT: [string, string][] = [
  ['name', 'Ada'],
  ['password', 'secret'],
];

it('passes the parsed form to the work, and keeps the typed values', async () => {
  const work = vi.fn(async () => 'It is taken.');
  const form = formOf([...RIGHT, ['colours', 'red'], ['colours', 'blue']]);
  expect(await handleForm(form, { schema, work })).toEqual({
    values: { name: 'Ada', colours: ['red', 'blue'] },
    errors: {},
    problem: 'It is taken.',
  });
  expect(work).toHaveBeenCalledWith({
    name: 'Ada',
    password: 'secret',
    colours: ['red', 'blue'],
  });
});

it('parses no checkbox, one and several', async () => {
  const seen: unknown[] = [];
  const work = async ({ colours }: { colours: string[] }) => String(seen.push(colours));
  for (const boxes of [[], ['red'], ['red', 'blue']]) {
    const fields = boxes.map((colour): [string, string] => ['colours', colour]);
    await handleForm(formOf([...RIGHT, ...fields]), { schema, work });
  }
  expect(seen).toEqual([[], ['red'], ['red', 'blue']]);
});

it('reports one error per field, and does no work', async () => {
  const work = vi.fn(async () => '');
  const form = formOf([
    ['name', ''],
    ['password', 'x'],
  ]);
  expect(await handleForm(form, { schema, work })).toEqual({
    values: { name: '' },
    errors: { name: 'Enter a name.', password: 'Longer.' },
    problem: null,
  });
  expect(work).not.toHaveBeenCalled();
});

it('reports errors of the whole form separately', async () => {
  const form = formOf([
    ['name', 'same'],
    ['password', 'same'],
  ]);
  expect(await handleForm(form, { schema, work: async () => '' })).toMatchObject({
    errors: {},
    problem: 'The two must differ.',
  });
});

it('reports an error that only the work can find at its field', async () => {
  const errors = { name: 'Taken.' };
  const answer = await handleForm(formOf(RIGHT), { schema, work: async () => ({ errors }) });
  expect(answer).toEqual({ values: { name: 'Ada' }, errors, problem: null });
});

it('returns one-time values in this response', async () => {
  const oneTimeValues = { link: 'https://log.example/x' };
  const work = async () => ({ oneTimeValues });
  expect(await handleForm(formOf(RIGHT), { schema, work })).toMatchObject({
    problem: null,
    oneTimeValues,
  });
});

it('leaves secrets, files and React’s fields out of the response', async () => {
  const form = formOf([
    ...RIGHT,
    ['$ACTION_KEY', 'k1'],
    ['clientSecret', 's'],
    ['token', 't'],
    ['file', new Blob(['x'])],
  ]);
  const { values } = await handleForm(form, { schema, work: async () => '' });
  expect(values).toEqual({ name: 'Ada', file: [] });
});

it('says in the reader’s language that the outcome is uncertain when the database becomes unavailable', async () => {
  const work = async () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  };
  const { problem, values } = await handleForm(formOf(RIGHT), { schema, work });
  expect(problem).toMatch(/変更が行われたかどうかを確認できません/);
  expect(values).toEqual({ name: 'Ada' });
});

it('passes on redirects and other errors', async () => {
  const work = async () => {
    throw new Error('NEXT_REDIRECT');
  };
  await expect(handleForm(formOf(RIGHT), { schema, work })).rejects.toThrow('NEXT_REDIRECT');
});
