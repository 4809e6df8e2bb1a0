import { expect, it, vi } from 'vitest';
import { closeOnExit, closeAll, forceCloseAll } from '@/lib/platform/process/shutdown';

it('closes the newest first, each once, including what was opened while closing', async () => {
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

it('closes the others when one fails, and throws its error', async () => {
  let isClosed = false;
  closeOnExit(async () => void (isClosed = true));
  closeOnExit(() => Promise.reject(new Error('stuck')));
  await expect(closeAll()).rejects.toThrow('stuck');
  expect(isClosed).toBe(true);
});

it('closes by force what exceeds its timeout, logs its name, and closes the others', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const done: string[] = [];
  closeOnExit(async () => void done.push('database closed'));
  const stuck = {
    name: 'The index',
    timeoutMs: 20,
    forceClose: () => done.push('index closed by force'),
  };
  closeOnExit(() => new Promise(() => undefined), stuck);
  await closeAll();
  expect(done).toEqual(['index closed by force', 'database closed']);
  expect(logged.mock.calls).toEqual([
    ['The index did not close within 0.02 s and was closed by force.'],
  ]);
  logged.mockRestore();
});

it('closes everything by force, the newest first, even when one fails', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const closed: string[] = [];
  const open = (name: string) =>
    closeOnExit(async () => undefined, { name, forceClose: () => closed.push(name) });
  const closes = [open('database'), open('server')];
  const sticky = closeOnExit(async () => undefined, {
    name: 'The build',
    forceClose: () => {
      throw new Error('gone');
    },
  });
  forceCloseAll();
  expect(closed).toEqual(['server', 'database']);
  expect(logged).toHaveBeenCalledWith('The build could not be closed by force: Error: gone');
  logged.mockRestore();
  await Promise.all([...closes, sticky].map((close) => close()));
});
