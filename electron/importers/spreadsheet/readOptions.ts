/** What a person or caller may say about how a spreadsheet file is to be read. */
import type { SheetLocale } from '@shared/domain/sheet';

export interface ReadOptions {
  /** Encoding of a CSV, when the person knows better. */
  readonly encoding?: string;
  /** Separator of a CSV, when the person knows better. */
  readonly delimiter?: string;
  /** How numbers and dates are shown where the file does not say; Dutch unless told. */
  readonly locale?: SheetLocale;
  /** Told now and then how far it is, 0–1. */
  readonly onProgress?: (fraction: number) => void;
}
