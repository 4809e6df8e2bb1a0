import type pg from 'pg';
import type { Statement } from '@/lib/proof/entry/statements';
import type { LogHead } from './head';
import { storeAppended } from './stored-tree';
import type { LogTree } from './log-tree';

type StoredStatement = Statement & { position: number; sources?: string };

const INSERT_STATEMENTS = `
  INSERT INTO tlog_statement (partner_id, position, kind, line, day, record_id, sources)
  SELECT $1, position, kind, line, day, record_id, sources
  FROM unnest($2::bigint[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[])
    AS statement (position, kind, line, day, record_id, sources)`;

/** A partner's log whose head is locked in the transaction of `client`. */
type LockedLog = { client: pg.ClientBase; partnerId: string; head: LogHead; tree: LogTree };

/** A partner's locked log, to which entries are appended. */
export class Appender {
  private statements: StoredStatement[] = [];

  readonly client: pg.ClientBase;
  readonly partnerId: string;
  readonly head: LogHead;
  readonly tree: LogTree;

  constructor({ client, partnerId, head, tree }: LockedLog) {
    this.client = client;
    this.partnerId = partnerId;
    this.head = head;
    this.tree = tree;
  }

  /** Appends an entry that is not an activity, and returns its position. */
  state(statement: Statement & { sources?: string }): number {
    const position = this.tree.size;
    this.tree.append(statement.line);
    this.statements.push({ ...statement, position });
    return position;
  }

  /** Stores all that was appended. */
  async store(): Promise<void> {
    const { client, partnerId, tree, head } = this;
    await storeAppended(client, { partnerId, tree });
    head.size = tree.size;
    const stated = this.statements;
    this.statements = [];
    if (stated.length === 0) return;
    await client.query(INSERT_STATEMENTS, [
      partnerId,
      stated.map(({ position }) => position),
      stated.map(({ kind }) => kind),
      stated.map(({ line }) => line),
      stated.map(({ day }) => day ?? null),
      stated.map(({ recordId }) => recordId ?? null),
      stated.map(({ sources }) => sources ?? null),
    ]);
  }
}
