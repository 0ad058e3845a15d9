// How much of a file the XML door takes at a time. Far above what honest files hold (the largest seen in
// real TMX, TBX and XLIFF is given with each), far below what makes the parser slow or the memory grow.

export const XML_LIMITS = {
  /** Elements inside each other. saxes takes quadratic time in depth; real files stay below 40. */
  depth: 256,
  /** UTF-16 code units of one attribute value. */
  attributeLength: 65_536,
  /** Attributes of one element; real ones have up to 30. */
  attributes: 256,
  /** UTF-16 code units of one segment, its native codes included. */
  segmentLength: 1_048_576,
  /** UTF-16 code units of one entry or unit with all that belongs to it; 5,000 synonyms with notes take 1 million. */
  entrySize: 33_554_432,
  /** UTF-16 code units between two events: Trados embeds whole documents of tens of MB as one text. */
  silence: 67_108_864,
} as const;

/** Bytes decoded and parsed at once, so that a whole file given as one chunk costs no more than a stream. */
export const STEP_BYTES = 65_536;
