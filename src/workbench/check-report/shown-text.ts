// Texts of files as markup of a page.

import { escapeHtml } from '../report-page.js';
import { visibleText } from './visible-text.js';

/** A text, escaped, with what nobody sees as visible codes. */
export function shownText(text: string): string {
  return escapeHtml(visibleText(text));
}
