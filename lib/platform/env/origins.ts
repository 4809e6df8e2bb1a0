import { findText, SettingError } from './env';

/** The origin of Partner Center's API, `PARTNER_CENTER_ORIGIN`. Throws SettingError. */
export function getPartnerCenterOrigin(): string {
  return getOrigin('PARTNER_CENTER_ORIGIN', 'https://api.partnercenter.microsoft.com');
}

/** Where the global cloud issues tokens, `ENTRA_ORIGIN`. Throws SettingError. */
export function getEntraOrigin(): string {
  return getOrigin('ENTRA_ORIGIN', 'https://login.microsoftonline.com');
}

/** Where the US Government cloud issues them, `ENTRA_US_GOVERNMENT_ORIGIN`. Throws SettingError. */
export function getEntraUsGovernmentOrigin(): string {
  return getOrigin('ENTRA_US_GOVERNMENT_ORIGIN', 'https://login.microsoftonline.us');
}

/**
 * An origin to which secrets are sent, so the connection is encrypted unless it stays on this
 * machine. Throws SettingError.
 */
export function getOrigin(name: string, defaultValue: string): string {
  const text = findText(name) ?? defaultValue;
  const url = parseSafeUrl(text);
  if (url?.href === `${url?.origin}/`) return url.origin;
  throw new SettingError(
    `${name} must be an origin such as ${defaultValue}: https (or http on this machine) and a host, without path or password.`,
  );
}

/** The URL that a text is, if secrets may be sent there: https, or http on this machine; else null. */
export function parseSafeUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || isPlainLoopback(url) ? url : null;
}

function isPlainLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
