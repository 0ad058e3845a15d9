// Nederlandse teksten van het verslag.

import type { Catalogue } from './catalogue.js';

export const reportNl: Catalogue['report'] = {
  title: 'Verslag van Taalbrug',
  made: 'Gemaakt op {{date}}.',
  pairs: 'Documentparen',
  pairsNote:
    'De betrouwbaarheid is het gemiddelde over de paren: van de paren met 90 % zouden er negen van de tien goed moeten zijn.',
  pair: 'Documenten',
  aligned: 'Paren',
  oneSided: 'Zonder tegenhanger',
  confidence: 'Betrouwbaarheid',
  doubtful: 'Kijk hier eerst naar',
  doubtfulNote: 'De paren en losse zinnen waarvan het programma het minst zeker is.',
  dutch: 'Nederlands',
  english: 'Engels',
  terms: 'Gevonden termen',
  termsNote: '{{count}} voorstellen; de beste staan vooraan. Het blijven voorstellen tot iemand ze aanneemt.',
  frequency: 'Paren',
  context: 'Context',
  cleaning: 'Wat er is opgeschoond',
  cleaningNote: 'Elk afbreekstreepje waarover is beslist en elke regel die geen lopende tekst is.',
  document: 'Document',
  line: 'Regel',
  what: 'Wat',
  text: 'Tekst',
  hyphen: { join: 'samengevoegd', keep: 'streepje behouden', space: 'streepje behouden, spatie erna' },
  dropped: {
    footer: 'voettekst',
    header: 'koptekst',
    'page-number': 'paginanummer',
    'footnote-mark': 'nootcijfer',
    'table-of-contents': 'inhoudsopgave',
  },
  files: 'Bestanden',
  filesNote: 'Voor Trados, memoQ, Phrase en OmegaT.',
  file: 'Bestand',
  units: 'Eenheden',
  entries: 'Begrippen',
};
