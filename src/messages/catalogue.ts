// The shape that both languages share: the English catalogue with every sentence free.

import type { en } from './en.js';

type Sentences<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Sentences<Tree[Key]>;
};

export type Catalogue = Sentences<typeof en>;
