import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../texts/i18n.js';
import type { Language } from '../texts/language.js';

const LANGUAGES = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
];

/** Switches the page's language, and keeps the choice. */
export const LanguageChoice = () => {
  const { t, i18n } = useTranslation();
  return (
    <NativeSelect
      {...{ size: 'sm', 'aria-label': t('language'), data: LANGUAGES, value: i18n.language }}
      onChange={(change) => void changeLanguage(change.currentTarget.value as Language)}
    />
  );
};

/** Light, dark, or as the device is set. */
export const ColourChoice = () => {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const data = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`colours.${value}`) }));
  return (
    <NativeSelect
      {...{ size: 'sm', 'aria-label': t('colours.label'), data, value: colorScheme }}
      onChange={(change) => setColorScheme(change.currentTarget.value as 'auto' | 'light' | 'dark')}
    />
  );
};
