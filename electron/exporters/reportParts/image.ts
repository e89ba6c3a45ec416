/** Pictures for office files: what kind they are and how large, read from their first bytes. */

export interface OfficeImage {
  readonly kind: 'png' | 'jpg' | 'gif' | 'svg';
  readonly bytes: Buffer;
  /** As the presentation library wants it. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

const kinds: Readonly<Record<string, OfficeImage['kind']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

function jpegSize(bytes: Buffer): readonly [number, number] | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Frames hold the size; DHT (c4), JPG (c8) and DAC (cc) are no frames.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function svgSize(bytes: Buffer): readonly [number, number] | null {
  const head = /<svg\b[^>]*>/.exec(bytes.toString('utf8', 0, 20_000))?.[0];
  if (head === undefined) return null;
  const read = (name: string): number =>
    Number.parseFloat(new RegExp(`\\s${name}="([\\d.]+)(?:px|pt)?"`).exec(head)?.[1] ?? '');
  const [width, height] = [read('width'), read('height')];
  if (width > 0 && height > 0) return [width, height];
  const box = /\sviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(head);
  return box === null ? null : [Number(box[1]), Number(box[2])];
}

function sizeOf(kind: OfficeImage['kind'], bytes: Buffer): readonly [number, number] | null {
  if (kind === 'png') return bytes.length < 24 ? null : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (kind === 'gif') return bytes.length < 10 ? null : [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  return kind === 'jpg' ? jpegSize(bytes) : svgSize(bytes);
}

/** The picture, or null for none, for a kind that office files do not know (webp), or for one without a size. */
export function imageOf(given: { readonly mediaType: string; readonly base64: string } | null): OfficeImage | null {
  const kind = given === null ? undefined : kinds[given.mediaType];
  if (given === null || kind === undefined) return null;
  const bytes = Buffer.from(given.base64, 'base64');
  const [width = 0, height = 0] = sizeOf(kind, bytes) ?? [];
  if (!(width > 0 && height > 0)) return null;
  return { kind, bytes, data: `data:${given.mediaType};base64,${given.base64}`, width, height };
}

/** The largest size with the same proportions within a box. */
export function within(
  image: Pick<OfficeImage, 'width' | 'height'>,
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(width / image.width, height / image.height);
  return { width: image.width * scale, height: image.height * scale };
}

/** One transparent point: what a program shows that cannot draw SVG. */
export const transparentPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);

/** Whether bytes are a PNG, whatever the name of their file says. */
export function isPng(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0x89504e47;
}
