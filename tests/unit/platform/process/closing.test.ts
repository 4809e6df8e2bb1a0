import { expect, it, vi } from 'vitest';
import { closeAtEnd, closeEverything, cutEverything } from '@/lib/platform/process/closing';

it('closes the newest first, each once, and what a closing opens as well', async () => {
  const closed: string[] = [];
  const closing = (name: string) => async () => void closed.push(name);
  closeAtEnd(closing('database'));
  const closeServer = closeAtEnd(closing('server'));
  closeAtEnd(async () => void closeAtEnd(closing('opened late')));
  await closeServer();
  await closeServer();
  await closeEverything();
  await closeEverything();
  expect(closed).toEqual(['server', 'opened late', 'database']);
});

it('closes the rest when one fails, and tells of the failure', async () => {
  let isClosed = false;
  closeAtEnd(async () => void (isClosed = true));
  closeAtEnd(() => Promise.reject(new Error('stuck')));
  await expect(closeEverything()).rejects.toThrow('stuck');
  expect(isClosed).toBe(true);
});

it('cuts what does not end in its time, names it in one line, and closes the rest', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const done: string[] = [];
  closeAtEnd(async () => void done.push('database closed'));
  const stuck = { name: 'The index', limitMs: 20, cut: () => done.push('index cut') };
  closeAtEnd(() => new Promise(() => undefined), stuck);
  await closeEverything();
  expect(done).toEqual(['index cut', 'database closed']);
  expect(told.mock.calls).toEqual([['The index did not end within 0.02 s and was cut.']]);
  told.mockRestore();
});

it('cuts at once all that is open, the newest first, and does so although one cannot be cut', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const cut: string[] = [];
  const open = (name: string) =>
    closeAtEnd(async () => undefined, { name, cut: () => cut.push(name) });
  const closes = [open('database'), open('server')];
  const sticky = closeAtEnd(async () => undefined, {
    name: 'The build',
    cut: () => {
      throw new Error('gone');
    },
  });
  cutEverything();
  expect(cut).toEqual(['server', 'database']);
  expect(told).toHaveBeenCalledWith('The build could not be cut: Error: gone');
  told.mockRestore();
  await Promise.all([...closes, sticky].map((close) => close()));
});
