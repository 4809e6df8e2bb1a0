import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { isGuid } from '@/lib/platform/text/guid';

type FormPage = {
  path: string;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * The id that what a form makes will have. It stands in the form's URL, so that the form sent twice,
 * reloaded or come back to makes the same thing, which is made once. Call it below the gate.
 */
export async function requireNewId({ path, searchParams }: FormPage): Promise<string> {
  const { id } = await searchParams;
  if (typeof id === 'string' && isGuid(id)) return id.toLowerCase();
  redirect(`${path}?${new URLSearchParams({ id: randomUUID() })}`);
}
