import { MAX_BODY_BYTES } from '@/lib/api/limits';

/**
 * Takes in and forgets what is left of a refused body, up to a few times of what may be sent: many
 * programs listen only after they have written all, and would find a broken connection instead of
 * the answer. Never throws; who sends more is cut off by the server.
 */
export async function drainRequest(request: Request): Promise<void> {
  if (!request.body || request.body.locked) return;
  const reader = request.body.getReader();
  try {
    let left = 4 * MAX_BODY_BYTES;
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
  } catch {
    // The sender has left; there was nobody else to tell.
  } finally {
    reader.releaseLock();
  }
}
