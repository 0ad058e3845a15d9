// English sentences for every problem and label. Dutch has the same keys (src/messages/nl.ts).
// Problems may use {{file}} {{line}} {{column}} {{unit}} from their place beside their own data.

export const en = {
  problem: {
    // model and text
    'language-unknown': '"{{written}}" is not a language I know. Write nl or en.',

    // reading files (workbench, document)
    'file-not-found': '{{file}}: there is no such file. Check the name and the folder.',
    'file-unreadable': '{{file}}: cannot be read ({{reason}}).',
    'file-not-writable': '{{file}}: cannot be written ({{reason}}). Choose another place.',
    'file-is-folder': '{{file}}: is a folder, not a file. Name the files in it.',
    'file-empty': '{{file}}: the file is empty. Nothing was imported.',
    'file-not-bilingual':
      '{{file}}: is not a bilingual file or term list that I know (TMX, XLIFF, TBX). A document in one language is read by segment, align and extract.',
    'encoding-guessed': '{{file}}: is not UTF-8; read as {{encoding}}. Look whether the accents are right.',
    'document-format':
      '{{file}}: is a {{format}} file, which I cannot read yet. Save it as plain text (UTF-8) and try again.',
    'document-bilingual':
      '{{file}}: is a bilingual file or term list, not a document in one language. Use import for it.',
    'export-format':
      '{{file}}: the ending names no format that I can write. Use .tmx, .tbx or .xlf, or give --format.',
    'collection-not-found': 'There is no memory or glossary "{{name}}" here. There are: {{names}}.',
    'disk-full': '{{file}}: the disk is full; nothing was changed. Make room and try again.',

    // store
    'text-not-storable':
      'Unit {{unit}}: holds the character {{character}}, which no exchange file can hold. Take it out and try again.',
    'store-locked':
      '{{file}}: another program has been writing to it for {{seconds}} seconds; nothing was changed. Try again when it is done.',
    'store-newer':
      '{{file}}: was written by a newer Taalbrug (store version {{version}}, this one knows {{known}}). Install the newer Taalbrug.',
    'store-older':
      '{{file}}: was written by an older Taalbrug (store version {{version}}, now {{known}}). Open it once for writing; a backup is made first.',
    'store-foreign':
      '{{file}}: is not a Taalbrug store. Name another file; if it was a store once, restore a backup.',
    'store-damaged': '{{file}}: the store is damaged ({{reason}}). Restore a backup: taalbrug restore FILE.',
    'folder-not-found': '{{file}}: the folder {{folder}} does not exist. Make it first.',
    'disk-failed': '{{file}}: the disk failed ({{reason}}); nothing was changed. Check the disk.',

    // doors
    cancelled: 'Stopped; nothing was changed.',
  },
  place: {
    line: 'line {{line}}',
    column: 'column {{column}}',
    unit: 'unit {{unit}}',
  },
} as const;
