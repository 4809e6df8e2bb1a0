import { handleTlogRequest, notThere } from '@/lib/api/tlog-request';

/** Programs get a problem where there is nothing, as everywhere else, and no page. */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, () =>
    Promise.reject(notThere('The transparency log has nothing at this address.')),
  );
}
