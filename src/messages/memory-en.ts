// English texts of taalbrug memory.

export const memoryEn = {
  description: 'care for the translation memories: list, add, confirm, edit, delete, replace, clean, undo …',
  examples:
    'taalbrug memory list\ntaalbrug memory list reports --find vergunning\ntaalbrug memory edit 12 --en "residence permit"\ntaalbrug memory undo',
  name: 'memory (default: all)',
  memory: 'only this memory',
  id: 'number of the unit, as list and lookup show it',
  ids: 'numbers of units: 12, 12,15 or 12-15',
  idsTooMany: 'A range of numbers holds at most {{most}}. Use a filter.',
  status: 'confirmed or unreviewed',
  statusUnknown: '"{{value}}" is no status. There are: confirmed, unreviewed.',
  dateHow: '--{{name}} takes a day, month or year as 2026-11-24, 2026-11 or 2026, not "{{value}}".',
  note: 'add a note',
  yes: 'do not ask, also when many units change',
  show: 'how many units to show before and after (default 20)',
  ask: '{{count}} units would change. Go on? (y/n)',
  notDone: 'Nothing was changed.',
  more: '  … and {{count}} more',
  done: 'Changed {{changed}}, deleted {{deleted}}, become equal to another {{joined}}.',
  filter: {
    find: 'only units with this text',
    language: 'the side in which --find looks; alone: units that have this language or region (nl-BE)',
    author: 'only what this person made or changed',
    since: 'only what was made or last changed on this day or later (2026-11-24, 2026-11, 2026)',
    until: 'only what was made or last changed on this day or before',
    status: 'only confirmed or unreviewed units',
    property: 'only units with this property, as TYPE or TYPE=VALUE',
    id: 'only these units: 12, 12,15 or 12-15',
  },
  list: {
    description: 'the memories, or the units of one',
    after: 'only units with a higher number',
    none: 'There are no memories here yet. taalbrug import FILE brings one in.',
    nothing: 'No unit fits.',
    more: 'There are more: --after {{after}}',
    examples:
      'taalbrug memory list\ntaalbrug memory list reports --limit 20\ntaalbrug memory list --find vergunning --language nl --status unreviewed\ntaalbrug memory list --author anna --since 2026-11 --json',
  },
  add: {
    description: 'add a translation',
    nl: 'Dutch segment',
    en: 'English segment',
    previous: 'the segment before it in its document',
    next: 'the segment after it in its document',
    key: "the document's own key for it",
    memory: 'memory to put it in (default: the only one there is)',
    added: 'Added to {{memory}}',
    updated: 'Changed in {{memory}}: unit {{id}}',
    there: 'It is in {{memory}} already.',
    examples:
      'taalbrug memory add --nl "De vergunning is verleend." --en "The permit has been granted."\ntaalbrug memory add --nl "Artikel 3" --en "Article 3" --status confirmed --memory reports',
  },
  confirm: {
    description:
      'keep a confirmed translation: in place of the one of the same source and context, or as a new one',
    examples:
      'taalbrug memory confirm --nl "De vergunning is verleend." --en "The permit was granted."\ntaalbrug memory confirm --nl Ja. --en Yes. --previous "Komt u?" --next "Tot morgen."',
  },
  edit: {
    description: 'change a unit',
    nl: 'Dutch segment; inline codes as list shows them: <1>…</1>, <2/>',
    en: 'English segment',
    withoutCodes: 'leave inline codes out that the new text does not have',
    nothing: 'Say what to change: --nl, --en, --status or --note.',
    examples:
      'taalbrug memory edit 12 --en "The permit was granted." --dry-run\ntaalbrug memory edit 12 --status confirmed --note "checked with client"',
  },
  delete: {
    description: 'delete units, by number or filter',
    which: 'Say which units: numbers, or a filter. A whole memory goes with --memory NAME --yes.',
    examples:
      'taalbrug memory delete 12 15-18\ntaalbrug memory delete --memory reports --author mt --until 2025 --dry-run',
  },
  replace: {
    description: 'search and replace in units; inline codes stay in their place',
    text: 'what to look for',
    by: 'what to write instead; with --regex: $1 for the first group',
    regex: 'the text is a regular expression (RE2)',
    case: 'capitals count',
    word: 'whole words only',
    side: 'only in this language',
    places_one: '{{count}} place replaced.',
    places_other: '{{count}} places replaced.',
    examples:
      'taalbrug memory replace "Minister van V&J" "Minister van JenV" --side nl --dry-run\ntaalbrug memory replace "knowledge migrant" "highly skilled migrant" --word\ntaalbrug memory replace "art\\\\. (\\\\d+)" "Article $1" --regex --side en',
  },
  undo: {
    description: 'take your last change of a memory back; again for the one before',
    done_one: 'Undone: edit {{number}} ({{command}}, {{at}}, {{count}} unit)',
    done_other: 'Undone: edit {{number}} ({{command}}, {{at}}, {{count}} units)',
    would_one: 'Would be undone: edit {{number}} ({{command}}, {{at}}, {{count}} unit)',
    would_other: 'Would be undone: edit {{number}} ({{command}}, {{at}}, {{count}} units)',
    nothing: 'There is nothing of yours to undo. taalbrug memory history shows all edits.',
    examples: 'taalbrug memory undo --dry-run\ntaalbrug memory undo\ntaalbrug memory undo 12',
  },
  history: {
    description: 'what was done to the memories, or to one unit, the newest first',
    id: 'number of a unit (default: all edits)',
    edit_one: '{{number}}  {{at}}  {{command}}  {{by}}  {{count}} unit',
    edit_other: '{{number}}  {{at}}  {{command}}  {{by}}  {{count}} units',
    examples: 'taalbrug memory history\ntaalbrug memory history 12\ntaalbrug memory history --limit 5 --json',
  },
} as const;
