import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { BUSY_DAY, readPackOfStory, run } from '@/tests/support/proof/pack-story';
import { writePack, type PackFiles } from '@/tests/support/proof/unpacked-pack';
import { ADATUM, WINGTIP } from '@/tests/support/records/audit-records';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

let files: PackFiles = {};

beforeAll(async () => {
  files = await readPackOfStory();
});

describe('the program of a pack tells', () => {
  it.each([
    ['a record left out', `sed -i 1d proof/entries.ndjson`, 'pack.json tells of 4 records'],
    [
      'a record left out everywhere',
      `for f in entries disclosures; do sed -i 1d proof/$f.ndjson; done; sed -i 's/"records": 4/"records": 3/' pack.json`,
      'The log counted 1 records of 2026-03-12, and the pack has 0',
    ],
    [
      'a changed entry',
      `sed -i '2s#"recorded":"20#"recorded":"19#' proof/entries.ndjson`,
      'was changed, or was never in the log',
    ],
    [
      'a field with another value',
      `node -e "${rewriteField()}"`,
      'was changed: its entry has no such digest',
    ],
    ['a field that is kept back', `node -e "${dropField()}"`, 'fields are not shown'],
    [
      'an actor in the table',
      `sed -i 's/ada@tailspin/eve@tailspin/' records.csv`,
      'records.csv, record',
    ],
    ['a row less in the table', `sed -i 2d records.csv`, 'records.csv has 3 records'],
    [
      'another value in the lines',
      `sed -i 's/"Quantity\\\\\\\\":7/"Quantity\\\\\\\\":9/' records.ndjson; sed -i 's/Teams/Words/' records.ndjson`,
      'records.ndjson',
    ],
    [
      'another time on the page',
      `sed -i 's#<td class="t">2026-03-12#<td class="t">2026-03-13#' index.html`,
      'index.html, record',
    ],
    [
      'a row less on the page',
      `sed -i '/<tr id="p/{x;s/^/x/;/^x$/{x;d};x}' index.html`,
      'index.html has 3 records',
    ],
    [
      'a customer taken out of a day',
      `sed -i 1d proof/days/${BUSY_DAY}.txt`,
      'is not the text that was sealed',
    ],
    [
      'a customer taken out of a day and its seal',
      `sed -i 1d proof/days/${BUSY_DAY}.txt; SUM=$(sha256sum < proof/days/${BUSY_DAY}.txt | cut -c1-64); sed -i "s/\\"text\\":\\"[0-9a-f]*/\\"text\\":\\"$SUM/" proof/days/${BUSY_DAY}.json; sed -i "/^${BUSY_DAY}/s/[0-9a-f]*$/$SUM/" proof/days.txt`,
      'proof/days.txt is not the text that was sealed',
    ],
    [
      'an older seal of a day',
      `sed -i '/^${BUSY_DAY}/d' proof/days.txt`,
      'proof/days.txt is not the text that was sealed',
    ],
    [
      'a day without its text',
      `rm proof/days/${BUSY_DAY}.txt`,
      `The file proof/days/${BUSY_DAY}.txt is missing`,
    ],
    [
      'a shorter period',
      `sed -i 's/"to": "2026-03-18"/"to": "2026-03-14"/' pack.json`,
      'is not of the days of the pack',
    ],
    [
      'another customer',
      `sed -i 's/${ADATUM.id}/${WINGTIP.id}/' pack.json`,
      'is not about the customer of the pack',
    ],
    [
      'another checkpoint',
      `sed -i 's/"checkpoint": [0-9]*/"checkpoint": 5/' pack.json`,
      'pack.json names the checkpoint 5',
    ],
    [
      'a changed checkpoint',
      `sed -i '2s/.*/7/' proof/checkpoint; sed -i 's/"checkpoint": [0-9]*/"checkpoint": 7/' pack.json`,
      'was not signed by the key of the log',
    ],
    ['another key', `sed -i 's/+\\(..\\)/+00/' proof/key`, 'is no verifier key'],
    [
      'a proof of something else',
      `cp proof/close.tlog-proof proof/days/${BUSY_DAY}.tlog-proof`,
      'is not of The seal of',
    ],
    ['a file that is cut off', `truncate -s -5 proof/entries.ndjson`, 'is cut off'],
    [
      'a second member of the same name in the lines',
      `sed -i '1s/^{/{"operationType":"delete_all",/' records.ndjson`,
      'Line 1 of records.ndjson',
    ],
    [
      'a proof too many',
      `cp proof/close.tlog-proof proof/records/1.tlog-proof`,
      'belongs to nothing in the pack',
    ],
    [
      'a field named twice',
      `sed -i '1s/"withheld":\\[\\]/"withheld":["id"]/' proof/disclosures.ndjson`,
      'fields are not shown',
    ],
    ['a malformed file', `echo '{' > pack.json`, 'pack.json holds no JSON object'],
  ])('%s', (_, manipulation, fault) => {
    const folder = makeScratchFolder();
    const changed = join(makeScratchFolder(), 'pack');
    writePack(files, folder);
    writePack(files, changed);
    expect(run(changed, manipulation)).toMatchObject({ status: 0 });
    const differs = run(folder, `diff -r . ${changed}`);
    expect(differs.status, 'the manipulation changes something').toBe(1);
    const verified = run(changed, 'node verify.mjs');
    expect(verified.output).toContain('This pack does not prove what it says.');
    expect(verified.output).toContain(fault);
    expect(verified.status).toBe(1);
  });
});

// A field of the first record opened with another value, by somebody who knows the format.
function rewriteField(): string {
  return changeFirst(
    `o.disclosures = o.disclosures.map((d) => { const f = JSON.parse(Buffer.from(d, 'base64url')); if (f[1] === 'userPrincipalName') f[2] = 'eve'; return Buffer.from(JSON.stringify(f)).toString('base64url'); });`,
  );
}

function dropField(): string {
  return changeFirst(`o.disclosures.pop();`);
}

function changeFirst(change: string): string {
  return `const fs = require('fs'); const p = 'proof/disclosures.ndjson'; const l = fs.readFileSync(p, 'utf8').split('\\n'); const o = JSON.parse(l[0]); ${change} l[0] = JSON.stringify(o); fs.writeFileSync(p, l.join('\\n'));`;
}
