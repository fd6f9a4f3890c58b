import { useLayoutEffect, useSyncExternalStore } from 'react';
import { keySequence, type Press } from './keys.js';

/** All shortcuts, in the order of the help sheet; each has a text of the same name. */
export const SHORTCUTS = ['n', 'j', 'k', 'r', 'g h', 'g l', 'g s', '/', '?'] as const;

export type Shortcut = (typeof SHORTCUTS)[number];

const KEY = 'junban.shortcuts';
const acts = new Map<string, () => void>();
const readers = new Set<() => void>();
let areOn = kept();

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Single keys can get in the way of those who speak to their computer: they can be switched off (WCAG 2.1.4). */
export const switchShortcuts = (on: boolean): void => {
  areOn = on;
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // It holds for this page alone.
  }
  for (const reader of readers) reader();
};

const subscribe = (reader: () => void) => {
  readers.add(reader);
  return () => readers.delete(reader);
};

export const useShortcutsAreOn = (): boolean => useSyncExternalStore(subscribe, () => areOn);

/** What a shortcut does while something is shown. */
export const useShortcut = (shortcut: Shortcut, act: () => void): void =>
  useLayoutEffect(() => {
    acts.set(shortcut, act);
    return () => {
      if (acts.get(shortcut) === act) acts.delete(shortcut);
    };
  });

const NO_LETTERS = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !NO_LETTERS.has(target.type)));

const pressOf = ({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): Press => ({
  key,
  hasModifier: ctrlKey || metaKey || altKey || isComposing,
  isInField: isField(target),
});

/** Listens for as long as the console is shown; a dialog keeps keys to itself. */
export const useKeys = (): void =>
  useLayoutEffect(() => {
    const next = keySequence(new Set(SHORTCUTS));
    const listen = (event: KeyboardEvent) => {
      if (!areOn || event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
      const act = acts.get(next(pressOf(event), event.timeStamp) ?? '');
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
