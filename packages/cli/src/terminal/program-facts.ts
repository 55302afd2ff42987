/** What the program says of itself in reports. */
export interface ProgramFacts {
  readonly version: string;
  /**
   * Its page, as it was released.
   * @default it was not released
   */
  readonly homepage?: string;
}
