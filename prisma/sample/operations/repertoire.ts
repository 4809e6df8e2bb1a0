import type { Draft, Scene } from '@/prisma/sample/timeline/scenario-step';
import { changeBudget, failToAddCustomer, moveOffice } from './accounts';
import { orderSeats } from './orders';
import { partnerMatter, somethingRare } from './rarities';
import {
  changeQuantity,
  changeRenewal,
  changeSeveral,
  reactivate,
  rename,
  suspend,
} from './subscriptions';
import { changeLicenses, createUser, deleteUser, resetPassword, updateUser } from './users';

type Perform = (scene: Scene) => Draft | null;

/** What happens on ordinary days, and how often of a thousand times. */
const REPERTOIRE: [Perform, number][] = [
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
  [moveOffice, 15],
  [changeBudget, 10],
  [somethingRare, 30],
  [partnerMatter, 15],
  [failToAddCustomer, 5],
];

// One place for each part of a thousand: choosing is one look.
const WHEEL = REPERTOIRE.flatMap(([perform, share]) =>
  Array.from({ length: share }, () => perform),
);

/** Something that somebody does on an ordinary day. */
export function performSomething(scene: Scene): Draft {
  const draft = scene.random.pick(WHEEL)(scene);
  // Without a subscription that can be changed there are still people to look after.
  return draft ?? changeLicenses(scene);
}
