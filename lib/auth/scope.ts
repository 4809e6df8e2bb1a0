declare const granted: unique symbol;

/**
 * The proof that a partner's rows may be read: every query takes one as its first parameter. Only
 * the gate grants them for requests; commands and tests, which act for the operator, may grant them
 * too.
 */
export type Scope = { readonly partnerId: string; readonly [granted]: true };

/** Grants a scope. The linter allows only the gate, commands and tests to import this. */
export function grantScope(partnerId: string): Scope {
  return { partnerId } as Scope;
}
