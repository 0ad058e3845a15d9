// What the letters of a line say about its place in the text: does it end a sentence, can it start one,
// is it an item of a list, a title, a bare number? Words that only Dutch or English knows are listed here.

const SENTENCE_END = /[.!?…]["'”’»)\]]{0,3}$/u;
const STARTS_LOWER = /^["'“”‘’«([]{0,2}\p{Ll}/u;
const STARTS_UPPER = /^["'“”‘’„«([]{0,2}[\p{Lu}\p{N}]/u;
const SOFT_END = /[,;:–—-]$/u;

/** True for a line that ends with the mark of a full sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

export function startsLower(text: string): boolean {
  return STARTS_LOWER.test(text);
}

export function startsUpper(text: string): boolean {
  return STARTS_UPPER.test(text);
}

/** True for a line that ends with a letter, digit or bracket and a hyphen: `hoog-`, not a dash between spaces. */
export function endsWithHyphen(text: string): boolean {
  return /[\p{L}\p{N})\]'’”][-‐‑]$/u.test(text);
}

export function firstWord(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}

export function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

/** Words that cannot be the last of a heading or of a sentence: something must follow. */
const OPEN_WORDS = new Set(
  (
    'de het een en of van voor in op aan met te tot door over onder bij uit naar om als dan dat die deze dit zijn haar hun ' +
    'ten ter per tussen tegen zonder binnen buiten na sinds volgens wegens inzake ' +
    'the a an and or of for in on at with to by from as than that this these those its their his her into under over ' +
    'between against without within after since'
  ).split(' '),
);

/** True when something must follow: a function word, comma, colon or hyphen stands at the end. */
export function asksForMore(text: string): boolean {
  return SOFT_END.test(text) || OPEN_WORDS.has(lastWord(text).toLowerCase());
}

/** Words after which a number is content: "artikel 6", "nr. 6", "page 6". */
const NUMBERED_THINGS = new Set(
  (
    'artikel artikelen art art. lid leden nr nr. nrs nrs. nummer no no. hoofdstuk hoofdstukken paragraaf par. § bijlage ' +
    'bijlagen tabel tabellen figuur grafiek kader deel titel afdeling boek punt punten onderdeel onder stap fase vraag ' +
    'antwoord pagina blz blz. p. pp. noot voetnoot stuk overweging overwegingen categorie niveau groep klasse versie ' +
    'maatregel aanbeveling doel ' +
    'article articles section sections chapter chapters paragraph paragraphs point points part parts annex annexes ' +
    'table tables figure figures box title number numbers step phase question answer page pages note footnote recital ' +
    'recitals level group class version measure recommendation goal item'
  ).split(' '),
);

/** True when a number after this text belongs to it. */
export function asksForNumber(text: string): boolean {
  return NUMBERED_THINGS.has(
    lastWord(text)
      .replace(/^[("'‘“]+/u, '')
      .toLowerCase(),
  );
}

const COUNTED_AFTER = new Set(
  (
    'januari februari maart april mei juni juli augustus september oktober november december procent jaar jaren maanden ' +
    'maand weken week dagen dag uur miljoen miljard euro ' +
    'january february march may june july august october per percent years year months month weeks days day hours ' +
    'million billion'
  ).split(' '),
);

/** True when a number before this text belongs to it: "6⏎januari", "6⏎miljoen". */
export function belongsToNumber(text: string): boolean {
  return (
    /^[%‰°€$]/u.test(text) ||
    COUNTED_AFTER.has(
      firstWord(text)
        .toLowerCase()
        .replace(/[.,;:]$/u, ''),
    )
  );
}

const BULLET = /^(?:[•‣◦▪▫■□●○◆◊▶►➢➤✓✔·∙⁃*\uF000-\uF0FF]|[-–—−](?=\s))\s*(?=\S)/u;
const ENUMERATOR = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})(?:[.)]|°|ᵒ)\s+(?=\S)/iu;

/** The bullet with the white space after it, or an empty string. */
export function bulletOf(text: string): string {
  return BULLET.exec(text)?.[0] ?? '';
}

/** The enumerator (`1.`, `a)`, `(iv)`) with the white space after it, or an empty string. */
export function enumeratorOf(text: string): string {
  return ENUMERATOR.exec(text)?.[0] ?? '';
}

const NUMBERED_TITLE = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.?|[A-Z]\.)\s+\p{Lu}/u;
const NAMED_TITLE =
  /^(?:hoofdstuk|paragraaf|bijlage|artikel|deel|afdeling|titel|chapter|section|annex|article|part|title)\s+(?:\d{1,3}|[ivxa-z]{1,5})\b/iu;

/** True for the start of a title with a number: "2.1 Asiel", "Artikel 5". */
export function startsNumberedTitle(text: string): boolean {
  return NUMBERED_TITLE.test(text) || NAMED_TITLE.test(text);
}

/** More words than this are no title. */
const TITLE_WORDS = 16;

/** True for text that could be a title by itself: short, starts with a capital, ends without a stop. */
export function looksLikeTitle(text: string): boolean {
  if (!/\p{L}/u.test(text) || !(startsUpper(text) || startsNumberedTitle(text))) return false;
  if (/[.,;:…–—-]$/u.test(text) || asksForMore(text)) return false;
  return (
    text.split(' ').length <= TITLE_WORDS && !/[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(text.replace(/^\S+ /u, ''))
  );
}
