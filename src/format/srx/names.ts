// Names that stand in SRX files.

/** Namespace of SRX 2.0. */
export const SRX_NAMESPACE = 'http://www.lisa.org/srx20';

/**
 * Whether lists written on one line are split at their marks has no form in SRX, and its schema lets nothing of
 * another namespace in. A set of rules of this name, mapped to a private language tag (BCP 47) that no text has,
 * says it: valid, without effect in other programs, and kept by those that keep only what is mapped. Frozen.
 */
export const LIST_ROWS = {
  name: 'Taalbrug: rows of list marks',
  language: 'x-taalbrug-list-rows',
} as const;
