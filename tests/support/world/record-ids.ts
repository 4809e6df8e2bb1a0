import { LAMNA_MARK } from './customers';

/** What the records of Tailspin's log begin their ids with, and no other partner's. */
export const TAILSPIN_PREFIX = 'tailspin-';

export const ORDER_ID = 'tailspin-order';
export const CHANGE_ID = 'tailspin-change';
export const BROKEN_ID = 'tailspin-broken';
export const TRANSFER_ID = 'tailspin-transfer';
export const FORMULA_ID = 'tailspin-formula';
export const SCRIPT_ID = 'tailspin-script';
export const FAILED_ID = 'tailspin-failed';
export const LAMNA_RECORD_ID = `lamna-${LAMNA_MARK}-1`;
export const NO_RECORD_ID = 'nobody-ever-did-this';

export const ORDERED = ['Microsoft 365 E3', 'Exchange Online (Plan 1)', 'Visio Plan 2'];
export const BROKEN_VALUE = '{"Quantity": 7, "FriendlyName": "Exchange';
