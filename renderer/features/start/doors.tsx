import { Button } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useWords } from '../../ui/words/words-context.tsx';
import { EmptyPicture, SamplePicture, SheetPicture } from './door-pictures.tsx';
import { NewRegister } from './new-register.tsx';
import classes from './doors.module.css';

type Props = {
  /** What is under way, of the acts below. */
  readonly working: string | null;
  readonly onCreated: (registerId: string) => Promise<boolean>;
  readonly onChoose: () => void;
  readonly onSample: () => void;
};

/** Three ways to a first register: bring a spreadsheet, begin with nothing, look at an example. */
export function Doors({ working, onCreated, onChoose, onSample }: Props) {
  const say = useWords();
  return (
    <div className={classes['doors']}>
      <Door title={say('start:bringTitle')} text={say('start:bringText')} Picture={SheetPicture}>
        <Button variant="filled" loading={working === 'bring'} onClick={onChoose}>
          {say('start:bringChoose')}
        </Button>
      </Door>
      <Door title={say('start:newTitle')} text={say('start:newText')} Picture={EmptyPicture}>
        <NewRegister onCreated={onCreated} />
      </Door>
      <Door title={say('start:sampleTitle')} text={say('start:sampleText')} Picture={SamplePicture}>
        <Button loading={working === 'sample'} onClick={onSample}>
          {say('start:sampleOpen')}
        </Button>
      </Door>
    </div>
  );
}

type DoorProps = { readonly title: string; readonly text: string; readonly Picture: ComponentType; readonly children: ReactNode };

function Door({ title, text, Picture, children }: DoorProps) {
  return (
    <section className={classes['door']}>
      <Picture />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
