// Dutch for the reasons why a candidate term stands where it does: numbers by name, as src/extract calls them. In English
// they say themselves what they are.

export const reasonsNl: Readonly<Record<string, string>> = {
  // termhood
  termhood: 'termgehalte',
  'start value': 'beginwaarde',
  'built on a frequent word of the text': 'gebouwd op een veelgebruikt woord van de tekst',
  'compounds that share a part': 'samenstellingen die een deel delen',
  'defined in the text': 'in de tekst gedefinieerd',
  'given another name in the text': 'krijgt in de tekst een andere naam',
  'documents (log2)': 'documenten (log2)',
  'function words': 'functiewoorden',
  'longer phrases with it (log2)': 'langere woordgroepen ermee (log2)',
  'more frequent than in general language': 'vaker dan in algemene taal',
  'more written than spoken': 'meer geschreven dan gesproken',
  'not in the frequency list': 'niet in de frequentielijst',
  'rare in general language': 'zeldzaam in algemene taal',
  repeated: 'herhaald',
  'share of its occurrences in one longer phrase': 'aandeel binnen één langere woordgroep',
  'used as a name': 'gebruikt als naam',
  'used as a noun': 'gebruikt als zelfstandig naamwoord',
  'used as a noun group': 'gebruikt als naamwoordgroep',
  words: 'aantal woorden',
  'words more frequent than in general language': 'woorden vaker dan in algemene taal',
  'words more written than spoken': 'woorden meer geschreven dan gesproken',
  'words occur together (log2)': 'woorden staan samen (log2)',
  'words rare in general language': 'woorden zeldzaam in algemene taal',
  // what a ranker learns from
  'decided before': 'eerder over beslist',
  'decisions on candidates with its last word': 'beslissingen over kandidaten met het laatste woord',
  'decisions on candidates with its words': 'beslissingen over kandidaten met de woorden',
  acronym: 'letterwoord',
  'candidates with this first word (log2)': 'kandidaten met dit eerste woord (log2)',
  'candidates with this last word (log2)': 'kandidaten met dit laatste woord (log2)',
  'capital within sentences': 'hoofdletter binnen zinnen',
  'characters (log2)': 'tekens (log2)',
  'compound of a frequent word': 'samenstelling met een veelgebruikt woord',
  'contrast, first word': 'contrast, eerste woord',
  'contrast, greatest': 'contrast, grootste',
  'contrast, last word': 'contrast, laatste woord',
  'contrast, least': 'contrast, kleinste',
  digit: 'cijfer',
  'first word: adjective': 'eerste woord: bijvoeglijk',
  'first word: name': 'eerste woord: naam',
  'first word: verb': 'eerste woord: werkwoord',
  'forms (log2)': 'vormen (log2)',
  'function words inside': 'functiewoorden binnenin',
  hyphen: 'koppelteken',
  'last word: adjective': 'laatste woord: bijvoeglijk',
  'last word: adverb': 'laatste woord: bijwoord',
  'last word: name': 'laatste woord: naam',
  'last word: noun': 'laatste woord: zelfstandig',
  'last word: other': 'laatste woord: overig',
  'last word: verb': 'laatste woord: werkwoord',
  'more written than spoken, first word': 'meer geschreven dan gesproken, eerste woord',
  'more written than spoken, last word': 'meer geschreven dan gesproken, laatste woord',
  'occurrences (log2)': 'vindplaatsen (log2)',
  'occurs once': 'komt één keer voor',
  'rarity, first word': 'zeldzaamheid, eerste woord',
  'rarity, greatest': 'zeldzaamheid, grootste',
  'rarity, last word': 'zeldzaamheid, laatste woord',
  'rarity, least': 'zeldzaamheid, kleinste',
  'shortest word: at most 2 letters': 'kortste woord: hoogstens 2 letters',
  'termhood of the first word': 'termgehalte van het eerste woord',
  'termhood of the last word': 'termgehalte van het laatste woord',
  'unknown words': 'onbekende woorden',
  'whole noun group': 'hele naamwoordgroep',
  'words: 1': 'woorden: 1',
  'words: 2': 'woorden: 2',
  'words: 3': 'woorden: 3',
  'words: 4': 'woorden: 4',
};

/** What stands before or behind a name that also stands alone. */
const AROUND: readonly (readonly [RegExp, string])[] = [
  [/^English: (.*)$/u, 'Engels: $1'],
  [/^word: (.*)$/u, 'woord: $1'],
  [/^phrase: (.*)$/u, 'woordgroep: $1'],
  [/^(.*) \(phrase\)$/u, '$1 (woordgroep)'],
];

/** The reason in Dutch; as it is when it has no Dutch. */
export function reasonInDutch(name: string): string {
  const known = Object.hasOwn(reasonsNl, name) ? reasonsNl[name] : undefined;
  if (known !== undefined) return known;
  for (const [pattern, dutch] of AROUND) {
    const inner = pattern.exec(name)?.[1];
    if (inner !== undefined) return dutch.replace('$1', () => reasonInDutch(inner));
  }
  return name;
}
