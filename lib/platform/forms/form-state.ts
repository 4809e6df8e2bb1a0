/** The values of a form by field name; a list where several values may be selected. */
export type FormValues = Record<string, string | string[]>;

/** The result of submitting a form; keeps the values, so that nothing has to be typed twice. */
export type FormState = {
  values: FormValues;
  /** Error messages by field name. */
  errors: Record<string, string>;
  /** An error message about the form as a whole. */
  problem: string | null;
  /** Created values that are shown only in this response, such as a link, by form-specific names. */
  oneTimeValues?: Record<string, string>;
};

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
