/** The three lines between a page's bridge and main. */
export const channelNames = {
  call: 'desk:call',
  chooseFolder: 'desk:choose-folder',
  change: 'desk:change',
} as const;
