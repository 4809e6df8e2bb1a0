import { expect, it } from 'vitest';
import { closeAtEnd, closeEverything } from '@/lib/process/closing';

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
