import { randomBytes } from 'node:crypto';
import { GrowingTree } from '../core/tree.mjs';
import { Fault } from '../fault.mjs';
import { REMOVED, STATEMENT } from './check-entries.mjs';
import { CheckpointQueue } from './checkpoints/checkpoint-queue.mjs';
import { CountTally } from './count-tally.mjs';
import { LogSoFar } from './log-so-far.mjs';
import { checkCounts } from './derived/check-counts.mjs';
import { checkDays } from './derived/check-days.mjs';
import { checkLosses } from './derived/check-losses.mjs';
import { requireSameHead } from './derived/require-same-head.mjs';
import { NodeCheck } from './check-nodes.mjs';
import { PagedRows } from './paged-rows.mjs';
import { readAbout } from './read-about.mjs';
import { checkStatement, STATEMENTS } from './statements/check-statement.mjs';
import { checkStretches } from './stretches.mjs';

/**
 * Checks all that the database has of a partner's log. Throws a Fault at the first thing that is wrong.
 * @param {import('pg').Client} client Tied to the partner.
 * @param {{
 *   partner: { id: string, domain: string }, threads: import('./stretch-threads.mjs').StretchThreads,
 *   outside: import('./checkpoints/outside-checkpoints.mjs').OutsideCheckpoint[],
 *   witnesses: import('../core/note.mjs').VerifierKey[], onProgress: (done: number, of: number) => void,
 * }} options
 */
export async function checkPartner(client, options) {
  const { partner, threads, outside, witnesses, onProgress } = options;
  const about = await readAbout(client, partner.id);
  const { head } = about;
  const log = new LogSoFar({ partnerId: partner.id, ...about });
  const secret = randomBytes(32).toString('hex');
  const tally = new CountTally(secret);
  const nodes = new NodeCheck(client, partner.id);
  const tree = new GrowingTree((subtree) => nodes.add(subtree));
  const statements = new PagedRows(client, {
    text: STATEMENTS,
    partnerId: partner.id,
    key: 'position',
  });
  const checkpoints = new CheckpointQueue(client, {
    partnerId: partner.id,
    outside,
    witnesses,
  });

  const size = Math.max(about.size, head.size);
  const stretches = {
    threads,
    partnerId: partner.id,
    size,
    sequence: head.sequence,
    counted: about.counted,
    secret,
  };
  await checkpoints.checkAt(tree, log);
  for await (const stretch of checkStretches(client, stretches)) {
    const walk = { stretch, tree, log, statements, checkpoints, client };
    await walkStretch(walk);
    await nodes.check();
    tally.addAll(stretch.counts);
    if (stretch.latest) log.latest = stretch.latest;
    onProgress(tree.size, size);
  }
  requireSameHead(about, log);
  await checkpoints.finish(tree.size, log);
  await requireNoMore(statements);
  await nodes.finish();
  await checkLosses(client, { log, ...about });
  await checkDays(client, log);
  await checkCounts(client, { log, tally, sequence: head.sequence, counted: about.counted });
  return { log, head, checkpoints, about };
}

async function walkStretch({ stretch, tree, log, statements, checkpoints, client }) {
  const { from, days, customers, sources, names, fault } = stretch;
  const leafHashes = Buffer.from(stretch.leafHashes.buffer);
  for (let at = 0; at < days.length; at += 1) {
    if (fault && fault.position === from + at) throw new Fault(fault.text);
    const leafHash = leafHashes.subarray(at * 32, at * 32 + 32);
    const day = days[at];
    if (day === STATEMENT) {
      const statement = await takeStatement(statements, from + at);
      await checkStatement(statement, { leafHash, log, client });
    } else {
      log.records += 1;
      if (day === REMOVED) log.removed += 1;
      else {
        const about = {
          day: names.days[day],
          customer: names.customers[customers[at]],
          source: names.sources[sources[at]],
        };
        log.heads.add(leafHash, about);
      }
      log.lastKind = 'activity';
    }
    tree.push(leafHash);
    if (checkpoints.nextSize === tree.size) await checkpoints.checkAt(tree, log);
  }
  if (fault) throw new Fault(fault.text);
}

async function takeStatement(statements, position) {
  const statement = await statements.peek();
  if (statement?.position !== position) {
    if (statement && statement.position < position) await requireNoMore(statements);
    throw new Fault(
      `The entry at position ${position} is of no activity, and its line is missing.`,
    );
  }
  statements.pass();
  return statement;
}

async function requireNoMore(statements) {
  const statement = await statements.peek();
  if (statement)
    throw new Fault(
      `The line at position ${statement.position} (${statement.kind}) stands where the log has no such entry.`,
    );
}
