import { refusalResponse } from '@/app/_page/refusal-response';
import { parseRecordId } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';
import { findExport } from '@/lib/receipts/exports/list-exports';

type AskedReceipt = {
  /** The segment of the path that names the export. */
  segment: string;
  /** Of the file's name. */
  extension: string;
  /** Gives the text for the receipt at a position of the log; null while there is none. */
  find: (scope: Scope, position: number) => Promise<string | null>;
};

/** Responds with what is asked for of an export's receipt; with 404 where there is no receipt. */
export async function respondWithReceipt(
  request: Request,
  { segment, extension, find }: AskedReceipt,
): Promise<Response> {
  try {
    const { scope } = await requirePermission('activity:read');
    const recordId = parseRecordId(segment);
    const exported = recordId === null ? null : await findExport(scope, recordId);
    const position = exported?.receipt?.position;
    const text = position === undefined ? null : await find(scope, position);
    if (text === null) {
      const t = await getTranslator();
      return refusalResponse([t('exports.receipt.noReceipt')], { status: 404 });
    }
    return new Response(text, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Disposition': `attachment; filename="receipt-${position}.${extension}"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    // The gate throws its redirects and refusals, too: Next handles them.
    if (!isDatabaseUnavailableError(error)) throw error;
    return databaseUnavailableResponse(request);
  }
}
