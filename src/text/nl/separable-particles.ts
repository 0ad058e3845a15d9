// First parts of Dutch separable verbs (zegt … op, vindt … plaats), by how they behave in a sentence.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Also prepositions: particles only where no noun phrase follows (zegt de huur op, but: op maandag). */
export const PREPOSITIONS = words(
  'aan achter bij binnen boven door in langs na om onder op over rond tegen uit voor',
);

/** Hardly anything but particles; they stand for themselves wherever they are. */
export const PLAIN_PARTICLES = words(`
  aaneen apart achteraf achterna achterop achterover achteruit af afhandig bijeen bloot dichtbij dooreen
  dwars gade gewaar gevangen heen ineen kwijt los mede mee neer om omhoog omlaag omver onderdoor onderuit opeen
  open opzij overeen overeind overhoop recht rondom samen stuk tegemoet tekeer tekort teleur teloor
  teniet tentoon terecht terneer terug teweeg tewerk tezamen thuis toe uiteen vast vol vooraf voorbij voorop voorover
  vooruit voort vrij weer weg wijs zoek`);

/** Adjectives and nouns that make one word with some verbs; everywhere else they are words of their own. */
export const WORD_PARTICLES = words(`
  adem baan bekend beschikbaar borg buit beet bezig deel dood dicht droog flauw fijn garant gebruik gelijk gerust glad goed groot haard halt hard
  hoog huis kaal kandidaat kapot kenbaar kennis klaar klem koffie kwaad lam lang lastig leeg les lief kort mis nat openbaar paard plaats prijs
  raad rond schadeloos schoon school scherp schuil staande stand stil stop stof tegenover tussenbeide veilig vlak vlot waar wakker warm zwart verzeild zeker ziek zwanger`);

/** Prefixes that are separable with some verbs only: voorkómen and vóórkomen, onderzoeken and onderbrengen. */
export const DOUBTFUL_PREFIXES = words('achter door mis om onder over voor vol weer');

/** All of them, the longest first. */
export const PARTICLES: readonly string[] = [...PREPOSITIONS, ...PLAIN_PARTICLES, ...WORD_PARTICLES].sort(
  (one, other) => other.length - one.length || (one < other ? -1 : 1),
);

/** Verbs that begin with a particle and are never parted. */
export const INSEPARABLE = words(`
  aanbidden aanschouwen aanvaarden achterhalen achtervolgen doorboren doorbladeren doordenken doorgronden doorkruisen
  doorstaan doorzien doorzoeken misbruiken misgunnen mishandelen misleiden mislukken miskennen misdragen mismoedigen
  omarmen omgeven omheinen omhelzen omhullen omlijnen omlijsten omringen omschrijven omsingelen omvatten omzeilen
  onderbouwen onderbreken onderdrukken ondergaan onderhandelen onderhouden onderkennen onderlijnen ondermijnen
  ondernemen onderrichten onderscheiden onderscheppen onderschatten onderschrijven onderstellen ondersteunen onderstrepen
  ondertekenen ondervangen ondervinden ondervragen onderwerpen onderwijzen onderzoeken onderverdelen
  overbelasten overbruggen overdrijven overheersen overhandigen overkomen overladen overlappen overleggen overleven overlijden
  overmeesteren overnachten overrompelen overschaduwen overschatten overschrijden overstemmen overtreden overtreffen
  overtuigen overvallen oververhitten overweldigen overwegen overwinnen overwinteren overzien volbrengen voldoen
  volharden volstaan voltooien voltrekken volvoeren voorkomen voorspellen voorvoelen voorzien weerhouden weerleggen
  weerspiegelen weerstaan wederkeren weerspreken`);
