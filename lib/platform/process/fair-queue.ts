/** Who uses a slot: a partner, and one of its keys or users. */
export type SlotOwner = { partnerId: string; ownerId: string };

/** The limits in total, for one partner and for one owner: the number of slots and their weight. */
export type SlotLimits = Record<'all' | 'partner' | 'owner', { slots: number; weight: number }>;

/** Which of the limits is reached. */
export type LimitLevel = keyof SlotLimits;

/** No slot came free in time. */
export class NoSlotError extends Error {
  override name = 'NoSlotError';

  // Recognised by name: the queue is shared, but each bundle has its own copy of the class.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'NoSlotError';
  }

  constructor(readonly level: LimitLevel) {
    super(`The limit is reached: ${level}.`);
  }
}

export type SlotRequest = SlotOwner & {
  /** The size of the work, such as its bytes. */
  weight: number;
  /** How long to wait for a slot, in ms; by default not at all. */
  timeoutMs?: number;
  /** Cancels the wait. */
  signal?: AbortSignal;
};

type WaitingRequest = SlotRequest & { order: number; start: () => void };

type SlotUsage = { slots: number; weight: number; served: number };

const NO_USAGE: SlotUsage = { slots: 0, weight: 0, served: 0 };

/**
 * Shares a limited resource fairly. A waiting request is served before others whose partner, and then
 * whose owner, uses more weight or was served more recently. A request heavier than its limit is
 * served when nothing else of that level is in use.
 */
export class FairQueue {
  private readonly waiting = new Set<WaitingRequest>();
  private readonly usage = new Map<string, SlotUsage>();
  private sequence = 0;

  constructor(private readonly limits: SlotLimits) {}

  /** Waits for a slot and returns its release function. Throws NoSlotError, or the signal's reason. */
  async acquire(request: SlotRequest): Promise<() => void> {
    request.signal?.throwIfAborted();
    if (this.next(request) === request) return this.begin(request);
    const level = this.fullFor(request) ?? 'all';
    if (!request.timeoutMs) throw new NoSlotError(level);
    return this.wait(request, request.timeoutMs);
  }

  private wait(request: SlotRequest, timeoutMs: number): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const waiting: WaitingRequest = {
        ...request,
        order: (this.sequence += 1),
        start: () => {
          cleanUp();
          resolve(this.begin(request));
        },
      };
      const fail = (error: unknown) => {
        cleanUp();
        reject(error);
        // Requests that queued behind it may proceed.
        this.serve();
      };
      const timer = setTimeout(
        () => fail(new NoSlotError(this.fullFor(request) ?? 'all')),
        timeoutMs,
      );
      const cancel = () => fail(request.signal?.reason);
      const cleanUp = () => {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', cancel);
        this.waiting.delete(waiting);
      };
      request.signal?.addEventListener('abort', cancel);
      this.waiting.add(waiting);
    });
  }

  private begin(request: SlotRequest): () => void {
    this.sequence += 1;
    for (const name of namesOf(request)) {
      const { slots, weight } = this.usageOf(name);
      this.usage.set(name, {
        slots: slots + 1,
        weight: weight + request.weight,
        served: this.sequence,
      });
    }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.end(request);
      this.serve();
    };
  }

  private end(request: SlotRequest): void {
    for (const name of namesOf(request)) {
      const { slots, weight, served } = this.usageOf(name);
      const remaining = { slots: slots - 1, weight: weight - request.weight, served };
      if (remaining.slots > 0 || this.isAwaited(name)) this.usage.set(name, remaining);
      else this.usage.delete(name);
    }
  }

  // The time of the last slot matters to requests that still wait.
  private isAwaited(name: string): boolean {
    for (const waiting of this.waiting) if (namesOf(waiting).includes(name)) return true;
    return false;
  }

  private serve(): void {
    for (let next = this.next(); next; next = this.next()) next.start();
  }

  private next(): WaitingRequest | null;
  private next(newcomer: SlotRequest): WaitingRequest | SlotRequest | null;
  private next(newcomer?: SlotRequest): WaitingRequest | SlotRequest | null {
    const candidates = [...this.waiting, ...(newcomer ? [newcomer] : [])].filter((one) => {
      const level = this.fullFor(one);
      return level === null || level === 'all';
    });
    candidates.sort((one, other) => this.compare(one, other));
    const [first] = candidates;
    // Nobody overtakes a request that is too heavy for now: it would wait forever.
    return first && this.fullFor(first) === null ? first : null;
  }

  private compare(one: SlotRequest | WaitingRequest, other: SlotRequest | WaitingRequest): number {
    const [a, b] = [this.rankOf(one), this.rankOf(other)];
    const differing = a.findIndex((value, at) => value !== b[at]);
    return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
  }

  private rankOf(request: SlotRequest | WaitingRequest): number[] {
    const [, partner, owner] = namesOf(request).map((name) => this.usageOf(name));
    const order = 'order' in request ? request.order : Infinity;
    return [
      ...[partner?.weight ?? 0, partner?.served ?? 0],
      ...[owner?.weight ?? 0, owner?.served ?? 0],
      order,
    ];
  }

  private fullFor(request: SlotRequest): LimitLevel | null {
    const [all = '', partner = '', owner = ''] = namesOf(request);
    const isFull = (name: string, limit: SlotLimits[LimitLevel]) => {
      const { slots, weight } = this.usageOf(name);
      return slots > 0 && (slots >= limit.slots || weight + request.weight > limit.weight);
    };
    if (isFull(owner, this.limits.owner)) return 'owner';
    if (isFull(partner, this.limits.partner)) return 'partner';
    return isFull(all, this.limits.all) ? 'all' : null;
  }

  private usageOf(name: string): SlotUsage {
    return this.usage.get(name) ?? NO_USAGE;
  }
}

function namesOf({ partnerId, ownerId }: SlotOwner): [all: string, partner: string, owner: string] {
  return ['', partnerId, `${partnerId} ${ownerId}`];
}
