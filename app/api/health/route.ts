import { getDatabase } from '@/lib/platform/database/database';

// For health checks, which learn whether the database responds and nothing else.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const isReachable = await getDatabase()
    .commonPool.query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
  const headers = { 'Cache-Control': 'no-store' };
  if (isReachable) return new Response(null, { headers });
  return new Response(null, { status: 503, headers: { ...headers, 'Retry-After': '5' } });
}
