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
    'disk-full': '{{file}}: the disk is full; nothing was changed. Make room and try again.',

    // doors
    cancelled: 'Stopped; nothing was changed.',
  },
} as const;
