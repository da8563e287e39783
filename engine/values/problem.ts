/** Every problem that the domain, a file or a host can name. `words` has one sentence for each, in each language. */
export type ProblemCode =
  // a field
  | 'field.required'
  | 'field.tooLong'
  | 'field.tooLow'
  | 'field.tooHigh'
  | 'field.notANumber'
  | 'field.notAWholeNumber'
  | 'field.notADay'
  | 'field.notAMoment'
  | 'field.notAnInstant'
  | 'field.notOneOf'
  | 'field.notATimeZone'
  | 'field.notACurrency'
  | 'field.notText'
  | 'field.invalid'
  | 'field.unknown'
  | 'field.setOnce'
  | 'field.outOfOrder'
  | 'field.dayOutOfRange'
  | 'field.tooManyDecimals'
  | 'field.refersToNothing'
  | 'field.refersToArchived'
  | 'field.refersToOther'
  // a rule of the business
  | 'risk.eventTypeRequired'
  | 'risk.eventTypeOnlyOperational'
  | 'risk.subtypeOfOtherCategory'
  | 'risk.closedNeedsDay'
  | 'risk.closedBeforeIdentified'
  | 'risk.dayOnlyWhenClosed'
  | 'assessment.levelOutsideScale'
  | 'control.causeOfOtherRisk'
  | 'control.alreadyLinked'
  | 'link.relationNotForKinds'
  | 'link.materialisedAs'
  | 'link.toItself'
  | 'link.exists'
  | 'link.evidenceRequired'
  | 'incident.endsBeforeStart'
  | 'incident.notYet'
  | 'incident.detectedBeforeStart'
  | 'release.versionTaken'
  | 'action.endNeedsDay'
  | 'action.dayOnlyAtEnd'
  | 'service.codeTaken'
  | 'record.exists'
  | 'record.missing'
  | 'record.unknown'
  | 'record.ambiguous'
  | 'record.referred'
  | 'record.archived'
  | 'tree.cycle'
  | 'person.erased'
  // the one way to write
  | 'command.unknown'
  | 'command.cancelled'
  | 'command.conflict'
  | 'command.needsRegister'
  | 'undo.blocked'
  | 'undo.never'
  | 'undo.rearranged'
  | 'undo.nothing'
  | 'clock.steppedBack'
  | 'clock.farAhead'
  | 'clock.notConfirmed'
  | 'clock.impossible'
  // canonical values
  | 'canonical.notANumber'
  | 'canonical.notPlain'
  | 'canonical.loneSurrogate'
  // files
  | 'file.missing'
  | 'file.empty'
  | 'file.unreadable'
  | 'file.exists'
  | 'file.notARegister'
  | 'file.truncated'
  | 'file.tooLarge'
  | 'file.laterFormat'
  | 'file.laterSchema'
  | 'file.locked'
  | 'file.busy'
  | 'file.changedMeanwhile'
  | 'file.cancelled'
  | 'file.notWritable'
  | 'file.readOnly'
  | 'file.diskFull'
  | 'file.broken'
  | 'file.twoReadings'
  | 'file.unsafeName'
  | 'file.tooManyEntries'
  | 'file.inflatesTooMuch'
  | 'file.wrongEncoding'
  | 'file.diverged'
  | 'file.behind'
  | 'file.unknownKind'
  // imports
  | 'import.noRows'
  | 'import.headerMissing'
  | 'import.headerDuplicate'
  | 'import.headerUnknown'
  | 'import.mappingUnknown'
  | 'import.notJson'
  | 'import.tooDeep'
  | 'import.tooManyRows'
  | 'import.tooManyColumns'
  | 'import.cellError'
  | 'import.cellNoResult'
  | 'import.cellNoDate'
  | 'import.cellMerged'
  | 'import.cellNested'
  | 'import.numberAsText'
  | 'import.dateAsText'
  | 'import.cellOutsideSheet'
  | 'import.rowTooLong'
  | 'import.rowTooShort'
  | 'import.quoteNotClosed'
  | 'import.codeTaken'
  | 'import.ambiguous'
  | 'import.duplicateRow'
  // the store
  | 'journal.waits'
  | 'host.noAnswer'
  | 'store.full'
  | 'store.failed'
  | 'store.noAnswer'
  | 'store.newerSchema'
  // the journal beside the store
  | 'journal.unsound'
  | 'journal.none'
  // reports, the store and the command line
  | 'quarter.invalid'
  | 'quarter.notBegun'
  | 'quarter.compareNotEarlier'
  | 'report.formatUnknown'
  | 'pdf.noBrowser'
  | 'pdf.failed'
  | 'usage.unknownCommand'
  | 'usage.unknownOption'
  | 'usage.missing'
  | 'usage.invalid'
  | 'usage.notOneOf'
  | 'usage.tooMany'
  | 'unexpected';

/** Where a problem lies: in a record of the register, or in a file that was read. Rows count from 1. */
export type ProblemLocation = {
  readonly table?: string;
  readonly id?: string;
  readonly field?: string;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
};

/** A problem is a code with arguments: `words` makes the sentence, in the reader's language. */
export type Problem = {
  readonly code: ProblemCode;
  readonly at?: ProblemLocation;
  readonly args?: Readonly<Record<string, string | number>>;
};

export function problem(code: ProblemCode, at?: ProblemLocation, args?: Problem['args']): Problem {
  return { code, ...(at ? { at } : {}), ...(args ? { args } : {}) };
}
