import { Button } from '@mantine/core';
import { useElementSize, useHotkeys } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Target } from '../../../documents/bow-tie/drawing.ts';
import { bowTieDrawing } from '../../../documents/bow-tie/said.ts';
import { bowTieIn, bowTieQueries, bowTieRelationQueries } from '../../../domain/bow-tie/queries.ts';
import { MissingRecord } from '../../record/detail/archive.tsx';
import { goTo } from '../../ui/address/hash-address.ts';
import { PageHead } from '../../ui/page/page-head.tsx';
import { useSettings, useToday } from '../../ui/register/open-register.tsx';
import { useQueryResult, type ProfileShape } from '../../ui/register/query-result.ts';
import { useLanguage, useWords } from '../../ui/words/words-context.tsx';
import { showBowTie } from './bow-tie-address.ts';
import { BowTiePicture } from './bow-tie-picture.tsx';
import classes from './bow-tie.module.css';
import { leaveBowTie } from './remembered.ts';
import { pictureFormats, useSavePicture } from './save-picture.ts';

const shape: ProfileShape = { queries: bowTieQueries, relations: bowTieRelationQueries };

/** The bow-tie of a risk, in place of the list and its page: to be looked at, walked through, saved and printed; never written. */
export function BowTiePage({ id }: { id: string }) {
  const say = useWords();
  const language = useLanguage();
  const today = useToday();
  const { timeZone, name } = useSettings();
  const found = useQueryResult(shape, id);
  const { ref, width } = useElementSize();
  const save = useSavePicture();
  const bowTie = useMemo(() => (found === undefined ? undefined : bowTieIn(found, id, today)), [found, id, today]);
  const drawing = useMemo(
    () => (bowTie && found ? bowTieDrawing(bowTie, { language, timeZone, rows: found }) : null),
    [bowTie, found, language, timeZone],
  );
  const back = () => {
    leaveBowTie(id);
    showBowTie(id, false);
  };
  useHotkeys([['Escape', back]]);
  if (bowTie === null) return <MissingRecord />;
  if (bowTie === undefined || drawing === null) return null;
  const { code, title } = bowTie.risk;
  const open = (target: Target) => (target.id === id ? back() : goTo(`/${target.table}/${target.id}`));
  return (
    <div className={classes['page']}>
      <PageHead
        title={say('bowTie:of', { code })}
        note={title}
        actions={
          <>
            {pictureFormats.map((format) => (
              <Button key={format} onClick={() => void save({ drawing, language, registerName: name, code, title, on: today }, format)}>
                {say('bowTie:save', { format: format.toUpperCase() })}
              </Button>
            ))}
            <Button leftSection={<IconArrowLeft size={14} />} onClick={back}>
              {say('bowTie:back', { code })}
            </Button>
          </>
        }
      />
      <p className={classes['hint']}>{say('bowTie:hint')}</p>
      <div ref={ref} className={classes['room']}>
        {width > 0 && <BowTiePicture bowTie={bowTie} drawing={drawing} room={Math.floor(width)} onOpen={open} />}
      </div>
    </div>
  );
}
