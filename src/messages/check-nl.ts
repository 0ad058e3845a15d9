// Nederlandse zinnen van de controle: bij elke bevinding, en de woorden eromheen.

export const findingsNl = {
  'term-missing': 'Geen van de vertalingen die de woordenlijst van "{{term}}" geeft, staat hier.',
  'term-forbidden': 'De woordenlijst verbiedt "{{term}}", en hier staat "{{word}}".',
  'inconsistent-target':
    'Dezelfde brontekst is elders anders vertaald ({{most}} keer; zo {{few}} keer): "{{other}}".',
  'inconsistent-source':
    'Een andere brontekst heeft dezelfde vertaling ({{most}} keer; deze {{few}} keer): "{{other}}".',
  'empty-target': 'De brontekst zegt iets en de vertaling is leeg.',
  'doubled-word': '"{{word}}" staat hier twee keer achter elkaar.',
} as const;

/** Waar elke regel over gaat, in een paar woorden: een kop boven zijn bevindingen, zijn omschrijving in verslagen. */
export const ruleTitlesNl = {
  'term-missing': 'een term van de woordenlijst is niet vertaald zoals die zegt',
  'term-forbidden': 'een term die de woordenlijst verbiedt',
  'inconsistent-target': 'hetzelfde bronsegment op verschillende manieren vertaald',
  'inconsistent-source': 'dezelfde vertaling van verschillende bronsegmenten',
  'empty-target': 'niet vertaald: de vertaling is leeg',
  'doubled-word': 'hetzelfde woord twee keer achter elkaar',
} as const;

export const checkNl = {
  description: 'toon wat in een vertaling fout of niet consequent is, het ergste eerst',
  files:
    'XLIFF, TMX of andere tweetalige bestanden, mappen ermee, of een Nederlands en een Engels document; - leest de standaardinvoer',
  memory: 'controleer ook dit geheugen van de werkruimte',
  termbase: 'alleen de termen van deze woordenlijst (standaard: alle van de werkruimte)',
  profile: 'quick (vlug), standard of strict (streng); standaard: standard',
  rules:
    'alleen deze regels of families van regels, met komma’s ertussen; -naam laat er een weg, +naam neemt er een bij die het profiel weglaat',
  set: 'hoe erg is wat een regel vindt: error, warning of note; mag vaker',
  severity: 'alleen bevindingen die minstens zo erg zijn: error, warning of note',
  ruleUnknown: '"{{value}}" is geen regel. De regels zijn: {{values}}.',
  ruleNear: '"{{value}}" is geen regel. Bedoelde u {{values}}?',
  setHow: '--set {{value}}: schrijf een regel, = en een ernst, zoals --set doubled-word=note.',
  needInput: 'Noem een bestand, een map, of een geheugen met --memory.',
  levels: { error: 'fout', warning: 'waarschuwing', note: 'opmerking' },
  expected: 'verwacht: {{expected}}',
  more: 'Nog meer bevindingen: {{count}}.',
  moreOthers: 'en elders: {{count}}',
  summary:
    'Segmenten gecontroleerd: {{segments}}. Fouten: {{errors}}, waarschuwingen: {{warnings}}, opmerkingen: {{notes}}.',
  examples:
    'taalbrug check vertaling.xlf\ntaalbrug check rapport.nl.docx rapport.en.docx\ntaalbrug check --memory integratie --rules values,hygiene,-doubled-word --severity warning\ntaalbrug check vertaling.xlf --profile strict --set doubled-word=warning --json',
} as const;
