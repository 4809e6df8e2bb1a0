import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FairQueue, NoSlotError, type SlotLimits } from '@/lib/platform/process/fair-queue';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const limits = (
  overrides: Partial<Record<keyof SlotLimits, Partial<SlotLimits['all']>>> = {},
): SlotLimits => {
  const none = { slots: Infinity, weight: Infinity };
  return {
    all: { ...none, ...overrides.all },
    partner: { ...none, ...overrides.partner },
    owner: { ...none, ...overrides.owner },
  };
};

/** Requests slots for named owners (`partner-key`), and records the order in which they get them. */
function requesterOf(fair: FairQueue) {
  const served: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, weight = 1, timeoutMs = 60_000) => {
    const [partnerId = '', ownerId = ''] = name.split('-');
    const taking = fair.acquire({ partnerId, ownerId, weight, timeoutMs });
    return taking.then((end) => {
      served.push(name);
      ends.set(name, end);
    });
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { served, take, end };
}

it('serves owners in turn, however many requests one of them has waiting', async () => {
  const { served, take, end } = requesterOf(new FairQueue(limits({ all: { slots: 1 } })));
  const all = [take('a-1-0'), ...[1, 2, 3, 4].map((n) => take(`a-1-${n}`))];
  all.push(take('b-1'), take('a-2'), take('c-1'));
  for (let number = 0; number < all.length; number += 1) {
    await vi.waitFor(() => expect(served).toHaveLength(number + 1));
    await end(served[number] ?? '');
  }
  await Promise.all(all);
  expect(served).toEqual(['a-1-0', 'b-1', 'c-1', 'a-2', 'a-1-1', 'a-1-2', 'a-1-3', 'a-1-4']);
});

it('limits each owner, each partner, and all together', async () => {
  const fair = new FairQueue(
    limits({ all: { weight: 10 }, partner: { weight: 6 }, owner: { weight: 4 } }),
  );
  const take = (name: string, weight: number) => {
    const [partnerId = '', ownerId = ''] = name.split('-');
    return fair.acquire({ partnerId, ownerId, weight });
  };
  await take('a-1', 3);
  await expect(take('a-1', 2)).rejects.toMatchObject({ level: 'owner' });
  await take('a-2', 3);
  await expect(take('a-3', 1)).rejects.toMatchObject({ level: 'partner' });
  await take('b-1', 4);
  await expect(take('c-1', 1)).rejects.toMatchObject({ level: 'all' });
});

it('serves a request heavier than the limit when nothing else is in use', async () => {
  const fair = new FairQueue(limits({ all: { weight: 10 }, owner: { weight: 4 } }));
  const end = await fair.acquire({ partnerId: 'a', ownerId: '1', weight: 50 });
  await expect(fair.acquire({ partnerId: 'b', ownerId: '1', weight: 1 })).rejects.toThrow('all');
  end();
  end();
  await fair.acquire({ partnerId: 'b', ownerId: '1', weight: 1 });
});

it('lets nobody overtake a request that is too heavy for now', async () => {
  const { served, take, end } = requesterOf(new FairQueue(limits({ all: { weight: 10 } })));
  await take('a-1', 8);
  void take('b-1', 9);
  void take('c-1', 1);
  await end('a-1');
  await vi.waitFor(() => expect(served).toEqual(['a-1', 'b-1', 'c-1']));
});

it('times out, and lets the requests behind proceed', async () => {
  const { served, take } = requesterOf(new FairQueue(limits({ all: { weight: 10 } })));
  await take('a-1', 5);
  const large = expect(take('b-1', 9, 1_000)).rejects.toThrow('all');
  const small = take('c-1', 2);
  await vi.advanceTimersByTimeAsync(1_000);
  await large;
  await small;
  expect(served).toEqual(['a-1', 'c-1']);
});

it('forgets a request that is cancelled while waiting', async () => {
  const fair = new FairQueue(limits({ all: { slots: 1 } }));
  const end = await fair.acquire({ partnerId: 'a', ownerId: '1', weight: 1 });
  const leaving = new AbortController();
  const waiting = { partnerId: 'b', ownerId: '1', weight: 1, timeoutMs: 1_000 };
  const left = fair.acquire({ ...waiting, signal: leaving.signal });
  const stayed = fair.acquire(waiting);
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  end();
  (await stayed)();
});

it('throws an error that every copy of its code recognises, as bundles have copies of their own', async () => {
  vi.resetModules();
  const other = await import('@/lib/platform/process/fair-queue');
  const fair = new other.FairQueue(limits({ all: { slots: 1 } }));
  await fair.acquire({ partnerId: 'a', ownerId: 'b', weight: 1 });
  const rejected = fair.acquire({ partnerId: 'c', ownerId: 'd', weight: 1 });
  await expect(rejected).rejects.toBeInstanceOf(NoSlotError);
  expect(new Error('x')).not.toBeInstanceOf(NoSlotError);
});
