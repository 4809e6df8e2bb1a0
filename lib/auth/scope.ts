declare const granted: unique symbol;

/**
 * The proof that a partner's rows may be read: every query takes one first. Only the gate makes
 * them for requests; commands and tests, which act for the operator, may too.
 */
export type Scope = { readonly partnerId: string; readonly [granted]: true };

/** Grants a scope. The linter lets the gate, commands and tests import this, and nobody else. */
export function grantScope(partnerId: string): Scope {
  return { partnerId } as Scope;
}
