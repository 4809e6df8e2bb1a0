import { expect, it } from 'vitest';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { formatVerifierKey } from '@/lib/proof/core/signed-note';
import { sendDue } from '@/lib/proof/outside/send-due';
import { CheckpointFolder } from '@/lib/proof/outside/write-to-folder';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeWitness, trust } from '@/tests/support/proof/made-witness';
import { makeSealedPartner } from '@/tests/support/proof/sealed-partner';
import { serveMadeWitness } from '@/tests/support/proof/served-witness';
import { verifyAt } from '@/tests/support/proof/verify';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

it('what leaves the database is what the independent check compares it with', async () => {
  const { tenant, partner, vkey, grow } = await makeSealedPartner();
  const witness = makeWitness([]);
  trust(witness.path, vkey);
  const { place } = await serveMadeWitness(witness);
  const path = makeScratchFolder();
  const folder = new CheckpointFolder(path);
  const due = { place, witnesses: 1, signal: new AbortController().signal };
  for (const more of [1, 4]) {
    await sendDue(tenant, due);
    await folder.write(tenant);
    await grow(more);
  }
  const { said, wrong } = await verifyAt(String(findDatabaseOwnerUrl()), {
    partner: partner.id,
    folder: path,
    witnesses: [formatVerifierKey(place.key)],
  });
  expect(wrong).toBeNull();
  expect(said.join('\n')).toContain('Proven against 2 checkpoints from outside');
  expect(said.join('\n')).toContain(place.key.name);
});
