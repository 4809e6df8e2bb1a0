import { expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { sealLog } from '@/tests/support/proof/seal-log';
import { run } from '@/tests/support/proof/pack-story';
import {
  newPack,
  readPackFiles,
  writePack,
  type PackFiles,
} from '@/tests/support/proof/unpacked-pack';
import { ADATUM, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import {
  makePartner,
  makeUser,
  storeRaw,
  type TestPartner,
} from '@/tests/support/records/partners';
import { asOwner } from '@/tests/support/database/as-owner';
import { keepFor, recordOn, removeExpired } from '@/tests/support/records/retention';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

const FABRIKAM = { id: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a03', name: 'Fabrikam, Inc.' };

async function partnerWithCustomers(): Promise<TestPartner> {
  const partner = await makePartner();
  for (const [{ id, name }, domain] of [
    [ADATUM, 'adatum.example'],
    [WINGTIP, 'wingtip.example'],
    [FABRIKAM, 'fabrikam.example'],
  ] as const)
    await asOwner(
      `INSERT INTO customer (partner_id, id, name, primary_domain) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [partner.id, id, name, domain],
    );
  return partner;
}

function textOf(files: PackFiles): string {
  return Object.values(files)
    .map((bytes) => Buffer.from(bytes).toString())
    .join('\n');
}

/** What the disclosures of a pack open, too. */
function openedIn(files: PackFiles): string {
  const lines = Buffer.from(files['proof/disclosures.ndjson'] ?? []).toString();
  return [...lines.matchAll(/"([\w-]{40,})"/g)]
    .map(([, text]) => Buffer.from(text ?? '', 'base64url').toString())
    .join('\n');
}

function verify(files: PackFiles): string {
  const folder = makeScratchFolder();
  writePack(files, folder);
  return run(folder, 'node verify.mjs').output;
}

it('shows nothing of another customer, also where a record of the own one mentions it', async () => {
  const partner = await partnerWithCustomers();
  await storeRaw(partner, [
    rawRecord({ resourceNewValue: '{"MovedFrom":"FABRIKAM, Inc."}' }),
    rawRecord({ customizedData: [{ key: 'From', value: FABRIKAM.id }] }),
    rawRecord({ attributes: { note: 'see \u30a6\u30a3\u30f3\u30b0\u30c1\u30c3\u30d7 トイズ' } }),
    rawRecord({ userPrincipalName: 'bob@fabrikam.example' }),
    rawRecord({ customerId: FABRIKAM.id, customerName: FABRIKAM.name }),
  ]);
  await sealLog(partner);
  const files = await readPackFiles(await newPack(partner));
  for (const text of [textOf(files), openedIn(files)]) {
    expect(text).not.toMatch(/fabrikam/i);
    expect(text).not.toContain(FABRIKAM.id);
    expect(text).not.toContain(WINGTIP.name);
    expect(text).toContain(ADATUM.id);
  }
  expect(textOf(files)).toContain('Partly withheld');
  const verified = verify(files);
  expect(verified).toContain('The records in this pack are proven');
  expect(verified).toContain('Of 4 records some fields are withheld');
});

it('names staff, or only says their roles', async () => {
  const partner = await partnerWithCustomers();
  await makeUser(partner, { name: 'ada', password: 'a long password', roles: ['admin_agent'] });
  await storeRaw(partner, [
    rawRecord({ userPrincipalName: `Ada@${partner.domain}` }),
    rawRecord({
      userPrincipalName: `gone@${partner.domain}`,
      resourceNewValue: `{"By":"ada@${partner.domain}"}`,
    }),
    rawRecord({ userPrincipalName: 'eve@adatum.example' }),
  ]);
  await sealLog(partner);
  const named = await readPackFiles(await newPack(partner));
  expect(openedIn(named)).toContain(`Ada@${partner.domain}`);
  const files = await readPackFiles(await newPack(partner, { staff: 'roles', locale: 'ja' }));
  for (const text of [textOf(files), openedIn(files)]) {
    expect(text).not.toMatch(/ada@/i);
    expect(text).not.toContain('gone@');
    // The customer's own people are named.
    expect(text).toContain('eve@adatum.example');
  }
  const page = Buffer.from(files['index.html'] ?? []).toString();
  expect(page).toContain('管理エージェント');
  expect(page).toContain('パートナーの担当者');
  expect(verify(files)).toContain('The records in this pack are proven');
});

it('says how many records are no longer kept, and proves the others', async () => {
  const partner = await partnerWithCustomers();
  await storeRaw(partner, [recordOn('2024-01-10'), recordOn('2024-03-10')]);
  await sealLog(partner);
  const token = await newPack(partner, { from: '2024-01-01', to: '2024-03-31' });
  await keepFor(partner, 24);
  expect(await removeExpired(partner)).toBe(1);
  await sealLog(partner);
  const files = await readPackFiles(token);
  expect(textOf(files)).toContain('1 record of these days can no longer be shown');
  const verified = verify(files);
  expect(verified).toContain('This pack is NOT complete.');
  expect(verified).toContain('NOT SHOWN are records that the log counted: 1 of 2024-01-10.');
  expect(verified).toContain('The maker of the pack says that they are no longer kept.');
  expect(verified).not.toContain('none is missing');
  expect(verified).toContain('Each of the 1 records is in the log');
});

it('has a pack without records, which proves that', async () => {
  const partner = await partnerWithCustomers();
  await storeRaw(partner, [rawRecord()]);
  await sealLog(partner);
  const files = await readPackFiles(
    await newPack(partner, { customerId: WINGTIP.id, locale: 'ko' }),
  );
  expect(textOf(files)).not.toContain(ADATUM.id);
  const verified = verify(files);
  expect(verified).toContain(`no record about ${WINGTIP.id} (named ${WINGTIP.name} by the maker`);
  expect(verified).not.toContain('Adatum');
});
