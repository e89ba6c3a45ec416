/** The drawings of the line icons on a 16 by 16 grid; stroke, caps and colour come from `Icon`. */
import type { ReactElement } from 'react';

export const iconPaths = {
  overview: <path d="M2.5 2.5h5v6h-5zM10 2.5h3.5v3H10zM10 8h3.5v5.5H10zM2.5 11h5v2.5h-5z" />,
  touchpoints: <path d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 6.3V13" />,
  journeys: (
    <>
      <circle cx="3.5" cy="11.5" r="1.6" />
      <circle cx="12.5" cy="4.5" r="1.6" />
      <path d="M5.1 11.5h3.2a2 2 0 0 0 2-2v-.6a3 3 0 0 1 .6-1.8l.7-1.2" />
    </>
  ),
  interviews: (
    <path d="M3 3h10a.9.9 0 0 1 .9.9v6.2a.9.9 0 0 1-.9.9H7.4L4.5 13.6V11H3a.9.9 0 0 1-.9-.9V3.9A.9.9 0 0 1 3 3zM5 6h6M5 8.4h3.5" />
  ),
  measurements: <path d="M2.5 13.5h11M4.5 11V7.5M8 11V3M11.5 11V5.5" />,
  improvements: (
    <>
      <path d="M2.5 12.5h3v-3h3v-3h3v-3h2" />
      <path d="M11.6 3.5l2-1.9M13.6 3.5V1.6h-2" />
    </>
  ),
  organisation: (
    <>
      <rect x="6" y="2.2" width="4" height="3.2" rx=".6" />
      <rect x="1.8" y="10.4" width="4" height="3.2" rx=".6" />
      <rect x="10.2" y="10.4" width="4" height="3.2" rx=".6" />
      <path d="M8 5.4V8M3.8 10.4V8h8.4v2.4" />
    </>
  ),
  staffing: (
    <>
      <circle cx="6" cy="5.2" r="2.3" />
      <path d="M2 13.2c.3-2.6 1.8-4 4-4s3.7 1.4 4 4M10.3 3.2a2.2 2.2 0 0 1 0 4M11.6 9.5c1.4.5 2.2 1.8 2.4 3.7" />
    </>
  ),
  reports: <path d="M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2M6 8h4.2M6 10.6h4.2" />,
  glossary: (
    <path d="M8 4.2C6.8 3.2 5 2.8 2.4 2.9v9.3c2.6-.1 4.4.3 5.6 1.3 1.2-1 3-1.4 5.6-1.3V2.9C11 2.8 9.2 3.2 8 4.2zM8 4.2v9.3" />
  ),
  settings: (
    <>
      <path d="M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6" />
      <circle cx="10" cy="4.5" r="1.5" />
      <circle cx="6" cy="11.5" r="1.5" />
    </>
  ),
  undo: <path d="M5.5 3L2.5 6l3 3M2.8 6H10a3.2 3.2 0 0 1 0 6.5H6.5" />,
  redo: <path d="M10.5 3l3 3-3 3M13.2 6H6a3.2 3.2 0 0 0 0 6.5h3.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.2 10.2l3.3 3.3" />
    </>
  ),
  check: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  ok: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.3 8.3l1.9 1.9 3.6-4" />
    </>
  ),
  down: <path d="M4.5 6.5L8 10l3.5-3.5" />,
  right: <path d="M6.5 4.5L10 8l-3.5 3.5" />,
  left: <path d="M9.5 4.5L6 8l3.5 3.5" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2} />,
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  sort: <path d="M5 3v10M2.5 10.5L5 13l2.5-2.5M11 13V3M8.5 5.5L11 3l2.5 2.5" />,
  columns: <path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />,
  rows: <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h11" />,
  upload: <path d="M8 10.5V2.8M5 5.5l3-3 3 3M2.5 10.5v3h11v-3" />,
  download: <path d="M8 2.5v7.7M5 7.5l3 3 3-3M2.5 10.5v3h11v-3" />,
  link: (
    <path d="M6.7 9.3l2.6-2.6M7.5 4.8l1.2-1.2a2.6 2.6 0 0 1 3.7 3.7l-1.2 1.2M8.5 11.2l-1.2 1.2a2.6 2.6 0 0 1-3.7-3.7l1.2-1.2" />
  ),
  quote: <path d="M3 9.5V7.2C3 5.3 4 4 6 3.6M3 8.2h3.2v4H3zM9.5 9.5V7.2c0-1.9 1-3.2 3-3.6M9.5 8.2h3.2v4H9.5z" />,
  warn: <path d="M8 2.3l6 11H2zM8 6.5v3.3M8 11.6v.01" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.3v3.9M8 4.9v.01" />
    </>
  ),
  play: <path d="M2.5 3h11v8h-11zM8 11v2.5M5.5 13.5h5M7 5.2v3.6l3-1.8z" />,
  file: <path d="M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2" />,
  folder: <path d="M2 4h4.3l1.4 1.6H14v7.4H2z" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  collapse: <path d="M2.5 3h11v10h-11zM6.2 3v10M11 6.2L9.2 8l1.8 1.8" />,
  expand: <path d="M2.5 3h11v10h-11zM6.2 3v10M9.2 6.2L11 8 9.2 9.8" />,
  flag: <path d="M4 14V2.5M4 3h8l-2 2.7L12 8.5H4" />,
  law: <path d="M8 2.5v11M5 13.5h6M3 5h10M3 5L1.5 9a1.7 1.7 0 0 0 3 0zM13 5l-1.5 4a1.7 1.7 0 0 0 3 0z" />,
  heart: <path d="M8 13.2S2.3 9.8 2.3 6A2.9 2.9 0 0 1 8 4.9 2.9 2.9 0 0 1 13.7 6c0 3.8-5.7 7.2-5.7 7.2z" />,
  hand: <path d="M2 8h9.5M8 4.5L11.5 8 8 11.5M14 3v10" />,
  export: <path d="M6 3H3v10h10v-3M9 2.8h4.2V7M13 3L7.5 8.5" />,
  pen: <path d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.3 1.6" />
    </>
  ),
  shield: <path d="M8 2l5 1.8v3.8c0 3-2 5.2-5 6.4-3-1.2-5-3.4-5-6.4V3.8z" />,
  template: <path d="M2.5 3h11v10h-11zM2.5 6.3h11M8 8.3v3M6.5 9.8h3" />,
  mic: (
    <>
      <rect x="6" y="2" width="4" height="7" rx="2" />
      <path d="M3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2" />
    </>
  ),
  min: <path d="M3 8h10" />,
  max: <path d="M3.5 3.5h9v9h-9z" />,
  up: <path d="M4.5 9.5L8 6l3.5 3.5" />,
  trash: <path d="M2.8 4.3h10.4M6.2 4.3V2.6h3.6v1.7M4.2 4.3l.6 9h6.4l.6-9M6.8 6.8v4M9.2 6.8v4" />,
  copy: <path d="M5.8 5.8h7.7v7.7H5.8zM3.9 10.2H2.5V2.5h7.7v1.4" />,
  paste: <path d="M5.5 3H3.5v10.5h9V3h-2M5.5 2h5v2.2h-5zM6 7.5h4M6 10h4" />,
  table: <path d="M2.5 3h11v10h-11zM2.5 6.3h11M6.2 6.3V13M2.5 9.6h11" />,
  chart: <path d="M2.5 2.5v11h11M5.5 11V8M8.5 11V5M11.5 11V7" />,
  image: <path d="M2.5 3h11v10h-11zM2.5 11l3.3-3.2 2.5 2.4 2-1.8 3.2 2.9M10.7 6h.01" />,
  pin: <path d="M6 2.5h4l-.5 4 2 2.3h-7l2-2.3zM8 8.8v4.7" />,
  eye: (
    <>
      <path d="M1.5 8S3.8 3.8 8 3.8 14.5 8 14.5 8 12.2 12.2 8 12.2 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  eyeOff: (
    <path d="M6.3 4A6.6 6.6 0 0 1 8 3.8c4.2 0 6.5 4.2 6.5 4.2a11 11 0 0 1-1.8 2.2M4.3 5.2A10.6 10.6 0 0 0 1.5 8s2.3 4.2 6.5 4.2a6.3 6.3 0 0 0 3-.8M2.8 2.8l10.4 10.4" />
  ),
  calendar: <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.5-3.6L13 5.8M13 2.8v3h-3" />,
  help: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.6-.8 1.1v.3M8 11.4v.01" />
    </>
  ),
  grip: <path d="M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01" strokeWidth={1.8} />,
  split: <path d="M2.5 3h11v10h-11zM8 3v10" />,
  panel: <path d="M2.5 3h11v10h-11zM9.8 3v10" />,
  tag: <path d="M2.5 2.8h5l6 6-4.9 4.9-6.1-6zM5.3 5.6h.01" />,
  person: (
    <>
      <circle cx="8" cy="5.2" r="2.4" />
      <path d="M3.3 13.3c.4-2.7 2.2-4.2 4.7-4.2s4.3 1.5 4.7 4.2" />
    </>
  ),
  keyboard: <path d="M1.8 4h12.4v8H1.8zM4.3 6.5h.01M6.8 6.5h.01M9.3 6.5h.01M11.8 6.5h.01M5 9.6h6" />,
  save: <path d="M3 2.5h8l2.5 2.5v8.5H2.5V2.5zM5 2.5v3.3h5V2.5M5 13.5V9.5h6v4" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />,
  merge: <path d="M4 2.5v2.5c0 2 4 2.5 4 5v3.5M12 2.5v2.5c0 2-4 2.5-4 5M6 11.5l2 2 2-2" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.6" />
      <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" />
    </>
  ),
  moon: <path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z" />,
  mail: <path d="M2 3.5h12v9H2zM2.3 4l5.7 4.5L13.7 4" />,
  zoomIn: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.2 10.2l3.3 3.3M7 5.2v3.6M5.2 7h3.6" />
    </>
  ),
  zoomOut: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.2 10.2l3.3 3.3M5.2 7h3.6" />
    </>
  ),
  arrowUp: <path d="M8 13V3M4.5 6.5L8 3l3.5 3.5" />,
  arrowDown: <path d="M8 3v10M4.5 9.5L8 13l3.5-3.5" />,
  arrowRight: <path d="M3 8h10M9.5 4.5L13 8l-3.5 3.5" />,
} as const satisfies Readonly<Record<string, ReactElement>>;

export type IconName = keyof typeof iconPaths;
