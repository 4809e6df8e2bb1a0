import type { CDPSession, Page } from '@playwright/test';

/** A page's authenticator in software, such as a finger's reader or a security key. */
export type VirtualAuthenticator = {
  /** Whether its user agrees when they are asked; else the browser says that they did not. */
  setAgrees: (agrees: boolean) => Promise<void>;
  countPasskeys: () => Promise<number>;
  /** Takes the device away, and passkeys with it. */
  remove: () => Promise<void>;
};

/** Gives a page's browser an authenticator. Source: the DevTools protocol's domain WebAuthn. */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const client: CDPSession = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setAgrees: async (agrees) => {
      await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: agrees });
    },
    countPasskeys: async () =>
      (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    remove: async () => {
      await client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
