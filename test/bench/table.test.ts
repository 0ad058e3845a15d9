import { expect, it } from 'vitest';

import { withNewRows } from '../../bench/table.js';

const HEAD = '| figure | Taalbrug |  |  |\n| --- | ---: | ---: | --- |\n';
const page = (...rows: readonly string[]): string =>
  `# Measured\n\n${HEAD}${rows.map((row) => `| ${row} |`).join('\n')}\n`;

it('a part measured again takes the place of its old rows, the other parts stand', () => {
  const before = page(
    'tmx: time | 1 |  | ',
    'match: p50 | 2 |  | ',
    'match: gone | 3 |  | ',
    'align: time | 4 |  | ',
  );
  const table = `## New\n\n${HEAD}| match: p50 | 5 |  | note |\n| match: more | 6 |  |  |`;
  expect(withNewRows(before, table)).toBe(
    page('tmx: time | 1 |  | ', 'align: time | 4 |  | ', 'match: p50 | 5 |  | note', 'match: more | 6 |  | '),
  );
});
