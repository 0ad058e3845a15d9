// English sentences for the findings of lint. They may use {{entry}} {{term}} {{others}} {{language}} beside their own.

export const lintEn = {
  'duplicate-concept':
    'The same concept as {{others}}: they share a Dutch and an English term. Merge them: taalbrug termbase merge {{others}} {{entry}}',
  homograph:
    '"{{term}}" is also a term of {{others}}, and no subject field tells them apart. Give each its own, or merge them.',
  'repeated-term': '"{{term}}" stands here twice in {{language}}. Remove one.',
  'several-preferred':
    'More than one preferred term in {{language}}: {{terms}}. Keep one and make the others admitted.',
  'no-preferred': 'Several terms in {{language}} and none preferred: {{terms}}. Choose one.',
  'no-usable-term':
    'No term in {{language}} may be used: "{{term}}" and any others are forbidden, deprecated or superseded. Add the one to use.',
  'missing-language':
    'No term in {{language}}. Add one, or mark the other as not to be translated when it stays as it is.',
  'missing-source': '"{{term}}" has no source. Say who uses this term.',
  'missing-definition': 'No definition in either language.',
  'unsourced-definition': 'The definition "{{definition}}" has no source. Say where it is from.',
  'circular-definition':
    'The definition holds the term "{{term}}" itself: "{{definition}}". Say what it is in other words.',
  'dangling-reference':
    'Refers to {{others}} ("{{value}}"), which is not another entry of this glossary. Remove the reference or bring in the entry.',
  'circular-relation':
    'Broader and narrower concepts go round in a circle: {{entry}}, {{others}}. Take one of the relations out.',
  'same-in-both':
    '"{{term}}" is the same in both languages. Mark it as not to be translated, or translate it.',
  'empty-term': 'A term in {{language}} is empty ("{{term}}"). Remove it.',
  'long-term':
    'A term in {{language}} of {{length}} characters looks like a sentence: "{{term}}". Make it a definition or an example.',
  'untidy-term': '"{{term}}" has blanks at an end, two in a row or a line break. Take them out.',
  'leading-article': '"{{term}}" begins with an article. Write the term without it.',
  'plural-term': '"{{term}}" is a plural. Write "{{singular}}", or say in a note that the plural is meant.',
  'capital-term':
    '"{{term}}" has a capital, and the other language writes it small. Write it small unless it is a name.',
} as const;
