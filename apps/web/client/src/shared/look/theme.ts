import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** 藍, the one accent. */
const AI: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f4',
  '#b4c4e6',
  '#8aa3d8',
  '#6786cc',
  '#5074c4',
  '#446ac1',
  '#34508f',
  '#2c4581',
  '#1f3467',
];

/** Sets Latin and Japanese alike on every system: each name that is not there is looked for in vain. */
const FONT =
  'system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif';

export const theme = createTheme({
  colors: { ai: AI },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  spacing: { xs: '8px', sm: '16px', md: '24px', lg: '32px', xl: '48px' },
  focusRing: 'auto',
  components: {
    // A page has one banner: the head of a dialog is none.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    // Often more than one line, above all in Japanese.
    InputWrapper: { styles: { description: { lineHeight: 1.5 }, error: { lineHeight: 1.5 } } },
    Checkbox: { styles: { description: { lineHeight: 1.5 } } },
    Switch: { styles: { description: { lineHeight: 1.5 } } },
  },
});

/** Colours of notes, whose titles stand on a tint of the same colour. */
const WARNING = ['red', 'orange', 'yellow', 'teal'];

const darker = (name: string) => `color-mix(in srgb, var(--mantine-color-${name}-9), black 35%)`;

/** What is dimmed, and what says a fault, is still to be read by everybody: 4.5 to 1 on every ground of the pages. */
export const readable: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    ...Object.fromEntries(WARNING.map((name) => [`--mantine-color-${name}-light-color`, darker(name)])),
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-error': colors.red[9],
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[1],
    '--mantine-color-placeholder': colors.dark[1],
    '--mantine-color-error': colors.red[4],
    '--mantine-color-anchor': colors['ai']![3],
    // A note is lighter than the page, not a hole in it.
    '--mantine-color-gray-light': colors.dark[6],
  },
});
