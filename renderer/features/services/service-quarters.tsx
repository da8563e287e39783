import { Anchor, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Durations } from '../../../domain/delivery/durations.ts';
import type { ServiceQuarter } from '../../../domain/services/profile.ts';
import { choiceName } from '../../../words/names.ts';
import { severities } from '../../../domain/incidents/severity.ts';
import { medianText } from '../../../words/patterns/durations.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useTimes } from '../../ui/words/times.ts';
import { Sideways } from '../../ui/page/sideways.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './services.module.css';

const first = 8;

/** Incidents by severity, how long customers felt them and whether that was tolerable, and releases, quarter by quarter. */
export function ServiceQuarters({ quarters }: { quarters: readonly ServiceQuarter[] }) {
  const say = useWords();
  const times = useTimes();
  const [all, setAll] = useState(false);
  if (quarters.length === 0) return <p className={classes['none']}>{say('services:quartersEmpty')}</p>;
  const shown = all ? quarters : quarters.slice(0, first);
  const comparesTolerance = quarters.some(({ tolerance }) => tolerance.tolerated !== null);
  return (
    <>
      <Sideways label={say('services:quarters')} className={classes['table']}>
        <Table horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('services:quarter')}</Table.Th>
              <Table.Th className="numbers">{say('services:incidents')}</Table.Th>
              {severities.map((severity) => (
                <Table.Th key={severity} className="numbers" title={choiceName(say, 'severityDefinition', severity)}>
                  {choiceName(say, 'severity', severity)}
                </Table.Th>
              ))}
              <Table.Th className="numbers">{say('services:felt')}</Table.Th>
              <Table.Th className="numbers">{say('services:announced')}</Table.Th>
              <Table.Th className="numbers">{say('services:planned')}</Table.Th>
              <Table.Th className="numbers">{say('services:releases')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ quarter, figures, tolerance }) => (
              <Table.Tr key={quarter.id}>
                <Table.Th scope="row">{times.quarter(quarter.id)}</Table.Th>
                <Table.Td className="numbers" data-zero={figures.incidents === 0 || undefined}>
                  {numberText(figures.incidents)}
                </Table.Td>
                {severities.map((severity) => (
                  <Table.Td key={severity} className="numbers" data-zero={figures.incidentsBySeverity[severity] === 0 || undefined}>
                    {numberText(figures.incidentsBySeverity[severity])}
                  </Table.Td>
                ))}
                <DurationsCell durations={figures.felt}>
                  <ToleranceLines tolerance={tolerance} />
                </DurationsCell>
                <DurationsCell durations={figures.announced} />
                <Table.Td className="numbers" data-zero={figures.plannedWork === 0 || undefined}>
                  {numberText(figures.plannedWork)}
                </Table.Td>
                <Table.Td className="numbers">{numberText(figures.releases)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Sideways>
      {shown.length < quarters.length ? (
        <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
          {say('services:earlierQuarters', { n: quarters.length - shown.length })}
        </Anchor>
      ) : null}
      <p className={classes['note']}>
        {say('services:feltNote')}
        {comparesTolerance ? ` ${say('services:toleranceNote')}` : ''}
      </p>
    </>
  );
}

/** How many of the incidents of which that is known stayed within what the service tolerates, and by how much the worst did not. */
function ToleranceLines({ tolerance: { kept, known, longestOver } }: { tolerance: ServiceQuarter['tolerance'] }) {
  const say = useWords();
  const times = useTimes();
  return (
    <>
      {known === 0 ? null : (
        <span className={classes['count']}>{say('services:toleranceKept', { kept: numberText(kept), n: numberText(known) })}</span>
      )}
      {longestOver === null ? null : (
        <span className={classes['count']}>
          <Anchor component={Link} href={`/incidents/${longestOver.incident.id}`} size="xs">
            {say(longestOver.isOpen ? 'services:toleranceWorstOpen' : 'services:toleranceWorst', {
              by: times.duration(longestOver.by).replaceAll(' ', '\u00a0'),
            })}
          </Anchor>
        </span>
      )}
    </>
  );
}

/** A median, or the values themselves where they are few, with how many it is made of and of how many incidents it is not known. */
function DurationsCell({ durations, children }: { durations: Durations; children?: ReactNode }) {
  const say = useWords();
  const times = useTimes();
  const { n, open, unknown } = durations;
  const middle = medianText(durations, (minutes) => times.duration(minutes));
  const counts = [
    say('services:countBehind', { n: numberText(n) }),
    ...(unknown > 0 ? [say('services:countUnknown', { n: numberText(unknown) })] : []),
    ...(open > 0 ? [say('services:countOpen', { n: numberText(open) })] : []),
  ];
  return (
    <Table.Td className={`numbers ${classes['durations']}`}>
      {n + open + unknown === 0 ? null : (
        <>
          {middle}
          <span className={classes['count']}>{counts.join(', ')}</span>
        </>
      )}
      {children}
    </Table.Td>
  );
}
