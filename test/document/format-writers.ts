// The same small document in each format, so that what comes back can be compared.

import { docx, escaped, paragraph, run, style, wrapped } from './docx-writer.js';
import { odt } from './odt-writer.js';
import type { Member } from './zip-writer.js';

export interface Block {
  /** `number` and `bullet` are items of lists; numbers count from 1 in each run of items. */
  readonly kind: 'heading' | 'paragraph' | 'number' | 'bullet';
  readonly text: string;
  /** Text of a footnote, whose mark stands after `text`. */
  readonly note?: string;
}

export interface WrittenDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Runs of items of one kind, and other blocks by themselves. */
function groups(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const goesOn = block.kind !== 'paragraph' && block.kind !== 'heading' && last?.[0]?.kind === block.kind;
    if (goesOn && last !== undefined) last.push(block);
    else found.push([block]);
  }
  return found;
}

const DOCX_STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
const LEVEL = (format: string, pattern: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

const CONTENT_TYPES: Member = {
  name: '[Content_Types].xml',
  content:
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    ['document.main', 'styles', 'numbering', 'footnotes']
      .map(
        (part) =>
          `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`,
      )
      .join('') +
    '</Types>',
};

function writeDocx(blocks: readonly Block[]): Uint8Array {
  const notes: string[] = [];
  const lists = groups(blocks);
  const body = lists.flatMap((group, list) =>
    group.map((block) => {
      const inner = run(block.text) + (block.note === undefined ? '' : reference(notes.push(block.note) + 1));
      if (block.kind === 'heading') return wrapped(inner, style('Kop1'));
      if (block.kind === 'paragraph') return wrapped(inner);
      return wrapped(inner, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list + 1}"/></w:numPr>`);
    }),
  );
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${LEVEL('decimal', '%1.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${LEVEL('bullet', '•')}</w:abstractNum>` +
    lists
      .map(
        ([first], list) =>
          `<w:num w:numId="${list + 1}"><w:abstractNumId w:val="${first?.kind === 'bullet' ? 1 : 0}"/>${restart}</w:num>`,
      )
      .join('');
  const footnotes = notes.map((note, at) => `<w:footnote w:id="${at + 2}">${paragraph(note)}</w:footnote>`);
  return docx({
    body: body.join(''),
    parts: { styles: DOCX_STYLES, numbering, footnotes: footnotes.join('') },
    extra: [CONTENT_TYPES],
  });
}

const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

function writeOdt(blocks: readonly Block[]): Uint8Array {
  let notes = 0;
  const p = (text: string): string => `<text:p>${text}</text:p>`;
  const inner = ({ text, note }: Block): string => {
    if (note === undefined) return escaped(text);
    notes += 1;
    return `${escaped(text)}<text:note text:note-class="footnote"><text:note-citation>${notes}</text:note-citation><text:note-body>${p(escaped(note))}</text:note-body></text:note>`;
  };
  const body = groups(blocks).map((group) => {
    const [first] = group;
    if (first === undefined) return '';
    if (first.kind === 'heading') return `<text:h text:outline-level="1">${inner(first)}</text:h>`;
    if (first.kind === 'paragraph') return p(inner(first));
    const items = group.map((block) => `<text:list-item>${p(inner(block))}</text:list-item>`).join('');
    return `<text:list text:style-name="${first.kind}">${items}</text:list>`;
  });
  const automatic =
    '<text:list-style style:name="number"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>' +
    '<text:list-style style:name="bullet"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
  return odt({ body: body.join(''), automatic });
}

function writeHtml(blocks: readonly Block[]): string {
  const notes: string[] = [];
  const inner = ({ text, note }: Block): string => {
    if (note === undefined) return escaped(text);
    const at = notes.push(note);
    return `${escaped(text)}<a href="#fn${at}" id="ref${at}"><sup>${at}</sup></a>`;
  };
  const body = groups(blocks).map((group) => {
    const [first] = group;
    if (first === undefined) return '';
    if (first.kind === 'heading') return `<h2>${inner(first)}</h2>`;
    if (first.kind === 'paragraph') return `<p>${inner(first)}</p>`;
    const tag = first.kind === 'number' ? 'ol' : 'ul';
    return `<${tag}>${group.map((block) => `<li>${inner(block)}</li>`).join('')}</${tag}>`;
  });
  const footnotes = notes.map(
    (note, at) => `<div id="fn${at + 1}"><a href="#ref${at + 1}">${at + 1}</a> ${escaped(note)}</div>`,
  );
  return `<!DOCTYPE html><meta charset="utf-8"><body>${[...body, ...footnotes].join('\n')}</body>`;
}

/** Every character that could be a mark is escaped. */
const literal = (text: string): string => text.replace(/[!-/:-@[-`{-~]/gu, '\\$&');

function writeMarkdown(blocks: readonly Block[]): string {
  const notes: string[] = [];
  const inner = ({ text, note }: Block): string =>
    note === undefined ? literal(text) : `${literal(text)}[^${notes.push(note)}]`;
  const body = groups(blocks).map((group) => {
    const lines = group.map((block, at) => {
      if (block.kind === 'heading') return `## ${inner(block)}`;
      if (block.kind === 'paragraph') return inner(block);
      return block.kind === 'number' ? `${at + 1}. ${inner(block)}` : `- ${inner(block)}`;
    });
    return lines.join('\n');
  });
  const footnotes = notes.map((note, at) => `[^${at + 1}]: ${literal(note)}`);
  return [...body, ...footnotes].join('\n\n');
}

/** The blocks as a document of each format. */
export function writeAll(blocks: readonly Block[]): Readonly<Record<string, WrittenDocument>> {
  return {
    docx: { name: 'stuk.docx', bytes: writeDocx(blocks) },
    odt: { name: 'stuk.odt', bytes: writeOdt(blocks) },
    html: { name: 'stuk.html', bytes: Buffer.from(writeHtml(blocks)) },
    markdown: { name: 'stuk.md', bytes: Buffer.from(writeMarkdown(blocks)) },
  };
}
