import { MAX_BODY_BYTES } from '@/lib/api/limits';

/**
 * Reads and discards the rest of a refused body, up to a few times the allowed size. Many clients
 * read the response only after they have written everything, and would find a broken connection
 * instead of the response. Never throws; the server disconnects clients that send more.
 */
export async function drainRequest(request: Request): Promise<void> {
  if (!request.body || request.body.locked) return;
  const reader = request.body.getReader();
  try {
    let remaining = 4 * MAX_BODY_BYTES;
    while (remaining > 0) {
      const { done, value } = await reader.read();
      if (done) return;
      remaining -= value.byteLength;
    }
  } catch {
    // The sender has left; nobody is waiting for the response.
  } finally {
    reader.releaseLock();
  }
}
