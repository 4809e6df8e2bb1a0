import { beforeEach, expect, it } from 'vitest';
import { deleteView, renameView, saveView } from '@/lib/activity/saved-views/changes';
import { listSavedViews } from '@/lib/activity/saved-views/queries';
import { MAX_SAVED_VIEWS } from '@/lib/activity/saved-views/saved-view';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { makeUserWith } from '@/tests/support/records/users';

useDatabase();

const FAILED = { query: '?status=failed', preset: 'week' } as const;

let partner: TestPartner;
let userId: string;

beforeEach(async () => {
  partner = await makePartner();
  userId = await makeUserWith(partner, ['helpdesk_agent']);
});

const save = (name: string, view: object = {}) =>
  saveView(partner.scope, { userId, name, ...FAILED, ...view });
const list = (owner = userId) => listSavedViews(partner.scope, owner);
const names = async () => (await list()).map(({ name }) => name);

async function idOf(name: string): Promise<string> {
  const view = (await list()).find((one) => one.name === name);
  if (!view) throw new Error(`There is no view ${name}.`);
  return view.id;
}

it('keeps what was saved, by name', async () => {
  expect(await save('Seats', { query: '?q=seats', preset: null })).toBe('saved');
  expect(await save('failures 👩🏽‍💻')).toBe('saved');
  expect(await save('כרטיסים')).toBe('saved');
  expect(await list()).toEqual([
    { id: expect.any(String), name: 'failures 👩🏽‍💻', ...FAILED },
    { id: expect.any(String), name: 'Seats', query: '?q=seats', preset: null },
    { id: expect.any(String), name: 'כרטיסים', ...FAILED },
  ]);
});

it('a form that is sent twice saves one view', async () => {
  expect(await Promise.all([save('Failed'), save('Failed'), save('FAILED')])).toEqual([
    'saved',
    'saved',
    'saved',
  ]);
  expect(await list()).toHaveLength(1);
});

it('a name belongs to one view of a user, in upper and lower case and in full width', async () => {
  await save('Failed');
  for (const name of ['Failed', 'fAILED', 'Ｆａｉｌｅｄ'])
    expect(await save(name, { preset: null })).toBe('nameTaken');
  const colleague = await makeUserWith(partner, ['helpdesk_agent']);
  const theirs = { userId: colleague, name: 'Failed', query: '', preset: null };
  expect(await saveView(partner.scope, theirs)).toBe('saved');
  expect(await list()).toHaveLength(1);
});

it('refuses the view above the limit, also when several are saved at once', async () => {
  for (let number = 2; number < MAX_SAVED_VIEWS; number += 1) await save(`View ${number}`);
  const outcomes = await Promise.all(['one', 'two', 'three', 'four'].map((name) => save(name)));
  expect(outcomes.sort()).toEqual(['saved', 'saved', 'tooMany', 'tooMany']);
  expect(await list()).toHaveLength(MAX_SAVED_VIEWS);
  await deleteView(partner.scope, { userId, viewId: await idOf('View 2') });
  expect(await save('one more')).toBe('saved');
});

it('renames a view, also to another spelling of its own name, but not to that of another', async () => {
  await save('Failed');
  await save('Seats', { query: '?q=seats' });
  const viewId = await idOf('Failed');
  const rename = (name: string) => renameView(partner.scope, { userId, viewId, name });
  expect(await rename('FAILED')).toBe('renamed');
  expect(await rename('SEATS')).toBe('nameTaken');
  expect(await names()).toEqual(['FAILED', 'Seats']);
});

it('nobody renames or deletes the view of another, whether of their partner or not', async () => {
  await save('Failed');
  const viewId = await idOf('Failed');
  const stranger = await makePartner();
  const others = [
    { scope: partner.scope, userId: await makeUserWith(partner, ['global_admin']) },
    { scope: stranger.scope, userId: await makeUserWith(stranger, ['global_admin']) },
    { scope: stranger.scope, userId },
  ];
  for (const other of others) {
    const view = { userId: other.userId, viewId };
    expect(await renameView(other.scope, { ...view, name: 'Mine' })).toBe('absent');
    expect(await deleteView(other.scope, view)).toBe(false);
    expect(await listSavedViews(other.scope, other.userId)).toEqual([]);
  }
  expect(await names()).toEqual(['Failed']);
});

it('a view is deleted once, and with its user', async () => {
  await save('Failed');
  await save('Seats');
  const view = { userId, viewId: await idOf('Failed') };
  expect(await deleteView(partner.scope, view)).toBe(true);
  expect(await deleteView(partner.scope, view)).toBe(false);
  await asOwner('DELETE FROM partner_user WHERE id = $1', [userId]);
  expect(await list()).toEqual([]);
});

it('a preset that this version does not know is none', async () => {
  await save('Failed');
  await asOwner(`UPDATE saved_view SET preset = 'fortnight' WHERE user_id = $1`, [userId]);
  expect(await list()).toMatchObject([{ preset: null }]);
});
