// Makes workbooks for tests: the parts by hand, so that a test says exactly what the file holds.

import { strToU8, zipSync } from 'fflate';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface MadeSheet {
  readonly name: string;
  /** What stands inside `worksheet`. */
  readonly xml: string;
  readonly state?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** What stands inside `sst`. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  readonly properties?: string;
  readonly more?: Readonly<Record<string, string>>;
}

export function makeWorkbook({
  sheets,
  strings,
  styles,
  properties = '',
  more = {},
}: MadeWorkbook): Uint8Array {
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<x:sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const relations = [
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', '/xl/styles.xml'],
  ].map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="${SHEET}" xmlns:r="${OFFICE}">${properties}<x:sheets>${entries.join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${SHEET}">${xml}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${SHEET}">${styles}</styleSheet>` }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Rows of inline strings, from row 1 on. */
export function rowsOf(rows: readonly (readonly string[])[]): string {
  const xml = rows.map(
    (row) => `<row>${row.map((text) => (text === '' ? '<c/>' : inline(text))).join('')}</row>`,
  );
  return `<sheetData>${xml.join('')}</sheetData>`;
}

function inline(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}
