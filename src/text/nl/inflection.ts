// Base forms of Dutch words by spelling: plural, diminutive, adjective and verb endings, with the rules for
// open syllables (banen → baan), doubled consonants (bossen → bos) and f/v, s/z (brieven → brief).
// Without a dictionary the answer is a list of candidates, the likeliest first.

import { IRREGULAR_FORMS } from './irregular.js';

const VOWEL = /[aeiouyáéëïöüè]/u;
/** A single written vowel before one consonant: long in an open syllable, short in a closed one. */
const SINGLE_VOWEL = /(?:^|[^aeiouy]|[eiu](?=[ao])|u(?=e)|o(?=a)|i(?=[uë])|e(?=ë))[aeouë][^aeiouywxë]$/u;
/** Particles and prefixes that may stand before a verb. */
const PARTICLE =
  /^(?:aaneen|aan|achter|af|bekend|bezig|bijeen|bij|binnen|deel|door|gebruik|goed|in|kennis|klaar|los|mede|mee|mis|na|neer|om|onder|open|op|over|plaats|samen|tegemoet|tegen|teleur|terecht|terug|teweeg|thuis|toe|tot|uiteen|uit|vast|vol|voorbij|voort|voor|vrij|weer|weg|zwart)(?=\p{L}{2})/u;
/** Prefixes that take the place of ge- in a participle. */
const UNSTRESSED = /^(?:be|er|ge|her|ont|ver|onder|over|door|om|mis|vol|voor|weer|achter)(?=\p{L}{3})/u;
/** Consonants after which a past tense has t and not d ('t kofschip). */
const VOICELESS = /[kfscpthx]$/u;
/** Adjective endings whose comparatives and superlatives are taken for such without a list. */
const ADJECTIVE_END = /(?:ig|lijk|rijk|isch|isc|baar|zaam|zam|bar|ant|ent|end|eel|aal)$/u;

/** Candidates without the word itself, likeliest first; may hold repeats. */
export function dutchBases(word: string): string[] {
  const irregular = irregularBases(word);
  if (irregular.length > 0 && word.length <= 4) return irregular;
  return [
    ...irregular,
    ...nounBases(word),
    ...diminutiveBases(word),
    ...adjectiveBases(word),
    ...verbBases(word),
  ].filter((base) => base.length > 1);
}

function irregularBases(word: string): string[] {
  const own = IRREGULAR_FORMS.get(word);
  if (own !== undefined) return [...own];
  const prefix = PARTICLE.exec(word)?.[0] ?? UNSTRESSED.exec(word)?.[0];
  if (prefix !== undefined) {
    const rest = word.slice(prefix.length);
    const bases = [...(IRREGULAR_FORMS.get(rest) ?? []), ...(IRREGULAR_FORMS.get(`ge${rest}`) ?? [])];
    if (bases.length > 0) return bases.map((base) => prefix + base);
  }
  return headPlurals(word);
}

/** Irregular plurals as the head of a compound: hoofdsteden, datacentra. */
function headPlurals(word: string): string[] {
  if (!/(?:en|a)$/u.test(word)) return [];
  for (let at = 3; at <= word.length - 4; at += 1) {
    const bases = IRREGULAR_FORMS.get(word.slice(at))?.filter((base) => !base.endsWith('en')) ?? [];
    if (bases.length > 0) return bases.map((base) => word.slice(0, at) + base);
  }
  return [];
}

function nounBases(word: string): string[] {
  if (word.endsWith("'s")) return [word.slice(0, -2)];
  if (word.endsWith('heden')) return [`${word.slice(0, -5)}heid`];
  if (/...ici$/u.test(word)) return [`${word.slice(0, -1)}us`];
  if (/....ia$/u.test(word)) return [`${word.slice(0, -1)}um`];
  if (word.endsWith('ën')) return [word.slice(0, -2), `${word.slice(0, -2)}e`];
  if (word.endsWith('en') && hasVowel(word.slice(0, -2))) {
    const bases = closedStems(word.slice(0, -2));
    if (/[^aeiou]eren$/u.test(word)) bases.push(word.slice(0, -4));
    return [...bases, word.slice(0, -1)];
  }
  return /[^s']s$/u.test(word) && !/(?:[iuao]s|ens)$/u.test(word) ? [word.slice(0, -1)] : latePlurals(word);
}

/** Plurals in -s after a vowel or -en that are plurals only in longer words: regios is none, dekens and taxis are. */
function latePlurals(word: string): string[] {
  return /..(?:[^aeiou]ens|io?s|[aou]s)$/u.test(word) && word.length > 5 ? [word.slice(0, -1)] : [];
}

function diminutiveBases(word: string): string[] {
  const one = word.endsWith('jes') ? word.slice(0, -1) : word;
  if (!one.endsWith('je') || one.length < 5) return [];
  const stem = one.slice(0, -2);
  const bases: string[] = [];
  if (/[^aeiou]et$/u.test(stem)) bases.push(undoubled(stem.slice(0, -2)));
  if (/[aeiouyrnlwj]t$/u.test(stem)) bases.push(...openStems(stem.slice(0, -1)));
  if (stem.endsWith('mp')) bases.push(stem.slice(0, -1));
  if (stem.endsWith('nk')) bases.push(`${stem.slice(0, -1)}g`);
  return [...bases, stem];
}

/** fotootje and strootje: a doubled final vowel may stand for one. */
function openStems(stem: string): string[] {
  return /([aou])\1$/u.test(stem) ? [stem.slice(0, -1), stem] : [stem];
}

function adjectiveBases(word: string): string[] {
  const bases: string[] = [];
  const inflected = /^(.{2,})en?$/u.exec(word)?.[1];
  if (inflected !== undefined && word.endsWith('e') && hasVowel(inflected))
    bases.push(...closedStems(inflected));
  const comparative = /^(.{3,}?)d?ere?$/u.exec(word)?.[1];
  if (comparative !== undefined && (word.endsWith('ere') || ADJECTIVE_END.test(comparative))) {
    bases.push(...closedStems(comparative));
  }
  if (word.endsWith('ere')) bases.push(word.slice(0, -1));
  const superlative = /^(.{3,})sten?$/u.exec(word)?.[1] ?? /^(.{5,})st$/u.exec(word)?.[1];
  if (superlative !== undefined && (!word.endsWith('st') || ADJECTIVE_END.test(superlative)))
    bases.push(superlative);
  if (word.endsWith('ischt') || /schste?$/u.test(word)) bases.push(word.replace(/s?te?$/u, ''));
  return bases;
}

function verbBases(word: string): string[] {
  return verbStems(word).flatMap(infinitives);
}

/** First-person stems that a finite form or participle can come from. */
function verbStems(word: string): string[] {
  const stems: string[] = [];
  const past = /^(.{2,}?)(te|de)n?$/u.exec(word);
  if (past !== null) stems.push(...dentalStems(past[1] ?? '', past[2] ?? ''));
  if (/[^t]t$/u.test(word) && !/(?:^|[^aeiou])[aeiou]st$/u.test(word)) stems.push(word.slice(0, -1));
  stems.push(...participleStems(word));
  const present = /^(.{2,})ende?$/u.exec(word)?.[1];
  if (present !== undefined) stems.push(...closedStems(present));
  if (!/(?:en|e|ing|heid|[^ls]s)$/u.test(word)) stems.push(word);
  return stems;
}

function participleStems(word: string): string[] {
  const form = /^(.*?)([dt])(?:en?)?$/u.exec(word.replace(/(?:[dt]en?)$/u, (end) => end.charAt(0)));
  if (form === null) return [];
  const stem = form[1] ?? '';
  const dental = form[2] ?? '';
  const bare = withoutGe(stem);
  const stems = bare === undefined ? [] : [...dentalStems(bare, dental), bare + dental];
  return UNSTRESSED.test(stem) ? [...stems, ...dentalStems(stem, dental), stem + dental] : stems;
}

/** gemaak → maak, uitgewerk → uitwerk, geïnspireer → inspireer. */
function withoutGe(stem: string): string | undefined {
  const particle = stem.startsWith('ge') ? '' : PARTICLE.exec(stem)?.[0];
  if (particle === undefined || !stem.startsWith('ge', particle.length)) return undefined;
  const rest = stem.slice(particle.length + 2);
  const plain = rest.replace(/^[ïëüö]/u, (letter) => letter.normalize('NFD').charAt(0));
  return plain.length < 2 || !hasVowel(plain) ? undefined : particle + plain;
}

/** Stems that can stand before this dental ending: t after voiceless consonants, d after all others. */
function dentalStems(stem: string, dental: string): string[] {
  const voiceless = VOICELESS.test(stem);
  if (dental.startsWith('t')) return voiceless ? [stem] : [];
  return voiceless && !/[fs]$/u.test(stem) ? [] : [voiced(stem)];
}

/** Infinitives of a stem: loop → lopen, zet → zetten, geef → geven, werk → werken. */
function infinitives(stem: string): string[] {
  if (!hasVowel(stem) || /[aou]$/u.test(stem)) return [];
  if (stem.endsWith('e')) return [`${stem}n`];
  const soft = voiced(stem);
  const long = /^(|.*[^aeou]|.*u(?=ee))([aeou])\2([^aeiou])$/u.exec(soft);
  if (long !== null) {
    const open = `${long[1] ?? ''}${long[2] ?? ''}`;
    return [...new Set([`${open}${long[3] ?? ''}en`, `${open}${stem.at(-1) ?? ''}en`])];
  }
  if (SINGLE_VOWEL.test(stem) || /(?:^|[^aeiou])i[^aeiouywx]$/u.test(stem)) {
    const doubled = `${stem}${stem.at(-1) ?? ''}en`;
    return isUnstressedEnd(stem) ? [`${stem}en`, doubled] : [doubled];
  }
  return [...new Set([`${soft}en`, `${stem}en`])];
}

/** What a stem is when its ending is gone: ban → baan, boss → bos, briev → brief, huiz → huis, regel → regel. */
export function closedStems(stem: string): string[] {
  if (/([^aeiou])\1$/u.test(stem)) return [stem.slice(0, -1)];
  const hard = stem.replace(/v$/u, 'f').replace(/z$/u, 's');
  if (!SINGLE_VOWEL.test(stem)) return [hard];
  const long = lengthened(hard);
  if (syllables(stem) === 1) return [long];
  return isUnstressedEnd(hard) ? [hard, long] : [long, hard];
}

/** The last vowel doubled; ië makes iee (financiële → financieel), eë makes eëe (reële → reëel). */
function lengthened(stem: string): string {
  const end = stem.slice(-1);
  if (stem.endsWith(`ië${end}`)) return `${stem.slice(0, -2)}ee${end}`;
  return `${stem.slice(0, -1)}${(stem.at(-2) ?? '').replace('ë', 'e')}${end}`.replace(/eee(.)$/u, 'eëe$1');
}

/** Ends in a syllable that is mostly without stress, so that no letter doubles: regel, wonder, monnik, veilig. */
function isUnstressedEnd(stem: string): boolean {
  return syllables(stem) > 1 && /(?:e[lmnr]|i[gkst]|o[rg])$/u.test(stem);
}

function voiced(stem: string): string {
  return stem.replace(/f$/u, 'v').replace(/s$/u, 'z');
}

function undoubled(stem: string): string {
  return /([^aeiou])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}

function hasVowel(text: string): boolean {
  return VOWEL.test(text);
}

function syllables(text: string): number {
  return text.match(/(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouyáéëïöü])/gu)?.length ?? 0;
}
