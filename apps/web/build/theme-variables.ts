import {
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { readable, theme } from '../client/src/shared/look/theme.js';

const PLACE = /\/look\/theme\.css$/;
const SCHEMES = {
  light: { '--mantine-color-scheme': 'light' },
  dark: { '--mantine-color-scheme': 'dark' },
};

const variables = (): string => {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  return convertCssVariables(
    [readable(whole), SCHEMES].reduce(deepMerge, defaultCssVariablesResolver(whole)) as never,
  );
};

/** Writes the theme's colours and sizes into its stylesheet, so that no phone has to work them out. */
export const themeVariables = (): Plugin => ({
  name: 'theme-variables',
  enforce: 'pre',
  transform: (_code, id) => (PLACE.test(id) ? variables() : undefined),
});
