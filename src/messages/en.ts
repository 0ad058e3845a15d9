// English sentences for every problem and label. Dutch has the same keys (src/messages/nl.ts).
// Problems may use {{file}} {{line}} {{column}} {{unit}} from their place beside their own data.

import { findingsEn, ruleTitlesEn } from './check-en.js';
import { checkReportEn } from './check-report-en.js';
import { commandsEn } from './commands-en.js';
import { lintEn } from './lint-en.js';
import { reportEn } from './report-en.js';
import { violationsEn } from './violations-en.js';

export const en = {
  command: commandsEn,
  report: reportEn,
  checkReport: checkReportEn,
  lint: lintEn,
  finding: findingsEn,
  rule: ruleTitlesEn,
  problem: {
    // model and text
    'language-unknown': '"{{written}}" is not a language I know. Write nl or en.',

    'text-binary':
      '{{file}}: is no text (it holds zero bytes). Save it as plain text in UTF-8 and try again.',
    'text-damaged':
      '{{file}}: says it is {{encoding}} but is not. Save it as plain text in UTF-8 and try again.',

    // reading files (workbench, document)
    'file-not-found': '{{file}}: there is no such file. Check the name and the folder.',
    'file-unreadable': '{{file}}: cannot be read ({{reason}}).',
    'file-not-writable': '{{file}}: cannot be written ({{reason}}). Choose another place.',
    'file-is-folder': '{{file}}: is a folder, not a file. Name the files in it.',
    'file-empty': '{{file}}: the file is empty. Nothing was imported.',
    'file-not-bilingual':
      '{{file}}: is not a bilingual file or term list that I know (TMX, XLIFF, TBX, MultiTerm, PO, CSV, TSV, XLSX). A document in one language is read by segment, align and extract.',
    'file-old-office':
      '{{file}}: is a workbook or document of before 2007 (.xls, .doc), or has a password. Open it in Excel or LibreOffice and save it as .xlsx or CSV without a password.',
    'encoding-guessed': '{{file}}: is not UTF-8; read as {{encoding}}. Look whether the accents are right.',
    'document-format':
      '{{file}}: is a {{format}} file, which I cannot read yet. Save it as plain text (UTF-8) and try again.',
    'document-bilingual':
      '{{file}}: is a bilingual file or term list, not a document in one language. Use import for it.',
    'document-too-large':
      '{{file}}: asks for more memory or time than a document may. Split it into parts, or save its text as a text file, and try again.',
    'document-no-text':
      '{{file}}: there is no text in this PDF; it may be a scan. Have the text recognised (OCR) and try again with that file.',

    'document-other-language':
      '{{file}}: should be in {{expected}} but reads as {{found}}. Check the file and the language you gave.',
    'document-without-sentences': '{{file}}: has no text to align. A scan needs text recognition first.',
    'documents-swapped':
      '{{file}}: is the English version. Give the Dutch document first, then the English one.',
    'languages-swapped':
      '{{file}}: the Dutch texts read as English and the English ones as Dutch. Import it with --from and --to if the file names its languages wrongly.',

    // reviewing an alignment
    'alignment-not-found': 'There is no alignment "{{name}}" here. There are: {{names}}.',
    'bead-not-found':
      'There is no pair {{name}} in this alignment. List it again: pairs change their names when their first sentences change.',
    'bead-split':
      '{{name}}: cannot be cut there; it has {{source}} Dutch and {{target}} English sentences, and both parts must have at least one.',
    'bead-merge':
      '{{names}}: cannot become one pair, because their sentences do not follow each other. Merge neighbours only.',
    'bead-move':
      '{{name}}: has no sentence there that could go to its neighbour. List its neighbours and try again.',
    'bead-moved':
      '{{name}}: is a passage that stands elsewhere in the other text; it can be accepted or rejected only.',

    'candidate-list-not-found':
      'There is no list of candidates "{{name}}" here. There are: {{names}}. Make one: taalbrug extract FILE --language nl --into GLOSSARY',
    'candidate-not-found':
      'There is no candidate {{number}} in the list "{{name}}". List them again for their numbers.',
    'candidate-merged':
      'Candidate {{number}}: belongs to the entry of candidate {{into}}. Decide about that one, or --reopen {{number}} first.',
    'candidate-empty': 'Candidate {{number}}: would be left without a term. Reject it instead.',
    'candidate-entry-changed':
      'Candidate {{number}}: its entry {{entry}} was changed or removed since, so it stays; nothing was changed. Change the entry itself: taalbrug termbase edit {{entry}}',

    'report-format': '{{file}}: a report is written as .html or .json. Give the file one of these endings.',
    'export-format':
      '{{file}}: the ending names no format that I can write. Use .tmx, .tbx or .xlf, or give --format.',
    'pretranslate-format':
      '{{file}}: pretranslate writes XLIFF. Give the file the ending .xlf, or --format xliff-1.2, xliff-2.1 or xliff-2.2.',
    'check-report-format':
      '{{file}}: findings are written as .html, .json, .sarif, .csv or .xlsx. Give the file one of these endings.',
    'check-annotate':
      '{{file}}: --annotate writes the findings of one XLIFF file into a copy of it. Name one XLIFF file.',
    'baseline-invalid': '{{file}}: is no report of a check in JSON. Make one with --report NAME.json.',
    'finding-not-found':
      'No finding has the mark {{fingerprint}}. Marks stand between brackets behind the findings.',
    'finding-ambiguous':
      'Several findings have marks that begin with {{fingerprint}}: {{fingerprints}}. Give more of it.',
    'settings-line': '{{file}}, line {{line}}: "{{text}}" is no setting. Write name = value.',
    'settings-name': '{{file}}, line {{line}}: "{{name}}" is not known here. There are: {{known}}.',
    'settings-value': '{{file}}, line {{line}}: {{name}} cannot be "{{value}}". It can be: {{known}}.',
    'settings-repeated': '{{file}}, line {{line}}: {{name}} was set before. Take one of the two away.',
    'check-folder-empty':
      '{{file}}: there is no bilingual file in this folder. Name one that holds XLIFF, TMX, PO, CSV, TSV or XLSX files.',
    'check-no-pair':
      '{{file}}: a document is checked beside its translation: name two, the Dutch one first. Bilingual files stand by themselves.',
    'custom-rules-none':
      '{{file}}: there is no rule in this file. A rule begins with its name in square brackets: [name].',
    'custom-rule-line':
      '{{file}}, line {{line}}: "{{text}}" is no comment (#), no name ([name]) and no setting (key = value).',
    'custom-rule-nameless':
      '{{file}}, line {{line}}: "{{key}}" stands before the first rule. Write the name of its rule above it: [name].',
    'custom-rule-twice':
      '{{file}}, line {{line}}: there is a rule "{{name}}" already, in line {{first}}. Give each its own name.',
    'custom-rule-key': '{{file}}, line {{line}}: "{{key}}" is not a key of a rule. The keys are: {{keys}}.',
    'custom-rule-key-twice':
      '{{file}}, line {{line}}: the rule "{{name}}" has "{{key}}" already. Keep one; patterns are joined by |.',
    'custom-rule-empty':
      '{{file}}, line {{line}}: "{{key}}" has no value. Write one behind the =, or leave the line out.',
    'custom-rule-value':
      '{{file}}, line {{line}}: "{{value}}" is no value of "{{key}}". The values are: {{values}}.',
    'custom-rule-no-condition':
      '{{file}}, line {{line}}: the rule "{{name}}" says nothing of a text. Give it source, not-source, target or not-target.',
    'custom-rule-group':
      '{{file}}, line {{line}}: "{{key}}" may not name a group ($1): only target and not-target may, in a rule that has source.',
    'custom-rule-pattern':
      '{{file}}, line {{line}}: the pattern {{pattern}} cannot be used: {{reason}}. Its syntax is that of RE2: https://github.com/google/re2/wiki/Syntax.',
    'custom-rules-faulty': '{{file}}: {{count}} faults, so that none of its rules was used:\n{{sentences}}',
    'omegat-languages':
      '{{file}}: the project translates from "{{from}}" into "{{to}}", and that is not Dutch and English. Choose the languages in OmegaT (Project, Properties).',
    'merge-encoding':
      '{{file}}: its encoding could not be written back byte by byte, so it was not changed. Save it as UTF-8, or give --format to have a new XLIFF written.',
    'nothing-to-translate':
      '{{file}}: there is nothing to translate in it: no sentence, and no unit with a source text. Nothing was written.',
    'collection-not-found': 'There is no memory or glossary "{{name}}" here. There are: {{names}}.',
    'disk-full': '{{file}}: the disk is full; nothing was changed. Make room and try again.',

    // document: containers
    'document-encrypted':
      '{{file}}: has a password, so its text cannot be read. Open it, save it without a password, and try again.',
    'document-old-office':
      '{{file}}: is an old Word file (.doc), or has a password. Open it in Word or LibreOffice and save it as .docx or .odt without a password.',
    'document-damaged':
      '{{where}}: the file is damaged or cut off ({{reason}}). Ask for it again, or open it and save it anew.',
    'document-unknown-container':
      '{{file}}: is a zip file, but no DOCX, ODT or PPTX document. Unpack it and name the files in it.',
    'document-part-missing':
      '{{file}}: the part {{part}} is missing, so there is no text in it. Open it in Word or LibreOffice and save it anew.',
    'container-too-many-members':
      '{{file}}: holds more than {{limit}} parts and is refused for safety. Save the document anew.',
    'container-member-repeated':
      '{{file}}: the part {{part}} occurs twice, so it is not clear which one counts. Save the document anew.',
    'container-path':
      '{{file}}: names a part outside itself ({{path}}) and is refused for safety. Open the document and save it anew.',
    'container-too-large':
      '{{file}}: would unpack to more than {{megabytes}} MB (at {{part}}) and is refused for safety. Split the document.',
    'container-ratio':
      '{{file}}: {{part}} unpacks to {{ratio}} times its size (the limit is {{limit}}); this looks like a zip bomb and is refused. If you trust the document, save it as plain text.',
    'container-checksum':
      '{{file}}: the checksum of {{part}} is wrong: the file is damaged. Ask for it again.',
    'html-too-deep':
      '{{file}}: the elements of this page stand more than {{limit}} deep inside each other. Save the page anew, or as plain text.',

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
    'alignment-changed':
      'Alignment "{{name}}": was changed meanwhile, so this edit no longer fits; nothing was changed. Open it again and repeat the edit.',
    'candidates-changed':
      'Candidates of "{{name}}": were decided meanwhile, so this no longer fits; nothing was changed. List them again and repeat it.',
    'entry-changed':
      'Entry {{unit}} of "{{termbase}}": is no longer what it was then (last change: {{last}}); nothing was changed. Look at taalbrug termbase history {{unit}}, and repeat the edit on what is there now.',
    'unit-changed':
      'Unit {{unit}} of memory "{{memory}}": is no longer what it was then (last change: {{last}}); nothing was changed. Look at taalbrug memory history {{unit}}, and repeat the edit on what is there now.',
    'unit-taken':
      'Unit {{unit}} of memory "{{memory}}": cannot become again what it was, because unit {{other}} says just that now; nothing was changed. Delete or edit unit {{other}} first: taalbrug memory delete {{other}}.',
    'edit-not-found': 'There is no edit {{edit}}. taalbrug {{command}} history lists them.',
    'edit-undone':
      'Edit {{edit}} is undone already, by edit {{undoneBy}}. To have it back: taalbrug {{command}} undo {{undoneBy}}.',
    'index-not-saved':
      'The match index could not be saved ({{reason}}). Searching works, but has to make the index again each time it starts.',
    'query-too-long':
      'Query {{line}} has {{characters}} characters; a segment that is searched for has at most {{limit}}. Split the text first: taalbrug segment.',
    'folder-not-found': '{{file}}: the folder {{folder}} does not exist. Make it first.',
    'disk-failed': '{{file}}: the disk failed ({{reason}}); nothing was changed. Check the disk.',

    // care for memories
    'unit-not-found': 'There is no unit {{id}} here. taalbrug memory list --find TEXT shows numbers.',
    'memory-ambiguous': 'There is more than one memory: {{names}}. Say which one with --memory NAME.',
    'unit-codes-missing':
      'Unit {{id}}: the new text lacks the inline codes {{codes}}; nothing was changed. Write them where they belong, or leave them out with --without-codes.',
    'pattern-invalid':
      'The pattern {{pattern}} cannot be used: {{reason}}. Its syntax is that of RE2: https://github.com/google/re2/wiki/Syntax.',

    // care for the glossary
    'entry-not-found':
      'There is no entry {{id}} here. Near it: {{near}}. taalbrug termbase list --find TEXT shows ids.',
    'entry-ambiguous':
      'Entry {{id}} is in more than one glossary: {{termbases}}. Say which one with --termbase NAME.',
    'termbase-ambiguous': 'There is more than one glossary: {{names}}. Say which one with --into NAME.',
    'entry-duplicate':
      'This concept is there already: {{entries}}. Add to that entry with taalbrug termbase edit, or add it all the same with --anyway.',
    'entry-without-term':
      'Entry {{id}} would have no term left. Delete it with --delete, or add another term first.',
    'entry-merge-itself': 'Entry {{id}} cannot be merged with itself. Name two entries.',
    'term-not-in-entry':
      'Entry {{id}} has no term "{{term}}" in that language. taalbrug termbase list --find shows its terms.',
    'term-already-in-entry': 'Entry {{id}} has the term "{{term}}" already.',

    // format
    'xml-empty': '{{where}}: holds no XML element; the file is empty or was cut off. Ask for it again.',
    'xml-not-well-formed':
      '{{where}}: is not well-formed XML ({{reason}}). Export it again, or repair this line.',
    'xml-ampersand': '{{where}}: a bare & stands here. Write &amp; in its place.',
    'xml-entity-unknown':
      '{{where}}: an entity that XML does not know, such as &nbsp;. Write the character itself.',
    'xml-entity-declared':
      '{{where}}: the file declares entities. These are refused for safety; export it without a DTD of its own.',
    'xml-character':
      '{{where}}: a character that XML does not allow. Remove it; it is not visible in most editors.',
    'xml-tag-mismatch':
      '{{where}}: an end tag that does not fit the element that is open. Repair this line, or export the file again.',
    'xml-unfinished':
      '{{where}}: the file ends before its last element is closed. It was cut off; ask for it again.',
    'xml-too-deep':
      '{{where}}: elements stand more than {{limit}} deep inside each other. No exchange file needs that; export it again.',
    'xml-attribute-too-long': '{{where}}: an attribute has more than {{limit}} characters. Shorten it.',
    'xml-too-many-attributes':
      '{{where}}: an element has more than {{limit}} attributes. Export the file again.',
    'xml-token-too-long':
      '{{where}}: more than {{limit}} characters without a tag. Leave embedded files out of the export.',
    'xml-prefix-undeclared': '{{where}}: the prefix {{prefix}} is not declared; read all the same.',
    'encoding-unknown':
      '{{where}}: says its encoding is {{encoding}}, which cannot be read. Save it as UTF-8.',
    'encoding-invalid':
      '{{where}}: a byte here is not {{encoding}}, although the file says so. Save it as UTF-8, or correct the declaration.',
    'encoding-broken':
      '{{where}}: a byte here is not {{encoding}}, though everything before it is. Save the file as UTF-8 and try again.',
    'encoding-doubtful':
      '{{where}}: says its encoding is {{declared}}, but the bytes are {{used}}; read as {{used}}.',
    'format-root':
      '{{where}}: the file begins with the element {{element}} and is no {{format}}. Choose another file.',
    'format-structure':
      '{{where}}: the element {{element}} cannot stand inside {{inside}}. Export the file again.',
    'segment-too-long': '{{where}}: a segment has more than {{limit}} characters. Split it.',
    'entry-too-long':
      '{{where}}: a unit or entry has more than {{limit}} characters. Split it, or export the file again.',
    'term-too-long':
      '{{where}}: a term has more than {{limit}} characters. It is a text, not a term; take it out.',
    'term-long': '{{where}}: a term of {{length}} characters is more likely a text.',
    'format-version':
      '{{where}}: version "{{version}}" of {{format}} is not known; read as the nearest one that is.',
    'no-units': '{{where}}: holds no units and no entries.',
    'element-unknown':
      '{{where}}: the element {{element}} is not known here; its text was kept, its tag not.',
    'language-unknown-code': '{{where}}: "{{written}}" is no language code; kept as it is written.',
    'language-missing': '{{where}}: the attribute {{attribute}} is missing, so the language is not known.',
    'source-language-missing':
      '{{where}}: the file does not say which language was translated from; both directions are taken.',
    'variant-repeated': '{{where}}: a unit has two texts in {{language}}; the first one counts.',
    'unit-other-languages': '{{where}}: a unit has neither Dutch nor English ({{languages}}).',
    'units-untranslated': '{{where}}: {{count}} units have no translation; this is the first.',
    'unit-id-repeated': '{{where}}: the id {{id}} is used twice.',

    // segmentation rules (SRX); the sentence of a fault is in patternFault
    'segmentation-rule-faulty':
      '{{where}}: the pattern {{pattern}} cannot be used: at character {{at}} {{reason}}. Correct it and try again.',
    'segmentation-rules-too-large':
      '{{where}}: the rules for Dutch and English together are larger than {{limit}} steps. Leave out what you do not need.',
    'segmentation-rules-missing':
      '{{where}}: the languages are mapped to rules named "{{name}}", which are not in the file. Correct the name.',
    'segmentation-language-missing':
      '{{where}}: holds no rules for Dutch or English. Map a language pattern such as nl.* or en.* to rules.',
    'segmentation-language-unsplit':
      '{{where}}: holds no rules for the language {{language}}; its paragraphs are not split with these rules.',

    // tables
    'table-quote-open':
      '{{where}}: a cell begins here with a quotation mark that is never closed. Close it, or write the mark twice inside quotes.',
    'table-cell-too-long':
      '{{where}}: a cell has more than {{limit}} characters. No term or segment is so long; check the separator and the quotation marks.',
    'table-too-many-columns': '{{where}}: has more than {{limit}} columns. Check the separator.',
    'table-row-too-long':
      '{{where}}: has {{cells}} cells, but the table has {{columns}} columns. Put cells that hold the separator between quotation marks.',
    'table-columns-unclear':
      '{{where}}: has {{columns}} columns, and none says which language it holds. Give the columns names in the first row, for example nl, en, definition.',
    'table-concept-too-long':
      '{{where}}: more than {{limit}} rows have the same concept id. Check which column is the id, or leave it out.',
    'workbook-too-large':
      '{{where}}: is larger than {{megabytes}} MB. Save the sheet as CSV, or leave out pictures and other sheets.',
    'table-rows-short':
      '{{where}}: rows with fewer cells than there are columns: {{count}} (row {{rows}}); the missing cells are read as empty.',
    'table-rows-without-term': '{{where}}: rows without a term or text: {{count}} (row {{rows}}); left out.',
    'table-quote-stray':
      '{{where}}: rows with text after a closing quotation mark: {{count}} (row {{rows}}); read as it stands. Check them.',
    'table-control-characters':
      '{{where}}: rows with control characters, which no exchange format can carry: {{count}} (row {{rows}}); left out of the text.',
    'table-value-unknown':
      '{{where}}: values that are not known: {{count}} ({{values}}; row {{rows}}); kept as they stand.',
    'table-languages-guessed':
      '{{where}}: the file does not name its languages; read as {{source}} to {{target}}. Say it with --from and --to if that is wrong.',
    'table-one-language':
      '{{where}}: all terms are in one language ({{language}}); there are no translations.',
    'table-column-unnamed': '{{where}}: columns without a name ({{columns}}); what they hold is not read.',
    'table-concept-scattered':
      '{{where}}: the rows of concept {{id}} lie too far apart and became two entries. Sort the table by concept.',
    'sheet-formulas':
      '{{where}}: cells with a formula: {{count}} ({{cells}}); the value stored with it was read.',
    'sheet-errors': '{{where}}: cells with an error: {{count}} ({{cells}}); read as empty.',
    'sheet-hidden':
      '{{where}}: hidden rows, columns or sheets: {{count}} ({{places}}); read like the others.',
    'sheet-merged':
      '{{where}}: groups of merged cells: {{count}} ({{cells}}); their text counts for each of their rows.',
    'sheet-not-a-table': '{{where}}: sheet {{sheet}} has no columns that name a language; left out.',

    // PO
    'po-syntax':
      '{{where}}: {{found}} is not understood here. A PO file has msgid, msgstr, comments and quoted strings.',
    'po-string-open':
      '{{where}}: the string has no closing quotation mark on its line. Close it, or write a quotation mark inside it as \\".',
    'po-plural-form':
      '{{where}}: plural form {{index}} does not fit; at most {{forms}} are read, in order from 0.',
    'po-message-too-long': '{{where}}: the message has more than {{limit}} characters.',
    'po-message-repeated': '{{where}}: this message already stands on line {{first}}; both are read.',
    'po-plural-forms': '{{where}}: Plural-Forms "{{written}}" is not believable; left aside.',
    'po-escape-unknown': '{{where}}: {{written}} is no escape that PO knows; kept as it stands.',
    'po-source-language-guessed':
      '{{where}}: the file does not name its source language; read as {{language}}. Say it with --from if that is wrong.',

    // doors
    cancelled: 'Stopped; nothing was changed.',
  },
  violation: violationsEn,
  patternFault: {
    unbalanced: 'a bracket has no partner',
    'nothing-to-repeat': 'a repetition mark stands behind nothing',
    'repeat-range': 'a number of repetitions makes no sense (at most 1000)',
    'class-range': 'a range of characters makes no sense',
    'back-reference': 'a reference back to a group stands, which is not supported',
    'escape-unknown': 'an escape stands that is not known',
    'property-unknown': 'a character property stands that is not known',
    'group-unknown': 'a kind of group or flag stands that is not known',
    'too-deep': 'groups stand too deep inside each other',
    'too-large': 'the repetitions make the pattern too large',
  },
  place: {
    part: 'part {{part}}',
    sheet: 'sheet {{sheet}}',
    row: 'row {{row}}',
    line: 'line {{line}}',
    column: 'column {{column}}',
    unit: 'unit {{unit}}',
  },
} as const;
