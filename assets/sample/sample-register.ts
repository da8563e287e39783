import { runInMemory } from '../../domain/register/in-memory.ts';
import { emptyReplay } from '../../engine/ledger/replay.ts';
import { memoryRegister, type MemoryRegister } from '../../engine/commands/memory-register.ts';
import { schemas } from '../../domain/migrations/all.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { byCodePoint, type Json } from '../../engine/values/json.ts';
import { bytesToHex, sha256Bytes, utf8ToBytes } from '../../engine/values/sha256.ts';
import { deploymentSteps } from './story/deployment-steps.ts';
import { deliverySteps } from './story/delivery-steps.ts';
import { firmSteps } from './story/firm-steps.ts';
import { actionSteps } from './story/action-steps.ts';
import { changeSteps } from './story/change-steps.ts';
import { controlTestSteps } from './story/control-test-steps.ts';
import { lossSteps } from './story/loss-steps.ts';
import { riskSteps } from './story/risk-steps.ts';
import type { Step, Telling } from './story/step.ts';
import { turningPoints } from './story/turning-points.ts';

/**
 * The sample register, told through the product's own use cases with a clock that walks through 2025. One language always
 * gives the same bytes: ids and salts follow from the language and a count, and `settings.sampleToday` stands still.
 */
export async function sampleRegister(language: Language): Promise<MemoryRegister> {
  const register = memoryRegister(emptyReplay(schemas));
  const telling: Telling = { say: (text) => text[language], id: (name) => idFrom(`${language} ${name}`) };
  const source = randomFrom(language);
  const labels = new Map<string, number>();
  for (const [place, step] of storyOf(telling, language).entries()) {
    const given =
      step.action === 'register.create'
        ? [telling.id('person:riskManager'), telling.id('register')]
        : step.gives === undefined
          ? []
          : [step.gives];
    let more = 0;
    const nextId = () => telling.id(more++ === 0 ? `step:${place}` : `step:${place} ${more}`);
    const result = await runInMemory(register, commandOf(step, place, labels, telling), {
      now: step.at,
      replica: 'sample',
      actor: step.action === 'register.create' ? null : telling.id(`person:${step.actor ?? 'riskManager'}`),
      randomBytes: source,
      newId: () => given.shift() ?? nextId(),
    });
    if (!result.ok) throw new Error(`${step.at} ${step.action}: ${JSON.stringify(result.problems)}`);
    if (step.label !== undefined) labels.set(step.label, result.value.head.seq);
  }
  return register;
}

/** Every step of the story in order of time; sorting is stable, so steps of one instant stay as they were written. */
function storyOf(telling: Telling, language: Language): Step[] {
  const steps = [
    ...firmSteps(telling, language),
    ...riskSteps(telling),
    ...deliverySteps(telling),
    ...deploymentSteps(telling),
    ...changeSteps(telling),
    ...lossSteps(telling),
    ...actionSteps(telling),
    ...controlTestSteps(telling),
    ...turningPoints(telling),
  ];
  return steps.sort((a, b) => byCodePoint(a.at, b.at));
}

function commandOf(step: Step, place: number, labels: ReadonlyMap<string, number>, { say, id }: Telling) {
  return {
    commandId: `sample-${place + 1}`,
    action: step.action,
    input: inputOf(step.input, labels),
    seen: [],
    note: step.note === undefined ? null : say(step.note),
    attributedTo: step.attributedTo === undefined || step.attributedTo === step.actor ? null : id(`person:${step.attributedTo}`),
  };
}

function inputOf(input: Step['input'], labels: ReadonlyMap<string, number>): Json {
  return typeof input['undo'] === 'string' ? { seq: labels.get(input['undo']) ?? 0 } : input;
}

/** An id in the form of a UUID, from a name. */
function idFrom(name: string): string {
  const hex = bytesToHex(sha256Bytes(utf8ToBytes(name)));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** Bytes that look random and are the same every time. */
function randomFrom(seed: string): (count: number) => Uint8Array {
  let blocks = 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) {
      blocks += 1;
      bytes.set(sha256Bytes(utf8ToBytes(`${seed} salt ${blocks}`)).subarray(0, count - at), at);
    }
    return bytes;
  };
}
