// Verbs that make one meaning with a fixed phrase, parted in a sentence like a separable verb: treedt … in werking,
// kwam … tot stand. Our own list: the phrases of policy and law first, then common ones.

const EXPRESSIONS = `
aan bod: komen
aan de dag: leggen
aan de gang: blijven gaan zijn
aan de kaak: stellen
aan de orde: komen stellen zijn
aan de slag: gaan
aan het licht: brengen komen
aan het werk: gaan zetten
de brui: geven
de ronde: doen
de tijd: geven krijgen nemen
in aanmerking: brengen komen nemen
in aanraking: brengen komen
in aantocht: zijn
in acht: nemen
in behandeling: nemen
in beroep: gaan
in beslag: nemen
in beweging: brengen komen zetten
in bezit: hebben krijgen nemen
in contact: brengen komen
in de fout: gaan
in de gaten: hebben houden krijgen
in de hand: werken
in dienst: hebben nemen treden zijn
in elkaar: steken storten vallen zetten zakken
in gang: zetten
in gebreke: blijven stellen
in gebruik: nemen
in gevaar: brengen komen
in gesprek: gaan komen
in het leven: roepen
in kaart: brengen
in kennis: stellen
in leven: blijven houden
in mindering: brengen
in omloop: brengen komen
in ontvangst: nemen
in opspraak: brengen komen raken
in overeenstemming: brengen zijn
in overweging: geven nemen
in pand: geven nemen
in rekening: brengen
in stand: blijven houden
in staat: achten stellen zijn
in verband: brengen staan
in verzet: komen
in voege: treden
in vervulling: gaan
in vraag: stellen
in werking: stellen treden zetten
in zicht: komen
met pensioen: gaan
naar buiten: brengen komen treden
naar huis: gaan sturen
naar voren: brengen komen schuiven halen
om het leven: brengen komen
om zeep: brengen helpen
onder de aandacht: brengen
onder handen: nemen
onder vuur: komen liggen nemen
onder druk: staan zetten
op de hoogte: brengen houden stellen zijn
op de loer: liggen
op de voet: volgen
op de vlucht: slaan
op gang: brengen houden komen
op het spel: staan zetten
op non-actief: stellen
op peil: brengen houden
op prijs: stellen
op touw: zetten
rekening: houden
te boven: komen gaan
te goeder trouw: zijn
te maken: hebben krijgen
te pakken: hebben krijgen nemen
te werk: gaan
te koop: staan zetten
te kennen: geven
te vrezen: hebben
te weten: komen
te binnen: schieten
te gelde: maken
te woord: staan
tegen het lijf: lopen
ten deel: vallen
ten einde: komen lopen
ten goede: komen
ten grondslag: leggen liggen
ten gronde: gaan richten
ten huwelijk: vragen
ten koste: gaan
ten laste: komen leggen
ten onder: gaan
ten prooi: vallen
ten tonele: verschijnen voeren
ten val: brengen komen
ten uitvoer: brengen leggen
ten velde: trekken
ter beschikking: hebben krijgen staan stellen
ter discussie: staan stellen
ter hand: nemen stellen
ter inzage: leggen liggen
ter kennis: brengen
ter kennisgeving: aannemen
ter plaatse: komen
ter sprake: brengen komen
ter tafel: brengen komen liggen
ter verantwoording: roepen
ter wereld: brengen komen
ter ziele: gaan
tot bedaren: brengen komen
tot gevolg: hebben
tot leven: brengen komen wekken
tot rust: brengen komen
tot stand: brengen komen
tot stilstand: brengen komen
tot uitdrukking: brengen komen
tot uiting: brengen komen
tot zwijgen: brengen
van kracht: blijven worden zijn
van mening: blijven zijn
van oordeel: zijn
van plan: zijn
van start: gaan
van toepassing: blijven verklaren worden zijn
van de hand: doen wijzen
van de grond: komen krijgen
voor de dag: halen komen
voor elkaar: brengen hebben krijgen
voor lief: nemen
voor rekening: komen nemen
aan het woord: komen laten
in bedwang: houden
in bescherming: nemen
in de steek: laten
in de wacht: slepen
in de war: brengen raken
in de weg: leggen staan zitten
in ere: herstellen houden
in functie: treden
in handen: hebben komen krijgen vallen
in hechtenis: nemen
in herinnering: brengen roepen
in het geding: brengen komen
in het nauw: brengen drijven
in het oog: houden lopen springen
in het teken: staan
in het werk: stellen
in scène: zetten
in slaap: vallen
in toom: houden
in twijfel: trekken
in verlegenheid: brengen
in vrijheid: stellen
in zwang: komen raken
met rust: laten
om de tuin: leiden
onder controle: brengen hebben houden krijgen
onder de indruk: komen raken
onder de loep: nemen
onder ogen: komen krijgen zien
onder woorden: brengen
op de been: blijven brengen houden
op de kaart: zetten
op de markt: brengen komen
op de proef: stellen
op de schop: gaan nemen
op de spits: drijven
op gespannen voet: staan
op heterdaad: betrappen
op hol: slaan
op losse schroeven: staan zetten
op orde: brengen hebben
op papier: zetten
op scherp: zetten
op stapel: staan zetten
op straat: staan zetten
op zoek: gaan
over het hoofd: zien
te baat: nemen
te berde: brengen
te beurt: vallen
te hulp: komen roepen schieten
te lijf: gaan
te schande: maken
te wachten: staan
ten dienste: staan
ten gehore: brengen
ten offer: vallen
ten strijde: trekken
ten toon: spreiden stellen
ter dood: brengen veroordelen
ter goedkeuring: voorleggen
ter harte: gaan nemen
ter stemming: brengen komen
tot bloei: brengen komen
tot de orde: roepen
tot doel: hebben stellen
tot een einde: brengen komen
tot ontwikkeling: brengen komen
tot ontploffing: brengen komen
tot overeenstemming: brengen komen
tot taak: hebben
tot uitvoering: brengen komen
uit de hand: lopen
uit de weg: gaan ruimen
uit elkaar: gaan halen vallen
uit het oog: verliezen
van gedachten: veranderen wisselen
van leer: trekken
van pas: komen
van stapel: lopen
van streek: maken raken
van tafel: vegen
van wal: steken
voor de hand: liggen
voor het gerecht: brengen dagen slepen
voor het hoofd: stoten
voor ogen: hebben houden staan
het hoofd: bieden
het woord: nemen voeren
horen: laten
zien: laten
weten: laten
naam: maken
opgeld: doen
`;

/** A fixed phrase and the verbs it goes with. */
export interface VerbExpression {
  readonly words: readonly string[];
  readonly verbs: ReadonlySet<string>;
}

/** Expressions by the first word of their phrase, the longest first. */
export const VERB_EXPRESSIONS: ReadonlyMap<string, readonly VerbExpression[]> = readExpressions(EXPRESSIONS);

function readExpressions(text: string): Map<string, VerbExpression[]> {
  const found = new Map<string, VerbExpression[]>();
  for (const line of text.trim().split('\n')) {
    const [phrase = '', verbs = ''] = line.split(': ');
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { words, verbs: new Set(verbs.split(' ')) }]);
  }
  for (const expressions of found.values())
    expressions.sort((one, other) => other.words.length - one.words.length);
  return found;
}
