/** The quality list: what is missing or odd, by rule, each remark with its reason, its mending one click away, and "this is meant so". */
import { errorOf, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openScreen, type OrganisationTab } from '@renderer/app/navigation';
import { Badge, Button, Dialog, ErrorNotice, PageBar, TextField } from '@renderer/components';
import { formatNumber } from '@shared/i18n/format';
import type { QualityGroup, QualityItem } from '@shared/insight/qualityList';
import { useState } from 'react';
import styles from './lists.module.css';

export interface QualityListProps {
  readonly isReadOnly: boolean;
  onOpen(id: number, field?: string): void;
  onShowTable(): void;
}

const SHORT = 8;
const listTabs: Readonly<Record<'stage' | 'channel' | 'person' | 'department', OrganisationTab>> = {
  stage: 'stages',
  channel: 'channels',
  person: 'people',
  department: 'departments',
};

export function QualityList({ onOpen, onShowTable, isReadOnly }: QualityListProps) {
  const t = useText();
  const query = useEngineQuery('insight.qualityList', {}, { keepPrevious: true });
  const [whole, setWhole] = useState<ReadonlySet<string>>(() => new Set());
  const [dismissing, setDismissing] = useState<QualityItem | null>(null);
  const [showsDismissed, setShowsDismissed] = useState(false);
  const report = query.data;
  const error = errorOf(query);
  const mend = (item: QualityItem): void => {
    if ('list' in item.mend) openScreen('organisation', { tab: listTabs[item.mend.list], focus: item.mend.id });
    else if (item.touchpoint !== null) onOpen(item.touchpoint, item.mend.field);
    else onShowTable();
  };
  const open = report?.groups.filter((group) => group.count > 0) ?? [];
  return (
    <div className={styles.page}>
      <PageBar
        end={
          <Button size="small" variant="quiet" icon="table" onPress={onShowTable}>
            {t('touchpoints.lists.asTable')}
          </Button>
        }
      >
        <span className={styles.explain}>
          {report === undefined
            ? ''
            : t('touchpoints.lists.qualitySummary', { errors: report.errors, remarks: report.remarks })}
        </span>
      </PageBar>
      <div className={styles.scroll}>
        {error !== null && <ErrorNotice what={t.error(error)} />}
        {report !== undefined && open.length === 0 && (
          <p className={styles.nothing}>{t('touchpoints.lists.qualityEmpty')}</p>
        )}
        {open.map((group) => (
          <Group
            key={group.rule}
            group={group}
            isWhole={whole.has(group.rule)}
            isReadOnly={isReadOnly}
            onMend={mend}
            onDismiss={setDismissing}
            onWhole={() => setWhole(new Set([...whole, group.rule]))}
          />
        ))}
        {report !== undefined && report.dismissed > 0 && (
          <section className={styles.group}>
            <Button
              variant="quiet"
              size="small"
              iconAfter={showsDismissed ? 'up' : 'down'}
              onPress={() => setShowsDismissed(!showsDismissed)}
            >
              {t('touchpoints.lists.dismissed', { count: report.dismissed })}
            </Button>
            {showsDismissed && (
              <ul className={styles.items}>
                {report.dismissedItems.map((item) => (
                  <li key={`${item.dismissKey}-${item.touchpoint ?? 'all'}`} className={styles.item}>
                    <span className={styles.itemText}>
                      <b>{item.name === '' ? t.lookup(`insight.quality.rules.${item.rule}`) : item.name}</b>{' '}
                      {t.lookup(`insight.quality.reasons.${item.rule}`, item.params)}
                    </span>
                    <Button
                      size="small"
                      variant="quiet"
                      isDisabled={isReadOnly}
                      onPress={() =>
                        void runCommand('quality.restore', { touchpoint: item.touchpoint, rule: item.dismissKey })
                      }
                    >
                      {t('touchpoints.lists.restore')}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
      </div>
      {dismissing !== null && <DismissDialog item={dismissing} onClose={() => setDismissing(null)} />}
    </div>
  );
}

interface GroupProps {
  readonly group: QualityGroup;
  readonly isWhole: boolean;
  readonly isReadOnly: boolean;
  onMend(item: QualityItem): void;
  onDismiss(item: QualityItem): void;
  onWhole(): void;
}

function Group({ group, isWhole, isReadOnly, onMend, onDismiss, onWhole }: GroupProps) {
  const t = useText();
  const shown = isWhole ? group.items : group.items.slice(0, SHORT);
  const title = t.lookup(`insight.quality.rules.${group.rule}`);
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.groupTitle}>
        {title}
        <Badge tone={group.severity === 'error' ? 'danger' : 'neutral'}>{formatNumber(t.locale, group.count, 0)}</Badge>
      </h2>
      <ul className={styles.items}>
        {shown.map((item) => (
          <li key={`${item.dismissKey}-${item.touchpoint ?? 'all'}`} className={styles.item}>
            <button type="button" className={styles.itemButton} onClick={() => onMend(item)}>
              {item.name !== '' && (
                <b>
                  <span className={styles.number}>{item.number ?? ''}</span> {item.name}
                </b>
              )}
              <span>{t.lookup(`insight.quality.reasons.${item.rule}`, item.params)}</span>
            </button>
            <Button size="small" variant="quiet" onPress={() => onMend(item)}>
              {t('touchpoints.lists.mend')}
            </Button>
            <Button size="small" variant="quiet" isDisabled={isReadOnly} onPress={() => onDismiss(item)}>
              {t('touchpoints.lists.dismiss')}
            </Button>
          </li>
        ))}
      </ul>
      {group.items.length > shown.length && (
        <Button size="small" variant="quiet" onPress={onWhole}>
          {t('touchpoints.lists.showAll', { count: group.items.length })}
        </Button>
      )}
    </section>
  );
}

function DismissDialog({ item, onClose }: { readonly item: QualityItem; onClose(): void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const dismiss = (): void => {
    onClose();
    void runCommand('quality.dismiss', {
      touchpoint: item.touchpoint,
      rule: item.dismissKey,
      reason: reason.trim() === '' ? null : reason.trim(),
    });
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t('touchpoints.lists.dismissTitle')}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={dismiss}>
            {t('touchpoints.lists.dismiss')}
          </Button>
        </>
      }
    >
      <p>{t.lookup(`insight.quality.reasons.${item.rule}`, item.params)}</p>
      <TextField
        label={t('touchpoints.lists.dismissReason')}
        description={t('touchpoints.lists.dismissHelp')}
        value={reason}
        onChange={setReason}
        autoFocus
        maxLength={1000}
        onKeyDown={(event) => {
          if (event.key === 'Enter') dismiss();
          // A field keeps its keys to itself, so the dialog does not hear this one.
          else if (event.key === 'Escape') onClose();
        }}
      />
    </Dialog>
  );
}
