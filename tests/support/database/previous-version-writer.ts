import { once } from 'node:events';
import pg from 'pg';
import { withTransaction } from '@/lib/platform/database/transaction';
import { getDatabaseUrl, findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import type { TestPartner } from '@/tests/support/records/partners';

/** What a previous version wrote: only activities, or also counts and unfolded texts. */
export type PreviousVersion = 'of activities alone' | 'of counts and texts';

const ACTIVITY = `
  INSERT INTO activity (partner_id, record_id, status, occurred_at, customer_name,
    user_principal_name, actor_kind, resource_type, operation_type, resource_new_value)
  VALUES ($1, $2, 'succeeded', $3, 'Relecloud', 'ada@x.example', 'partner_user', 'order',
    'create_order', $4)
  RETURNING partner_id, occurred_at, sequence`;

const TEXT = `
  INSERT INTO activity_text_new (partner_id, occurred_at, sequence, user_principal_name,
    resource_type, operation_type, status, text)
  SELECT partner_id, occurred_at, sequence, user_principal_name, resource_type, operation_type,
    status, lower(resource_new_value) FROM activity WHERE sequence = $1`;

const HOUR = `
  INSERT INTO activity_hour (partner_id, hour, operation_type, status, count)
  VALUES ($1, date_trunc('hour', $2::timestamptz, 'UTC'), 'create_order', 'succeeded', 1)
  ON CONFLICT (partner_id, hour, operation_type, status)
    DO UPDATE SET count = activity_hour.count + excluded.count`;

/** A writer of a previous version: stores one activity after the other until it is stopped. */
export class PreviousVersionWriter {
  stored = 0;
  private isStopped = false;
  private readonly client = new pg.Client(findDatabaseOwnerUrl() ?? getDatabaseUrl());
  private writing = Promise.resolve();

  constructor(
    private readonly partner: TestPartner,
    private readonly version: PreviousVersion,
  ) {}

  /** Starts writing; resolves once the first activity is stored. */
  async start(): Promise<void> {
    await this.client.connect();
    await this.store();
    this.writing = this.writeUntilStopped();
    // The error is thrown by `stop`.
    this.writing.catch(() => undefined);
  }

  /** Resolves once `more` activities are stored. Throws any error of storing. */
  async untilStored(more: number): Promise<void> {
    const enough = this.stored + more;
    while (this.stored < enough) await Promise.race([once(this.events, 'stored'), this.writing]);
  }

  /** Stops writing. Throws any error of storing. */
  async stop(): Promise<void> {
    this.isStopped = true;
    try {
      await this.writing;
    } finally {
      await this.client.end();
    }
  }

  private readonly events = new EventTarget();

  private async writeUntilStopped(): Promise<void> {
    while (!this.isStopped) await this.store();
  }

  private async store(): Promise<void> {
    const { client, partner, version } = this;
    const number = this.stored;
    const time = new Date(Date.UTC(2026, 2, 1, number % 48, number % 60)).toISOString();
    await withTransaction(client, async () => {
      const values = [partner.id, `before-${number}`, time, `{"Note":"Straße ${number}"}`];
      const { rows } = await client.query<{ sequence: string }>(ACTIVITY, values);
      if (version === 'of activities alone') return;
      await client.query(TEXT, [rows[0]?.sequence]);
      await client.query(HOUR, [partner.id, time]);
    });
    this.stored += 1;
    this.events.dispatchEvent(new Event('stored'));
  }
}
