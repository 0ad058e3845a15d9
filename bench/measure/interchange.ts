// Real files of other tools: how many are read, with the number of units their manifest gives.

import { sharedData } from '../../test/shared-data.js';
import { measureValidation } from '../../test/format/interchange-validation.js';
import type { InterchangeRow } from '../../test/format/interchange.js';
import { measureInterchange } from '../../test/format/interchange.js';
import type { Figure, FigureGroup } from '../table.js';

export async function interchangeFigures(): Promise<FigureGroup> {
  const folder = sharedData('interchange');
  const rows = folder === undefined ? [] : await measureInterchange(folder);
  return {
    title: 'Files of other tools',
    note: 'Well-formed files not called invalid by their source (TMX, TBX, XLIFF, MultiTerm XML, PO, CSV, TSV, XLSX): share read, and with the manifest’s number of units; malformed ones refused with a line.',
    figures: [
      ...formatFigures(rows),
      ...totals('all', rows),
      ...(folder === undefined ? [] : await validationFigures(folder)),
    ],
  };
}

/** Against the official test suite of XLIFF 2. */
async function validationFigures(folder: string): Promise<Figure[]> {
  const { valid, accepted, invalid, rejected } = await measureValidation(folder);
  return [
    { name: 'validate XLIFF 2 valid accepted', value: accepted / valid, remark: `${String(valid)} files` },
    {
      name: 'validate XLIFF 2 invalid rejected',
      value: rejected / invalid,
      remark: `${String(invalid)} files`,
    },
  ];
}

function formatFigures(rows: readonly InterchangeRow[]): Figure[] {
  const formats = [...new Set(rows.map((row) => row.format))];
  return formats.flatMap((format) =>
    totals(
      format,
      rows.filter((row) => row.format === format),
    ),
  );
}

function totals(name: string, rows: readonly InterchangeRow[]): Figure[] {
  const sum = (pick: (row: InterchangeRow) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0);
  const readable = sum((row) => row.readable);
  const malformed = sum((row) => row.malformed);
  const remark = `${String(readable)} files`;
  return [
    { name: `interchange ${name} read`, value: sum((row) => row.read) / readable, remark },
    {
      name: `interchange ${name} units as in manifest`,
      value: sum((row) => row.unitsEqual) / readable,
      remark,
    },
    ...(malformed === 0
      ? []
      : [
          {
            name: `interchange ${name} malformed refused with line`,
            value: sum((row) => row.refusedWithLine) / malformed,
            remark: `${String(malformed)} files`,
          },
        ]),
  ];
}
