import { type Edition, fieldNames, type LocalText, topicName, topicTable } from '#policy';
import type { EditionRulesView } from './views.dto.js';

const inBoth = (say: (language: 'ja' | 'en') => string): LocalText => ({ ja: say('ja'), en: say('en') });

/** What an edition says, with its topics and fields by name. */
export const editionRulesView = (edition: Edition): EditionRulesView => {
  const { id, language, effectiveDate, lastUpdated, hours, languages, information, clauses, notices } =
    edition;
  const { section, opens, closes, closedOn } = hours;
  return {
    ...{ id, language, effectiveDate, lastUpdated, languages },
    hours: { section, opens, closes, closedOn },
    topics: topicTable(edition).map((row) => ({
      ...row,
      name: inBoth((spoken) => topicName(row.topic, spoken)),
    })),
    informationSection: information.section,
    information: information.asked.map(({ field, topics, when }) => ({
      field,
      name: inBoth((spoken) => fieldNames([field], spoken)),
      ...(topics && { topics }),
      ...(when && { connection: when.is }),
    })),
    clauses: Object.entries(clauses).map(([name, clause]) => ({ id: name, ...clause })),
    notices: notices.map(({ id: name, section: under, text }) => ({ id: name, section: under, text })),
  };
};
