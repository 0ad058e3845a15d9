// Names that stand in TMX files: part of the format, and frozen where they are ours.

/** Fields of a unit that TMX has no element for; each is a `prop` of the `tu`. */
export const UNIT_PROPERTIES = {
  /** OmegaT's names for the segments around this one. */
  previous: 'prev',
  next: 'next',
  confidence: 'taalbrug:confidence',
  status: 'taalbrug:status',
} as const;

/** Attributes that the DTD knows beside those that are fields of the model. */
export const UNIT_ATTRIBUTES: ReadonlySet<string> = new Set(['o-encoding', 'datatype', 'segtype', 'o-tmf']);
export const VARIANT_ATTRIBUTES: ReadonlySet<string> = new Set(['o-encoding', 'datatype', 'o-tmf']);
export const NOTE_ATTRIBUTES: ReadonlySet<string> = new Set(['o-encoding']);

/** `srclang` of what was translated in either direction. */
export const ANY_LANGUAGE = '*all*';
