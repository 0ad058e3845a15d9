// Fragment identifiers of XLIFF 2 (§3.1): `#f=f1/u=u1/n=n1`, `#m1`, `#/f=f1/gls=g1`.
//
//   expression ::= "#" "/"? selector ("/" selector)*
//   selector   ::= (prefix "=")? id        prefix ::= f g u n d t, or that of a module or registered extension

const NAME = /^[\p{L}\p{N}\p{M}._:\u00B7-]+$/u;
const PREFIX = /^(?:[fgundt]|[\p{L}\p{N}\p{M}._:-]{2,})$/u;
/** Where each selector may stand: only after those before it. Others are leaves. */
const LEVELS: Readonly<Record<string, number>> = { f: 0, g: 1, u: 2 };
const LEAF = 3;
/** Prefixes of the core's leaves, of modules, and of the one extension known to be registered with OASIS (TBX). */
const KNOWN = new Set('n d t gls mda mtc res ctr slr val fs its itsm pgs tbx'.split(' '));

/** The last selector of a fragment identifier, or `undefined` when it is none. */
export function readFragment(
  reference: string,
): { readonly prefix: string; readonly id: string } | undefined {
  const body = /^#\/?(.+)$/u.exec(reference)?.[1];
  if (body === undefined) return undefined;
  let level = -1;
  let last: { readonly prefix: string; readonly id: string } | undefined;
  const selectors = body.split('/').map(readSelector);
  if (reference.startsWith('#/') && selectors[0]?.prefix !== 'f') return undefined;
  for (const selector of selectors) {
    const own = selector === undefined ? undefined : levelOf(selector.prefix);
    if (selector === undefined || own === undefined || own <= level) return undefined;
    level = own;
    last = selector;
  }
  return last;
}

function readSelector(text: string): { readonly prefix: string; readonly id: string } | undefined {
  const { prefix, id = '' } = /^(?:(?<prefix>[^=]*)=)?(?<id>.*)$/u.exec(text)?.groups ?? {};
  if (!NAME.test(id) || (prefix !== undefined && !PREFIX.test(prefix))) return undefined;
  return { prefix: prefix ?? '', id };
}

function levelOf(prefix: string): number | undefined {
  return LEVELS[prefix] ?? (prefix === '' || KNOWN.has(prefix) ? LEAF : undefined);
}
