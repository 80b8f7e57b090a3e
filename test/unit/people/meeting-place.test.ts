import { expect, it } from 'vitest';
import { meetingPlace } from '../../../src/people/meeting-place.js';

it.each([
  ['Fair, 2026-11-18', 'Fair'],
  ['Messe Basel, am 18.11.2026', 'Messe Basel'],
  ['Expo (2026-11-18), Zürich', 'Expo, Zürich'],
  ['2026-11-18 Design evening', 'Design evening'],
  ['2026-11-18', undefined],
  ['panel, Thun', 'panel, Thun'],
  [undefined, undefined],
])('%s → %s', (metAt, place) => {
  expect(meetingPlace(metAt, 60)).toBe(place);
});
