// Where a sentence may give a term another name, as data: brackets, and turns of phrase such as ", ook wel … genoemd" and
// "(hereinafter: …)". Whether it does is decided by equivalents.ts.
//
// Every pattern begins with a comma or bracket, and its name ends at the next mark, so that they are linear.

import type { Span } from '../model/span.js';
import type { Language } from '../model/language.js';

/** A stretch that may be another name of what stands before it. */
export interface NamePlace {
  /** Where the name stands, with its article. */
  readonly name: Span;
  /** The term stands before this offset. */
  readonly termEnd: number;
  readonly cue: string;
  /** The language that the text says the name is of. */
  readonly language?: Language;
  /** Brackets that say nothing else: only another language makes it a name. */
  readonly isBare: boolean;
}

interface Cue {
  readonly pattern: RegExp;
  readonly cue: string;
  readonly language?: Language;
}

const N = String.raw`(?<name>[^,;:()]{2,80}?)`;
const OPEN = String.raw`(?:,| ?\() ?`;
/** A name that a mark ends. */
const CLOSE = String.raw`(?=[,;)]|\.(?:\s|$)|$)`;
/** A name that a comma or bracket ends: "of" and "or" join whatever is not closed. */
const CLOSED = '(?=[,)])';

function cue(name: string, source: string, language?: Language): Cue {
  const pattern = new RegExp(OPEN + source, 'diu');
  return { cue: name, pattern, ...(language === undefined ? {} : { language }) };
}

const CUES: Readonly<Record<Language, readonly Cue[]>> = {
  nl: [
    cue('in het Engels', String.raw`(?:ook )?in het Engels:? ${N}(?: (?:genoemd|geheten))?${CLOSE}`, 'en'),
    cue('Engels', String.raw`(?:Engels|Eng\.): ?${N}${CLOSE}`, 'en'),
    cue(
      'in het Nederlands',
      String.raw`(?:ook )?in het Nederlands:? ${N}(?: (?:genoemd|geheten))?${CLOSE}`,
      'nl',
    ),
    cue('Nederlands', String.raw`(?:Nederlands|Ned\.): ?${N}${CLOSE}`, 'nl'),
    cue('bekend als', String.raw`(?:ook wel |ook |beter )bekend (?:als|onder de naam) ${N}${CLOSE}`),
    cue('ook wel', String.raw`ook wel ${N}(?: (?:genoemd|geheten))?${CLOSE}`),
    cue('genoemd', String.raw`(?:ook|kortweg|soms|vaak|vroeger) ${N} (?:genoemd|geheten)${CLOSE}`),
    cue('oftewel', String.raw`(?:oftewel|ofwel) ${N}${CLOSE}`),
    cue(
      'hierna',
      String.raw`(?:hierna|verder)(?: ook)?(?: te noemen| genoemd| afgekort(?: als| tot)?)?:? ${N}${CLOSE}`,
    ),
    cue('of', String.raw`of ${N}${CLOSED}`),
  ],
  en: [
    cue('in Dutch', String.raw`(?:known |called )?in Dutch(?: as)?:? ${N}${CLOSE}`, 'nl'),
    cue('in Dutch', String.raw`(?:also )?called ${N} in Dutch${CLOSE}`, 'nl'),
    cue('Dutch', String.raw`Dutch: ?${N}${CLOSE}`, 'nl'),
    cue('in English', String.raw`(?:known |called )?in English(?: as)?:? ${N}${CLOSE}`, 'en'),
    cue('English', String.raw`English: ?${N}${CLOSE}`, 'en'),
    cue(
      'also known as',
      String.raw`(?:also|otherwise|better|commonly) (?:known as|called|referred to as|termed) ${N}${CLOSE}`,
    ),
    cue('a.k.a.', String.raw`(?:a\.k\.a\.|aka) ${N}${CLOSE}`),
    cue(
      'hereinafter',
      String.raw`(?:referred to )?(?:hereinafter|hereafter|henceforth)(?: also)?(?: referred to| called| known)?(?: as)?:? ${N}${CLOSE}`,
    ),
    cue('or', String.raw`or ${N}${CLOSED}`),
  ],
};

/** Up to the first mark inside: "(Immigratie- en Naturalisatiedienst, IND)". */
const BARE = /\((?<name>[^(),;:]{2,80})[^()]{0,80}\)/dgu;

/** The stretches of a sentence that may be names, surest first; several may overlap. */
export function namePlaces(text: string, language: Language): NamePlace[] {
  const found: NamePlace[] = [];
  for (const { pattern, cue: name, language: said } of CUES[language]) {
    const match = pattern.exec(text);
    const [start, end] = match?.indices?.groups?.['name'] ?? [];
    if (match === null || start === undefined || end === undefined) continue;
    const place = { name: { start, end }, termEnd: match.index, cue: name, isBare: false };
    found.push(said === undefined ? place : { ...place, language: said });
  }
  for (const match of text.matchAll(BARE)) {
    const [start, end] = match.indices?.groups?.['name'] ?? [];
    if (start === undefined || end === undefined) continue;
    found.push({ name: { start, end }, termEnd: match.index, cue: 'brackets', isBare: true });
  }
  return found;
}
