import { IntervalBar } from '../../../../documents/charts/interval-bar.tsx';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import { dayIn, epochOf, instantOf } from '../../../../engine/values/time.ts';
import { bandShareText, bandText, thesisText } from '../../../../words/delivery/thesis-text.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useCalendar } from '../../../ui/register/open-register.tsx';
import { useTimes } from '../../../ui/words/times.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from '../delivery.module.css';

/** The thesis put to the test on all that is on record: the verdict, and the bands behind it with their intervals. */
export function ThesisShown({ delivery: { thesisToDate, thesis, span, basis } }: { delivery: ServiceDelivery }) {
  const say = useWords();
  const times = useTimes();
  const { timeZone } = useCalendar();
  const said = thesisText(thesisToDate, say);
  const day = times.day(dayIn(instantOf(Math.max(epochOf(span.start), epochOf(span.end) - 1)), timeZone));
  return (
    <section aria-labelledby="delivery-thesis">
      <h3 id="delivery-thesis">{say(basis === 'releases' ? 'deliveryPage:thesisReleases' : 'deliveryPage:thesis')}</h3>
      {said.because !== null && <p>{said.because}</p>}
      <table className={classes['bands']}>
        <thead>
          <tr>
            <th scope="col">{say('deliveryPage:band')}</th>
            <th scope="col">
              {say('deliveryPage:bandFollowed')}
              <small>{say('deliveryPage:thesisScope', { day })}</small>
            </th>
            <th scope="col">
              {say('deliveryPage:bandInterval')}
              <small>{say('deliveryPage:bandAxis')}</small>
            </th>
            <th scope="col" className="numbers">
              {say('deliveryPage:thesisPeriod')}
            </th>
          </tr>
        </thead>
        <tbody>
          {thesisToDate.bands.map((band, index) => {
            const now = thesis.bands[index];
            return (
              <tr
                key={band.band}
                data-decides={band.decides || undefined}
                title={band.decides ? undefined : say('deliveryPage:bandTooFew')}
              >
                <th scope="row">{bandText(band.band, say)}</th>
                <td>{band.of === 0 ? <span className={classes['quiet']}>–</span> : bandShareText(band, say)}</td>
                <td>
                  {band.of > 0 && <IntervalBar {...band.interval} share={band.followed / band.of} strong={band.decides} width={112} />}
                </td>
                <td className="numbers">
                  {now === undefined || now.of === 0 ? (
                    <span className={classes['quiet']}>–</span>
                  ) : (
                    say('delivery:failed', { n: numberText(now.followed), of: numberText(now.of) })
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes['note']}>
        {said.quantity} {said.leftOut}
      </p>
    </section>
  );
}
