// The fixed turns of phrase that announce a definition, as data: where the term stands, where its definition,
// and how much the turn proves by itself. Definitional patterns after Pearson (1998, "Terms in Context") and
// Westerhout & Monachesi (2007, on Dutch).
//
// Each pattern is tried once on a sentence. They are linear: every group is bounded or runs to the end, and
// between two groups there is always a literal.

import type { Language } from '../../model/language.js';

export interface Frame {
  /** Groups `term` and `definition`. */
  readonly pattern: RegExp;
  /** The name of the turn, for people. */
  readonly cue: string;
  /**
   * `sure`: whatever stands there is the term. `generic`: only a word spoken about or a kind, because the turn is
   * also used of single cases ("the delay means that …").
   */
  readonly trust: 'sure' | 'generic';
  /** `end`: the definition is the noun group that ends where its group ends. `whole`: all of it, if it names a kind. */
  readonly definition?: 'end' | 'whole';
}

/** A term with what may stand around it: no sentence mark, no bracket. */
const T = String.raw`(?<term>[^.;:()?!]{1,90}?)`;
/** The same, from the start of a clause. */
const START = String.raw`(?:^|[,;:] )(?<term>[^,.;:?!]{1,90}?)`;
const REST = String.raw`(?<definition>\S.{3,})$`;
const NL_WHO = String.raw`(?:(?:de|het|een|deze|dit) )?\p{L}{1,30}`;
const NL_WHERE = String.raw`(?:(?:hier|daarbij|in dit verband|in (?:deze|dit) \p{L}{1,30}|mede|ook) )?`;

const NL_KIND = '(?:de|het|een|elke?|iedere?|iedereen|alle|iemand|degene|wie)';
const NL_ADVERBS = String.raw`(?:(?:soms|ook|wel|vaak|meestal|daarom|dan|doorgaans) ){0,3}`;

function frame(cue: string, source: string, more: Partial<Frame> = {}): Frame {
  return { cue, pattern: new RegExp(source, 'diu'), trust: 'sure', ...more };
}

const NL_FRAMES: readonly Frame[] = [
  frame(
    'wordt verstaan',
    String.raw`\bonder ${T} (?:wordt|worden) ${NL_WHERE}(?:verstaan|begrepen|bedoeld),?:? ${REST}`,
  ),
  frame(
    'wordt verstaan',
    String.raw`\b(?:wordt|worden) (?:[^,;:()]{0,60} )?onder ${T} ${NL_WHERE}verstaan:? ${REST}`,
  ),
  frame('verstaan onder', String.raw`\b(?:verstaan|begrepen) onder ${T}: ?${REST}`),
  frame(
    'verstaan onder',
    String.raw`\b(?:verstaan|verstaat) (?:we |wij |men )?onder ${T},? (?<definition>(?:de|het|een|elke?|iedere?|alle|iemand|degene) .{3,})$`,
  ),
  frame(
    'verstaan we',
    String.raw`\bonder ${T} (?:verstaan|verstaat|begrijpt) ${NL_WHO}:? ${NL_WHERE}${REST}`,
  ),
  frame('valt', String.raw`\bonder ${T} (?:valt|vallen) (?<definition>(?:elke?|iedere?|alle) .{3,})$`),
  frame('wordt bedoeld', String.raw`\bmet ${T} (?:wordt|worden) ${NL_WHERE}(?:bedoeld|aangeduid):? ${REST}`),
  frame(
    'bedoelen we',
    String.raw`\bmet ${T} (?:bedoelen|bedoelt|duiden|duidt) ${NL_WHO} ${NL_WHERE}(?:aan )?${REST}`,
  ),
  frame(
    'wordt bedoeld',
    String.raw`\bgesproken (?:over|van) ${T}, (?:dan )?wordt (?:daarmee|daaronder|hiermee|hieronder) (?:bedoeld|verstaan):? ${REST}`,
  ),
  frame(
    'wordt gedefinieerd als',
    String.raw`${START} (?:wordt|worden|is|zijn) (?:\p{L}{1,20} )?(?:gedefinieerd|omschreven|opgevat) als ${REST}`,
  ),
  frame(
    'wordt aangemerkt',
    String.raw`\b(?:wordt|worden) als ${T} (?:aangemerkt|beschouwd|aangewezen):? (?<definition>${NL_KIND} .{3,})$`,
  ),
  frame(
    'wordt aangemerkt',
    String.raw`^als ${T} (?:wordt|worden) ${NL_WHERE}(?:aangemerkt|beschouwd|aangewezen):? (?<definition>${NL_KIND} .{3,})$`,
  ),
  frame(
    'wordt gerekend',
    String.raw`^tot ${T} (?:wordt|worden) ${NL_WHERE}gerekend:? (?<definition>${NL_KIND} .{3,})$`,
  ),
  frame(
    'wordt aangeduid',
    String.raw`^met ${T} (?:wordt|worden) (?<definition>${NL_KIND} .{8,}?) (?:aangeduid|bedoeld)[.;]?$`,
  ),
  frame('dit heet', String.raw`^(?:dit|dat|zoiets) (?:heet|noemen we|noemen wij|noemt men) ${T}: ?${REST}`),
  frame('treedt op', String.raw`${START} (?:treedt|treden) op (?:als|wanneer|indien|zodra) ${REST}`, {
    trust: 'generic',
  }),
  frame(
    'definiëren als',
    String.raw`\b(?:definieert|definiëren|omschrijft|omschrijven) (?:we |wij |men )?${T} als ${REST}`,
  ),
  frame(
    'definiëren als',
    String.raw`^${T} (?:definieert|definiëren|omschrijft|omschrijven) (?:we|wij|men|${NL_WHO}) als ${REST}`,
  ),
  frame(
    'het woord',
    String.raw`\b(?:woord|term|begrip) ${T} (?:wordt gebruikt )?voor (?<definition>${NL_KIND} .{3,})$`,
  ),
  frame('is sprake', String.raw`^van ${T} is (?:pas )?sprake,? (?:als|wanneer|indien|zodra) ${REST}`),
  frame('is sprake van', String.raw`\bsprake van ${T},? (?:als|wanneer|indien|zodra) ${REST}`),
  frame(
    'spreken van',
    String.raw`\b(?:we|wij|men|${NL_WHO}) (?:spreken|spreekt) (?:pas )?van ${T},? (?:als|wanneer|indien|zodra) ${REST}`,
  ),
  frame('gaat het om', String.raw`^bij ${T} gaat het (?:hier )?om ${REST}`, { trust: 'generic' }),
  frame(
    'betekent',
    String.raw`${START} (?:betekent|betekenen|houdt in|houden in|wil zeggen)(?:,? dat)?:? ${REST}`,
    {
      trust: 'generic',
    },
  ),
  frame(
    'verwijst naar',
    String.raw`${START} (?:verwijst naar|verwijzen naar|duidt op|duiden op|staat voor|slaat op) ${REST}`,
    {
      trust: 'generic',
    },
  ),
  frame(
    'genoemd',
    String.raw`^(?<definition>[^;:?!]{12,}?),? (?:wordt|worden) ${NL_ADVERBS}${T} genoemd[.;]?$`,
    { trust: 'generic', definition: 'whole' },
  ),
  frame(
    'noemen we',
    String.raw`^(?<definition>[^;:?!]{12,}?),? (?:noemen we|noemen wij|noemt men|heet|heten) ${NL_ADVERBS}${T}[.;]?$`,
    { trust: 'sure', definition: 'whole' },
  ),
  frame(
    'staat bekend als',
    String.raw`^(?<definition>[^;:?!]{12,}?),? (?:(?:staat|staan) ${NL_ADVERBS}bekend|(?:wordt|worden) ${NL_ADVERBS}aangeduid) als ${T}[.;]?$`,
    { definition: 'whole' },
  ),
  frame(
    'luidt',
    String.raw`\b(?:definitie|omschrijving|betekenis) van ${T} (?:luidt|is)(?: als volgt)?: ?${REST}`,
  ),
  frame(
    'hierna',
    String.raw`(?<definition>[^;:()?!]{4,200}?) ?[(,] ?(?:hierna|verder|afgekort)(?: ook| verder| kortweg)?(?: te noemen| genoemd| aangeduid als| afgekort| als)?:? (?<term>[^,.;:()]{1,60})[),.]`,
    { definition: 'end' },
  ),
];

const EN_ADVERB = String.raw`(?:also |often |commonly |generally |usually |sometimes )?`;

const EN_FRAMES: readonly Frame[] = [
  frame('shall mean', String.raw`${START} shall mean:? ${REST}`),
  frame('means', String.raw`${START} means?(?: that)?:? ${REST}`, { trust: 'generic' }),
  frame(
    'has the meaning',
    String.raw`${START} (?:has|have|shall have) the (?:following )?meaning(?: of)?:? (?!(?:given|assigned|attributed|laid|set|as|in)\b)${REST}`,
  ),
  frame(
    'is defined as',
    String.raw`${START} (?:is|are|can be|may be|shall be|should be) (?:\p{L}{1,20} )?(?:defined as|understood as|understood to mean|taken to mean|construed as) ${REST}`,
  ),
  frame(
    'the term',
    String.raw`\b(?:term|word|expression|phrase|concept) ${T},? (?:is|are) (?:\p{L}{1,20} )?used (?:for|to (?:mean|describe|denote|indicate|refer to)) ${REST}`,
  ),
  frame(
    'the term',
    String.raw`\bus(?:e|es|ing) the (?:term|word|expression|phrase) ${T} (?:for|to (?:mean|describe|denote|indicate|refer to)) ${REST}`,
  ),
  frame(
    'we mean',
    String.raw`\bby ${T},? (?:we|i|they|it is|is|are) (?:mean|meant|understand|understood):? ${REST}`,
  ),
  frame(
    'is called',
    String.raw`^(?:this|that) is ${EN_ADVERB}(?:called|known as|referred to as) ${T}: ?${REST}`,
  ),
  frame(
    'references to',
    String.raw`\breferences? (?:in this \p{L}{1,20} )?to ${T} (?:are|is|includes?|shall include|shall be construed as)(?: (?:a )?references? to)? (?<definition>(?:an?|any|every|all|each|the|those) .{3,})$`,
    { trust: 'generic' },
  ),
  frame(
    'refers to',
    String.raw`${START} (?:refers? to|denotes?|describes|stands for|signifies|designates?) ${REST}`,
    { trust: 'generic' },
  ),
  frame('occurs when', String.raw`${START} (?:occurs?|arises?) (?:when|where|if) ${REST}`, {
    trust: 'generic',
  }),
  frame('involves', String.raw`${START} involves? ${REST}`, { trust: 'generic' }),
  frame(
    'is called',
    String.raw`^(?<definition>[^;:?!]{12,}?),? (?:is|are) ${EN_ADVERB}(?:called|known as|referred to as|termed) ${T}[.;]?$`,
    { trust: 'generic', definition: 'whole' },
  ),
  frame(
    'hereinafter',
    String.raw`(?<definition>[^;:()?!]{4,200}?) ?[(,] ?(?:hereinafter|hereafter|henceforth)(?: also)?(?: referred to as| called| known as)?:? (?<term>[^,.;:()]{1,60})[),.]`,
    { definition: 'end' },
  ),
  frame(
    'the “…”',
    String.raw`(?<definition>[^;:()?!]{4,200}?) \((?:the )?(?<term>[“"‘][^,.;:()“”"‘’]{1,60}[”"’])\)`,
    {
      definition: 'end',
    },
  ),
];

export const FRAMES: Readonly<Record<Language, readonly Frame[]>> = { nl: NL_FRAMES, en: EN_FRAMES };

/** Between a term and its gloss: "…, oftewel …". */
export const GLOSS_CUES: Readonly<Record<Language, RegExp>> = {
  nl: /,? (?:oftewel|ofwel|zijnde|dat wil zeggen|d\.w\.z\.|met andere woorden|m\.a\.w\.|anders gezegd|te weten een),? /iu,
  en: /,? (?:i\.e\.|that is to say|in other words|namely an?),? |, that is, /iu,
};

/** The same with a clause of its own, which also just adds something: ", dat is …", ", which is …". */
export const CLAUSE_CUES: Readonly<Record<Language, RegExp>> = {
  nl: /, (?:dat|dit) (?:is|zijn) /iu,
  en: /, (?:which|who) (?:is|are) /iu,
};

/** Some word or mark without which a sentence defines nothing here. */
export const DEFINITION_CUES: Readonly<Record<Language, RegExp>> = {
  nl: /\b(?:is|zijn|verstaan|verstaat|begrepen|bedoeld|bedoelen|bedoelt|aangeduid|bekend|luidt|oftewel|ofwel|dat wil zeggen|d\.w\.z|met andere woorden|m\.a\.w|anders gezegd|betekent|betekenen|houdt in|wil zeggen|verwijst|duidt|staat voor|slaat op|sprake van|spreken|spreekt|gaat het|treedt op|treden op|woord|term|begrip|definieert|definiëren|omschrijft|omschrijven|gedefinieerd|omschreven|opgevat|aangemerkt|beschouwd|aangewezen|gerekend|zijnde|genoemd|noemen|noemt|heet|heten|hierna|afgekort|valt|vallen)\b|: |\(|, (?:een|het|de) /iu,
  en: /\b(?:is|are|means?|meaning|meant|refers? to|denotes?|describes|stands for|signifies|designates?|defines?|defined|understand|understood|called|known as|references? to|hereinafter|hereafter|henceforth|that is|i\.e|in other words|occurs?|arises?|involves?|used|us(?:e|es|ing) the)\b|: |\(|, (?:an?|the|or) /iu,
};
