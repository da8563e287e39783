import { Link } from 'wouter';
import type { ServiceProfile } from '../../../domain/services/profile.ts';
import { incidentTimes } from '../../../domain/incidents/times.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { SeverityMark } from '../../ui/rating/severity-mark.tsx';
import { listAddress } from '../../record/list/list-address.ts';
import { useTimes } from '../../ui/words/times.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './services.module.css';

const shown = 5;

/** The last few incidents of a service, and the way to all of them. Planned work is only counted. */
export function LatestIncidents({ profile }: { profile: ServiceProfile }) {
  const say = useWords();
  const times = useTimes();
  const incidents = profile.incidents.filter(({ kind }) => kind === 'incident');
  const planned = profile.incidents.length - incidents.length;
  const filters = [{ column: 'serviceId', is: [profile.service.name] }];
  return (
    <>
      {incidents.length === 0 ? <p className={classes['none']}>{say('services:noIncidents')}</p> : null}
      <ul className={classes['latest']}>
        {incidents.slice(0, shown).map((incident) => {
          const { restore } = incidentTimes(incident);
          return (
            <li key={incident.id}>
              <span className={classes['code']}>{incident.code}</span>
              <Link href={`/incidents/${incident.id}`}>{incident.title}</Link>
              <span className={classes['aside']}>
                {incident.severity === null ? null : <SeverityMark severity={incident.severity} />}
                <span>{times.instant(incident.startedAt)}</span>
                <span className={classes['duration']} title={say('incidents:measure.restore')}>
                  {restore.minutes === null ? '' : times.duration(restore.minutes)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {profile.incidents.length > 0 ? (
        <p className={classes['all']}>
          {incidents.length > 0 ? (
            <Link href={listAddress('/incidents', { filters })}>{say('services:allIncidents', { n: numberText(incidents.length) })}</Link>
          ) : null}
          {planned > 0 ? (
            <Link href={listAddress('/incidents', { filters: [...filters, { column: 'kind', is: ['maintenance'] }] })}>
              {say('services:plannedToo', { n: numberText(planned) })}
            </Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** The last few releases of a service, and the way to all of them. */
export function LatestReleases({ profile }: { profile: ServiceProfile }) {
  const say = useWords();
  const times = useTimes();
  const { releases, service } = profile;
  return (
    <>
      {releases.length === 0 ? <p className={classes['none']}>{say('services:noReleases')}</p> : null}
      <ul className={classes['latest']}>
        {releases.slice(0, shown).map((release) => (
          <li key={release.id}>
            <span className={classes['code']}>{release.code}</span>
            <Link href={`/releases/${release.id}`}>{release.version}</Link>
            <span className={classes['aside']}>
              <span>
                {release.commits === null ? '' : say('releases:amount.commits', { count: release.commits, n: numberText(release.commits) })}
              </span>
              <span>{times.instant(release.releasedAt)}</span>
            </span>
          </li>
        ))}
      </ul>
      {releases.length > 0 ? (
        <p className={classes['all']}>
          <Link href={listAddress('/releases', { filters: [{ column: 'serviceId', is: [service.name] }] })}>
            {say('services:allReleases', { n: numberText(releases.length) })}
          </Link>
        </p>
      ) : null}
    </>
  );
}
