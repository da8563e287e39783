import { idInput } from '../../engine/commands/create.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { testConclusions } from '../control-tests/kind.ts';

const level = z.int().min(1).max(7);
const rationale = textField(4000);
const row = z.int().min(1);
const stated = z.strictObject({ likelihood: level, impact: level, rationale });
const word = z.strictObject({ rating: z.enum(testConclusions), note: textField(4000) });

/** A line of a sheet about a risk. `asked`: what stood there when the sheet was written; `said`: what stands in its cells now. */
const riskLine = z.strictObject({
  row,
  riskId: idInput,
  asked: stated.nullable(),
  /** What the owner chose: that nothing changed, or that it did; `null` where he chose neither. */
  answer: z.enum(['unchanged', 'changed']).nullable(),
  said: stated.nullable(),
});
const controlLine = z.strictObject({ row, riskId: idInput, controlId: idInput, asked: word.nullable(), said: word.nullable() });

/** A sheet as it came back, its cells read. What could not be read is left out of it, and said by whoever read it. */
export const answeredSheetSchema = z.strictObject({
  file: textField(400),
  registerId: z.string().max(64),
  roundId: idInput,
  sheetId: idInput,
  ownerId: idInput.nullable(),
  /** The version of the matrix whose scales its choices are. */
  matrixId: idInput,
  /** The risks that stand on it, whatever of its lines can be read; none where that is not said. */
  listed: z.array(idInput).max(100_000).readonly().default([]),
  /** The last entry that it shows. */
  seq: z.int().min(1),
  risks: z.array(riskLine).max(100_000).readonly(),
  controls: z.array(controlLine).max(200_000).readonly(),
});
export type AnsweredSheet = Readonly<z.infer<typeof answeredSheetSchema>>;
export type RiskLine = AnsweredSheet['risks'][number];
export type ControlLine = AnsweredSheet['controls'][number];
