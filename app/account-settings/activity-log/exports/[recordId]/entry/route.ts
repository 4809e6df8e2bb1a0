import { respondWithReceipt } from '@/app/account-settings/activity-log/exports/respond-with-receipt';
import { findEntry } from '@/lib/proof/read/read-entries';

type Context = RouteContext<'/account-settings/activity-log/exports/[recordId]/entry'>;

/** The entry of the log that is the receipt of an export: its bytes, without a line end. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithReceipt(request, {
    segment: (await params).recordId,
    extension: 'json',
    find: async (scope, position) => (await findEntry(scope, position))?.line ?? null,
  });
}
