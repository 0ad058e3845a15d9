// Kinds of attribute values (XML Schema 1.0 part 2, where it has the name) and whether a value is of one.

const NAME_TOKEN = /^[\p{L}\p{N}\p{M}._:\u00B7-]+$/u;
/** xs:language: the form of a tag by RFC 3066; its words are not looked up. */
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u;
const PAIR = /^[^\s:]+:[^\s:]+$/u;

const TESTS = {
  text: () => true,
  name: (value: string) => NAME_TOKEN.test(value),
  names: (value: string) =>
    value
      .trim()
      .split(/\s+/u)
      .every((name) => NAME_TOKEN.test(name)),
  language: (value: string) => LANGUAGE.test(value),
  /** A prefix and a value of one's own: `my:kind`. */
  own: (value: string) => PAIR.test(value),
  'positive integer': (value: string) => /^\s*\+?0*[1-9]\d*\s*$/u.test(value),
  integer: (value: string) => /^\s*[+-]?\d+\s*$/u.test(value),
  /** 0 to 100. */
  percentage: (value: string) =>
    /^\s*\+?\d*\.?\d*\s*$/u.test(value) && /\d/u.test(value) && Number(value) <= 100,
  /** Code points that XML cannot hold, in hexadecimal. */
  'illegal character': (value: string) => isIllegalInXml(value),
} as const;

/** A kind, or the values that are allowed, or either of them. */
export type AttributeType = keyof typeof TESTS | readonly string[] | OwnOr | PatternType;

/** One of the values, or a value of one's own. */
export interface OwnOr {
  readonly ownOr: readonly string[];
}

/** Values of a form; `form` is how people write it. */
export interface PatternType {
  readonly pattern: RegExp;
  readonly form: string;
}

export function isOfType(value: string, type: AttributeType): boolean {
  if (typeof type === 'string') return TESTS[type](value);
  if (isList(type)) return type.includes(value);
  if ('pattern' in type) return type.pattern.test(value);
  return type.ownOr.includes(value) || TESTS.own(value);
}

/** What is expected, in words that need no translation. */
export function describeType(type: AttributeType): string {
  if (typeof type === 'string') return type;
  if (isList(type)) return type.join(', ');
  if ('pattern' in type) return type.form;
  return [...type.ownOr, 'prefix:value'].join(', ');
}

function isList(type: AttributeType): type is readonly string[] {
  return Array.isArray(type);
}

/** XML 1.0 §2.2 Char, the other way round. */
function isIllegalInXml(hex: string): boolean {
  if (!/^(?:[0-9A-Fa-f]{2})+$/u.test(hex)) return false;
  const code = Number.parseInt(hex, 16);
  const isControl = code < 0x20 && ![0x9, 0xa, 0xd].includes(code);
  const isDiscouraged = code >= 0x7f && code <= 0x9f && code !== 0x85;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isControl || isDiscouraged || isSurrogate || code === 0xfffe || code === 0xffff;
}
