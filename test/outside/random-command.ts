import { testConclusions } from '../../domain/control-tests/kind.ts';
import { addDays } from '../../engine/values/time.ts';
import { aboutClosing } from './closing-commands.ts';
import { about, idOf, sent, type Draw, type Sent } from './draw.ts';
import { aboutIncident, aboutLink, aboutLoss } from './event-commands.ts';
import { aboutPast, aboutRisk } from './risk-commands.ts';

/** Draws a command that a person might send. Some are refused, as those of people are. */
export function randomCommand(draw: Draw): Sent {
  const { random } = draw;
  return random.pick([
    aboutRisk,
    aboutRisk,
    aboutPast,
    aboutPast,
    aboutIncident,
    aboutIncident,
    aboutLink,
    aboutLoss,
    aboutControl,
    aboutControl,
    aboutClosing,
    aboutClosing,
    aboutOthers,
  ])(draw);
}

function aboutControl(draw: Draw): Sent {
  const { random, moments } = draw;
  const controlId = idOf(draw, 'controls');
  return random.pick<() => Sent>([
    () => sent('controls.create', { fields: { title: 'drawn', kind: random.pick(['preventive', 'detective']), key: random.oneIn(2) } }),
    () => about('controls.edit', controlId, (id) => ({ id, fields: { key: random.oneIn(2) } })),
    () => about(`controls.${random.pick(['archive', 'restore'])}`, controlId, (id) => ({ id })),
    () =>
      about('riskControls.create', controlId === undefined ? undefined : idOf(draw, 'risks'), (riskId) => ({
        fields: { riskId, controlId: controlId ?? '' },
      })),
    () => about('riskControls.remove', idOf(draw, 'riskControls'), (id) => ({ id })),
    () =>
      about('controlTests.create', controlId, (id) => {
        const heldOn = moments.day();
        const sample = random.below(30);
        const counted = { population: sample + random.below(100), sample, exceptions: random.below(sample + 1) };
        return {
          fields: {
            controlId: id,
            heldOn,
            validUntil: random.oneIn(3) ? null : addDays(heldOn, random.pick([0, 30, 90, 365])),
            conclusion: random.pick(testConclusions),
            ...(random.oneIn(3) ? {} : counted),
          },
        };
      }),
    () => about('controlTests.edit', idOf(draw, 'controlTests'), (id) => ({ id, fields: { conclusion: random.pick(testConclusions) } })),
    () => about('controlTests.remove', idOf(draw, 'controlTests'), (id) => ({ id })),
  ])();
}

function aboutOthers(draw: Draw): Sent {
  const { random, register } = draw;
  return random.pick<() => Sent>([
    () => sent('register.undo', { seq: (register.replay.head?.seq ?? 1) - random.below(12) }),
    () => sent('people.create', { fields: { name: '박세찬', role: null } }),
    () => sent('services.create', { fields: { name: `drawn ${random.below(1_000_000)}` } }),
    () => about('people.erase', random.oneIn(3) ? idOf(draw, 'people') : undefined, (id) => ({ id })),
  ])();
}
