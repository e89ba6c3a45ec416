/** Whether the import of maps is in view, and the file it begins with; it takes the place of the list. */
import type { GrantedFile } from '@shared/contract/host';
import { create } from 'zustand';

export const useMapImport = create<{ readonly isOpen: boolean; readonly file: GrantedFile | null }>(() => ({
  isOpen: false,
  file: null,
}));
