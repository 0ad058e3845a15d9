// Nederlandse teksten van taalbrug memory.

export const memoryNl = {
  description:
    'zorg voor de vertaalgeheugens: tonen, toevoegen, bevestigen, wijzigen, wissen, vervangen, opschonen, ongedaan maken …',
  examples:
    'taalbrug memory list\ntaalbrug memory list rapporten --find vergunning\ntaalbrug memory edit 12 --en "residence permit"\ntaalbrug memory undo',
  name: 'geheugen (standaard: alle)',
  memory: 'alleen dit geheugen',
  id: 'nummer van de eenheid, zoals list en lookup het tonen',
  ids: 'nummers van eenheden: 12, 12,15 of 12-15',
  idsTooMany: 'Een reeks bevat ten hoogste {{most}} nummers. Gebruik een filter.',
  status: 'bevestigd (confirmed) of onbekeken (unreviewed)',
  statusUnknown: '"{{value}}" is geen status. Er zijn: bevestigd (confirmed), onbekeken (unreviewed).',
  dateHow: '--{{name}} neemt een dag, maand of jaar als 2026-11-24, 2026-11 of 2026, niet "{{value}}".',
  note: 'voeg een opmerking toe',
  yes: 'niet vragen, ook niet als er veel eenheden wijzigen',
  show: 'van hoeveel eenheden ervoor en erna getoond wordt (standaard 20)',
  ask: 'Er zouden {{count}} eenheden wijzigen. Doorgaan? (j/n)',
  notDone: 'Er is niets gewijzigd.',
  more: '  … en nog {{count}}',
  done: 'Gewijzigd {{changed}}, gewist {{deleted}}, gelijk geworden aan een andere {{joined}}.',
  filter: {
    find: 'alleen eenheden met deze tekst',
    language: 'de kant waarin --find zoekt; alleen: eenheden met deze taal of streek (nl-BE)',
    author: 'alleen wat deze persoon heeft gemaakt of gewijzigd',
    since: 'alleen wat op deze dag of later is gemaakt of gewijzigd (2026-11-24, 2026-11, 2026)',
    until: 'alleen wat op deze dag of eerder is gemaakt of gewijzigd',
    status: 'alleen bevestigde of onbekeken eenheden',
    property: 'alleen eenheden met deze eigenschap, als TYPE of TYPE=WAARDE',
    id: 'alleen deze eenheden: 12, 12,15 of 12-15',
  },
  list: {
    description: 'de geheugens, of de eenheden van een ervan',
    after: 'alleen eenheden met een hoger nummer',
    none: 'Er zijn hier nog geen geheugens. taalbrug import BESTAND haalt er een binnen.',
    nothing: 'Geen eenheid voldoet.',
    more: 'Er zijn er meer: --after {{after}}',
    examples:
      'taalbrug memory list\ntaalbrug memory list rapporten --limit 20\ntaalbrug memory list --find vergunning --language nl --status onbekeken\ntaalbrug memory list --author anna --since 2026-11 --json',
  },
  add: {
    description: 'voeg een vertaling toe',
    nl: 'Nederlands segment',
    en: 'Engels segment',
    previous: 'het segment ervoor in het document',
    next: 'het segment erna in het document',
    key: 'de sleutel die het document zelf geeft',
    memory: 'geheugen waar het in komt (standaard: het enige dat er is)',
    added: 'Toegevoegd aan {{memory}}',
    updated: 'Gewijzigd in {{memory}}: eenheid {{id}}',
    there: 'Het staat al in {{memory}}.',
    examples:
      'taalbrug memory add --nl "De vergunning is verleend." --en "The permit has been granted."\ntaalbrug memory add --nl "Artikel 3" --en "Article 3" --status bevestigd --memory rapporten',
  },
  confirm: {
    description:
      'bewaar een bevestigde vertaling: in plaats van die met dezelfde bron en context, of als nieuwe',
    examples:
      'taalbrug memory confirm --nl "De vergunning is verleend." --en "The permit was granted."\ntaalbrug memory confirm --nl Ja. --en Yes. --previous "Komt u?" --next "Tot morgen."',
  },
  edit: {
    description: 'wijzig een eenheid',
    nl: 'Nederlands segment; codes zoals list ze toont: <1>…</1>, <2/>',
    en: 'Engels segment',
    withoutCodes: 'laat codes weg die de nieuwe tekst niet heeft',
    nothing: 'Zeg wat er moet veranderen: --nl, --en, --status of --note.',
    examples:
      'taalbrug memory edit 12 --en "The permit was granted." --dry-run\ntaalbrug memory edit 12 --status bevestigd --note "nagevraagd bij de klant"',
  },
  delete: {
    description: 'wis eenheden, op nummer of met een filter',
    which: 'Zeg welke eenheden: nummers of een filter. Een heel geheugen gaat met --memory NAAM --yes.',
    examples:
      'taalbrug memory delete 12 15-18\ntaalbrug memory delete --memory rapporten --author mt --until 2025 --dry-run',
  },
  replace: {
    description: 'zoek en vervang in eenheden; codes blijven op hun plaats',
    text: 'waarnaar gezocht wordt',
    by: 'wat ervoor in de plaats komt; met --regex: $1 voor de eerste groep',
    regex: 'de tekst is een reguliere expressie (RE2)',
    case: 'hoofdletters tellen',
    word: 'alleen hele woorden',
    side: 'alleen in deze taal',
    places_one: '{{count}} plaats vervangen.',
    places_other: '{{count}} plaatsen vervangen.',
    examples:
      'taalbrug memory replace "Minister van V&J" "Minister van JenV" --side nl --dry-run\ntaalbrug memory replace "knowledge migrant" "highly skilled migrant" --word\ntaalbrug memory replace "art\\\\. (\\\\d+)" "Article $1" --regex --side en',
  },
  undo: {
    description: 'maak je laatste wijziging van een geheugen ongedaan; nog eens voor die daarvoor',
    done_one: 'Ongedaan gemaakt: bewerking {{number}} ({{command}}, {{at}}, {{count}} eenheid)',
    done_other: 'Ongedaan gemaakt: bewerking {{number}} ({{command}}, {{at}}, {{count}} eenheden)',
    would_one: 'Zou ongedaan worden: bewerking {{number}} ({{command}}, {{at}}, {{count}} eenheid)',
    would_other: 'Zou ongedaan worden: bewerking {{number}} ({{command}}, {{at}}, {{count}} eenheden)',
    nothing: 'Er is niets van jou om ongedaan te maken. taalbrug memory history toont alle bewerkingen.',
    examples: 'taalbrug memory undo --dry-run\ntaalbrug memory undo\ntaalbrug memory undo 12',
  },
  history: {
    description: 'wat er met de geheugens is gedaan, of met één eenheid, het nieuwste eerst',
    id: 'nummer van een eenheid (standaard: alle bewerkingen)',
    edit_one: '{{number}}  {{at}}  {{command}}  {{by}}  {{count}} eenheid',
    edit_other: '{{number}}  {{at}}  {{command}}  {{by}}  {{count}} eenheden',
    examples: 'taalbrug memory history\ntaalbrug memory history 12\ntaalbrug memory history --limit 5 --json',
  },
} as const;
