import { expect, it, vi } from 'vitest';
import { closeOnExit, closeAll, forceCloseAll } from '@/lib/platform/process/shutdown';

it('closes the newest first, each once, and what a closing opens as well', async () => {
  const closed: string[] = [];
  const closing = (name: string) => async () => void closed.push(name);
  closeOnExit(closing('database'));
  const closeServer = closeOnExit(closing('server'));
  closeOnExit(async () => void closeOnExit(closing('opened late')));
  await closeServer();
  await closeServer();
  await closeAll();
  await closeAll();
  expect(closed).toEqual(['server', 'opened late', 'database']);
});

it('closes the rest when one fails, and tells of the failure', async () => {
  let isClosed = false;
  closeOnExit(async () => void (isClosed = true));
  closeOnExit(() => Promise.reject(new Error('stuck')));
  await expect(closeAll()).rejects.toThrow('stuck');
  expect(isClosed).toBe(true);
});

it('cuts what does not end in its time, names it in one line, and closes the rest', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const done: string[] = [];
  closeOnExit(async () => void done.push('database closed'));
  const stuck = { name: 'The index', limitMs: 20, cut: () => done.push('index cut') };
  closeOnExit(() => new Promise(() => undefined), stuck);
  await closeAll();
  expect(done).toEqual(['index cut', 'database closed']);
  expect(told.mock.calls).toEqual([['The index did not end within 0.02 s and was cut.']]);
  told.mockRestore();
});

it('cuts at once all that is open, the newest first, and does so although one cannot be cut', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const cut: string[] = [];
  const open = (name: string) =>
    closeOnExit(async () => undefined, { name, forceClose: () => cut.push(name) });
  const closes = [open('database'), open('server')];
  const sticky = closeOnExit(async () => undefined, {
    name: 'The build',
    forceClose: () => {
      throw new Error('gone');
    },
  });
  forceCloseAll();
  expect(cut).toEqual(['server', 'database']);
  expect(told).toHaveBeenCalledWith('The build could not be cut: Error: gone');
  told.mockRestore();
  await Promise.all([...closes, sticky].map((close) => close()));
});
