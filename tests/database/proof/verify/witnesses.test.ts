import { describe, expect, it } from 'vitest';
import { cosign, formatVerifierKey, verifierOf } from '@/lib/proof/core/signed-note';
import { asOwner } from '@/tests/support/database/as-owner';
import { cosigned, textOf, witness, witnessKey } from '@/tests/support/proof/cosigned';
import { useOutside } from '@/tests/support/proof/use-outside';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';

const sealed = useSealedLog();
const outside = useOutside(sealed);
const { keep, verify } = outside;

describe('witnesses', () => {
  it('are named with what they cosigned last, and those that did not', async () => {
    keep('1', cosigned(outside.last().note, 1));
    const { said, wrong } = await verify({ witnesses: [witnessKey(1), witnessKey(2)] });
    expect(wrong).toBeNull();
    expect(said.join('\n')).toContain(
      `witness-1.example cosigned the checkpoint of size ${outside.last().size} at 2026-05-28T`,
    );
    expect(said.join('\n')).toContain(
      'Not witnessed: no checkpoint has a cosignature of witness-2.example',
    );
  });

  it('are not believed by a wrong or a swapped key, nor with a cosignature of something else', async () => {
    keep('1', cosigned(outside.last().note, 1));
    const wrongKey = formatVerifierKey(
      verifierOf({ ...witness(1), seed: Buffer.alloc(32, 9) }, 'cosignature'),
    );
    expect((await verify({ witnesses: [wrongKey] })).wrong).toContain(
      'a cosignature of witness-1.example by another key',
    );
    const swapped = [1, 2].map((number) =>
      formatVerifierKey(
        verifierOf({ name: witness(number).name, seed: witness(3 - number).seed }, 'cosignature'),
      ),
    );
    expect((await verify({ witnesses: swapped })).wrong).toContain('by another key');
    keep(
      '1',
      outside.last().note + cosign(textOf(outside.first().note), { signer: witness(1), time: 1 }),
    );
    expect((await verify({ witnesses: [witnessKey(1)] })).wrong).toContain(
      'a cosignature of witness-1.example that does not fit it',
    );
  });

  it('are read beside the checkpoints of the database', async () => {
    const line = cosign(textOf(outside.last().note), { signer: witness(1), time: 1_780_000_000 });
    const insert = (witnessName: string) =>
      asOwner(
        'INSERT INTO tlog_cosignature (partner_id, size, witness, line) VALUES ($1, $2, $3, $4)',
        [sealed.log.partner.id, outside.last().size, witnessName, line.trimEnd()],
      );
    await insert('witness-1.example');
    const { said, wrong } = await verify({ witnesses: [witnessKey(1)] });
    expect(wrong).toBeNull();
    expect(said.join('\n')).toContain('Witnessed: witness-1.example');
    await insert('witness-2.example');
    expect((await verify()).wrong).toContain(
      'a cosignature under witness-2.example that is of witness-1.example',
    );
  });
});
