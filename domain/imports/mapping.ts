import { z } from '../../engine/values/schema.ts';

/** Which of a risk's positions a level belongs to. */
export const mappedPositions = ['inherent', 'residual', 'target'] as const;
export type MappedPosition = (typeof mappedPositions)[number];

/** The two axes of a position. */
export const mappedAxes = ['likelihood', 'impact'] as const;
export type MappedAxis = (typeof mappedAxes)[number];

/** The order in which the days of a column are written: of the column as a whole, never of a cell. */
export const dayOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DayOrder = (typeof dayOrders)[number];

/**
 * By what a cell that holds several is taken apart. Line ends always part; a number or a mark before an item (`1.`, `(2)`, `-`) is
 * no part of it. `number`: by such numbers within a line.
 */
export const separators = ['line', 'semicolon', 'comma', 'slash', 'number'] as const;
export type Separator = (typeof separators)[number];

/**
 * What becomes of a column of theirs. `field`: a column of ours, by key; several may go to one text, one below the other, each with
 * its heading, several to one list, and a day and a time of day to one instant. `levels`: both levels of a position in one cell
 * (`4x5`, `L: High / I: Medium`); `first` is the axis of the first of two that are not named. `score`: the product of both levels,
 * which is compared with them, and kept as a further field where it is another. `leftOut`: nothing.
 */
export const mappedToSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('field'), key: z.string() }),
  z.strictObject({ to: z.literal('levels'), position: z.enum(mappedPositions), first: z.enum(mappedAxes) }),
  z.strictObject({ to: z.literal('score'), position: z.enum(mappedPositions) }),
  z.strictObject({ to: z.literal('leftOut') }),
]);
export type MappedTo = z.infer<typeof mappedToSchema>;

/** What one distinct value of theirs is here: the key of a choice, a level, a code, a name, the id of a term; `null` leaves the cell empty. */
export type MappedValue = string | number | boolean | null;

export const mappedColumnSchema = z.strictObject({
  /** Their heading; the lines of a merged or doubled one joined by ` · `. Of two columns of one heading the second ends in ` (2)`. */
  heading: z.string(),
  goes: mappedToSchema,
  /**
   * By their text, trimmed and composed (NFC); of `levels` by the text of one level. What is not among them is read as our own word,
   * level, name or day.
   */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Of days and instants. */
  order: z.enum(dayOrders).nullable(),
  /** Of lists, and of cells with several people, of whom the first is the one; `null`: a cell is one. */
  separator: z.enum(separators).nullable(),
  /** Their own words stay as well, as a further field under the heading: where several of them become one of ours, or nothing. */
  keeps: z.boolean(),
});
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

/** In `fixed`, of a day: the day of the import, whenever that is. */
export const fixedToday = 'today';

/** How a table of somebody else's becomes rows of a kind. It holds no personal name of the register: those are matched each time. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  table: z.string(),
  /** The sheet of a workbook by name; `null` where a file has no sheets. */
  sheet: z.string().nullable(),
  /** The rows of the heading, counted from 1 in the file; both 0 where no row holds it: keys of JSON, else columns called A, B, C. */
  header: z.strictObject({ first: z.int().min(0), last: z.int().min(0) }),
  /** One for each column of the sheet, in its order; after them those that are read once more for another column of ours, under their heading. */
  columns: z.array(mappedColumnSchema).max(500),
  /**
   * What every row gets whose own cells say nothing of it, by our column's key; where a field is only for some rows (the event type
   * of operational risks), only they get it.
   */
  fixed: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Mapping = z.infer<typeof mappingSchema>;
