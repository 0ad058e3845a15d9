// Tables of irregular words, turned round for look-up.

/** From `base: form form …` to the bases of each form. */
export function basesByForm(
  ...tables: readonly Readonly<Record<string, string>>[]
): ReadonlyMap<string, readonly string[]> {
  const byForm = new Map<string, string[]>();
  for (const [base, forms] of tables.flatMap((table) => Object.entries(table))) {
    for (const form of forms.split(' ')) byForm.set(form, [...(byForm.get(form) ?? []), base]);
  }
  return byForm;
}
