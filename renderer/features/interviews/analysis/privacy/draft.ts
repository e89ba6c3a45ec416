/** A proposal as somebody changed it before it is carried out. */

/** What somebody changed about a proposal before it is carried out. */
export interface Draft {
  readonly replacement?: string;
  /** Places left as they are. */
  readonly without?: readonly string[];
}

export const placeKey = (place: { readonly transcript: number; readonly start: number }): string =>
  `${place.transcript}:${place.start}`;
