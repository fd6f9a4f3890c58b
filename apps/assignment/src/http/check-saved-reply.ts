import { type FieldFault, invalidInput } from '#platform';
import type { SavedReplyBody } from '../acts/saved-replies.js';
import { hasBrokenPlaceholder, PLACEHOLDERS, unknownPlaceholders, written } from '../domain/saved-reply.js';
import { replyFault } from './reply-problems.js';
import type { NewSavedReplyDto } from './replies.dto.js';

const faultsOf = (field: string, text: string): FieldFault[] => {
  const allowed = written(PLACEHOLDERS);
  const unknown = unknownPlaceholders(text);
  if (unknown.length > 0)
    return [replyFault(field, 'unknown-placeholder', { names: written(unknown), allowed })];
  if (!hasBrokenPlaceholder(text)) return [];
  return [replyFault(field, 'broken-placeholder', { example: written(['turn']), allowed })];
};

/** The saved reply that was sent; refuses placeholders that nothing would fill. */
export const checkedSavedReply = ({
  name,
  topics = [],
  text: { ja, en },
}: NewSavedReplyDto): SavedReplyBody => {
  const faults = [...faultsOf('text.ja', ja), ...faultsOf('text.en', en)];
  if (faults.length > 0) throw invalidInput(faults);
  return { name, topics: [...new Set(topics)], text: { ja, en } };
};
