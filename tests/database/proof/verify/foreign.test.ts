import { describe, expect, it } from 'vitest';
import { formatVerifierKey, signNote, verifierOf } from '@/lib/proof/core/signed-note';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { cosigned, textOf, witness, witnessKey } from '@/tests/support/proof/cosigned';
import type { Claim } from '@/tests/support/proof/foreign/claim';
import { checkByGo, findGoObstacle } from '@/tests/support/proof/foreign/go-verifier';
import { checkBySigstore } from '@/tests/support/proof/foreign/sigstore-verifier';
import { useShown } from '@/tests/support/proof/foreign/shown';
import { sealOf, testKey } from '@/tests/support/proof/seal';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';
import { swapSequences } from '@/tests/support/proof/tampering';

const sealed = useSealedLog();

// What Go is asked at the end, all at once.
const asked: { name: string; claim: Claim; isRight: boolean }[] = [];

const { claimEntry, claimGrowth, kept, ...shown } = useShown(sealed);
const { positionOf, findRecord, grow, ofRecord, ofStatement } = shown;

type Case = [name: string, claim: () => Promise<Claim>];

const ENTRIES: Case[] = [
  [
    'a field changed',
    async () => {
      await ofRecord(`customer_name = 'Another'`);
      return claimEntry(await findRecord('r-7'));
    },
  ],
  [
    'dated back',
    async () => {
      await ofRecord(`occurred_at = occurred_at - interval '1 year'`);
      return claimEntry(await findRecord('r-7'));
    },
  ],
  [
    'two swapped',
    async () => {
      const at = await findRecord('r-20');
      await sealed.tamper(swapSequences('r-20', 'r-21'));
      return claimEntry(at);
    },
  ],
  [
    'one put in in the place of another',
    async () => {
      const at = await findRecord('r-20');
      await ofRecord(`record_id = 'forged'`, 'r-20');
      return claimEntry(at);
    },
  ],
  [
    'a seal that leaves a customer out',
    async () => {
      const at = await positionOf(`day = '2026-03-12'`);
      await ofStatement(at, `replace(line, '"lines":', '"lines":0')`);
      return claimEntry(at);
    },
  ],
  [
    'retention claimed that never was',
    async () => {
      const at = await positionOf(`kind = 'close'`);
      await ofStatement(at, `'{"at":"x","kind":"retention","positions":[[5,5]],"record":"x"}'`);
      return claimEntry(at);
    },
  ],
  [
    'a receipt beside another file',
    async () => {
      const at = await positionOf(`kind = 'receipt'`);
      await ofStatement(at, `replace(line, 'abab', 'cdcd')`);
      return claimEntry(at);
    },
  ],
  [
    'a double in positions',
    async () => {
      await sealed.tamper(
        `UPDATE tlog_run SET leaf_hashes = overlay(leaf_hashes PLACING substring(leaf_hashes FROM 33 FOR 32) FROM 65)
       WHERE partner_id = $1 AND position = 0`,
      );
      return claimEntry(3);
    },
  ],
  [
    'the whole tree built anew with right hashes',
    async () => {
      const of = 'WHERE partner_id = $1';
      const names = 'head run node statement customer_day day day_source checkpoint'.split(' ');
      await sealed.tamper(names.map((name) => `DELETE FROM tlog_${name} ${of}`).join('; '));
      await ofRecord(`customer_name = 'Another'`);
      await sealOf(sealed.log.partner);
      await grow(400);
      return claimEntry(await findRecord('r-7'));
    },
  ],
  [
    'a restored copy that goes on',
    async () => {
      await sealed.rollBack();
      await grow(400);
      return claimEntry(kept().size - 3);
    },
  ],
  [
    'rolled back to an older checkpoint',
    async () => {
      const claim = await claimEntry(kept().size - 3);
      return { ...claim, checkpoint: sealed.log.checkpoints[0]?.note ?? '' };
    },
  ],
  [
    "another partner's checkpoint",
    async () => ({
      ...(await claimEntry(8)),
      checkpoint: sealed.other.checkpoints.at(-1)?.note ?? '',
    }),
  ],
  [
    'a checkpoint by a wrong key',
    async () => ({
      ...(await claimEntry(8)),
      checkpoint: signNote(textOf(kept().note), [partnerKey(testKey(9), sealed.log.partner.id)]),
    }),
  ],
  [
    'a note that is cut short',
    async () => ({
      ...(await claimEntry(8)),
      checkpoint: kept().note.slice(0, -30),
    }),
  ],
  ['no checkpoint at all', async () => ({ ...(await claimEntry(8)), checkpoint: '' })],
];

describe('an entry', () => {
  it('is proven to sigstore and Go while nobody touches anything', async () => {
    for (const position of [0, 8, 200, 299, kept().size - 1]) {
      const claim = await claimEntry(position);
      expect(checkBySigstore(claim)).toBeNull();
      asked.push({ name: `entry ${position}`, claim, isRight: true });
    }
  });

  it.each(ENTRIES)('is refused by sigstore: %s', async (name, makeClaim) => {
    const claim = await makeClaim();
    expect(checkBySigstore(claim)).not.toBeNull();
    asked.push({ name, claim, isRight: false });
  });
});

describe('two checkpoints', () => {
  const ask = (name: string, claim: Claim, isRight: boolean) =>
    asked.push({ name, claim, isRight });

  it('are made of one log, or of two', async () => {
    await grow(400);
    ask('a log that goes on', await claimGrowth(), true);
    await sealed.rollBack();
    ask('a log that was rolled back', await claimGrowth(), false);
    await grow(500);
    ask('a fork that was shown to two', await claimGrowth(), false);
  });

  it('are cosigned by the witness whose key it is', async () => {
    const claim = await claimEntry(8);
    const checkpoint = cosigned(kept().note, 1);
    ask('a cosignature', { ...claim, checkpoint, witness: witnessKey(1) }, true);
    ask('a swapped key of a witness', { ...claim, checkpoint, witness: witnessKey(2) }, false);
    const wrong = formatVerifierKey(
      verifierOf({ ...witness(1), seed: Buffer.alloc(32, 9) }, 'cosignature'),
    );
    ask('a wrong key of a witness', { ...claim, checkpoint, witness: wrong }, false);
  });
});

describe('Go', () => {
  const obstacle = findGoObstacle();

  it.skipIf(obstacle !== null)(
    `says the same of all of them${obstacle ? `: ${obstacle}` : ''}`,
    () => {
      const said = checkByGo(asked.map(({ claim }) => claim));
      const wrong = asked.filter(({ isRight }, at) => isRight !== (said[at] === null));
      expect(wrong.map(({ name }) => name)).toEqual([]);
      expect(asked.filter(({ isRight }) => !isRight).length).toBeGreaterThanOrEqual(12);
    },
  );
});
