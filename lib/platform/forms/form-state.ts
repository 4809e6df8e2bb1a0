/** What is typed into a form, by the names of its fields; several values where several may be chosen. */
export type FormValues = Record<string, string | string[]>;

/** What a form shows of its latest sending; the values are kept, so that nothing is typed twice. */
export type FormState = {
  values: FormValues;
  /** Sentences by the names of the fields that they stand at. */
  errors: Record<string, string>;
  /** A sentence about the whole. */
  problem: string | null;
  /** What was made and is shown in this one answer only, such as a link; by names of the form's own. */
  oneTimeValues?: Record<string, string>;
};

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
