/** Names of what preload and main process say to each other: `send` goes one way, `invoke` is answered. */
export const channels = {
  /** Both ways: the messages of frames.ts. */
  engine: 'eshkol:engine',
  /** Answered by a PickedFile or null. */
  pick: 'eshkol:pick',
  drop: 'eshkol:drop',
  save: 'eshkol:save',
  /** Shows the file where it lies. */
  deliver: 'eshkol:deliver',
  openExternal: 'eshkol:open-external',
  /** The language of the page, for menus and dialogs. */
  speak: 'eshkol:speak',
} as const;
