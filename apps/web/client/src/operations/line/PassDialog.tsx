import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ActDialog } from '../parts/ActDialog.js';

/** Lets the line go on past turns that hold it up. */
export const PassDialog = ({ through, onClose }: { through: number; onClose: () => void }) => {
  const { t } = useTranslation();
  const [last, setLast] = useState<number | string>(through);
  const [isWrong, setWrong] = useState(false);
  const isTurn = Number.isInteger(last) && Number(last) > 0;
  return (
    <ActDialog
      title={t('line.pass')}
      consequence={t('line.passConsequence')}
      doIt={t('line.passDo')}
      isDestructive
      onClose={onClose}
      check={() => {
        setWrong(!isTurn);
        return isTurn;
      }}
      act={async (reason) => {
        const body = { through: Number(last), reason };
        const { passed, watermark } = await bodyOf(api.POST('/operations/v1/line/pass', { body }));
        return t('line.passed', { count: passed, watermark });
      }}
    >
      <NumberInput
        label={t('line.passThrough')}
        value={last}
        onChange={setLast}
        min={1}
        clampBehavior="none"
        allowDecimal={false}
        hideControls
        error={isWrong && t('line.passWrong')}
        required
      />
    </ActDialog>
  );
};
