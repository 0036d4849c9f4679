/** The lines between a page's bridge and main. */
export const channelNames = {
  call: 'desk:call',
  chooseFolder: 'desk:choose-folder',
  chooseFile: 'desk:choose-file',
  change: 'desk:change',
} as const;
