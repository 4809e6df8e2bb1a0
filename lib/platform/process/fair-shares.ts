/** Who wants a part of something that all share: a partner, and a key or a person of it. */
export type Sharer = { partnerId: string; holderId: string };

/** How much there is of it in all, for one partner and for one holder; `places` and what they weigh. */
export type Shares = Record<'all' | 'partner' | 'holder', { places: number; weight: number }>;

/** Whose share was used up: nobody else can give it back than who has it. */
export type Full = keyof Shares;

/** No part came free in time. */
export class SharesFull extends Error {
  constructor(readonly of: Full) {
    super(`The share is used up: ${of}.`);
  }
}

export type Asked = Sharer & {
  /** How much of it, such as bytes. */
  weight: number;
  /** How long to wait for a turn, in ms; by default not at all. */
  patienceMs?: number;
  /** Ends the waiting. */
  signal?: AbortSignal;
};

type Waiting = Asked & { order: number; enter: () => void };

type Use = { places: number; weight: number; served: number };

const NOTHING: Use = { places: 0, weight: 0, served: 0 };

/**
 * Parts of something that all share, of which everybody has a fair one: who waits is served before
 * others whose partner, and then who themselves, have more in use or were served later. What
 * somebody asks for alone is given even where it weighs more than the share.
 */
export class FairShares {
  private readonly waiting = new Set<Waiting>();
  private readonly uses = new Map<string, Use>();
  private turns = 0;

  constructor(private readonly shares: Shares) {}

  /** Waits for a turn; gives what ends the use. Throws SharesFull, and what the signal says. */
  async take(asked: Asked): Promise<() => void> {
    asked.signal?.throwIfAborted();
    if (this.next(asked) === asked) return this.begin(asked);
    const full = this.fullFor(asked) ?? 'all';
    if (!asked.patienceMs) throw new SharesFull(full);
    return this.wait(asked, asked.patienceMs);
  }

  private wait(asked: Asked, patienceMs: number): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        ...asked,
        order: (this.turns += 1),
        enter: () => {
          stop();
          resolve(this.begin(asked));
        },
      };
      const refuse = (error: unknown) => {
        stop();
        reject(error);
        // What it kept waiting may go on.
        this.serve();
      };
      const late = setTimeout(
        () => refuse(new SharesFull(this.fullFor(asked) ?? 'all')),
        patienceMs,
      );
      const leave = () => refuse(asked.signal?.reason);
      const stop = () => {
        clearTimeout(late);
        asked.signal?.removeEventListener('abort', leave);
        this.waiting.delete(waiting);
      };
      asked.signal?.addEventListener('abort', leave);
      this.waiting.add(waiting);
    });
  }

  private begin(asked: Asked): () => void {
    this.turns += 1;
    for (const name of namesOf(asked)) {
      const { places, weight } = this.useOf(name);
      this.uses.set(name, {
        places: places + 1,
        weight: weight + asked.weight,
        served: this.turns,
      });
    }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.end(asked);
      this.serve();
    };
  }

  private end(asked: Asked): void {
    for (const name of namesOf(asked)) {
      const { places, weight, served } = this.useOf(name);
      const left = { places: places - 1, weight: weight - asked.weight, served };
      if (left.places > 0 || this.isAwaited(name)) this.uses.set(name, left);
      else this.uses.delete(name);
    }
  }

  // When one was served matters to who waits beside it.
  private isAwaited(name: string): boolean {
    for (const waiting of this.waiting) if (namesOf(waiting).includes(name)) return true;
    return false;
  }

  private serve(): void {
    for (let next = this.next(); next; next = this.next()) next.enter();
  }

  private next(): Waiting | null;
  private next(newcomer: Asked): Waiting | Asked | null;
  private next(newcomer?: Asked): Waiting | Asked | null {
    const candidates = [...this.waiting, ...(newcomer ? [newcomer] : [])].filter((one) => {
      const full = this.fullFor(one);
      return full === null || full === 'all';
    });
    candidates.sort((one, other) => this.compare(one, other));
    const [first] = candidates;
    // Nobody passes who only waits for more than is free now: else the large would wait for ever.
    return first && this.fullFor(first) === null ? first : null;
  }

  private compare(one: Asked | Waiting, other: Asked | Waiting): number {
    const [a, b] = [this.rankOf(one), this.rankOf(other)];
    const differing = a.findIndex((value, at) => value !== b[at]);
    return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
  }

  private rankOf(asked: Asked | Waiting): number[] {
    const [, partner, holder] = namesOf(asked).map((name) => this.useOf(name));
    const order = 'order' in asked ? asked.order : Infinity;
    return [
      ...[partner?.weight ?? 0, partner?.served ?? 0],
      ...[holder?.weight ?? 0, holder?.served ?? 0],
      order,
    ];
  }

  private fullFor(asked: Asked): Full | null {
    const [all = '', partner = '', holder = ''] = namesOf(asked);
    const isFull = (name: string, share: Shares[Full]) => {
      const { places, weight } = this.useOf(name);
      return places > 0 && (places >= share.places || weight + asked.weight > share.weight);
    };
    if (isFull(holder, this.shares.holder)) return 'holder';
    if (isFull(partner, this.shares.partner)) return 'partner';
    return isFull(all, this.shares.all) ? 'all' : null;
  }

  private useOf(name: string): Use {
    return this.uses.get(name) ?? NOTHING;
  }
}

function namesOf({ partnerId, holderId }: Sharer): [all: string, partner: string, holder: string] {
  return ['', partnerId, `${partnerId} ${holderId}`];
}
