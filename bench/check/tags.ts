// Inline codes as the other tools see them: tags in the text.

/** `<1>` as `<b1>`, `</1>` as `</b1>`, `<1/>` as `<x1/>`. */
export function asTags(text: string): string {
  return text.replace(/<(\/?)(\d+)(\/?)>/gu, (_, close: string, id: string, alone: string) =>
    alone === '/' ? `<x${id}/>` : `<${close}b${id}>`,
  );
}

export const TAG = /<\/?[a-z]+\d* ?\/?>/gu;

export function tagsIn(text: string): string[] {
  return text.match(TAG) ?? [];
}

export function withoutTags(text: string): string {
  return text.replace(TAG, '');
}
