/** Actions over all interviews in the head of the screen: exchange with other programs, personal data. */

/** Menus in the head; shown in every view. */
export function AnalysisActions() {
  return null;
}
