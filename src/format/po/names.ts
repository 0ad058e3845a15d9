// Names of the properties under which units carry what PO files say beside their texts.

export const PO_PROPERTIES = {
  /** Tells messages of the same text apart; it is the unit's key too. */
  context: 'po:msgctxt',
  /** Of the unit of the singular: the text of the plural. */
  pluralText: 'po:msgid_plural',
  /** Which of the forms of one message: `0` is that of `msgid`. */
  pluralForm: 'po:plural',
  /** For the translator, from the program (`#.`). */
  extracted: 'po:extracted-comment',
  /** Where the program uses it (`#:`). */
  reference: 'po:reference',
  /** `c-format` and the like (`#,`), without `fuzzy`, which is the unit's status. */
  flags: 'po:flags',
  /** What the text was when it was translated (`#|`). */
  previous: 'po:previous-msgid',
  /** `yes`: the program uses it no more (`#~`). */
  obsolete: 'po:obsolete',
  domain: 'po:domain',
} as const;
