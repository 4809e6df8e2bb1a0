import { expect, it } from 'vitest';
import { stateAnchor } from '@/lib/activity/record/anchors';

it.each(['succeeded', 'failed', 'decline', 'progress'])(
  'the anchor of a state is its status: %s',
  (s) => {
    expect(stateAnchor({ status: s, variant: 0 })).toBe(s);
    expect(stateAnchor({ status: s, variant: 1 })).toBe(`${s}-2`);
  },
);

it.each([
  ['correlated', 'state-correlated'],
  ['Succeeded', 'state-Succeeded'],
  ['half done?', 'state-half-done-'],
])('an unknown status, %j, is no other anchor of the page', (status, anchor) => {
  expect(stateAnchor({ status, variant: 0 })).toBe(anchor);
});
