/** The primary key of a user. */
export type UserKey = { partnerId: string; userId: string };

/** What a session cookie says: whose session it is, and which. */
export type SessionKey = UserKey & { sessionId: string };

/**
 * How a user proved who they are: by email and password, by a sign-in link, or by their company, in
 * Microsoft Entra ID or another OpenID Connect provider.
 */
export type SignInMethod = 'password' | 'link' | 'entra' | 'oidc';

/** Why a session was ended before its time. */
export type EndReason =
  | 'signed_out'
  | 'ended_by_user'
  | 'password_changed'
  | 'second_factor_changed'
  | 'disabled'
  /** The company gives the user no role any more. */
  | 'role_lost'
  /** The company no longer lets the user in. */
  | 'provider_refused'
  /** The company could not be asked for too long. */
  | 'provider_away';

/** Where a session was started. */
export type SessionOrigin = {
  /** The client's IP address; null when the server was not told. */
  address: string | null;
  /** What the browser calls itself; empty when it did not say. */
  userAgent: string;
};
