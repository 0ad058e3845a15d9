// The words of the command line (command-line.md): each command with its arguments and options.

import type { Messages } from '../messages/messages.js';
import type { CommandDefinition } from './command.js';
import { again } from './command.js';
import { MEMORY } from './memory-definitions.js';
import { TERMBASE } from './termbase-definitions.js';

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'import',
    describe: (command, { t }) =>
      command
        .description(t('command.import.description'))
        .argument('<files...>', t('command.import.files'))
        .option('--into <name>', t('command.program.into'))
        .option('--from <language>', t('command.program.sourceLanguage'))
        .option('--to <language>', t('command.program.targetLanguage'))
        .option('--as <kind>', t('command.import.as'))
        .option('--dry-run', t('command.import.dryRun')),
    load: async () => (await import('./commands/import.js')).runImport,
  },
  {
    name: 'export',
    describe: (command, { t }) =>
      command
        .description(t('command.export.description'))
        .argument('<out>', t('command.export.out'))
        .option('--format <format>', t('command.export.format'))
        .option('--from <language>', t('command.program.sourceLanguage'))
        .option('--memory <name>', t('command.export.memory'))
        .option('--termbase <name>', t('command.export.termbase'))
        .option('--candidates <list>', t('command.export.candidates'))
        .option('--client <name>', t('command.termbase.inClient'))
        .option('--project <name>', t('command.termbase.inProject')),
    load: async () => (await import('./commands/export.js')).runExport,
  },
  {
    name: 'validate',
    describe: (command, { t }) =>
      command
        .description(t('command.validate.description'))
        .argument('<files...>', t('command.validate.files'))
        .option('--limit <n>', t('command.program.limit')),
    load: async () => (await import('./commands/validate.js')).runValidate,
  },
  {
    name: 'check',
    describe: (command, { t }) =>
      command
        .description(t('command.check.description'))
        .argument('[files...]', t('command.check.files'))
        .option('--memory <name>', t('command.check.memory'))
        .option('--termbase <name>', t('command.check.termbase'))
        .option('--profile <name>', t('command.check.profile'))
        .option('--rules <names>', t('command.check.rules'))
        .option('--set <rule=severity>', t('command.check.set'), again)
        .option('--severity <level>', t('command.check.severity'))
        .option('--custom <file>', t('command.check.custom'))
        .option('--eu-style', t('command.check.euStyle'))
        .option('--report <file>', t('command.check.report'), again)
        .option('--annotate <file>', t('command.check.annotate'))
        .option('--new', t('command.check.newOnly'))
        .option('--baseline <file>', t('command.check.baseline'))
        .option('--ignore <marks...>', t('command.check.ignore'))
        .option('--reason <text>', t('command.check.reason'))
        .option('--ignored', t('command.check.ignored'))
        .option('--unignore <marks...>', t('command.check.unignore'))
        .option('--settings <file>', t('command.check.settings'))
        .option('--limit <n>', t('command.program.limit'))
        .option('--from <language>', t('command.program.sourceLanguage'))
        .option('--client <name>', t('command.termbase.forClient'))
        .option('--project <name>', t('command.termbase.forProject')),
    load: async () => (await import('./commands/check.js')).runCheck,
  },
  {
    name: 'segment',
    describe: (command, { t }) =>
      command
        .description(t('command.segment.description'))
        .argument('<file>', t('command.segment.file'))
        .option('--language <language>', t('command.program.language'))
        .option('--lines', t('command.segment.lines'))
        .option('--report <file>', t('command.segment.report')),
    load: async () => (await import('./commands/segment.js')).runSegment,
  },
  {
    name: 'align',
    describe: (command, { t }) =>
      command
        .description(t('command.align.description'))
        .argument('[nl]', t('command.align.nl'))
        .argument('[en]', t('command.align.en'))
        .option('--lines', t('command.align.lines'))
        .option('--beads', t('command.align.beads'))
        .option('--out <file>', t('command.align.out'))
        .option('--into <name>', t('command.align.into'))
        .option('--report <file>', t('command.align.report'))
        .option('--review [name]', t('command.align.review'))
        .option('--limit <n>', t('command.program.limit'))
        .option('--accept <pairs>', t('command.align.accept'))
        .option('--reject <pairs>', t('command.align.reject'))
        .option('--reopen <pairs>', t('command.align.reopen'))
        .option('--merge <pairs>', t('command.align.merge'))
        .option('--split <pair>', t('command.align.split'))
        .option('--move <pair>', t('command.align.move'))
        .option('--undo', t('command.align.undo')),
    load: async () => (await import('./commands/align.js')).runAlign,
  },
  {
    name: 'extract',
    describe: (command, { t }) =>
      command
        .description(t('command.extract.description'))
        .argument('[files...]', t('command.extract.files'))
        .option('--language <language>', t('command.program.language'))
        .option('--limit <n>', t('command.program.limit'))
        .option('--min-frequency <n>', t('command.extract.minFrequency'))
        .option('--names', t('command.extract.names'))
        .option('--references', t('command.extract.references'))
        .option('--pair', t('command.extract.pair'))
        .option('--memory <name>', t('command.extract.memory'))
        .option('--into <glossary>', t('command.extract.into'))
        .option('--review [list]', t('command.extract.review'))
        .option('--state <states>', t('command.extract.state'))
        .option('--why', t('command.extract.why'))
        .option('--keys', t('command.extract.keys'))
        .option('--accept <numbers>', t('command.extract.accept'))
        .option('--reject <numbers>', t('command.extract.reject'))
        .option('--postpone <numbers>', t('command.extract.postpone'))
        .option('--reopen <numbers>', t('command.extract.reopen'))
        .option('--merge <numbers>', t('command.extract.merge'))
        .option('--edit <number>', t('command.extract.edit'))
        .option('--nl <term>', t('command.extract.nl'))
        .option('--en <term>', t('command.extract.en'))
        .option('--definition <text>', t('command.extract.definition'))
        .option('--subject <field>', t('command.extract.subject'))
        .option('--note <text>', t('command.extract.note'))
        .option('--undo', t('command.extract.undo')),
    load: async () => (await import('./commands/extract.js')).runExtract,
  },
  {
    name: 'recognize',
    describe: (command, { t }) =>
      command
        .description(t('command.recognize.description'))
        .argument('<file>', t('command.recognize.file'))
        .option('--language <language>', t('command.program.language'))
        .option('--nested', t('command.recognize.nested'))
        .option('--client <name>', t('command.termbase.forClient'))
        .option('--project <name>', t('command.termbase.forProject')),
    load: async () => (await import('./commands/recognize.js')).runRecognize,
  },
  {
    name: 'lookup',
    describe: (command, { t }) =>
      command
        .description(t('command.lookup.description'))
        .argument('<text...>', t('command.lookup.text'))
        .option('--from <language>', t('command.program.from'))
        .option('--limit <n>', t('command.program.limit'))
        .option('--client <name>', t('command.termbase.forClient'))
        .option('--project <name>', t('command.termbase.forProject')),
    load: async () => (await import('./commands/lookup.js')).runLookup,
  },
  {
    name: 'search',
    describe: (command, { t }) =>
      command
        .description(t('command.search.description'))
        .argument('[text...]', t('command.search.text'))
        .option('--from <language>', t('command.program.from'))
        .option('--threshold <percent>', t('command.search.threshold'))
        .option('--limit <n>', t('command.program.limit'))
        .option('--previous <segment>', t('command.search.previous'))
        .option('--next <segment>', t('command.search.next'))
        .option('--fragments', t('command.search.fragments'))
        .option('--key <key>', t('command.search.key'))
        .option('--preset <name>', t('command.search.preset'))
        .option('--omegat', t('command.search.omegat'))
        .option('--as-stored', t('command.search.asStored'))
        .option('--terms', t('command.search.terms'))
        .option('--memory <names>', t('command.search.memory'))
        .option('--status <status>', t('command.search.status'))
        .option('--client <name>', t('command.search.client'))
        .option('--project <name>', t('command.search.project'))
        .option('--domain <name>', t('command.search.domain'))
        .option('--author <name>', t('command.search.author'))
        .option('--since <date>', t('command.search.since'))
        .option('--before <date>', t('command.search.before'))
        .option('--batch <file>', t('command.search.batch')),
    load: async () => (await import('./commands/search.js')).runSearch,
  },
  {
    name: 'concordance',
    describe: (command, { t }) =>
      command
        .description(t('command.concordance.description'))
        .argument('<text...>', t('command.concordance.text'))
        .option('--from <language>', t('command.program.from'))
        .option('--limit <n>', t('command.program.limit'))
        .option('--skip <n>', t('command.concordance.skip'))
        .option('--memory <name>', t('command.concordance.memory'))
        .option('--out <file>', t('command.concordance.out'))
        .option('--exact', t('command.concordance.exact'))
        .option('--regex', t('command.concordance.regex')),
    load: async () => (await import('./commands/concordance.js')).runConcordance,
  },
  {
    name: 'statistics',
    describe: (command, { t }) =>
      command
        .description(t('command.statistics.description'))
        .argument('<files...>', t('command.statistics.files'))
        .option('--from <language>', t('command.program.sourceLanguage'))
        .option('--preset <name>', t('command.statistics.preset')),
    load: async () => (await import('./commands/statistics.js')).runStatistics,
  },
  {
    name: 'pretranslate',
    describe: (command, { t }) =>
      command
        .description(t('command.pretranslate.description'))
        .argument('<file>', t('command.pretranslate.file'))
        .option('--out <file>', t('command.pretranslate.out'))
        .option('--format <format>', t('command.pretranslate.format'))
        .option('--from <language>', t('command.program.sourceLanguage'))
        .option('--threshold <percent>', t('command.pretranslate.threshold'))
        .option('--limit <n>', t('command.pretranslate.limit'))
        .option('--terms', t('command.search.terms'))
        .option('--client <name>', t('command.termbase.forClient'))
        .option('--project <name>', t('command.termbase.forProject')),
    load: async () => (await import('./commands/pretranslate.js')).runPretranslate,
  },
  TERMBASE,
  MEMORY,
  {
    name: 'doctor',
    describe: (command, { t }) =>
      command.description(t('command.doctor.description')).option('--deep', t('command.doctor.deep')),
    load: async () => (await import('./commands/doctor.js')).runDoctor,
  },
  {
    name: 'demo',
    describe: (command, { t }) =>
      command.description(t('command.demo.description')).option('--out <folder>', t('command.demo.out')),
    load: async () => (await import('./commands/demo.js')).runDemo,
  },
];

/** The examples of a command, a line each; `name` with a dot between the words of one within a group. */
export function examplesOf(name: string, messages: Messages): string {
  // Every command has its `examples`; the catalogue test proves it.
  return messages.t(`command.${name}.examples` as 'command.import.examples');
}
