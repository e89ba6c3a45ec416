/** The codes under the keys 1 to 9: those somebody put there, elsewhere the codes in the order of the codebook. Kept on this computer, by the identity of codes. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { CodeRow } from '@shared/contract/interviews.contract';
import { recall, remember } from '../remember';

const KEYS = 9;

interface FavouriteStore {
  /** Identity of the code per key; several engagements share the list, so a key may hold codes of several. */
  readonly keys: readonly (readonly string[])[];
}

function recalled(): FavouriteStore {
  try {
    const kept = JSON.parse(recall('favourites') ?? '[]') as unknown;
    const list = Array.isArray(kept) ? kept : [];
    return {
      keys: Array.from({ length: KEYS }, (_, index) => {
        const uids: unknown = list[index];
        return Array.isArray(uids) ? uids.filter((uid): uid is string => typeof uid === 'string') : [];
      }),
    };
  } catch {
    return { keys: Array.from({ length: KEYS }, () => []) };
  }
}

const useFavouriteStore = create<FavouriteStore>(recalled);

/** The codes of the keys 1 to 9; a key that nobody set has the next code of the codebook that has no key. */
export function favouritesOf(keys: FavouriteStore['keys'], codes: readonly CodeRow[]): readonly (CodeRow | null)[] {
  const byUid = new Map(codes.map((code) => [code.uid, code]));
  const set = keys.map((uids) => {
    const uid = uids.find((known) => byUid.get(known)?.codable === true);
    return uid === undefined ? undefined : byUid.get(uid);
  });
  const rest = codes.filter((code) => code.codable && !set.includes(code));
  return set.map((code) => code ?? rest.shift() ?? null);
}

/** The favourites of this codebook. */
export function useFavourites(codes: readonly CodeRow[]): readonly (CodeRow | null)[] {
  const keys = useFavouriteStore((state) => state.keys);
  return useMemo(() => favouritesOf(keys, codes), [keys, codes]);
}

/** Ids only. */
export function favouriteCodes(favourites: readonly (CodeRow | null)[]): readonly (number | null)[] {
  return favourites.map((code) => code?.id ?? null);
}

/** Puts a code under a key (1 to 9); null takes it away from every key. */
export function setFavourite(code: CodeRow, key: number | null, codes: readonly CodeRow[]): void {
  const here = new Set(codes.map(({ uid }) => uid));
  const keys = useFavouriteStore.getState().keys.map((uids, index) => {
    const others = uids.filter((uid) => uid !== code.uid);
    // One code of an engagement a key.
    return index + 1 === key ? [code.uid, ...others.filter((uid) => !here.has(uid))].slice(0, 50) : others;
  });
  useFavouriteStore.setState({ keys });
  remember('favourites', JSON.stringify(keys));
}
