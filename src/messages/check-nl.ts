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

export const checkNl = {
  description: 'toon wat in een vertaling fout of niet consequent is, het ergste eerst',
  files:
    'XLIFF, TMX of andere tweetalige bestanden, mappen ermee, of een Nederlands en een Engels document; - leest de standaardinvoer',
  memory: 'controleer ook dit geheugen van de werkruimte',
  termbase: 'alleen de termen van deze woordenlijst (standaard: alle van de werkruimte)',
  rules: 'alleen deze regels, met komma’s ertussen',
  ruleUnknown: '"{{value}}" is geen regel. De regels zijn: {{values}}.',
  needInput: 'Noem een bestand, een map, of een geheugen met --memory.',
  levels: { error: 'fout', warning: 'waarschuwing', note: 'opmerking' },
  expected: 'verwacht: {{expected}}',
  summary:
    '{{segments}} segmenten gecontroleerd: {{errors}} fouten, {{warnings}} waarschuwingen, {{notes}} opmerkingen.',
  examples:
    'taalbrug check vertaling.xlf\ntaalbrug check rapport.nl.docx rapport.en.docx\ntaalbrug check --memory integratie --json',
} as const;
