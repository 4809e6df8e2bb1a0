import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/form-controls/field';
import type { ComponentProps } from 'react';

type CodeFieldProps = Pick<ComponentProps<typeof Field>, 'name' | 'error' | 'hint'> & {
  onChange?: ComponentProps<'input'>['onChange'];
  onBlur?: ComponentProps<'input'>['onBlur'];
  autoFocus?: boolean;
};

/** The field of a code, always empty at first: a code is typed once. */
export function CodeField(field: CodeFieldProps) {
  const t = useTranslations('secondFactor');
  return (
    <Field
      {...field}
      label={t('code')}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={100}
      defaultValue=""
      required
    />
  );
}
