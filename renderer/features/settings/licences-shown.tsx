import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAppInfo } from '../../ui/platform/platform-context.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './settings.module.css';

/** A file of the bundle, made when it is built: `scripts/third-party-notices.mjs`. */
const address = 'third-party-notices.txt';

/** The program, and the licences of the packages and the font of others that it holds. */
export function LicencesShown() {
  const say = useWords();
  const { version } = useAppInfo();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  async function load(): Promise<void> {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(String(response.status));
      setText(await response.text());
    } catch {
      setFailed(true);
    }
  }

  return (
    <section className={classes['part']}>
      <h2>{say('shell:about')}</h2>
      <p className={classes['note']}>{say('shell:aboutText', { version })}</p>
      {text === null ? (
        <Button onClick={() => void load()}>{say('settings:licences')}</Button>
      ) : (
        <Textarea label={say('settings:licences')} value={text} readOnly rows={16} />
      )}
      {failed && text === null && <p role="alert">{say('recovery:unread')}</p>}
    </section>
  );
}
