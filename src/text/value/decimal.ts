// Decimal numbers as canonical strings (`-1234.5`, no group marks, no needless zeros): exact at any length
// and linear in it, which neither number nor bigint is.

/** Canonical string of a number given by its digits before and after the decimal mark. */
export function decimal(whole: string, fraction = ''): string {
  const before = withoutLeadingZeros(whole);
  const after = withoutTrailingZeros(fraction);
  return after === '' ? before : `${before}.${after}`;
}

function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits[start] === '0') start += 1;
  return digits === '' ? '0' : digits.slice(start);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** A canonical number times ten to the power of `power` (>= 0). Fractions like `2/3` are left as they are. */
export function timesPowerOfTen(value: string, power: number): string {
  if (power === 0 || value.includes('/')) return value;
  if (value.startsWith('-')) return `-${timesPowerOfTen(value.slice(1), power)}`;
  const [whole = '', fraction = ''] = value.split('.');
  const padded = fraction.padEnd(power, '0');
  return decimal(whole + padded.slice(0, power), padded.slice(power));
}

/** Canonical string of a fraction: decimal where that is exact in three places, else in lowest terms (`2/3`). */
export function fraction(numerator: number, denominator: number): string {
  const thousandths = (numerator * 1000) / denominator;
  if (Number.isInteger(thousandths)) {
    return decimal(String(Math.floor(thousandths / 1000)), String(thousandths % 1000).padStart(3, '0'));
  }
  const divisor = greatestCommonDivisor(numerator, denominator);
  return `${numerator / divisor}/${denominator / divisor}`;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
