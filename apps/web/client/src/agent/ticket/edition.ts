import type { TFunction } from 'i18next';
import { sayFullDay } from '../../shared/texts/jst.js';
import { editionParts } from './edition-parts.js';

/** An edition by its language and date; one with another kind of name as it is called. */
export const sayEdition = (id: string, t: TFunction): string => {
  const parts = editionParts(id);
  return parts ? t(`facts.editions.${parts.language}`, { date: sayFullDay(parts.date) }) : id;
};
