import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import classes from './HeaderMenu.module.css';

const PERSON = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0 2c-4 0-8 2-8 5v1h16v-1c0-3-4-5-8-5z';

/** Who is signed in, and how the page is shown: in the header, or on a phone behind one button. */
export const HeaderMenu = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const { session } = useSession();
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = session?.name;
  const close = () => menu.current?.hidePopover?.();
  // Whoever has just signed in or out sees it on the button.
  useEffect(close, [name]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // Of all that is open, one Escape closes one thing.
    event.preventDefault();
    close();
    opener.current?.focus();
  };
  return (
    <>
      <UnstyledButton
        {...{ ref: opener, className: classes.opener, popoverTarget: 'header-menu', onKeyDown }}
        aria-label={name === undefined ? t('menu.guest') : t('menu.of', { name })}
      >
        <span className={classes.face} aria-hidden>
          {name === undefined ? (
            <svg viewBox="0 0 24 24">
              <path d={PERSON} />
            </svg>
          ) : (
            [...name][0]
          )}
        </span>
      </UnstyledButton>
      <div
        {...{ ref: menu, id: 'header-menu', popover: 'auto', className: classes.menu, onKeyDown }}
        onToggle={({ newState }: ToggleEvent) => setOpen(newState === 'open')}
      >
        {children}
      </div>
    </>
  );
};
