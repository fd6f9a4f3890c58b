/** A name in both languages of the desk. */
export interface LocalName {
  ja: string;
  en: string;
}
