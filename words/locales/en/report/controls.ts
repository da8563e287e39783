/** The controls and the risks that lack them. */
export const controls = {
  'section.controls': 'Controls',
  controlsIntro:
    'Controls: {{total}} ({{preventive}} preventive, {{detective}} detective, {{corrective}} corrective). Key controls: {{key}}.',
  controlsNone: 'The register contains no controls.',
  keyControlsNone: 'No control is marked as a key control.',
  control: 'Control',
  controlKind: 'Type',
  risksOfControl: 'Open risks',
  worstOfControl: 'Highest residual',
  withoutRisk: 'Controls not linked to any open risk',
  risksWithoutControl: 'Open risks without a control',
} as const;
