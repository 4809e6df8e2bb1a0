import { respondWithReceipt } from '@/app/account-settings/activity-log/exports/respond-with-receipt';
import { findProof } from '@/lib/proof/read/find-proof';

type Context = RouteContext<'/account-settings/activity-log/exports/[recordId]/proof'>;

/** The proof that the log has the receipt of an export (C2SP tlog-proof). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithReceipt(request, {
    segment: (await params).recordId,
    extension: 'tlog-proof',
    find: (scope, position) => findProof(scope, { position }),
  });
}
