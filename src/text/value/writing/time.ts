// Writes times of day: 14.30 uur in Dutch; 14:30, 2.30 p.m. or 9 o'clock in English, as the form has it.

import type { Writer } from './form.js';

/** `14:30`, of the 24-hour day. */
export const writeTime: Writer = (value, { language, like }) => {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  const minutes = String(minute).padStart(2, '0');
  const text = like?.kind === 'time' ? like.text : '';
  const half = /^(.*?)(\s?)([ap]\.?\s?m\b\.?)/iu.exec(text);
  if (half !== null) return `${halfDay(hour, minutes, text)}${half[2] ?? ''}${halfSign(hour, half[3] ?? '')}`;
  const [, digits = '', mark = '', after = ''] =
    /^(\d{1,2})(?:([.:uh])\d{2}(?::\d{2})?)?(.*)$/su.exec(text) ?? [];
  if (digits === '')
    return language === 'nl' ? `${String(hour)}.${minutes} uur` : `${twoDigits(hour)}:${minutes}`;
  const written =
    digits.length === 2 && (digits.startsWith('0') || mark === ':') ? twoDigits(hour) : String(hour);
  if (mark === '' && minute === 0) return written + after;
  const usual = language === 'nl' ? '.' : ':';
  return `${written}${mark === '' ? usual : mark}${minutes}${mark === '' && /clock/u.test(after) ? '' : after}`;
};

function halfDay(hour: number, minutes: string, text: string): string {
  const mark = /^\d{1,2}([.:])\d/u.exec(text)?.[1];
  const written = String(hour % 12 === 0 ? 12 : hour % 12);
  if (mark === undefined && minutes === '00') return written;
  return `${written}${mark ?? '.'}${minutes}`;
}

/** `a.m.` or `p.m.`, with the stops, space and capitals of the form. */
function halfSign(hour: number, like: string): string {
  const letter = hour < 12 ? 'a' : 'p';
  return like.replace(/[ap]/iu, (old) => (old === old.toUpperCase() ? letter.toUpperCase() : letter));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
