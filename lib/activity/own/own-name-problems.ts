import { looksLikeOwnName } from '@/lib/activity/source/own-name';
import { OWN_NAME } from '@/lib/activity/source/source';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import type { RecordProblem } from '@/lib/activity/intake/parse/parse-audit-records';

const MESSAGE = `must not be “${OWN_NAME}”, by which this product names itself in its own records`;

/** The problems of records that could be mistaken for records of this product itself. */
export function findOwnNameProblems(records: AuditRecord[]): RecordProblem[] {
  // Records of one body nearly all name the same few applications.
  const others = new Set<string>();
  return records.flatMap(({ applicationId }, index) => {
    if (applicationId === null || others.has(applicationId)) return [];
    if (looksLikeOwnName(applicationId))
      return [{ index, field: 'applicationId', message: MESSAGE }];
    others.add(applicationId);
    return [];
  });
}
