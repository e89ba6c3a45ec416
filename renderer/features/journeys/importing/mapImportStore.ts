/** Whether the import of maps is in view; it takes the place of the list. */
import { create } from 'zustand';

export const useMapImport = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));
