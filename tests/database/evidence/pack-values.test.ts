import { expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { run } from '@/tests/support/proof/pack-story';
import { sealLog } from '@/tests/support/proof/seal-log';
import { newPack, readPackFiles, writePack } from '@/tests/support/proof/unpacked-pack';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

it.each(['en', 'ja', 'ko'] as const)(
  'proves records whose values a table or a page has to write differently (%s)',
  async (locale) => {
    const partner = await makePartner();
    const values = [
      ...['=1+1', '-2', '00712', '1/2', 'TRUE', '@x', '"', '="x"', 'a,b;c\td', 'a\r\nb', "'x"],
      ...['<b>&amp;</b>"', '\u202eevil\u202c', '\u200b', ' ', '', '  two  ', '\ud83d\ude00', '1E5'],
      ...['x'.repeat(40_000), `=${'"'.repeat(33_000)}`, `${'\ud83d\ude00'.repeat(17_000)}`],
    ];
    await storeRaw(
      partner,
      values.map((value, n) =>
        rawRecord({
          id: `value-${n}`,
          userPrincipalName: value.slice(0, 100),
          originalCorrelationId: value.slice(0, 100),
          sessionId: value.slice(0, 100),
          resourceNewValue: value,
          customizedData: [{ key: 'Text', value }],
        }),
      ),
    );
    await sealLog(partner);
    const folder = makeScratchFolder();
    writePack(await readPackFiles(await newPack(partner, { locale })), folder);
    const { output, status } = run(folder, 'node verify.mjs');
    expect(output).toContain(`Each of the ${values.length} records is in the log`);
    expect(status).toBe(0);
  },
);
