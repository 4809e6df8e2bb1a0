import { FIELDS } from '@/lib/proof/entry/fields';
import { SEED_BYTES } from '@/lib/proof/entry/activity-entry';
import { foldRight, hashLeaf, rootOf, rootOfFull, subtreesOf } from '@/lib/proof/core/merkle-tree';
import { TILE_WIDTH } from '@/lib/proof/core/tiles';

/** What is kept of an activity's entry besides its hash. */
export type SealedFrom = { sequence: string; seed: Buffer; checks: Buffer };

/** Entries that follow each other in one tile: a row of `tlog_run`. */
export type Run = {
  position: number;
  leafHashes: Buffer[];
  sequences: string[];
  seeds: Buffer[];
  checks: Buffer[];
};

/** The root of a full tile: a row of `tlog_node`. */
export type Node = { level: number; index: number; hash: Buffer };

/**
 * The tree of a log while entries are appended. It knows the hashes of the tiles that are not full, by
 * level, which is all that its root and the next hashes follow from.
 */
export class LogTree {
  private runs: Run[] = [];
  private nodes: Node[] = [];

  /** `edges`: for each level the hashes of the tile that is not full, from the left. */
  constructor(
    public size: number,
    private readonly edges: Buffer[][],
  ) {}

  /** Appends an entry, of an activity or another, and returns its leaf hash. */
  append(line: string, from: SealedFrom = NO_ACTIVITY): Buffer {
    const leafHash = hashLeaf(line);
    const run = this.currentRun();
    run.leafHashes.push(leafHash);
    run.sequences.push(from.sequence);
    run.seeds.push(from.seed);
    run.checks.push(from.checks);
    this.size += 1;
    this.raise(leafHash, 0);
    return leafHash;
  }

  /** The root of the tree as it is now. */
  get root(): Buffer {
    const levels = [...this.edges].reverse();
    return foldRight(levels.flatMap((hashes) => fullSubtrees(hashes)));
  }

  /** What was appended since the last call. */
  take(): { runs: Run[]; nodes: Node[] } {
    const taken = { runs: this.runs, nodes: this.nodes };
    this.runs = [];
    this.nodes = [];
    return taken;
  }

  private currentRun(): Run {
    const last = this.runs.at(-1);
    if (last && this.size % TILE_WIDTH !== 0) return last;
    const run: Run = { position: this.size, leafHashes: [], sequences: [], seeds: [], checks: [] };
    this.runs.push(run);
    return run;
  }

  private raise(hash: Buffer, level: number): void {
    const edge = (this.edges[level] ??= []);
    edge.push(hash);
    if (edge.length < TILE_WIDTH) return;
    const root = rootOf(edge);
    this.edges[level] = [];
    const above = level + 1;
    const index = Math.floor(this.size / TILE_WIDTH ** above) - 1;
    this.nodes.push({ level: above, index, hash: root });
    this.raise(root, above);
  }
}

const NO_ACTIVITY: SealedFrom = {
  sequence: '0',
  seed: Buffer.alloc(SEED_BYTES),
  checks: Buffer.alloc(FIELDS.length),
};

function fullSubtrees(hashes: Buffer[]): Uint8Array[] {
  return subtreesOf({ start: 0, end: hashes.length }).map(({ level, index }) =>
    rootOfFull(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  );
}
