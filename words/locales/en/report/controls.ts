/** The controls and the risks that lack them. */
export const controls = {
  'section.controls': 'Controls',
  controlsIntro:
    '{{total}} controls: {{preventive}} preventive, {{detective}} detective, {{corrective}} corrective. Key controls: {{key}}.',
  controlsUntested: 'Tests of controls are not recorded in this version, so no control is shown as effective.',
  controlsNone: 'The register holds no controls.',
  keyControlsNone: 'No control is marked as a key control.',
  control: 'Control',
  controlKind: 'Kind',
  risksOfControl: 'Open risks',
  worstOfControl: 'Highest residual',
  withoutRisk: 'Controls on no open risk',
  risksWithoutControl: 'Open risks without a control',
  nothing: 'None.',
} as const;
