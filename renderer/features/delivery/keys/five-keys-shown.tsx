import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { keyNames, keyText, type KeyText } from '../../../../words/delivery/keys-text.ts';
import { useLanguage, useWords } from '../../../ui/words/words-context.tsx';
import { KeyTrend } from './key-trend.tsx';
import classes from '../delivery.module.css';

/** The five keys of one service: each with its definition on the spot, what it is made of, and its own last four quarters. */
export function FiveKeysShown({ delivery }: { delivery: ServiceDelivery }) {
  const say = useWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="delivery-keys">
      <div className={classes['keysHead']}>
        <h3 id="delivery-keys">{say('deliveryPage:keys')}</h3>
        <span className={classes['quiet']}>{say('deliveryPage:keysSource')}</span>
      </div>
      <ul className={classes['keys']}>
        {keyNames.map((key) => {
          const text = keyText(delivery.keys, key, say, language);
          return (
            <li key={key}>
              <h4>
                {text.name}
                <Meaning text={text} />
              </h4>
              <p className={text.isMeasured ? classes['figure20'] : classes['unmeasured']}>{text.figure}</p>
              {text.beside.map((line) => (
                <p key={line} className={classes['besideKey']}>
                  {line}
                </p>
              ))}
              {text.isMeasured && <KeyTrend trend={delivery.trend} name={key} now={delivery.keys} />}
            </li>
          );
        })}
      </ul>
      {delivery.trend.some(({ keys }) => keyNames.some((key) => keys[key].value !== null)) && (
        <p className={classes['note']}>{say('deliveryPage:trendNote')}</p>
      )}
    </section>
  );
}

/** What a key counts, in words, where it stands. */
function Meaning({ text }: { text: KeyText }) {
  const say = useWords();
  return (
    <>
      <Popover width={300} position="top" withArrow>
        <Popover.Target>
          <ActionIcon
            size="xs"
            variant="subtle"
            aria-label={say('deliveryPage:whatIsThis', { name: text.name })}
            className={classes['what']}
          >
            <IconInfoCircle size={14} stroke={1.5} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>{text.meaning}</Popover.Dropdown>
      </Popover>
      <span className={classes['printed']}>{text.meaning}</span>
    </>
  );
}
