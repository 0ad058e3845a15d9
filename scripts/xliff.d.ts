// `xliff` ships no types; what the catalogue script uses of it.

declare module 'xliff' {
  export interface CatalogueUnit {
    readonly source: string;
    readonly target?: string;
  }
  export interface CatalogueDocument {
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
    readonly resources: Readonly<Record<string, Readonly<Record<string, CatalogueUnit>>>>;
  }
  export function jsToXliff12(document: CatalogueDocument): Promise<string>;
  export function xliff12ToJs(text: string): Promise<CatalogueDocument>;
}
