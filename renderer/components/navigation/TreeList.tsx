/** A tree to choose from: organisation, codes, folders. Right opens, Left closes, typing finds. */
import type { ReactNode } from 'react';
import { Button as AriaButton, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/paths';
import styles from './lists.module.css';

export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly sign?: ReactNode;
  readonly count?: number | string;
  readonly children?: readonly TreeNode[];
}

export interface TreeListProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Ids of open nodes; the tree keeps them itself when left out (all open at first). */
  readonly expanded?: readonly string[];
  readonly onExpand?: (ids: readonly string[]) => void;
  /** Enter or double click. */
  readonly onOpen?: (id: string) => void;
  readonly emptyText?: ReactNode;
  /** Spoken name of the arrow that opens a node. */
  readonly expandLabel: string;
}

/** Ids of all nodes that have children. */
function branchIds(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.children?.length ? [node.id, ...branchIds(node.children)] : []));
}

/** The tree. */
export function TreeList(props: TreeListProps) {
  const { label, nodes, selected, onSelect, expanded, onExpand, onOpen, emptyText, expandLabel } = props;
  return (
    <Tree
      aria-label={label}
      className={styles.list}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : [...keys].map(String);
        if (id !== undefined && id !== selected) onSelect(id);
      }}
      {...(expanded === undefined ? { defaultExpandedKeys: branchIds(nodes) } : { expandedKeys: expanded })}
      {...(onExpand && { onExpandedChange: (keys) => onExpand([...keys].map(String)) })}
      {...(onOpen && { onAction: (key) => onOpen(String(key)) })}
      renderEmptyState={() => <div className={styles.empty}>{emptyText}</div>}
    >
      {nodes.map((node) => (
        <Branch key={node.id} node={node} expandLabel={expandLabel} />
      ))}
    </Tree>
  );
}

function Branch({ node, expandLabel }: { readonly node: TreeNode; readonly expandLabel: string }) {
  return (
    <TreeItem id={node.id} textValue={node.label} className={styles.item}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level }) => (
          <>
            <span className={styles.indent} style={{ width: (level - 1) * 16 }} />
            {hasChildItems ? (
              <AriaButton slot="chevron" className={styles.chevron} aria-label={expandLabel}>
                <Icon name={isExpanded ? 'down' : 'right'} size={12} />
              </AriaButton>
            ) : (
              <span className={styles.chevron} />
            )}
            {node.sign !== undefined ? (
              <span className={styles.sign}>{node.sign}</span>
            ) : (
              node.icon !== undefined && <Icon name={node.icon} className={styles.icon} />
            )}
            <span className={styles.texts}>
              <span className={styles.label}>{node.label}</span>
            </span>
            {node.count !== undefined && <span className={styles.trailing}>{node.count}</span>}
          </>
        )}
      </TreeItemContent>
      {(node.children ?? []).map((child) => (
        <Branch key={child.id} node={child} expandLabel={expandLabel} />
      ))}
    </TreeItem>
  );
}
