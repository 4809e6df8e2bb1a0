import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { USERS_PATH } from '@/lib/users/paths';

/** The search of the users: a plain GET form, which works without a script. */
export function UserSearch({ search }: { search: string }) {
  return (
    <Form
      action={USERS_PATH}
      prefetch={false}
      role="search"
      aria-label="Users"
      className="mb-4 flex items-end gap-3"
    >
      <Field label="Name or e-mail" type="search" name="q" defaultValue={search} maxLength={200} />
      <Button type="submit">Search</Button>
    </Form>
  );
}
