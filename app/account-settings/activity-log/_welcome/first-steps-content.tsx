import { cookies } from 'next/headers';
import { Welcome } from '@/components/activity-log/welcome';
import type { Scope } from '@/lib/auth/scope';
import { findFirstSteps } from '@/lib/partners/first-steps';
import { dismissWelcome } from './actions';
import { welcomeCookie, WELCOME_DISMISSED } from './welcome-cookie';

/** The welcome of a company that has no records yet, unless it was dismissed in this browser. */
export async function FirstStepsContent({ scope }: { scope: Scope }) {
  if ((await cookies()).get(welcomeCookie(scope))?.value === WELCOME_DISMISSED) return null;
  const steps = await findFirstSteps(scope);
  return steps && <Welcome steps={steps} dismiss={dismissWelcome} />;
}
