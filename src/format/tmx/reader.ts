// Reads TMX 1.1 to 1.4b, levels 1 and 2 (LISA OSCAR, "TMX 1.4b Specification", gala-global.org/tmx-14b).
//
//   tmx ::= header body      header ::= (note | prop | ude)*      body ::= tu*
//   tu  ::= (note | prop)* tuv+      tuv ::= (note | prop)* seg      seg: see inline-code.ts
//
// Beyond the standard, because real files need it: `lang` beside `xml:lang`, language names and Windows
// numbers (parseLanguageTag), a missing srclang (a warning), any version (a warning when it is none of ours).

import type { LanguageTag } from '../../model/language.js';
import type { Note, Property, TranslationUnit, Variant } from '../../model/unit.js';
import type { FormatHeader, FormatReader, ReadEvent } from '../contract.js';
import type { Draft } from '../draft.js';
import { LanguageNames } from '../language-names.js';
import type { XmlDoor, XmlTag, XmlVisitor } from '../xml/door.js';
import { attributeOf, attributesExcept, readXml } from '../xml/door.js';
import { rootOf } from '../xml/head.js';
import { XML_LIMITS } from '../xml/limits.js';
import { ANY_LANGUAGE, UNIT_PROPERTIES } from './names.js';
import { readAttributes } from './provenance.js';
import { SegmentReader } from './segment-reader.js';

const VERSIONS: ReadonlySet<string> = new Set(['1.1', '1.2', '1.3', '1.4', '1.4a', '1.4b']);

export const tmxReader: FormatReader = {
  name: 'tmx',
  recognizes: (head) => rootOf(head)?.local === 'tmx',
  read: (chunks) =>
    readXml<ReadEvent>(
      chunks,
      (door) => new TmxVisitor(door),
      (problem) => ({ kind: 'warning', problem }),
    ),
};

interface UnitDraft extends Draft<TranslationUnit> {
  variants: Variant[];
  properties?: Property[];
  notes?: Note[];
}

interface VariantDraft extends Draft<Variant> {
  properties?: Property[];
  notes?: Note[];
}

/** A `prop` or `note` while its text comes in. */
interface Capture {
  readonly tag: XmlTag;
  text: string;
}

class TmxVisitor implements XmlVisitor {
  readonly #door: XmlDoor<ReadEvent>;
  readonly #languages = new LanguageNames();
  #version = '';
  #depth = 0;
  #sourceLanguage: LanguageTag | undefined;
  #headerSeen = false;
  #units = 0;
  #unit: UnitDraft | undefined;
  #unitLine = 0;
  #variant: VariantDraft | undefined;
  #segment: SegmentReader | undefined;
  #capture: Capture | undefined;

  constructor(door: XmlDoor<ReadEvent>) {
    this.#door = door;
  }

  open(tag: XmlTag): void {
    this.#depth += 1;
    if (this.#segment !== undefined) this.#openInSegment(this.#segment, tag);
    else if (this.#depth === 1) this.#openRoot(tag);
    else if (tag.local === 'tu') this.#openUnit(tag);
    else if (tag.local === 'tuv') this.#openVariant(tag);
    else if (tag.local === 'seg') this.#openSegment();
    else if (tag.local === 'prop' || tag.local === 'note') this.#capture = { tag, text: '' };
    else if (tag.local === 'header') this.#readHeader(tag);
  }

  text(text: string): void {
    if (this.#segment !== undefined) this.#takeSegmentText(this.#segment, text);
    else if (this.#capture !== undefined) this.#capture.text += text;
  }

  close(tag: XmlTag): void {
    this.#depth -= 1;
    if (this.#segment !== undefined && tag.local !== 'seg') this.#segment.close();
    else if (tag.local === 'seg') this.#closeSegment();
    else if (tag.local === 'tuv') this.#closeVariant();
    else if (tag.local === 'tu') this.#closeUnit();
    else if (tag.local === 'prop' || tag.local === 'note') this.#closeCapture();
  }

  end(): void {
    if (this.#units === 0) this.#door.warn('no-units', {});
  }

  #openRoot(tag: XmlTag): void {
    if (tag.local !== 'tmx') this.#door.refuse('format-root', { format: 'TMX', element: tag.name });
    this.#version = attributeOf(tag, 'version') ?? '';
    if (!VERSIONS.has(this.#version))
      this.#door.warn('format-version', { format: 'TMX', version: this.#version });
  }

  #readHeader(tag: XmlTag): void {
    this.#headerSeen = true;
    const written = attributeOf(tag, 'srclang');
    if (written === undefined || written.trim() === '') this.#door.warn('source-language-missing', {});
    else this.#sourceLanguage = this.#readSourceLanguage(written);
    const header: Draft<FormatHeader> = { format: 'tmx', version: this.#version };
    if (this.#sourceLanguage !== undefined) header.sourceLanguage = this.#sourceLanguage;
    this.#door.emit({ kind: 'header', header });
  }

  #openUnit(tag: XmlTag): void {
    if (!this.#headerSeen)
      this.#door.emit({ kind: 'header', header: { format: 'tmx', version: this.#version } });
    this.#headerSeen = true;
    this.#units += 1;
    this.#unitLine = this.#door.line;
    const unit: UnitDraft = { variants: [] };
    const key = attributeOf(tag, 'tuid');
    if (key !== undefined) unit.key = key;
    const written = attributeOf(tag, 'srclang');
    const language = written === undefined ? this.#sourceLanguage : this.#readSourceLanguage(written);
    if (language !== undefined) unit.sourceLanguage = language;
    this.#unit = Object.assign(unit, readAttributes(tag, ['tuid', 'srclang']));
  }

  #openVariant(tag: XmlTag): void {
    if (this.#unit === undefined) this.#door.refuse('format-structure', { element: 'tuv', inside: 'body' });
    const written = attributeOf(tag, 'xml:lang') ?? attributeOf(tag, 'lang');
    if (written === undefined)
      this.#door.warn('language-missing', { attribute: 'xml:lang' }, this.#unitName());
    const language = written === undefined ? 'und' : this.#readLanguage(written);
    const variant: VariantDraft = { language, content: [] };
    this.#variant = Object.assign(variant, readAttributes(tag, ['xml:lang', 'lang']));
  }

  #openSegment(): void {
    if (this.#variant === undefined) this.#door.refuse('format-structure', { element: 'seg', inside: 'tu' });
    this.#segment = new SegmentReader((element) =>
      this.#door.warn('element-unknown', { element }, this.#unitName()),
    );
  }

  #openInSegment(segment: SegmentReader, tag: XmlTag): void {
    segment.open(tag);
    this.#checkLength(segment);
  }

  #takeSegmentText(segment: SegmentReader, text: string): void {
    segment.text(text);
    this.#checkLength(segment);
  }

  #checkLength(segment: SegmentReader): void {
    if (segment.length > XML_LIMITS.segmentLength)
      this.#door.refuse('segment-too-long', { limit: XML_LIMITS.segmentLength }, this.#unitName());
  }

  #closeSegment(): void {
    if (this.#variant !== undefined && this.#segment !== undefined)
      this.#variant.content = this.#segment.finish();
    this.#segment = undefined;
  }

  #closeVariant(): void {
    if (this.#unit !== undefined && this.#variant !== undefined) this.#unit.variants.push(this.#variant);
    this.#variant = undefined;
  }

  #closeUnit(): void {
    const unit = this.#unit;
    this.#unit = undefined;
    if (unit === undefined) return;
    this.#checkLanguages(unit);
    liftProperties(unit);
    this.#door.emit({ kind: 'unit', unit, line: this.#unitLine });
  }

  #closeCapture(): void {
    const capture = this.#capture;
    const owner = this.#variant ?? this.#unit;
    this.#capture = undefined;
    if (capture === undefined || owner === undefined) return;
    const { tag, text } = capture;
    if (tag.local === 'note') (owner.notes ??= []).push(this.#described<Note>({ text }, tag, []));
    else {
      const property = { type: attributeOf(tag, 'type') ?? '', value: text };
      (owner.properties ??= []).push(this.#described<Property>(property, tag, ['type']));
    }
  }

  /** A note or property with the language and other attributes of its element. */
  #described<Value extends Note | Property>(
    value: Draft<Value>,
    tag: XmlTag,
    taken: readonly string[],
  ): Value {
    const written = attributeOf(tag, 'xml:lang') ?? attributeOf(tag, 'lang');
    if (written !== undefined) value.language = this.#readLanguage(written);
    const left = attributesExcept(tag, [...taken, 'xml:lang', 'lang']);
    if (left !== undefined) value.attributes = left;
    return value as Value;
  }

  #readSourceLanguage(written: string): LanguageTag | undefined {
    return written.toLowerCase() === ANY_LANGUAGE ? undefined : this.#readLanguage(written);
  }

  #readLanguage(written: string): LanguageTag {
    const { tag } = this.#languages.read(written);
    if (tag === undefined)
      this.#door.warn('language-unknown-code', { written: written.slice(0, 100) }, this.#unitName());
    return tag ?? written;
  }

  #checkLanguages(unit: TranslationUnit): void {
    let dutch = 0;
    let english = 0;
    for (const variant of unit.variants) {
      const { language } = this.#languages.read(variant.language);
      if (language === 'nl') dutch += 1;
      else if (language === 'en') english += 1;
    }
    if (dutch > 1) this.#door.warn('variant-repeated', { language: 'nl' }, this.#unitName());
    if (english > 1) this.#door.warn('variant-repeated', { language: 'en' }, this.#unitName());
    if (dutch + english > 0) return;
    const languages = unit.variants.map((variant) => variant.language).join(', ');
    this.#door.warn('unit-other-languages', { languages: languages.slice(0, 100) }, this.#unitName());
  }

  #unitName(): string {
    return this.#unit?.key ?? String(this.#units);
  }
}

/** Moves the first property of each of our names into the unit's own fields, where it fits them. */
function liftProperties(unit: UnitDraft): void {
  if (unit.properties === undefined) return;
  const left = unit.properties.filter((property) => !liftProperty(unit, property));
  if (left.length > 0) unit.properties = left;
  else delete unit.properties;
}

function liftProperty(unit: UnitDraft, { type, value, language, attributes }: Property): boolean {
  if (language !== undefined || attributes !== undefined) return false;
  if (type === UNIT_PROPERTIES.previous && unit.previous === undefined) unit.previous = value;
  else if (type === UNIT_PROPERTIES.next && unit.next === undefined) unit.next = value;
  else if (type === UNIT_PROPERTIES.confidence && unit.confidence === undefined)
    return liftConfidence(unit, value);
  else if (type === UNIT_PROPERTIES.status && unit.status === undefined) return liftStatus(unit, value);
  else return false;
  return true;
}

function liftConfidence(unit: UnitDraft, value: string): boolean {
  const confidence = Number(value);
  if (String(confidence) !== value || !(confidence >= 0 && confidence <= 1)) return false;
  unit.confidence = confidence;
  return true;
}

function liftStatus(unit: UnitDraft, value: string): boolean {
  if (value !== 'confirmed' && value !== 'unreviewed') return false;
  unit.status = value;
  return true;
}
