import {
  areLocalAccountsOn,
  findEntraSettings,
  findOidcSettings,
} from '@/lib/platform/env/company-sign-in';
import type { SignInMethod } from './session';

const LOCAL: SignInMethod[] = ['password', 'link'];

/** The ways to sign in that are switched off: their sessions open nothing. Throws SettingError. */
export function listClosedMethods(): SignInMethod[] {
  return [
    ...(areLocalAccountsOn() ? [] : LOCAL),
    ...(findEntraSettings() ? [] : (['entra'] as const)),
    ...(findOidcSettings() ? [] : (['oidc'] as const)),
  ];
}
