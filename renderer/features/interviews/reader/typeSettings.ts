/** How the text is set for reading: letter, size and length of a line; kept on this computer. */
import { create } from 'zustand';
import { recall, remember } from '../remember';

export const sizes = [14, 15, 16, 17, 18, 20, 22] as const;
export const measures = { narrow: 28, normal: 36, wide: 48 } as const;
export type Measure = keyof typeof measures;

export interface TypeSettings {
  readonly serif: boolean;
  /** Pixels. */
  readonly size: number;
  readonly measure: Measure;
}

const usual: TypeSettings = { serif: false, size: 16, measure: 'normal' };

function recalled(): TypeSettings {
  try {
    const kept = JSON.parse(recall('type') ?? '{}') as Partial<TypeSettings>;
    return {
      serif: kept.serif === true,
      size: sizes.find((size) => size === kept.size) ?? usual.size,
      measure: kept.measure !== undefined && kept.measure in measures ? kept.measure : usual.measure,
    };
  } catch {
    return usual;
  }
}

export const useTypeSettings = create<TypeSettings>(recalled);

/** Changes how the text is set. */
export function setType(change: Partial<TypeSettings>): void {
  useTypeSettings.setState(change);
  remember('type', JSON.stringify(useTypeSettings.getState()));
}

/** Height of a line in pixels: three quarters more than the letters, so that underlines have room. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.75);
}
