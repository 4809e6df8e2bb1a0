import { handleTlogRequest, notThere } from '@/lib/api/tlog-request';

/** Nothing is here: what a log has is below. Programs get a problem, and no page. */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, () =>
    Promise.reject(notThere('The transparency log has nothing at this address.')),
  );
}
