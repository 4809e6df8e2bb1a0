import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { BUSY_DAY, readPackOfStory, run } from '@/tests/support/proof/pack-story';
import { writePack, type PackFiles } from '@/tests/support/proof/unpacked-pack';
import { ADATUM } from '@/tests/support/records/audit-records';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

let files: PackFiles = {};
beforeAll(async () => {
  files = await readPackOfStory();
});

const textOf = (path: string) => Buffer.from(files[path] ?? []).toString();

/** What the program says of the pack with some files changed. */
function verifyWith(changes: Record<string, string | null>): ReturnType<typeof run> {
  const folder = join(makeScratchFolder(), 'pack');
  const changed = Object.entries(changes).map(([path, text]) => [path, Buffer.from(text ?? '')]);
  const isKept = ([path]: [string, unknown]) => changes[path] !== null;
  const entries: [string, Uint8Array][] = Object.entries({
    ...files,
    ...(Object.fromEntries(changed) as PackFiles),
  });
  writePack(Object.fromEntries(entries.filter(isKept)), folder);
  return run(folder, 'node verify.mjs');
}

function requireForged(path: string, change: (text: string) => string): string {
  const forged = change(textOf(path));
  expect(forged, 'the forgery changes something').not.toBe(textOf(path));
  const { output, status } = verifyWith({ [path]: forged });
  expect(output).toContain('This pack does not prove what it says.');
  expect(status).toBe(1);
  return output;
}

it('finds every cell of the table that is changed', () => {
  const [heading = '', first = ''] = textOf('records.csv').slice(1).split('\r\n');
  const columns = heading.split(',');
  expect(columns.length).toBeGreaterThan(15);
  const cells: string[] = first.match(/"(?:[^"]|"")*"|[^,]+|(?<=^|,)(?=,|$)/g) ?? [];
  expect(cells).toHaveLength(columns.length);
  for (const [column, name] of columns.entries()) {
    const forged = cells.with(column, 'forged').join(',');
    expect(requireForged('records.csv', (text) => text.replace(first, forged))).toContain(name);
  }
});

describe('the table', () => {
  it.each<[string, (text: string) => string]>([
    ['with another heading', (text) => text.replace('operationStatus', 'operationType')],
    ['with a column more', (text) => text.replaceAll('\r\n', ',x\r\n')],
    ['with a cell more', (text) => text.replace(/\r\n$/, ',x\r\n')],
    ['with a row more', (text) => `${text}${text.split('\r\n')[1]}\r\n`],
    ['with something that is no row', (text) => `${text}"a"b`],
    ['with rows in another order', (text) => text.split('\r\n').toSorted().join('\r\n')],
  ])('%s is found', (_, change) => {
    requireForged('records.csv', change);
  });
});

describe('the page', () => {
  it.each<[string, (text: string) => string]>([
    ['with another user', (text) => text.replace('<bdi>ada@', '<bdi>eve@')],
    ['with words in the place of a user', (text) => text.replace(/<bdi>[^<]*<\/bdi>/, '<i>x</i>')],
    ['with another status', (text) => text.replace('<code>failed</code>', '<code>done</code>')],
    ['with another action', (text) => text.replace('<code>create_order', '<code>delete_order')],
    [
      'with a mark that something is withheld',
      (text) => text.replace(' <code>', ' <em>x</em> <code>'),
    ],
    ['with a script', (text) => text.replace('</main>', '</main><script>1</script>')],
    ['with a handler', (text) => text.replace('<main>', '<main onclick="1">')],
    ['with a picture', (text) => text.replace('<main>', '<main><img src="x">')],
    ['with a second table', (text) => text.replace('</main>', '<table></table></main>')],
    ['with a hidden row', (text) => text.replace('<tr id="p', '<tr hidden id="p')],
    ['with rows in a comment', (text) => text.replace('<tbody>', '<tbody><!--')],
    [
      'with words between its rows',
      (text) => text.replace('</tr>\n', '</tr>\nNone of this is true.'),
    ],
  ])('%s is found', (_, change) => {
    requireForged('index.html', change);
  });

  it('and the instructions are said not to be checked where they are only words', () => {
    const page = textOf('index.html').replaceAll(/<strong>[^<]*/g, '<strong>Deleted everything');
    const { output, status } = verifyWith({ 'index.html': page, 'README.txt': 'Trust us.' });
    expect(status).toBe(0);
    expect(output).toContain('Not checked:');
    expect(output).toContain('- All other words in index.html, and how it looks');
    expect(output).toContain('- README.txt, and in pack.json: partner, at, staff and language.');
    expect(output).not.toContain('whole and unchanged');
  });
});

describe('the pack', () => {
  const manifestWith = (changes: object) =>
    `${JSON.stringify({ ...(JSON.parse(textOf('pack.json')) as object), ...changes }, null, 2)}\n`;
  const withoutFirst = (path: string) => textOf(path).split('\n').slice(1).join('\n');

  // As somebody does who knows the format: the first record, of 12 March, is in no file any more.
  const hidden = (): Record<string, string | null> => {
    const position = /"position":(\d+)/.exec(textOf('proof/disclosures.ndjson'))?.[1] ?? '';
    const rest = (path: string, separator: string, mark: RegExp) =>
      textOf(path)
        .split(separator)
        .filter((line) => !mark.test(line))
        .join(separator);
    return {
      'proof/entries.ndjson': withoutFirst('proof/entries.ndjson'),
      'proof/disclosures.ndjson': withoutFirst('proof/disclosures.ndjson'),
      [`proof/records/${position}.tlog-proof`]: null,
      'records.ndjson': rest('records.ndjson', '\n', new RegExp(`^{"position":${position},`)),
      'records.csv': rest('records.csv', '\r\n', /^2026-03-12/),
      'index.html': rest('index.html', '\n', new RegExp(`^<tr id="p${position}"`)),
    };
  };

  it('is not complete when a record is said to be gone', () => {
    const { output, status } = verifyWith({
      ...hidden(),
      'pack.json': manifestWith({ records: 3, gone: 1 }),
    });
    expect(output).toContain('This pack is NOT complete.');
    expect(output).toContain('NOT SHOWN are records that the log counted: 1 of 2026-03-12.');
    expect(output).toContain('The maker of the pack says that they are no longer kept.');
    expect(output).not.toContain('none is missing');
    expect(status).toBe(2);
  });

  it('is not complete when a day is said to be unreadable', () => {
    const { output, status } = verifyWith({
      [`proof/days/2026-03-12.txt`]: null,
      'pack.json': manifestWith({ unreadableDays: ['2026-03-12'] }),
    });
    expect(output).toContain('This pack is NOT complete.');
    expect(output).toContain('NOTHING can be said of 2026-03-12');
    expect(output).toContain('The maker of the pack says that they are no longer there.');
    expect(status).toBe(2);
  });

  it.each<[string, (text: string) => string]>([
    ['a member twice', (text) => text.replace('{', '{\n  "customer": "Contoso",')],
    ['a member that no pack has', (text) => text.replace(/\n}/, ',\n  "verified": true\n}')],
    ['another order of days', (text) => text.replace('2026-03-10', '2026-03-20')],
  ])('has no manifest with %s', (_, change) => {
    requireForged('pack.json', change);
  });

  it('cannot say that more is gone than is', () => {
    const { output, status } = verifyWith({ 'pack.json': manifestWith({ gone: 5 }) });
    expect(output).toContain('pack.json tells of 5 records that are gone, and 0 are.');
    expect(status).toBe(1);
  });

  it('with another name of the customer has it from its maker', () => {
    const { output } = verifyWith({ 'pack.json': manifestWith({ customer: 'Contoso\u001b[2J' }) });
    expect(output).toContain(`${ADATUM.id} (named Contoso\\u{1b}[2J by the maker of this pack`);
    expect(verifyWith({}).output).toContain(`is about ${ADATUM.name} (${ADATUM.id}).`);
  });

  it('names files that belong to no pack', () => {
    const { output, status } = verifyWith({ 'more-records.csv': 'x', 'a/b.txt': 'x' });
    expect(output).toContain('Files that belong to no pack: a/b.txt, more-records.csv.');
    expect(status).toBe(0);
    expect(verifyWith({ [`proof/days/${BUSY_DAY}.bak`]: 'x' })).toMatchObject({ status: 1 });
    expect(verifyWith({}).output).not.toContain('belong to no pack');
  });
});
