/** Improvements at a glance: the chain from proposal to proof, what is late, and what each owner did with what was asked. Each number leads to its rows. */
import { useEngineQuery } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { readinessFinding } from '@renderer/charts/improvement';
import { Button } from '@renderer/components';
import { chainSteps, type ChainStep } from '@shared/insight/improvement/overview';
import type { CaseState, Readiness } from '@shared/insight/improvement/readiness';
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import { Card } from './PartsCards';
import styles from './overview.module.css';

/** Owners shown; the rest is a click away. */
const MOST_OWNERS = 6;
/** As the report tells it: what was proposed first, then what lay under it. */
const steps: readonly ChainStep[] = ['proposals', ...chainSteps.filter((step) => step !== 'proposals')];
const states: readonly CaseState[] = ['done', 'accepted', 'rejected', 'open'];
/** Pixels from one block to the next, and how many fit before they get narrower. */
const STEP = 14;
const MOST_BLOCKS = 12;

/** Findings : actions : results, what is overdue, and owners who have not answered. */
export function ImprovementsCards({ text }: { readonly text: Text }) {
  const overview = useEngineQuery('improvement.overview', {}, { keepPrevious: true }).data;
  const readiness = useEngineQuery('improvement.readiness', {}, { keepPrevious: true }).data;
  if (overview === undefined) return null;
  const { chain, flags } = overview;
  if (chain.proposals === 0) {
    return (
      <Card title={text('overview.improvements')} note={text('overview.improvementsNone')}>
        <Button variant="link" onPress={() => openScreen('improvements', {})}>
          {text('overview.startImprovement')}
        </Button>
      </Card>
    );
  }
  const most = Math.max(...steps.map((step) => chain[step]), 1);
  const owners = (readiness?.owners ?? []).filter((owner) => owner.id !== null && owner.verdict !== 'too-few');
  return (
    <>
      <Card
        title={text('reportParts.chain.finding', { proposals: chain.proposals, measured: chain.measured })}
        note={text('reportParts.chain.subtitle')}
      >
        <ul className={styles.list}>
          {steps.map((step) => (
            <li key={step}>
              <button type="button" className={styles.chainRow} onClick={() => openScreen('improvements', { step })}>
                <span>{text(`reportParts.chain.${step}`)}</span>
                <span className={styles.chainBar} data-main={step === 'measured' ? '' : undefined} aria-hidden="true">
                  <span style={{ width: `${(chain[step] / most) * 100}%` }} />
                </span>
                <strong>{formatNumber(text.locale, chain[step])}</strong>
              </button>
            </li>
          ))}
        </ul>
        {flags.overdue.length > 0 && (
          <Button variant="link" onPress={() => openScreen('improvements', { flag: 'overdue' })}>
            {text('overview.overdue', { count: flags.overdue.length })}
          </Button>
        )}
      </Card>
      {owners.length > 0 && (
        <Card title={readinessFinding(text, owners)} note={text('overview.readinessSub')}>
          <ul className={styles.list}>
            {owners.slice(0, MOST_OWNERS).map((owner) => (
              <OwnerRow key={owner.id} owner={owner} most={mostAsked(owners)} text={text} />
            ))}
          </ul>
          {owners.length > MOST_OWNERS && (
            <Button variant="link" onPress={() => openScreen('improvements', {})}>
              {text('overview.showAll', { count: owners.length })}
            </Button>
          )}
        </Card>
      )}
    </>
  );
}

const mostAsked = (owners: readonly Readiness[]): number => Math.max(1, ...owners.map((owner) => owner.asked));

/** A block for every proposal: done, decided, rejected and open differ in more than colour. */
function OwnerRow({ owner, most, text }: { readonly owner: Readiness; readonly most: number; readonly text: Text }) {
  const name = owner.name ?? '';
  const answered = text('overview.answered', { answered: owner.answered, asked: owner.asked });
  const verdict = text(`reportParts.readiness.verdicts.${owner.verdict}`);
  const step = Math.min(STEP, (STEP * MOST_BLOCKS) / most);
  const size = Math.max(2, step - 3);
  const blocks = states.flatMap((state) => owner.cases.filter((one) => one.state === state));
  return (
    <li>
      <button
        type="button"
        className={styles.ownerRow}
        title={verdict}
        onClick={() => openScreen('improvements', owner.id === null ? {} : { owner: owner.id })}
      >
        <span className={styles.name}>{name}</span>
        <svg width={Math.min(most, MOST_BLOCKS) * STEP} height={12} aria-hidden="true">
          {blocks.map((one, index) => (
            <g key={one.improvement} className={styles[one.state]}>
              <rect x={index * step + 0.5} y={0.5} width={size} height={11} rx={2} />
              {one.state === 'rejected' && <path d={`M${index * step + 2} 10L${index * step + size - 1} 2`} />}
            </g>
          ))}
        </svg>
        <strong>{answered}</strong>
      </button>
    </li>
  );
}
