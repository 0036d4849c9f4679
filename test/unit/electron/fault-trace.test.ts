import { expect, test } from 'vitest';
import { traceOf } from '../../../electron/fault-trace.ts';

test('kinds and places are kept, the message that quotes a person is not', () => {
  const stack = [
    'SyntaxError: Unexpected token in "Layla 1058529940"',
    'and نورة on a line of its own',
    '    at readForm (/home/reception/istiqbal/dist/electron/desk-process.js:120:11)',
    '    at async file:///opt/istiqbal/main.js:7:3',
  ].join('\n');
  expect(traceOf(stack)).toBe('SyntaxError < desk-process.js:120 < main.js:7');
});

test('text that is no fault leaves nothing', () => {
  expect(traceOf('نورة سعد 0551234567')).toBe('');
});
