import { describe, expect, test } from 'vitest';

import { isStopWord } from '../../src/text/stop-words.js';

describe('isStopWord', () => {
  test.each(
    'de het een zijn ben bent is was waren hebben heeft had worden wordt werd werden kan kun zou moeten mag mocht hun heel u je wel dan tijdens volgens daarbij hierbij waarvan jullie onze'.split(
      ' ',
    ),
  )('nl: %s', (word) => {
    expect(isStopWord(word, 'nl')).toBe(true);
  });

  test.each('the a i of shall may might would no not whether upon within us herein its their'.split(' '))(
    'en: %s',
    (word) => {
      expect(isStopWord(word, 'en')).toBe(true);
    },
  );

  test('months, numbers and content words are none, nor are letters and signs', () => {
    for (const word of [
      'januari',
      'mei',
      'maart',
      'asiel',
      'vergunning',
      'wet',
      'b',
      'x',
      '$',
      '1',
      '',
      '-',
    ]) {
      expect(isStopWord(word, 'nl')).toBe(false);
    }
    for (const word of ['march', 'asylum', 'permit', 'law', 'b', 'x', '$', '1', '', '_']) {
      expect(isStopWord(word, 'en')).toBe(false);
    }
  });
});
