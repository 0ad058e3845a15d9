// Errors in inline codes: lost, doubled, exchanged, added.

import { CODE } from './codes.js';
import type { Kind } from './seeding.js';
import { anyOf, kindOf, matchesIn, replaced } from './seeding.js';

export const CODE_KINDS: readonly Kind[] = [
  kindOf('code lost', 'codes', ({ target }, { random }) => {
    const code = anyOf(matchesIn(target, CODE), random);
    return code && replaced(target, code, '');
  }),
  kindOf('pair of codes lost', 'codes', ({ target }, { random }) => {
    const pair = anyOf(matchesIn(target, /<(\d+)>(.*?)<\/\1>/gu), random);
    return pair && replaced(target, pair, pair.groups[2] ?? '');
  }),
  kindOf('code doubled', 'codes', ({ target }, { random }) => {
    const code = anyOf(matchesIn(target, CODE), random);
    return code && replaced(target, code, (code.groups[0] ?? '').repeat(2));
  }),
  kindOf('codes of a pair exchanged', 'codes', ({ target }, { random }) => {
    const pair = anyOf(matchesIn(target, /<(\d+)>(.*?)<\/\1>/gu), random);
    const [, id = '', text = ''] = pair?.groups ?? [];
    return pair && replaced(target, pair, `</${id}>${text}<${id}>`);
  }),
  kindOf('code added', 'codes', ({ target }, { random }) => {
    const space = anyOf(matchesIn(target, / /gu), random);
    return space && replaced(target, space, ' <9/>');
  }),
];
