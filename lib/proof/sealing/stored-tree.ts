import type { Queryable } from '@/lib/platform/database/connections/tenant-pool';
import { splitHashes, TILE_WIDTH } from '@/lib/proof/core/tiles';
import { LogTree, type Node, type Run } from './log-tree';

type OfPartner = { partnerId: string };

/** The tree of a partner's log of `size` entries, to be appended to. */
export async function readTree(
  client: Queryable,
  { partnerId, size }: OfPartner & { size: number },
): Promise<LogTree> {
  const edges: Buffer[][] = [];
  let count = size;
  for (let level = 0; count > 0; level += 1) {
    const first = count - (count % TILE_WIDTH);
    const { rows } = await client.query<{ hashes: Buffer }>(
      EDGE[level === 0 ? 'leaves' : 'nodes'],
      [partnerId, first, ...(level === 0 ? [] : [level])],
    );
    edges.push(rows.flatMap(({ hashes }) => splitHashes(hashes).map((hash) => Buffer.from(hash))));
    count = Math.floor(count / TILE_WIDTH);
  }
  return new LogTree(size, edges);
}

const EDGE = {
  leaves: `SELECT leaf_hashes AS hashes FROM tlog_run
    WHERE partner_id = $1 AND position >= $2 ORDER BY position`,
  nodes: `SELECT hash AS hashes FROM tlog_node
    WHERE partner_id = $1 AND level = $3 AND index >= $2 ORDER BY index`,
};

const INSERT_RUNS = `
  INSERT INTO tlog_run (partner_id, position, count, leaf_hashes, sequences, seeds, field_checks, last_sequence)
  SELECT $1, position, count, leaf_hashes, sequences::bigint[], seeds, field_checks, last_sequence
  FROM unnest($2::bigint[], $3::smallint[], $4::bytea[], $5::text[], $6::bytea[], $7::bytea[], $8::bigint[])
    AS run (position, count, leaf_hashes, sequences, seeds, field_checks, last_sequence)`;

const INSERT_NODES = `
  INSERT INTO tlog_node (partner_id, level, index, hash)
  SELECT $1, level, index, hash
  FROM unnest($2::smallint[], $3::bigint[], $4::bytea[]) AS node (level, index, hash)`;

/** Stores what was appended to a tree. */
export async function storeAppended(
  client: Queryable,
  { partnerId, tree }: OfPartner & { tree: LogTree },
): Promise<void> {
  const { runs, nodes } = tree.take();
  if (runs.length > 0) await client.query(INSERT_RUNS, [partnerId, ...columnsOfRuns(runs)]);
  if (nodes.length > 0) await client.query(INSERT_NODES, [partnerId, ...columnsOfNodes(nodes)]);
}

function columnsOfRuns(runs: Run[]): unknown[] {
  return [
    runs.map(({ position }) => position),
    runs.map(({ leafHashes }) => leafHashes.length),
    runs.map(({ leafHashes }) => Buffer.concat(leafHashes)),
    runs.map(({ sequences }) => `{${sequences.join(',')}}`),
    runs.map(({ seeds }) => Buffer.concat(seeds)),
    runs.map(({ checks }) => Buffer.concat(checks)),
    runs.map(({ sequences }) => sequences.findLast((sequence) => sequence !== '0') ?? null),
  ];
}

function columnsOfNodes(nodes: Node[]): unknown[] {
  return [
    nodes.map(({ level }) => level),
    nodes.map(({ index }) => index),
    nodes.map(({ hash }) => hash),
  ];
}
