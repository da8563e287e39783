export const common = {
  appName: 'Plimsoll',
  saved: 'Saved',
  saving: 'Saving',
  cancel: 'Cancel',
  none: 'None',
} as const;
