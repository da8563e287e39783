import { Modal } from '@mantine/core';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { create } from 'zustand';
import { useEscape } from '../../ui/fields/keys.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import classes from './guide.module.css';

type Pages = { readonly html: string; readonly sections: readonly { readonly id: string; readonly title: string }[] };

const useOpen = create<{ readonly open: boolean }>(() => ({ open: false }));
export const guideDisclosure = { open: () => useOpen.setState({ open: true }), close: () => useOpen.setState({ open: false }) };

const pagesOf = { en: () => import('virtual:guide/en'), ko: () => import('virtual:guide/ko') };

/** The guide over everything else, in the language of the window. It comes with the app: the network is not asked. */
export function Guide() {
  const say = useWords();
  const { open } = useOpen();
  useEscape(open, guideDisclosure.close);
  return (
    <Modal
      opened={open}
      onClose={guideDisclosure.close}
      title={say('shell:guide')}
      size={1080}
      yOffset={32}
      closeButtonProps={{ 'aria-label': say('common:close') }}
      closeOnEscape={false}
    >
      <GuidePages />
    </Modal>
  );
}

function GuidePages() {
  const say = useWords();
  const language = useLanguage();
  const [pages, setPages] = useState<Pages | null>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    void pagesOf[language]().then((loaded) => current && setPages(loaded));
    return () => {
      current = false;
    };
  }, [language]);
  /** The address belongs to the pages of the register: a link within the guide moves the guide alone. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link === null) return;
    event.preventDefault();
    const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    heading?.scrollIntoView({ block: 'start' });
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  if (pages === null) return null;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the links inside have the keys
    <div className={classes['guide']} onClick={follow}>
      <nav aria-label={say('shell:guideSections')} className={classes['sections']}>
        <ul>
          {pages.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {/* What is set here was made of the project's own files when the app was built. */}
      <div
        ref={content}
        role="document"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by keyboard
        tabIndex={0}
        aria-label={say('shell:guide')}
        className={classes['text']}
        dangerouslySetInnerHTML={{ __html: pages.html }}
      />
    </div>
  );
}
