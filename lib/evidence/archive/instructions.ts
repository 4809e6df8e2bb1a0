import type { PackSource } from '@/lib/evidence/packs/read-pack';
import { describeStatement } from '@/lib/evidence/statement/describe-statement';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDayInWords, type Day } from '@/lib/platform/time/time';

/** The ten questions of the instructions, and the commands that answer them in the folder of a pack. */
export function questionsOf({ day, customerId }: { day: Day; customerId: string }) {
  return [
    { name: 'q1', commands: ['cat pack.json'] },
    { name: 'q2', commands: ['grep -c position records.ndjson'] },
    {
      name: 'q3',
      commands: [
        `grep -o '"userPrincipalName":"[^"]*"' records.ndjson | sort | uniq -c`,
        'cut -d, -f1,4 records.csv',
      ],
    },
    { name: 'q4', commands: [`grep -o '"operationDate":"[^"]*"' records.ndjson | sort`] },
    {
      name: 'q5',
      commands: [`grep -o '"operationType":"[^"]*"' records.ndjson | sort | uniq -c`],
    },
    {
      name: 'q6',
      commands: [
        `TAG=$(printf '%s\\n%s' ${day} ${customerId} | sha256sum | cut -c1-64)`,
        `grep "^$TAG" proof/days/${day}.txt`,
      ],
    },
    {
      name: 'q7',
      commands: [`sha256sum < proof/days/${day}.txt`, `grep ^${day} proof/days.txt`],
    },
    { name: 'q8', commands: [`LC_ALL=C sort -c -u proof/days/${day}.txt`] },
    { name: 'q9', commands: ['grep ^source proof/days/*.txt'] },
    { name: 'q10', commands: ['node verify.mjs'] },
  ] as const;
}

/** The instructions of a pack, as text in the customer's language. */
export function formatInstructions(source: PackSource): string {
  const { pack, partnerName, customerName, statement, localizer } = source;
  const { t, locale } = localizer;
  const customer = isolatedText(customerName);
  const [from, to] = [formatDayInWords(pack.from, locale), formatDayInWords(pack.to, locale)];
  const inWords = describeStatement(statement, { ...localizer, customer: customerName });
  const day = statement.days.at(-1)?.day ?? pack.to;
  return [
    heading(t('evidence.readme.title', { customer, from, to })),
    t('evidence.readme.whatIs', { partner: isolatedText(partnerName), customer }),
    ...inWords.says,
    t('evidence.readme.check'),
    '    node verify.mjs',
    heading(t('evidence.readme.keyTitle')),
    t('evidence.readme.key'),
    heading(t('evidence.readme.questionsTitle')),
    ...questionsOf({ day, customerId: pack.customerId }).map(
      ({ name, commands }, index) =>
        `${index + 1}. ${t(`evidence.readme.${name}`, { customer })}\n\n` +
        commands.map((command) => `    ${command}\n`).join(''),
    ),
    heading(t('evidence.readme.filesTitle')),
    t('evidence.readme.fileProof'),
    heading(t('evidence.readme.limitsTitle')),
    t('evidence.readme.cannot'),
    ...inWords.doesNotSay.map((sentence) => `- ${sentence}`),
  ]
    .map((part) => `${part.trimEnd()}\n`)
    .join('\n');
}

function heading(text: string): string {
  return `${text}\n${'='.repeat(72)}`;
}
