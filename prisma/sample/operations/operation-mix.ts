import type { RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import { changeSpendingBudget, failToAddCustomer, changeBillingAddress } from './accounts';
import { orderSeats } from './orders';
import { performPartnerOperation, performRareOperation } from './rare-operations';
import {
  changeQuantity,
  changeRenewal,
  changeSeveral,
  reactivate,
  rename,
  suspend,
} from './subscriptions';
import { changeLicenses, createUser, deleteUser, resetPassword, updateUser } from './users';

type Operation = (step: ScenarioStep) => RecordDraft | null;

/** The operations of ordinary days, and how often of a thousand times each occurs. */
const OPERATION_WEIGHTS: [Operation, number][] = [
  [changeLicenses, 180],
  [changeQuantity, 190],
  [orderSeats, 160],
  [createUser, 85],
  [updateUser, 70],
  [resetPassword, 65],
  [deleteUser, 35],
  [changeRenewal, 45],
  [rename, 35],
  [suspend, 10],
  [reactivate, 30],
  [changeSeveral, 20],
  [changeBillingAddress, 15],
  [changeSpendingBudget, 10],
  [performRareOperation, 30],
  [performPartnerOperation, 15],
  [failToAddCustomer, 5],
];

// A thousand entries, so that picking an operation is a single lookup.
const WEIGHTED_OPERATIONS = OPERATION_WEIGHTS.flatMap(([perform, weight]) =>
  Array.from({ length: weight }, () => perform),
);

/** Performs a random operation of an ordinary day. */
export function performRandomOperation(step: ScenarioStep): RecordDraft {
  const draft = step.random.pick(WEIGHTED_OPERATIONS)(step);
  // Without a changeable subscription there are still users to manage.
  return draft ?? changeLicenses(step);
}
