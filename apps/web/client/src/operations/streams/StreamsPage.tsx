import { useTranslation } from 'react-i18next';
import { PageHead } from '../parts/PageHead.js';
import { HeldPart } from './HeldPart.js';
import { OwnPart } from './OwnPart.js';
import { ReadPart } from './ReadPart.js';

/** How events travel between the services, and what could not be processed. */
export const StreamsPage = () => {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('nav.streams')}>{t('streams.lead')}</PageHead>
      <HeldPart />
      <ReadPart />
      <OwnPart />
    </>
  );
};
