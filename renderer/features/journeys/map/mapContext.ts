/** What every cell of one map shares: the index of its contents, the lists, the language, and the viewport. Changes only when the contents do. */
import type { Lists } from '@shared/domain/lists';
import type { JourneyQuote } from '@shared/insight/journey/map';
import type { Text } from '@shared/i18n';
import { createContext, useContext } from 'react';
import type { MapIndex } from '../model/mapIndex';
import type { MapLayout } from '../model/layout';
import type { Viewport } from './useViewport';

export interface MapContents {
  readonly index: MapIndex;
  readonly layout: MapLayout;
  readonly lists: Lists;
  readonly t: Text;
  readonly isReadOnly: boolean;
  readonly viewport: Viewport;
  readonly persona: number | null;
  /** Personas drawn beside the curve that is in hand. */
  readonly personas: readonly number[];
  readonly isCompared: boolean;
  /** Quotes of interviews by step. */
  readonly quotes: ReadonlyMap<number, readonly JourneyQuote[]>;
}

const Context = createContext<MapContents | null>(null);
export const MapProvider = Context.Provider;

/** Contents of the map around this component. Throws outside a map. */
export function useMapContents(): MapContents {
  const contents = useContext(Context);
  if (contents === null) throw new Error('Cells stand in a map.');
  return contents;
}
