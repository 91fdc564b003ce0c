/** Time, passed in so that a test can let it go by. */
export interface Clock {
  readonly now: () => Date;
  /** Does something after some milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

/** The clock of this machine. */
export const machineClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
