import { Button, Menu } from '@mantine/core';
import { IconCheck, IconFileText } from '@tabler/icons-react';
import { Fragment } from 'react';
import { assessmentKinds } from '../../../domain/assessments/kind.ts';
import { riskStatuses } from '../../../domain/risks/kind.ts';
import type { RiskProfile } from '../../../domain/risks/profile.ts';
import { choiceName } from '../../../words/names.ts';
import { RecordMenu } from '../../record/detail/archive.tsx';
import { DetailHead } from '../../record/detail/detail.tsx';
import classes from '../../record/detail/detail.module.css';
import { useFocusBack } from '../../record/detail/focus-back.ts';
import { HeadFacts } from '../../record/detail/head-facts.tsx';
import { useWalkHere } from '../../record/list/walk.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { useLetters } from '../../ui/fields/letters.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { CategoryMark } from '../../ui/rating/category-mark.tsx';
import { RatingBadge } from '../../ui/rating/rating-badge.tsx';
import { useToday } from '../../ui/register/open-register.tsx';
import { useReadOnlyReason } from '../../ui/register/past.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { OpenBowTie } from '../bow-tie/open-bow-tie.tsx';
import { AddToRoundItems } from '../rcsa/add-to-round.tsx';
import { ReviewRisk, type ReviewWithAssessment } from '../reviews/review-risk.tsx';

type Props = {
  readonly profile: RiskProfile;
  readonly readOnly: boolean;
  readonly reviewing: boolean;
  readonly onReview: (open: boolean) => void;
  readonly onReassess: (review: ReviewWithAssessment) => void;
  readonly onReadPage: () => void;
  readonly onEnd: () => void;
  readonly onClose: () => void;
};

/** What stays in sight of a risk: what it is, where it stands by all three positions, whose it is, when it is to be reviewed; and its review. */
export function RiskHead({ profile, readOnly, reviewing, onReview, onReassess, onReadPage, onEnd, onClose }: Props) {
  const say = useWords();
  const today = useToday();
  const walk = useWalkHere();
  const reason = useReadOnlyReason();
  const { risk } = profile;
  const isReviewed = risk.archivedAt === null && risk.closedOn === null;
  const isOpen = reviewing && isReviewed && !readOnly;
  const head = useFocusBack<HTMLSpanElement>(isOpen ? 'review' : null);
  useLetters({ r: isReviewed && !readOnly ? () => onReview(true) : null });
  const next = walk?.place?.next ?? null;
  return (
    <DetailHead
      code={risk.code}
      name={risk.title}
      marks={<CategoryMark category={risk.category} />}
      title={<TextField table="risks" row={risk} field="title" hideLabel asTitle required />}
      facts={
        <>
          <Swatches profile={profile} />
          <HeadFacts
            kind="risks"
            row={risk}
            readOnly={readOnly}
            own={{
              status: (
                <ChoiceField
                  table="risks"
                  row={risk}
                  readOnly={readOnly}
                  field="status"
                  vocabulary="status"
                  values={riskStatuses}
                  also={(status) => ({ closedOn: status === 'closed' ? (risk.closedOn ?? today) : null })}
                />
              ),
            }}
          />
        </>
      }
      actions={
        <span ref={head} className={classes['acts']}>
          <OpenBowTie risk={risk.id} />
          {isReviewed ? (
            <Button
              size="compact-sm"
              leftSection={<IconCheck size={14} stroke={1.5} />}
              data-opens="review"
              aria-expanded={isOpen}
              disabled={readOnly}
              title={reason ?? say('reviews:reviewedKeys')}
              onClick={() => onReview(!isOpen)}
            >
              {say('reviews:reviewed')}
            </Button>
          ) : null}
          <RecordMenu table="risks" row={risk} {...(risk.closedOn === null ? { onArchive: onEnd, archive: say('risks:end') } : {})}>
            <Menu.Item leftSection={<IconFileText size={16} stroke={1.5} />} onClick={onReadPage}>
              {say('risks:page')}
            </Menu.Item>
            <AddToRoundItems risk={risk} />
          </RecordMenu>
        </span>
      }
      onClose={onClose}
    >
      {isOpen ? (
        <ReviewRisk
          key={risk.id}
          risk={risk}
          onNext={walk === null || next === null ? null : () => walk.to('next', 'review')}
          onReassess={onReassess}
          onDone={() => onReview(false)}
        />
      ) : null}
    </DetailHead>
  );
}

/** The three positions as colour, number and word: what there was, what remains, where it is to go. */
function Swatches({ profile: { positions } }: { profile: RiskProfile }) {
  const say = useWords();
  return (
    <div className={classes['swatches']}>
      {assessmentKinds.map((kind, at) => (
        <Fragment key={kind}>
          {at === 0 ? null : <span aria-hidden>→</span>}
          <span className={classes['swatch']}>
            <span className={classes['swatchName']}>{choiceName(say, 'assessmentKind', kind)}</span>
            <RatingBadge rating={positions[kind]?.rating ?? null} matrixId={positions[kind]?.assessment.matrixId ?? null} />
          </span>
        </Fragment>
      ))}
    </div>
  );
}
