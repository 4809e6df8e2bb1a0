import type { PackSource } from '@/lib/evidence/packs/read-pack';
import { newestFirst } from '@/lib/evidence/records/list-pack-entries';
import { toPackRow } from '@/lib/evidence/records/pack-row';
import type { PackRecord } from '@/lib/evidence/records/withhold';
import { describePack } from '@/lib/evidence/packs/describe-pack';
import { PAGE_STYLE } from './index-style';
import { streamPackRecords } from './record-files';
import { visibleCode } from './visible-code';

/** The page of a pack, which needs no other file and prints. */
export async function* streamIndexPage(
  source: PackSource,
): AsyncGenerator<string, void, undefined> {
  const { t, locale } = source.localizer;
  const words = describePack(source);
  yield `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escape(words.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><p>${escape(words.eyebrow)}</p><h1>${escape(words.title)}</h1><p>${escape(words.asOf)}</p></header>
<main>
<section><h2>${escape(t('evidence.statement.title'))}</h2>${paragraphs(words.says)}</section>
<section><h2>${escape(t('evidence.limits.title'))}</h2>${list(words.doesNotSay)}</section>
<section><h2>${escape(t('evidence.pack.records'))}</h2><p>${escape(words.count)}</p>
<table><thead><tr>${headings(source)}</tr></thead><tbody>
`;
  for await (const records of streamPackRecords(source, newestFirst(source.entries)))
    yield records.map((record) => rowOf(record, source)).join('');
  yield `</tbody></table>${paragraphs(words.notes)}</section>
<section><h2>${escape(t('evidence.pack.check'))}</h2><p>${codeIn(source)}</p></section>
</main>
</body>
</html>
`;
}

function headings({ localizer: { t } }: PackSource): string {
  return (['time', 'action', 'user', 'status', 'id'] as const)
    .map((name) => `<th>${escape(t(`evidence.pack.${name}`))}</th>`)
    .join('');
}

// What stands in `code` and `bdi` is word for word that of the record, and the program of the pack compares it: see
// scripts/verify/pack/check-page.mjs. All other words of a row are not compared.
function rowOf(record: PackRecord, { roles, localizer: { t } }: PackSource): string {
  const row = toPackRow(record, { t, roles });
  const marks = [
    ...(row.isPartlyWithheld ? [t('evidence.pack.withheld')] : []),
    ...(row.isPartlyErased ? [t('evidence.pack.erased')] : []),
  ].map((mark) => ` <em>${escape(mark)}</em>`);
  const { operationType, userPrincipalName: name = '', operationStatus, id } = record.values;
  const action = `<strong>${escape(row.action)}</strong> ${escape(row.summary)}${marks.join('')}`;
  const user =
    name.trim() === '' ? `<i>${escape(row.user)}</i>` : `<bdi>${escape(visibleCode(name))}</bdi>`;
  const cells = [
    `<td class="t">${row.time}</td>`,
    `<td>${action} ${codeOf(operationType)}</td>`,
    `<td>${user}</td>`,
    `<td>${escape(row.status)} ${codeOf(operationStatus)}</td>`,
    `<td class="i">${codeOf(id)}</td>`,
  ];
  return `<tr id="p${record.position}">${cells.join('')}</tr>\n`;
}

function codeOf(value = ''): string {
  return `<code>${escape(visibleCode(value))}</code>`;
}

function codeIn({ localizer: { t } }: PackSource): string {
  return t
    .markup('evidence.pack.checkText', { code: (text) => `\u0001${text}\u0002` })
    .split(/([\u0001\u0002])/)
    .map((part) => (part === '\u0001' ? '<code>' : part === '\u0002' ? '</code>' : escape(part)))
    .join('');
}

function paragraphs(texts: string[]): string {
  return texts.map((text) => `<p>${escape(text)}</p>`).join('');
}

function list(texts: string[]): string {
  return `<ul>${texts.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '');
}
