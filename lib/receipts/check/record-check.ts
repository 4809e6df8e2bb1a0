import { originData } from '@/lib/activity/own/origin-data';
import type { OwnActivity } from '@/lib/activity/own/record-activity';
import { recordLogActivityAlone } from '@/lib/activity/own/record-log-activity';
import type { Scope } from '@/lib/auth/scope';
import type { SessionOrigin } from '@/lib/auth/sessions/session';
import type { FileCheck } from './file-check';

export const CHECK_OPERATION = 'log_export_checked';

/** What became of a file, and who handed it back from where. */
export type CheckToRecord = { actor: string; origin: SessionOrigin; check: FileCheck };

/** Records the check of a file, with its result. Returns the record's id. */
export function recordCheck(
  scope: Scope,
  { actor, origin, check }: CheckToRecord,
): Promise<string> {
  const { differences } = check;
  return recordLogActivityAlone(scope, {
    operationType: CHECK_OPERATION,
    actor,
    data: [...dataOf(check), ...originData(origin)],
    newValue: differences && {
      Changed: differences.changed.first,
      Missing: differences.missing.first,
      Added: differences.added.first,
    },
  });
}

function dataOf({ differences, ...check }: FileCheck): OwnActivity['data'] {
  const found: [string, string | number | null | undefined][] = [
    ['Verdict', check.verdict],
    ['File', check.fileName],
    ['Export', check.exportId],
    ['Bytes', check.bytes],
    ['Lines', check.lines],
    ['Sha256', check.sha256],
    ['SameFiles', check.sameFiles],
    ['Heading', differences?.heading],
    ['Changed', differences?.changed.count],
    ['Missing', differences?.missing.count],
    ['Added', differences?.added.count],
    ['Moved', differences?.moved],
  ];
  return found.flatMap(([key, value]): OwnActivity['data'] =>
    value === null || value === undefined ? [] : [[key, String(value)]],
  );
}
