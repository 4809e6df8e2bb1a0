import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { ADATUM, LAMNA_CUSTOMER, LAMNA_MARK, WINGTIP, WOODGROVE } from './customers';
import { TAILSPIN_PREFIX } from './record-ids';
import { minutesBefore, of, specialRecords } from './special-records';

const ROUTINE = 170;

/** Tailspin's log: what is worth opening in the last minutes, before it three weeks of routine. */
export function tailspinRecords(instant: Date): RawRecord[] {
  const routines = Array.from({ length: ROUTINE }, (_, number) => routine(number, instant));
  return [...specialRecords(instant), ...routines];
}

/** The other partner's log: every text of it carries the mark. */
export function lamnaRecords(instant: Date): RawRecord[] {
  return Array.from({ length: 60 }, (_, number) =>
    rawRecord({
      id: `lamna-${LAMNA_MARK}-${number}`,
      ...of(LAMNA_CUSTOMER),
      userPrincipalName: 'admin-agent@lamna.example',
      operationDate: minutesBefore(instant, 5 + number * 60),
      customizedData: [{ key: 'SubscriptionName', value: `${LAMNA_MARK} mail` }],
      resourceNewValue: `{"FriendlyName":"${LAMNA_MARK} mail"}`,
    }),
  );
}

// Three share each instant, so that only the storing order tells them apart.
function routine(number: number, instant: Date): RawRecord {
  const customer = [ADATUM, WINGTIP, WOODGROVE][number % 3] ?? ADATUM;
  return rawRecord({
    id: `${TAILSPIN_PREFIX}routine-${number}`,
    ...of(customer),
    operationDate: minutesBefore(instant, 60 + 480 * Math.floor(number / 3)),
  });
}
