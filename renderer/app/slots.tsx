/** Places in the frame that the screen in view fills: the side panel and the status line. A screen renders into them from inside itself, so it keeps its own state. */
import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';

interface SlotStore {
  readonly panel: HTMLElement | null;
  readonly status: HTMLElement | null;
  readonly statusEnd: HTMLElement | null;
  /** Screens that fill the status line now; at none the frame shows its own line. */
  readonly statusUsers: number;
}

const useSlots = create<SlotStore>(() => ({ panel: null, status: null, statusEnd: null, statusUsers: 0 }));

/** The frame puts these as `ref` on the places. */
export const slotRefs = {
  panel: (element: HTMLElement | null): void => useSlots.setState({ panel: element }),
  status: (element: HTMLElement | null): void => useSlots.setState({ status: element }),
  statusEnd: (element: HTMLElement | null): void => useSlots.setState({ statusEnd: element }),
};

/** Renders a SidePanel beside the page. */
export function PanelSlot({ children }: { readonly children: ReactNode }) {
  const target = useSlots((slots) => slots.panel);
  return target === null ? null : createPortal(children, target);
}

/** Renders StatusItem elements in the status line, and a remark at its end. */
export function StatusSlot({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  const status = useSlots((slots) => slots.status);
  const statusEnd = useSlots((slots) => slots.statusEnd);
  useEffect(() => {
    useSlots.setState((slots) => ({ statusUsers: slots.statusUsers + 1 }));
    return () => useSlots.setState((slots) => ({ statusUsers: slots.statusUsers - 1 }));
  }, []);
  return (
    <>
      {status !== null && createPortal(children, status)}
      {statusEnd !== null && end !== undefined && createPortal(end, statusEnd)}
    </>
  );
}

/** Whether a screen fills the status line. */
export function useStatusInUse(): boolean {
  return useSlots((slots) => slots.statusUsers > 0);
}
