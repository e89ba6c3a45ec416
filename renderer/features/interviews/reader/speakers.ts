/** Short forms for the margin: who speaks, and when. */

/** A speaker's name in at most four characters: "Respondent 04" is R04, "Manager Facturatie" MF; a short name stays as it is. */
export function shortSpeaker(name: string): string {
  if (name.length <= 5) return name;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const number = words.find((word) => /^\p{N}+$/u.test(word)) ?? '';
  const letters = words
    .filter((word) => word !== number)
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .join('')
    .slice(0, number === '' ? 3 : 2);
  return `${letters}${number}`.slice(0, 5);
}

/** A moment of a recording: 1:02:03 or 2:03. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
