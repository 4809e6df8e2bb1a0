import { DatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import type { BodyOutcome } from '@/lib/platform/downloads/paced-body';
import type { SessionOrigin } from '@/lib/auth/sessions/session';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { originData } from './origin-data';
import type { OwnActivity, RecordTarget } from './record-activity';
import { recordLogActivityAlone } from './record-log-activity';

/** What is exported, by whom and from where. */
export type ExportToRecord = {
  actor: string;
  origin: SessionOrigin;
  /** The path of the download. */
  path: string;
  format: string;
  /** The query of the view, without `?`; empty for the default one. */
  filter: string;
  /** An IANA zone, and the language of the file. */
  zone: string;
  language: string;
  expectedRows: number;
};

/** How an export ended: what was sent of it, and the SHA-256 of its list, if one was kept. */
export type SentExport = Pick<BodyOutcome, 'end' | 'bytes'> & {
  rows: number;
  sha256: string;
  linesSha256?: string | null;
};

/** Records how an export ended, as a later state of its record. Never throws. */
export type RecordExportEnd = (sent: SentExport) => Promise<void>;

/** An export that was begun: its record, and what records its end. */
export type BegunExport = { recordId: string; recordEnd: RecordExportEnd };

/**
 * Records an export before its first byte. Throws DatabaseUnavailableError, whatever the cause: what cannot be recorded is not exported.
 */
export async function recordExport(
  scope: RecordTarget['scope'],
  exported: ExportToRecord,
): Promise<BegunExport> {
  const { actor } = exported;
  const operationType = 'log_exported';
  const record = { operationType, actor } as const;
  const recordId = await startRecord(scope, {
    ...record,
    status: 'progress',
    data: [['ExpectedRows', String(exported.expectedRows)], ...dataOf(exported)],
  });
  const recordEnd: RecordExportEnd = async ({ end, rows, bytes, sha256, linesSha256 }) => {
    // What the line of the log says comes first.
    const data: OwnActivity['data'] = [
      ['Rows', String(rows)],
      ...dataOf(exported),
      ['ExpectedRows', String(exported.expectedRows)],
      ['Bytes', String(bytes)],
      ['Sha256', sha256],
      ...(linesSha256 ? [['LinesSha256', linesSha256] satisfies [string, string]] : []),
      ['Ended', end],
    ];
    try {
      await recordLogActivityAlone(scope, {
        ...record,
        recordId,
        status: end === 'complete' ? 'succeeded' : 'failed',
        data,
      });
    } catch (error) {
      // The file has been sent; its record stays in progress.
      logLine(`The end of an export by ${actor} was not recorded: ${messageOf(error)}`);
    }
  };
  return { recordId, recordEnd };
}

async function startRecord(
  ...[scope, activity]: Parameters<typeof recordLogActivityAlone>
): Promise<string> {
  try {
    return await recordLogActivityAlone(scope, activity);
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw error;
    logLine(`An export was not started, for it could not be recorded: ${messageOf(error)}`);
    throw new DatabaseUnavailableError(messageOf(error), { cause: error });
  }
}

function dataOf(exported: ExportToRecord): OwnActivity['data'] {
  const { path, format, filter, zone, language, origin } = exported;
  return [
    ['Format', format],
    ['Path', path],
    ...(filter === '' ? [] : [['Filter', filter] satisfies [string, string]]),
    ['Zone', zone],
    ['Language', language],
    ...originData(origin),
  ];
}
