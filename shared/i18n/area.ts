/** The shape of a message file: the same keys in Dutch and English. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}
export interface MessageArea {
  readonly nl: MessageTree;
  readonly en: MessageTree;
}
