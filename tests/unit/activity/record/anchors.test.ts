import { expect, it } from 'vitest';
import { stateAnchor } from '@/lib/activity/record/anchors';

it.each(['succeeded', 'failed', 'decline', 'progress'])(
  'a state is found by its status %s',
  (s) => {
    expect(stateAnchor({ status: s, variant: 0 })).toBe(s);
    expect(stateAnchor({ status: s, variant: 1 })).toBe(`${s}-2`);
  },
);

it.each([
  ['correlated', 'state-correlated'],
  ['Succeeded', 'state-Succeeded'],
  ['half done?', 'state-half-done-'],
])('a status that is not known, %j, is no other place of the page', (status, anchor) => {
  expect(stateAnchor({ status, variant: 0 })).toBe(anchor);
});
