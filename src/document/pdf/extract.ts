// Text and places out of a PDF by pdf.js, for the child process: what this file loads runs code of others
// on bytes of others. No fonts, pictures or scripts of the file are used: no evaluation, no network, no
// canvas. Pages come one by one, so that only one is in memory. Which fonts are bold is asked afterwards, for
// that takes more of the file than its text: who has the pages has what matters.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { pageLines } from './page-lines.js';
import type { PageText, TextRun } from './page-text.js';

export interface OpenPdf {
  readonly pages: number;
  readonly texts: AsyncIterable<PageText>;
  /** The bold fonts on the pages that `texts` gave, under the names that their lines have. */
  boldFonts(): Promise<string[]>;
}

/** More runs of text than this on one page are an attack, not a page. */
const MOST_RUNS = 200_000;

/** Opens a PDF. Throws what pdf.js throws; `pdfFailure` names it. Needs pdf.js, so that the caller decides when it loads. */
export async function openPdf(
  pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs'),
  bytes: Uint8Array,
): Promise<OpenPdf> {
  const document = await pdfjs.getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    // No picture is small enough to be unfolded.
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  }).promise;
  const firstPages: FirstPages = new Map();
  return {
    pages: document.numPages,
    texts: pageTexts(pdfjs, document, firstPages),
    boldFonts: () => boldFonts(document, firstPages),
  };
}

/** The first page on which each font stands. */
type FirstPages = Map<string, number>;

/** Fonts that first stand on later pages than so many are not looked at. */
const MOST_FONT_PAGES = 40;
/** What families call their heavier cuts; CMBX is TeX's bold, Medi that of its Times and Helvetica. */
const BOLD = /bold|black|heavy|demi|\bCMBX|-Medi(?:Ital)?$/iu;

/** pdf.js knows a font's name only when it has read what is drawn with it. */
async function boldFonts(document: PDFDocumentProxy, firstPages: FirstPages): Promise<string[]> {
  const bold: string[] = [];
  const pages = [...new Set(firstPages.values())].slice(0, MOST_FONT_PAGES);
  for (const number of pages) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    for (const [font, first] of firstPages) {
      if (first !== number || !page.commonObjs.has(font)) continue;
      const { name } = page.commonObjs.get(font) as { readonly name?: string };
      if (BOLD.test(name ?? '')) bold.push(font);
    }
    page.cleanup();
  }
  return bold;
}

async function* pageTexts(
  pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs'),
  document: PDFDocumentProxy,
  firstPages: FirstPages,
): AsyncGenerator<PageText> {
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const byAngle = await runsByAngle(pdfjs, page);
    for (const { font } of byAngle.flat()) if (!firstPages.has(font)) firstPages.set(font, number);
    yield { number, height, lines: byAngle.flatMap((runs) => pageLines(runs)) };
    page.cleanup();
  }
}

/** The runs of a page, those that stand upright first; each other angle turned upright by itself. */
async function runsByAngle(
  pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs'),
  page: PDFPageProxy,
): Promise<TextRun[][]> {
  const { transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const byAngle = new Map<number, TextRun[]>();
  if (content.items.length > MOST_RUNS) throw new RangeError('too many runs of text on a page');
  for (const item of content.items) {
    if (!('str' in item) || !INK.test(item.str)) continue;
    const placed = pdfjs.Util.transform(transform, item.transform) as number[];
    const { angle, run } = upright(item, placed);
    const known = byAngle.get(angle);
    if (known === undefined) byAngle.set(angle, [run]);
    else known.push(run);
  }
  return [...byAngle].sort(([one], [other]) => one - other).map(([, runs]) => runs);
}

/** Something that shows. */
const INK = /[^\s\p{Cc}\u00AD\u200B-\u200D\u2060\uFEFF]/u;
/** Characters that would end a line, and others that pdf.js passes on from broken fonts. */
const BREAKS = /[\n\r\f\v\u0085\u2028\u2029\0]+/gu;
/** Angles are told apart by so many degrees. */
const ANGLE_STEP = 5;
/** Width of a space, as a share of the size; pdf.js gives spaces at the ends of a run with it. */
const SPACE_WIDTH = 0.25;

interface Item {
  readonly str: string;
  readonly width: number;
  readonly fontName: string;
}

function upright(item: Item, placed: readonly number[]): { angle: number; run: TextRun } {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = placed;
  const angle = Math.atan2(b, a);
  const size = Math.hypot(c, d);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const start = x * cos + y * sin;
  const str = item.str.replace(BREAKS, ' ');
  const text = str.trim();
  const before = str.length - str.trimStart().length;
  const after = str.length - str.trimEnd().length;
  const left = start + Math.min(before * SPACE_WIDTH * size, item.width / 2);
  const right = start + item.width - Math.min(after * SPACE_WIDTH * size, item.width / 2);
  const step = Math.round((((angle * 180) / Math.PI + 360) % 360) / ANGLE_STEP) % (360 / ANGLE_STEP);
  return {
    angle: step,
    run: {
      text,
      left: round(left),
      right: round(Math.max(left, right)),
      baseline: round(y * cos - x * sin),
      size: round(size),
      font: item.fontName,
    },
  };
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
