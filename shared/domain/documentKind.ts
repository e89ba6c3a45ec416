/** The two kinds of file: an engagement (opdracht), and a pool of specialists and assignments. Both are the same engine and the same schema; the kind says which parts the window shows. */
export const documentKinds = ['engagement', 'pool'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** File name extension of each kind, without the point. */
export const documentExtensions: Readonly<Record<DocumentKind, string>> = { engagement: 'cxw', pool: 'cxpool' };

/** What a file is by its name; anything that is not named as a pool counts as an engagement. */
export function kindByFileName(name: string): DocumentKind {
  return name.toLowerCase().endsWith(`.${documentExtensions.pool}`) ? 'pool' : 'engagement';
}

/** The name without the extension of either kind. */
export function withoutDocumentExtension(name: string): string {
  return name.replace(/\.(cxw|cxpool)$/i, '');
}
