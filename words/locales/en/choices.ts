/** A word for every value that a field may be chosen to have: `<vocabulary>.<value>`. */
export const choices = {
  'category.market': 'Market risk',
  'category.credit': 'Credit risk',
  'category.operational': 'Operational risk',
  'category.liquidity': 'Liquidity risk',
  'category.reputation': 'Reputation risk',

  'categoryMark.market': 'M',
  'categoryMark.credit': 'C',
  'categoryMark.operational': 'O',
  'categoryMark.liquidity': 'L',
  'categoryMark.reputation': 'R',

  'categoryDefinition.market': 'The risk of loss from unfavourable moves in market variables such as interest and exchange rates',
  'categoryDefinition.credit': 'The risk arising from a counterparty’s deteriorating credit quality or default',
  'categoryDefinition.operational': 'The risk arising from inadequate systems, failed controls, fraud, error and the like',
  'categoryDefinition.liquidity': 'The possibility of being unable to meet payments because assets are not liquid enough',
  'categoryDefinition.reputation': 'The risk arising from adverse outside opinion of the firm',
  'categoryNote.operational':
    'Basel: inadequate or failed internal processes, people and systems, or external events; legal risk included, strategic and reputation risk excluded',

  'status.identified': 'Identified',
  'status.treating': 'Treating',
  'status.monitoring': 'Monitoring',
  'status.closed': 'Closed',

  'response.avoid': 'Avoid',
  'response.reduce': 'Reduce',
  'response.transfer': 'Transfer',
  'response.accept': 'Accept',

  'controlKind.preventive': 'Preventive',
  'controlKind.detective': 'Detective',
  'controlKind.corrective': 'Corrective',

  'assessmentKind.inherent': 'Inherent',
  'assessmentKind.residual': 'Residual',
  'assessmentKind.target': 'Target',

  'incidentKind.incident': 'Incident',
  'incidentKind.maintenance': 'Planned work',
  'incidentKinds.incident': 'Incidents',
  'incidentKinds.maintenance': 'Planned work',
  'startAnchor.window': 'Window found afterwards',
  'startAnchor.monitoring': 'Monitoring',
  'startAnchor.firstPost': 'First post',
  'startAnchor.report': 'Report by a user',
  'serviceState.interrupted': 'Interrupted',
  'serviceState.degraded': 'Degraded',

  'fiscalYearName.start': 'The year in which it begins',
  'fiscalYearName.end': 'The year in which it ends',

  'severity.sev1': 'SEV1',
  'severity.sev2': 'SEV2',
  'severity.sev3': 'SEV3',
  'severity.sev4': 'SEV4',

  'severityDefinition.sev1': 'Critical outage or data loss',
  'severityDefinition.sev2': 'Major degradation',
  'severityDefinition.sev3': 'Minor, with a workaround',
  'severityDefinition.sev4': 'Cosmetic',

  'relation.caused': 'Caused',
  'relation.contributed': 'Contributed',
  'relation.materialisedAs': 'Materialised as',
  'relation.suspected': 'Suspected',
  'relation.ruledOut': 'Ruled out',
  'relation.related': 'Related',
  'relation.triggers': 'Triggers',
  'relation.aggravates': 'Aggravates',

  'relationBack.caused': 'Caused by',
  'relationBack.contributed': 'Contributed to by',
  'relationBack.materialisedAs': 'Materialisation of',
  'relationBack.suspected': 'Suspected',
  'relationBack.ruledOut': 'Ruled out',
  'relationBack.related': 'Related',
  'relationBack.triggers': 'Triggered by',
  'relationBack.aggravates': 'Aggravated by',

  'termKind.subtype': 'Sub-type',
  'termKind.eventType': 'Event type',
  'termKind.driver': 'Driver',

  'reviewOutcome.unchanged': 'Unchanged',
  'reviewOutcome.changed': 'Changed',
  'reviewOutcome.escalated': 'Escalated',
  'recoverySource.recovery': 'Recovery',
  'recoverySource.insurance': 'Insurance',

  'netReason.currenciesDiffer': 'Recovered in another currency',

  'actionStatus.open': 'Open',
  'actionStatus.inProgress': 'In progress',
  'actionStatus.done': 'Done',
  'actionStatus.cancelled': 'Cancelled',

  'testConclusion.effective': 'Effective',
  'testConclusion.partly': 'Partly effective',
  'testConclusion.ineffective': 'Ineffective',

  'axis.likelihood': 'Likelihood',
  'axis.impact': 'Impact',

  'language.ko': '한국어',
  'language.en': 'English',

  'flag.yes': 'Yes',
  'flag.no': 'No',
} as const;
