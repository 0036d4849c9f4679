import { expect, it } from 'vitest';
import { parseTimeInput } from '../../../../src/domain/time/parse-time-input.ts';

it.each([
  ['9:30', '09:30'],
  ['٩:٣٠ ص', '09:30'],
  ['9', '09:00'],
  ['1 م', '13:00'],
  ['١٢:١٥ م', '12:15'],
  ['12 ص', '00:00'],
  ['2:15', '14:15'],
  ['13:05', '13:05'],
  ['4 pm', '16:00'],
  ['11.45 A.M.', '11:45'],
])('«%s» is %s', (typed, time) => {
  expect(parseTimeInput(typed)).toEqual({ ok: true, value: time });
});

it.each(['24:00', '9:60', '13 م', '0 ص', 'بعد الظهر', '9:3', '930'])('«%s» is no time', (typed) => {
  expect(parseTimeInput(typed)).toEqual({ ok: false, error: 'not-a-time' });
});

it('needs something to be typed', () => {
  expect(parseTimeInput(' \u200f')).toEqual({ ok: false, error: 'empty' });
});
