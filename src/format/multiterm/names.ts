// The names that we give to descriptions of MultiTerm, which every termbase chooses for itself: those of its default
// templates where these have one. `fieldOf` reads each of them back (field-name.ts).

export const DESCRIPTIONS = {
  id: 'Entry ID',
  subject: 'Subject',
  customer: 'Customer',
  project: 'Project',
  definition: 'Definition',
  source: 'Source',
  note: 'Note',
  context: 'Context',
  status: 'Status',
  forbidden: 'Forbidden',
  doNotTranslate: 'Do Not Translate',
  partOfSpeech: 'Part of Speech',
  gender: 'Gender',
  termType: 'Term Type',
  region: 'Region',
  termLocation: 'Term Location',
} as const;
