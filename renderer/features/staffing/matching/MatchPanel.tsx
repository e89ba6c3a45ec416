/** One person beside an assignment: the score as a sum, why each demand is met or not, and the decision, which a person makes. */
import { useState } from 'react';
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { PanelSlot } from '@renderer/app/slots';
import { ContributionBar, ToneSign } from '@renderer/charts/staffing';
import { Button, Icon, PanelSection, Select, SidePanel } from '@renderer/components';
import type { MatchLine } from '@shared/contract/staffingMatch.contract';
import { shortlistStages, type Assignment, type Skill } from '@shared/domain/staffing';
import { formatNumber } from '@shared/i18n/format';
import { gateOf } from '@shared/insight/staffing/match';
import { fitReasonText } from '@shared/insight/staffing/words';
import { GiveDialog } from '../exchange/GiveDialog';
import { SheetDialog } from '../exchange/SheetDialog';
import { piecesOf, scoreText, sumSentence, type WeighedCriterion } from './lines';
import styles from './matching.module.css';

export interface MatchPanelProps {
  readonly assignment: Assignment;
  readonly line: MatchLine;
  readonly legend: readonly WeighedCriterion[];
  readonly skills: readonly Skill[];
  readonly isReadOnly: boolean;
  readonly isCompared: boolean;
  onCompare(): void;
  onClose(): void;
}

const gateIcons = { pass: 'check', unknown: 'help', fail: 'close' } as const;

export function MatchPanel(props: MatchPanelProps) {
  const { assignment, line, legend, skills, isReadOnly, isCompared, onCompare, onClose } = props;
  const t = useText();
  const [isGiving, setGiving] = useState(false);
  const [hasSheet, setSheet] = useState(false);
  const shortlist = useEngineQuery('shortlist.list', { assignment: assignment.id }, { keepPrevious: true });
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  const pieces = piecesOf(line.contributions, legend);
  const entry = shortlist.data?.find(({ specialist }) => specialist === line.specialist);
  const demands = line.contributions.filter(({ condition }) => condition !== 'wish');
  const setStage = (stage: (typeof shortlistStages)[number] | null): void =>
    void runCommand('shortlist.set', { assignment: assignment.id, specialists: [line.specialist], stage });
  return (
    <PanelSlot>
      <SidePanel
        label={t('staffingScreen.match.panel')}
        width="wide"
        kicker={t('staffingScreen.match.scoreAndRank', {
          score: scoreText(t, line.low, line.high),
          rank: line.rank,
          tie: line.isTie ? 'yes' : 'no',
          gate: line.gate,
        })}
        title={line.label}
        onClose={onClose}
        closeLabel={t('common.close')}
      >
        <PanelSection>
          <div className={styles.buttons}>
            {entry === undefined ? (
              <Button variant="primary" icon="flag" isDisabled={isReadOnly} onPress={() => setStage('considered')}>
                {t('staffingScreen.match.toShortlist')}
              </Button>
            ) : (
              <Select
                label={t('staffingScreen.shortlist.stage')}
                options={[
                  ...shortlistStages.map((id) => ({ id, label: t(`staffing.stage.${id}`) })),
                  { id: 'off', label: t('staffingScreen.shortlist.off') },
                ]}
                isDisabled={isReadOnly}
                value={entry.stage}
                onChange={(id) => setStage(shortlistStages.find((stage) => stage === id) ?? null)}
                placeholder=""
              />
            )}
            <Button icon="split" onPress={onCompare}>
              {t(isCompared ? 'staffingScreen.match.notCompare' : 'staffingScreen.match.layBeside')}
            </Button>
            <Button variant="quiet" icon="file" onPress={() => setSheet(true)}>
              {t('staffingScreen.exchange.sheetButton')}
            </Button>
            <Button variant="quiet" icon="export" onPress={() => setGiving(true)}>
              {t('staffingScreen.exchange.giveProfile')}
            </Button>
            <Button variant="quiet" icon="person" onPress={() => openScreen('specialists', { focus: line.specialist })}>
              {t('staffingScreen.match.wholeProfile')}
            </Button>
          </div>
          <p className={styles.note}>{t('staffingScreen.match.youDecide')}</p>
        </PanelSection>
        <PanelSection title={t('staffingScreen.match.why', { score: scoreText(t, line.low, line.high) })}>
          <ContributionBar pieces={pieces} label={sumSentence(t, line, legend)} size="large" />
          <table className={styles.sum}>
            <tbody>
              {legend.map(({ criterion, tone, letter, name }) => {
                const found = line.contributions.find((one) => one.criterion === criterion.id);
                const piece = pieces.find(({ key }) => key === String(criterion.id));
                if (found === undefined) return null;
                return (
                  <tr key={criterion.id}>
                    <th scope="row">
                      <ToneSign tone={tone} letter={letter} /> {name}
                      <div className={styles.text}>{fitReasonText(found.reason, names, t, t.locale)}</div>
                    </th>
                    <td>
                      {piece === undefined
                        ? t('staffingScreen.match.noWeight')
                        : piece.open > 0
                          ? `${formatNumber(t.locale, piece.points, 1)}–${formatNumber(t.locale, piece.points + piece.open, 1)}`
                          : formatNumber(t.locale, piece.points, 1)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('staffingScreen.match.sumTotal')}</th>
                <td>
                  {line.low === null
                    ? '–'
                    : line.low === line.high
                      ? formatNumber(t.locale, line.low, 1)
                      : `${formatNumber(t.locale, line.low, 1)}–${formatNumber(t.locale, line.high, 1)}`}
                </td>
              </tr>
            </tfoot>
          </table>
          <p className={styles.sentence}>{sumSentence(t, line, legend)}</p>
        </PanelSection>
        {demands.length > 0 && (
          <PanelSection title={t('staffingScreen.match.musts')} note={t('staffingScreen.match.noPoints')}>
            <ul className={styles.reasons}>
              {demands.map((demand) => {
                const gate = gateOf(demand.condition, demand.met);
                return (
                  <li key={demand.criterion}>
                    <Icon name={gateIcons[gate]} size={14} label={t(`staffing.gate.${gate}`)} />
                    <span>{fitReasonText(demand.reason, names, t, t.locale)}</span>
                  </li>
                );
              })}
            </ul>
          </PanelSection>
        )}
      </SidePanel>
      {hasSheet && (
        <SheetDialog
          specialist={line.specialist}
          label={line.label}
          assignment={assignment.id}
          onClose={() => setSheet(false)}
        />
      )}
      {isGiving && (
        <GiveDialog
          given={{ kind: 'profiles', specialists: [line.specialist] }}
          suggestedName={line.label}
          onClose={() => setGiving(false)}
        />
      )}
    </PanelSlot>
  );
}
