import type pg from 'pg';
import { ensureSource } from '@/lib/activity/source/ensure-source';
import type { Source } from '@/lib/activity/source/source';

/**
 * The columns of a source for COPY, by partner: looked up at the first activity of each partner.
 */
export class SourceColumns {
  private readonly cached = new Map<string, string>();

  constructor(
    private readonly client: pg.Client,
    private readonly source: Source,
  ) {}

  /** Undefined before they are looked up. */
  find(partnerId: string): string | undefined {
    return this.cached.get(partnerId);
  }

  /** Looks them up. */
  async load(partnerId: string): Promise<string> {
    const { id, kind } = await ensureSource({ client: this.client, partnerId }, this.source);
    const columns = `${kind}\t${id}`;
    this.cached.set(partnerId, columns);
    return columns;
  }
}
