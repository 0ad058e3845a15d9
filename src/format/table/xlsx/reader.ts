// Reads workbooks (Office Open XML, ECMA-376: XLSX). Each sheet is a table of its own. Sheets without column names are
// notes beside a glossary when another sheet has them, and the glossary itself when none has.
//
// The zip is read by src/container (metered, checked, nothing written), each part by the XML door.

import { openContainer } from '../../../container/container.js';
import type { Place, Problem } from '../../../model/problem.js';
import { atPlace, makeProblem, ProblemError } from '../../../model/problem.js';
import type { FormatReader, ReadEvent, ReadOptions } from '../../contract.js';
import { TABLE_LIMITS } from '../limits.js';
import { TableReading } from '../table-reading.js';
import type { SheetEvent, SheetRemark } from './sheet.js';
import { readSheet } from './sheet.js';
import type { SheetFrame, Workbook } from './workbook.js';
import { readWorkbook, tooLarge } from './workbook.js';

export const xlsxReader: FormatReader = {
  name: 'xlsx',
  recognizes: (head) => isZip(head) && mayBeWorkbook(head),
  read: (chunks, options = {}) => readChunks(chunks, options),
};

function isZip(head: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => head[at] === byte);
}

/** By the names of the first members; a document that names none of them is refused when it is opened. */
function mayBeWorkbook(head: Uint8Array): boolean {
  const names = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (names.includes('xl/')) return true;
  const isOffice = names.includes('[Content_Types].xml') || names.includes('_rels/');
  return isOffice && !names.includes('word/') && !names.includes('ppt/');
}

async function* readChunks(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncIterable<readonly ReadEvent[]> {
  const workbook = await readWorkbook(await openContainer(await collect(chunks)));
  yield [{ kind: 'header', header: { format: 'xlsx', version: '' } }];
  const left: SheetFrame[] = [];
  for (const sheet of workbook.sheets) {
    if (!(yield* readTable({ workbook, sheet, options, needsHeader: true }))) left.push(sheet);
  }
  if (left.length < workbook.sheets.length) yield left.map(notATable);
  else yield* readWithoutHeader(workbook, options);
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > TABLE_LIMITS.workbookBytes) throw tooLarge(TABLE_LIMITS.workbookBytes);
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

function notATable({ name }: SheetFrame): ReadEvent {
  return { kind: 'warning', problem: makeProblem('sheet-not-a-table', { sheet: name }, { sheet: name }) };
}

/** The first sheet that holds anything, its columns understood by their place. */
async function* readWithoutHeader(
  workbook: Workbook,
  options: ReadOptions,
): AsyncIterable<readonly ReadEvent[]> {
  for (const sheet of workbook.sheets) {
    const reading = readTable({ workbook, sheet, options, needsHeader: false });
    if (yield* reading) return;
  }
  yield [
    { kind: 'warning', problem: makeProblem('no-units', {}) },
    { kind: 'rows', count: 0 },
  ];
}

interface SheetTask {
  readonly workbook: Workbook;
  readonly sheet: SheetFrame;
  readonly options: ReadOptions;
  readonly needsHeader: boolean;
}

/** Reads a sheet; gives false, and nothing else, when it is empty or (where one is needed) has no header. */
async function* readTable(task: SheetTask): AsyncGenerator<readonly ReadEvent[], boolean> {
  const { workbook, sheet, options, needsHeader } = task;
  const textOf = workbook.isOurs ? (cell: string) => cell : (cell: string) => cell.trim();
  const table = new TableReading({ ...options, described: { sheet: sheet.name }, needsHeader, textOf });
  const remarks = new Remarks(sheet);
  try {
    for await (const batch of readSheet(workbook, sheet)) {
      const events = takeBatch(batch, table, remarks);
      if (events.length > 0) yield events;
    }
    const events = table.finish();
    if (table.kind === undefined) return false;
    yield [
      ...placed(events, sheet),
      ...remarks.list().map((problem) => ({ kind: 'warning' as const, problem })),
    ];
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const isNoTable = error.problem.code === 'table-columns-unclear' && needsHeader;
    if (isNoTable && table.kind === undefined) return false;
    throw new ProblemError(atPlace(error.problem, placeIn(sheet, error.problem)));
  }

  function takeBatch(batch: readonly SheetEvent[], into: TableReading, noted: Remarks): readonly ReadEvent[] {
    const records = batch.flatMap((event) => ('record' in event ? [event.record] : []));
    for (const event of batch) {
      if ('remark' in event) noted.add(event.remark);
      else if ('warning' in event) into.warn(atPlace(event.warning, { part: sheet.part }));
    }
    return placed(into.add(records), sheet);
  }
}

/** XML errors are about a part of the container, all others about a sheet. */
function placeIn({ name, part }: SheetFrame, problem: Problem): Place {
  return problem.place.line === undefined ? { sheet: name } : { part };
}

function placed(events: readonly ReadEvent[], sheet: SheetFrame): readonly ReadEvent[] {
  return events.map((event) =>
    event.kind === 'warning' ? { ...event, problem: atPlace(event.problem, { sheet: sheet.name }) } : event,
  );
}

/** Places named in one remark. */
const NAMED = 10;

/** What is to be said of a sheet, each kind once. */
class Remarks {
  readonly #sheet: SheetFrame;
  readonly #found = new Map<
    SheetRemark['what'],
    { count: number; readonly where: string[]; readonly place: Place }
  >();

  constructor(sheet: SheetFrame) {
    this.#sheet = sheet;
    if (sheet.isHidden) this.add({ what: 'hidden', where: sheet.name });
  }

  add({ what, where, row }: SheetRemark): void {
    const { name } = this.#sheet;
    const place = row === undefined ? { sheet: name } : { sheet: name, row };
    const found = this.#found.get(what) ?? { count: 0, where: [] as string[], place };
    this.#found.set(what, found);
    found.count += 1;
    if (found.where.length < NAMED) found.where.push(where);
  }

  list(): readonly Problem[] {
    return [...this.#found].map(([what, { count, where, place }]) => {
      const cells = where.join(', ') + (count > where.length ? ', …' : '');
      if (what === 'hidden') return makeProblem('sheet-hidden', { count, places: cells }, place);
      if (what === 'formula') return makeProblem('sheet-formulas', { count, cells }, place);
      if (what === 'error') return makeProblem('sheet-errors', { count, cells }, place);
      return makeProblem('sheet-merged', { count, cells }, place);
    });
  }
}
