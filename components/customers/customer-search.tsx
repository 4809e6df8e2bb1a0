import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';

/** The search of the customers page: a plain GET form, which works without a script. */
export function CustomerSearch({ search }: { search: string }) {
  return (
    <Form
      action="/customers"
      prefetch={false}
      role="search"
      aria-label="Customers"
      className="mb-4 flex items-end gap-3"
    >
      <Field label="Name or domain" type="search" name="q" defaultValue={search} maxLength={200} />
      <Button type="submit">Search</Button>
    </Form>
  );
}
