// Nederlandse zinnen van de controle: bij elke bevinding, en de woorden eromheen.

export const findingsNl = {
  'term-missing': 'Geen van de vertalingen die de woordenlijst van "{{term}}" geeft, staat hier.',
  'term-forbidden': 'De woordenlijst verbiedt "{{term}}", en hier staat "{{word}}".',
  'inconsistent-target':
    'Dezelfde brontekst is elders anders vertaald ({{most}} keer; zo {{few}} keer): "{{other}}".',
  'inconsistent-source':
    'Een andere brontekst heeft dezelfde vertaling ({{most}} keer; deze {{few}} keer): "{{other}}".',
  'number-value': 'De bron heeft "{{source}}" en de vertaling "{{target}}".',
  'number-value_unit': '"{{source}}" in de bron heeft een andere eenheid dan "{{target}}" hier.',
  'number-value_lost': '"{{source}}" uit de bron staat niet in de vertaling.',
  'number-value_added': '"{{target}}" staat niet in de bron.',
  'date-value': 'De datum of tijd is in de bron "{{source}}" en hier "{{target}}".',
  'date-value_lost': 'De datum of tijd "{{source}}" uit de bron staat niet in de vertaling.',
  'date-value_added': 'De datum of tijd "{{target}}" staat niet in de bron.',
  'reference-value': 'De verwijzing is in de bron "{{source}}" en hier "{{target}}".',
  'reference-value_lost': 'De verwijzing "{{source}}" uit de bron staat niet in de vertaling.',
  'reference-value_added': 'De verwijzing "{{target}}" staat niet in de bron.',
  'address-value': 'Het adres is in de bron "{{source}}" en hier "{{target}}".',
  'address-value_lost': 'Het adres "{{source}}" uit de bron staat niet in de vertaling.',
  'address-value_added': 'Het adres "{{target}}" staat niet in de bron.',
  'empty-target': 'De brontekst zegt iets en de vertaling is leeg.',
  'code-missing': 'Codes uit de bron staan niet in de vertaling: {{codes}}',
  'code-extra': 'Codes staan niet in de bron: {{codes}}',
  'code-unpaired': 'Codes hebben hun wederhelft verloren: {{codes}}',
  'code-order': 'De code {{code}} staat tussen de codes op een andere plaats dan in de bron.',
  'code-order_crossed': 'De code {{code}} sluit terwijl er nog een openstaat die later is geopend.',
  'markup-in-text': 'De bron heeft {{source}} en de vertaling {{target}}.',
  'markup-in-text_lost': '{{source}} uit de bron staat niet in de vertaling.',
  'markup-in-text_added': '{{target}} staat niet in de bron.',
  'markup-in-text_order': '{{target}} sluit iets anders dan het laatst is geopend.',
  'doubled-word': '"{{word}}" staat hier twee keer achter elkaar.',
} as const;

/** Waar elke regel over gaat, in een paar woorden: een kop boven zijn bevindingen, zijn omschrijving in verslagen. */
export const ruleTitlesNl = {
  'term-missing': 'een term van de woordenlijst is niet vertaald zoals die zegt',
  'term-forbidden': 'een term die de woordenlijst verbiedt',
  'inconsistent-target': 'hetzelfde bronsegment op verschillende manieren vertaald',
  'inconsistent-source': 'dezelfde vertaling van verschillende bronsegmenten',
  'number-value': 'getallen en bedragen die verschillen',
  'date-value': 'datums en tijden die verschillen',
  'reference-value': 'verwijzingen naar wetten en documenten die verschillen',
  'address-value': 'adressen van pagina’s en e-mail die verschillen',
  'code-missing': 'inline codes die ontbreken',
  'code-extra': 'inline codes die de bron niet heeft',
  'code-unpaired': 'inline codes zonder hun wederhelft',
  'code-order': 'inline codes in een andere volgorde',
  'markup-in-text': 'opmaak en plaatshouders in de tekst die verschillen',
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
  report: 'schrijf de bevindingen ook als .html, .json, .sarif, .csv of .xlsx; mag vaker',
  severity: 'alleen bevindingen die minstens zo erg zijn: error, warning of note',
  ruleUnknown: '"{{value}}" is geen regel. De regels zijn: {{values}}.',
  ruleNear: '"{{value}}" is geen regel. Bedoelde u {{values}}?',
  setHow: '--set {{value}}: schrijf een regel, = en een ernst, zoals --set doubled-word=note.',
  needInput: 'Noem een bestand, een map, of een geheugen met --memory.',
  levels: { error: 'fout', warning: 'waarschuwing', note: 'opmerking' },
  expected: 'verwacht: {{expected}}',
  more: 'Nog meer bevindingen: {{number}}.',
  moreOthers: 'en elders: {{number}}',
  summary:
    'Segmenten gecontroleerd: {{segments}}. Fouten: {{errors}}, waarschuwingen: {{warnings}}, opmerkingen: {{notes}}.',
  examples:
    'taalbrug check vertaling.xlf\ntaalbrug check rapport.nl.docx rapport.en.docx\ntaalbrug check --memory integratie --rules values,hygiene,-doubled-word --severity warning\ntaalbrug check vertaling.xlf --profile strict --set doubled-word=warning --json',
} as const;
