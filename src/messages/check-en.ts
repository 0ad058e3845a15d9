// English sentences of the check: each finding, and the words around them.

export const findingsEn = {
  'term-missing': 'None of the translations that the glossary has of "{{term}}" stands here.',
  'term-forbidden': 'The glossary forbids "{{term}}", and here stands "{{word}}".',
  'inconsistent-target':
    'The same source is translated otherwise elsewhere ({{most}} times; so {{few}} times): "{{other}}".',
  'inconsistent-source':
    'Another source has the same translation ({{most}} times; this one {{few}} times): "{{other}}".',
  'empty-target': 'The source has a text and the translation has none.',
  'doubled-word': '"{{word}}" stands here twice in a row.',
} as const;

export const checkEn = {
  description: 'list what is wrong or inconsistent in a translation, worst first',
  files:
    'XLIFF, TMX or other bilingual files, folders of them, or a Dutch and an English document; - reads standard input',
  memory: 'also check this memory of the workspace',
  termbase: 'only the terms of this glossary (default: all of the workspace)',
  rules: 'only these rules, with commas between',
  ruleUnknown: '"{{value}}" is not a rule. The rules are: {{values}}.',
  needInput: 'Name a file, a folder, or a memory with --memory.',
  levels: { error: 'error', warning: 'warning', note: 'note' },
  expected: 'expected: {{expected}}',
  summary: '{{segments}} segments checked: {{errors}} errors, {{warnings}} warnings, {{notes}} notes.',
  examples:
    'taalbrug check translation.xlf\ntaalbrug check report.nl.docx report.en.docx\ntaalbrug check --memory integration --json',
} as const;
