// English sentences of the check: each finding, and the words around them.

export const findingsEn = {
  'term-missing': 'None of the translations that the glossary has of "{{term}}" stands here.',
  'term-forbidden': 'The glossary forbids "{{term}}", and here stands "{{word}}".',
  'inconsistent-target':
    'The same source is translated otherwise elsewhere ({{most}} times; so {{few}} times): "{{other}}".',
  'inconsistent-source':
    'Another source has the same translation ({{most}} times; this one {{few}} times): "{{other}}".',
  'number-value': 'The source has "{{source}}" and the translation "{{target}}".',
  'number-value_unit': '"{{source}}" of the source has another unit than "{{target}}" here.',
  'number-value_lost': '"{{source}}" of the source does not stand in the translation.',
  'number-value_added': '"{{target}}" does not stand in the source.',
  'date-value': 'The date or time is "{{source}}" in the source and "{{target}}" here.',
  'date-value_lost': 'The date or time "{{source}}" of the source does not stand in the translation.',
  'date-value_added': 'The date or time "{{target}}" does not stand in the source.',
  'reference-value': 'The reference is "{{source}}" in the source and "{{target}}" here.',
  'reference-value_lost': 'The reference "{{source}}" of the source does not stand in the translation.',
  'reference-value_added': 'The reference "{{target}}" does not stand in the source.',
  'address-value': 'The address is "{{source}}" in the source and "{{target}}" here.',
  'address-value_lost': 'The address "{{source}}" of the source does not stand in the translation.',
  'address-value_added': 'The address "{{target}}" does not stand in the source.',
  'empty-target': 'The source has a text and the translation has none.',
  'code-missing': 'Codes of the source are not in the translation: {{codes}}',
  'code-extra': 'Codes are not in the source: {{codes}}',
  'code-unpaired': 'Codes have lost their partner: {{codes}}',
  'code-order': 'The code {{code}} stands in another place among the codes than in the source.',
  'code-order_crossed': 'The code {{code}} closes while another one is open that was opened after it.',
  'markup-in-text': 'The source has {{source}} and the translation {{target}}.',
  'markup-in-text_lost': '{{source}} of the source does not stand in the translation.',
  'markup-in-text_added': '{{target}} does not stand in the source.',
  'markup-in-text_order': '{{target}} closes something else than was opened last.',
  'doubled-word': '"{{word}}" stands here twice in a row.',
} as const;

/** What each rule is about, in a few words: a heading above its findings, its description in reports. */
export const ruleTitlesEn = {
  'term-missing': 'a term of the glossary is not translated as it says',
  'term-forbidden': 'a term that the glossary forbids',
  'inconsistent-target': 'the same source segment translated in several ways',
  'inconsistent-source': 'the same translation of different source segments',
  'number-value': 'numbers and amounts that differ',
  'date-value': 'dates and times that differ',
  'reference-value': 'references to laws and documents that differ',
  'address-value': 'addresses of pages and mail that differ',
  'code-missing': 'inline codes that are missing',
  'code-extra': 'inline codes that the source does not have',
  'code-unpaired': 'inline codes without their partner',
  'code-order': 'inline codes in another order',
  'markup-in-text': 'markup and placeholders in the text that differ',
  'empty-target': 'not translated: the translation is empty',
  'doubled-word': 'the same word twice in a row',
} as const;

export const checkEn = {
  description: 'list what is wrong or inconsistent in a translation, worst first',
  files:
    'XLIFF, TMX or other bilingual files, folders of them, or a Dutch and an English document; - reads standard input',
  memory: 'also check this memory of the workspace',
  termbase: 'only the terms of this glossary (default: all of the workspace)',
  profile: 'quick, standard or strict (default: standard)',
  rules:
    'only these rules or families of rules, with commas between; -name leaves one out, +name adds one that the profile leaves out',
  set: 'how bad what a rule finds is: error, warning or note; may come again',
  report: 'also write the findings as .html, .json, .sarif, .csv or .xlsx; may come again',
  severity: 'only findings at least this bad: error, warning or note',
  ruleUnknown: '"{{value}}" is not a rule. The rules are: {{values}}.',
  ruleNear: '"{{value}}" is not a rule. Did you mean {{values}}?',
  setHow: '--set {{value}}: write a rule, = and a severity, as in --set doubled-word=note.',
  needInput: 'Name a file, a folder, or a memory with --memory.',
  levels: { error: 'error', warning: 'warning', note: 'note' },
  expected: 'expected: {{expected}}',
  more: 'More findings: {{number}}.',
  moreOthers: 'and elsewhere: {{number}}',
  summary: 'Segments checked: {{segments}}. Errors: {{errors}}, warnings: {{warnings}}, notes: {{notes}}.',
  examples:
    'taalbrug check translation.xlf\ntaalbrug check report.nl.docx report.en.docx\ntaalbrug check --memory integration --rules values,hygiene,-doubled-word --severity warning\ntaalbrug check translation.xlf --profile strict --set doubled-word=warning --json',
} as const;
