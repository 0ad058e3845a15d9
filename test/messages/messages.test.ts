import { describe, expect, test } from 'vitest';

import { createMessages, describePlace, reportProblem } from '../../src/messages/messages.js';
import { makeProblem } from '../../src/model/problem.js';

const nl = createMessages('nl');
const en = createMessages('en');

describe('numbers and dates are written as the language does', () => {
  test.each([
    [nl.number(24310.5), '24.310,5'],
    [en.number(24310.5), '24,310.5'],
    [nl.percentage(0.996), '99%'],
    [en.percentage(1), '100%'],
    [nl.date('2026-11-24T23:30:00Z'), '24 november 2026'],
    [en.date('2026-11-24T23:30:00Z'), '24 November 2026'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

test('a problem is told with file, sentence and place', () => {
  const problem = makeProblem('file-not-found', {}, { file: 'rapport.tmx' });
  expect(nl.describe(problem)).toBe('rapport.tmx: dit bestand bestaat niet. Controleer de naam en de map.');
  expect(reportProblem(problem, en)).toEqual({
    code: 'file-not-found',
    file: 'rapport.tmx',
    message: 'rapport.tmx: there is no such file. Check the name and the folder.',
  });
});

test('a place is told as far as it is known', () => {
  expect(describePlace({ file: 'x.tmx', line: 3, column: 4 }, nl.t)).toBe('x.tmx, regel 3, kolom 4');
  expect(describePlace({ unit: 'u7' }, en.t)).toBe('unit u7');
  expect(describePlace({}, en.t)).toBe('');
});

test('values are shown as they are, never as markup', () => {
  const problem = makeProblem('language-unknown', { written: '<b>&{{file}}</b>' });
  expect(en.describe(problem)).toBe('"<b>&{{file}}</b>" is not a language I know. Write nl or en.');
});
