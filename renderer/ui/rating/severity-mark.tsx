import { severities, type Severity } from '../../../domain/incidents/severity.ts';
import { choiceName } from '../../../words/names.ts';
import { useWords } from '../words/words-context.tsx';
import classes from './rating.module.css';

/** A severity as four steps, all filled at the gravest, and its name: to be told apart without colour. */
export function SeverityMark({ severity }: { severity: Severity | null }) {
  const say = useWords();
  if (severity === null) return <span className={classes['none']}>{say('common:none')}</span>;
  const filled = severities.length - severities.indexOf(severity);
  return (
    <span className={classes['severity']}>
      <svg width={16} height={12} viewBox="0 0 16 12" aria-hidden>
        {severities.map((severity, index) => (
          <rect
            key={severity}
            x={index * 4 + 0.5}
            y={8.5 - index * 2.6}
            width={3}
            height={3 + index * 2.6}
            rx={0.5}
            data-filled={index < filled || undefined}
          />
        ))}
      </svg>
      {choiceName(say, 'severity', severity)}
    </span>
  );
}
