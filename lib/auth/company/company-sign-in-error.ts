/** Why a sign-in by the company fails; also in the URL of the sign-in page, which says it in words. */
export const COMPANY_REFUSALS = [
  /** The identity provider, or Microsoft Graph, does not answer as it should. */
  'unavailable',
  /** The person cancelled, or the provider turned them away. */
  'declined',
  /** The answer is old, used, or not for this sign-in. */
  'invalid',
  /** No partner here is the company. */
  'unknownCompany',
  'noRole',
  /** By an administrator here. */
  'disabled',
] as const;

export type CompanyRefusal = (typeof COMPANY_REFUSALS)[number];

/** A sign-in by the company that fails; the message is for the server's log, without secrets. */
export class CompanySignInError extends Error {
  override name = 'CompanySignInError';

  constructor(
    readonly refusal: CompanyRefusal,
    message: string,
  ) {
    super(message);
  }
}
