import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ActDialog } from '../parts/ActDialog.js';
import type { View } from '../views.js';

/** Takes a turn from whoever has it in hand. */
export const TakeAwayDialog = ({ inHand, onClose }: { inHand: View<'InHandView'>; onClose: () => void }) => {
  const { t } = useTranslation();
  const { turn, ticketId } = inHand;
  return (
    <ActDialog
      title={t('agents.takeTurn', { turn })}
      consequence={t('agents.takeConsequence')}
      doIt={t('agents.take')}
      isDestructive
      onClose={onClose}
      act={async (reason, key) => {
        const params = { path: { id: ticketId }, header: { 'Idempotency-Key': key } };
        await bodyOf(api.POST('/operations/v1/tickets/{id}/take-away', { params, body: { reason } }));
        return t('agents.taken', { turn });
      }}
    />
  );
};
