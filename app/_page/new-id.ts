import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { isGuid } from '@/lib/platform/text/guid';

type FormPage = {
  path: string;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * The id of the object that a form will create. It is part of the form's URL, so that submitting
 * twice, reloading or going back creates the same object, and only once. Call it behind the gate.
 */
export async function requireNewId({ path, searchParams }: FormPage): Promise<string> {
  const { id } = await searchParams;
  if (typeof id === 'string' && isGuid(id)) return id.toLowerCase();
  redirect(`${path}?${new URLSearchParams({ id: randomUUID() })}`);
}
