import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ActDialog } from '../parts/ActDialog.js';
import { Asked } from '../parts/Asked.js';
import type { View } from '../views.js';
import { Impact } from './Impact.js';

/** Opens the desk again on the days of a closure, after saying what that does. */
export const ReopenDialog = (props: { closure: View<'ClosureView'>; days: string; onClose: () => void }) => {
  const { closure, days, onClose } = props;
  const { t } = useTranslation();
  const { closureId } = closure;
  const query = useQuery({
    queryKey: ['closures', 'preview', closureId],
    queryFn: () => bodyOf(api.POST('/operations/v1/closures/preview', { body: { closureId } })),
    staleTime: 0,
  });
  return (
    <ActDialog
      title={t('calendar.removeOf', { days })}
      consequence={
        <Asked query={query} height={48}>
          {(impact) => <Impact {...impact} />}
        </Asked>
      }
      doIt={t('calendar.remove')}
      withoutReason
      isDestructive
      onClose={onClose}
      act={async () => {
        await api.DELETE('/operations/v1/closures/{id}', { params: { path: { id: closureId } } });
        return t('calendar.removed');
      }}
    />
  );
};
