import { roundStatus } from '../domain/rcsa/status.ts';
import { todayOf } from '../domain/settings/today.ts';
import { nameOf } from '../engine/lists/memory-source.ts';
import { ok } from '../engine/values/result.ts';
import { dayText } from '../words/patterns/days.ts';
import { reminderText } from '../words/rcsa-reminder.ts';
import type { Run } from './command.ts';
import { rowsOfReplay, roundOf } from './rcsa-round.ts';
import { readRegister } from './register-file.ts';

/** `rcsa status FILE [--round Q-1] [--remind]`: who has answered in each round that is open, and who is late; with a letter to each who has not. */
export const rcsaStatus: Run = async (call) => {
  const [, path = ''] = call.args;
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const register = opened.value;
  const rows = rowsOfReplay(register.replay);
  const today = todayOf(register.settings, call.machine.now());
  const named = call.text('round') === null ? null : roundOf(call, register.replay);
  if (named !== null && !named.ok) return named;
  const open = rows.all('rcsaRounds').filter(({ closedOn, archivedAt }) => closedOn === null && archivedAt === null);
  const language = call.language ?? register.settings.language;
  const rounds = (named === null ? open : [named.value]).map((round) => {
    const { sheets, ...totals } = roundStatus(rows, round, today);
    const ofOwners = sheets.map((sheet) => {
      const owner = sheet.ownerId === null ? null : nameOf(register, sheet.ownerId);
      const isAsked = call.flag('remind') && sheet.state !== 'answered';
      const reminder = isAsked ? reminderText({ round: round.name, dueOn: round.dueOn, owner, sheet, language }) : null;
      return { ...sheet, open: [...sheet.open], owner, ...(reminder === null ? {} : { reminder }) };
    });
    const { code, name, dueOn, closedOn } = round;
    return { round: code, name, dueOn, closedOn, ...totals, owners: ofOwners };
  });
  return ok({
    status: 0,
    json: rounds,
    out: (say, spoken) =>
      rounds.length === 0
        ? `${say('rcsa:cli.noRounds')}\n`
        : rounds
            .flatMap(({ round, name, dueOn, answered, risks, owners }) => [
              say('rcsa:cli.round', { code: round, name, due: dayText(dueOn, spoken), answered, risks }),
              ...owners.flatMap((one) => [
                say('rcsa:cli.owner', {
                  owner: one.owner ?? say('rcsa:sheet.noOwner'),
                  state: say(`rcsa:state.${one.state}`),
                  answered: one.answered,
                  risks: one.risks,
                  late: one.daysLate === 0 ? '' : `, ${say('rcsa:screen.daysLate', { count: one.daysLate, n: one.daysLate })}`,
                  behind: one.isBehind ? say('rcsa:cli.behind') : '',
                }),
                ...('reminder' in one && one.reminder !== undefined ? [one.reminder.replace(/^(?=.)/gm, '    ')] : []),
              ]),
            ])
            .map((line) => `${line}\n`)
            .join(''),
  });
};
