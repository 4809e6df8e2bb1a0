import { expect, it } from 'vitest';
import { SharedRead } from '@/lib/platform/database/replica/shared-read';

/** A read that ends when it is told to. */
function controlledRead() {
  const pending: ((value: number | Error) => void)[] = [];
  let begun = 0;
  const shared = new SharedRead(async () => {
    begun += 1;
    const value = await new Promise<number | Error>((resolve) => pending.push(resolve));
    if (value instanceof Error) throw value;
    return value;
  });
  return {
    shared,
    finish: (value: number | Error) => pending.shift()?.(value),
    begun: () => begun,
  };
}

it('gives nobody a value whose reading had begun before they asked', async () => {
  const { shared, finish, begun } = controlledRead();
  const first = shared.read();
  const [second, third] = [shared.read(), shared.read()];
  expect(begun()).toBe(1);
  finish(1);
  expect(await first).toBe(1);
  await expect.poll(begun).toBe(2);
  finish(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  const fourth = shared.read();
  finish(4);
  expect(await fourth).toBe(4);
  expect(begun()).toBe(3);
});

it('fails for whoever asked, and not for who asks next', async () => {
  const { shared, finish, begun } = controlledRead();
  const failing = shared.read();
  const next = shared.read();
  finish(new Error('away'));
  await expect(failing).rejects.toThrow('away');
  await expect.poll(begun).toBe(2);
  finish(2);
  expect(await next).toBe(2);
});
