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

type Operation = (scene: ScenarioStep) => RecordDraft | null;

/** What happens on ordinary days, and how often of a thousand times. */
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

// One place for each part of a thousand: choosing is one look.
const WEIGHTED_OPERATIONS = OPERATION_WEIGHTS.flatMap(([perform, share]) =>
  Array.from({ length: share }, () => perform),
);

/** Something that somebody does on an ordinary day. */
export function performRandomOperation(scene: ScenarioStep): RecordDraft {
  const draft = scene.random.pick(WEIGHTED_OPERATIONS)(scene);
  // Without a subscription that can be changed there are still people to look after.
  return draft ?? changeLicenses(scene);
}
