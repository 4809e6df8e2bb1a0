import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { parseJson } from '@/lib/platform/json/parse-json';

const TIMEOUT_MS = 10_000;

/**
 * Sends a request to an identity provider or Microsoft Graph and returns the status with the JSON of
 * the answer, undefined if it is none. Follows no redirects: secrets go where the settings say. Throws
 * CompanySignInError without an answer within ten seconds.
 */
export async function requestJson(
  url: string,
  request: Pick<RequestInit, 'method' | 'headers' | 'body'> = {},
): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(url, {
      ...request,
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: parseJson(await response.text()) };
  } catch (error) {
    const { origin } = new URL(url);
    throw new CompanySignInError('unavailable', `${origin} does not answer: ${messageOf(error)}`);
  }
}
