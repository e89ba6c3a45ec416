/** Which touchpoint each topic of the survey stands for, and whether that touchpoint follows the measurement or keeps its estimate. */
import { errorOf, runCommand, useEngineQuery, useText } from '@renderer/api';
import { useTouchpointNames } from '@renderer/api/touchpointNames';
import { formatFigure } from '@renderer/charts/survey';
import { Button, ComboBox, ErrorNotice, PageBody, Switch } from '@renderer/components';
import type { FollowedScore, ScoreOrigin, SurveyTopic } from '@shared/domain/measurement';
import { formatNumber, formatScore } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import type { AnswerFilter } from './AnswersView';
import styles from './measurements.module.css';

export interface TopicsViewProps {
  readonly isReadOnly: boolean;
  onAnswers(filter: Partial<AnswerFilter>): void;
}

export function TopicsView({ isReadOnly, onAnswers }: TopicsViewProps) {
  const t = useText();
  const query = useEngineQuery('measurement.topics', {}, { keepPrevious: true });
  const followed = useEngineQuery('measurement.followed', {}, { keepPrevious: true }).data ?? [];
  const names = useTouchpointNames();
  const error = errorOf(query);
  const topics = query.data ?? [];
  const linked = [
    ...new Set(topics.flatMap(({ touchpoint, answers }) => (touchpoint === null || answers === 0 ? [] : [touchpoint]))),
  ];
  const options = names.map(({ id, name }) => ({ id: String(id), label: name }));
  return (
    <PageBody hasPadding>
      {error !== null && (
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
        />
      )}
      <div className={styles.topicsHead}>
        <p className={styles.explain}>
          {topics.length === 0 ? t('measurementsScreen.topics.empty') : t('measurementsScreen.topics.intro')}
        </p>
        <span className={styles.buttons}>
          <Button
            isDisabled={isReadOnly || linked.length === 0}
            onPress={() => void runCommand('measurement.follow', { touchpoints: linked })}
          >
            {t('measurementsScreen.topics.followAll')}
          </Button>
          <Button
            isDisabled={isReadOnly || followed.length === 0}
            onPress={() =>
              void runCommand('measurement.estimate', { touchpoints: followed.map(({ touchpoint }) => touchpoint) })
            }
          >
            {t('measurementsScreen.topics.estimateAll')}
          </Button>
        </span>
      </div>
      {topics.length > 0 && (
        <table className={styles.topics}>
          <caption className={styles.caption}>{t('measurementsScreen.topics.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('measurementsScreen.topics.name')}</th>
              <th scope="col" className={styles.end}>
                {t('measurementsScreen.topics.answers')}
              </th>
              <th scope="col">{t('measurementsScreen.topics.touchpoint')}</th>
              <th scope="col">{t('measurementsScreen.topics.follows')}</th>
              <th scope="col">{t('measurementsScreen.topics.functional')}</th>
              <th scope="col">{t('measurementsScreen.topics.emotional')}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <TopicRow
                key={topic.id}
                topic={topic}
                options={options}
                follows={followed.find(({ touchpoint }) => touchpoint === topic.touchpoint)}
                isReadOnly={isReadOnly}
                text={t}
                onAnswers={() => onAnswers({ topic: topic.id, name: topic.name })}
              />
            ))}
          </tbody>
        </table>
      )}
    </PageBody>
  );
}

interface TopicRowProps {
  readonly topic: SurveyTopic;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly follows: FollowedScore | undefined;
  readonly isReadOnly: boolean;
  readonly text: Text;
  onAnswers(): void;
}

function TopicRow({ topic, options, follows, isReadOnly, text, onAnswers }: TopicRowProps) {
  const { touchpoint } = topic;
  const current = touchpoint === null ? null : String(touchpoint);
  const [best] = touchpoint === null ? topic.suggestions : [];
  const suggested = options.find(({ id }) => id === String(best));
  const known =
    current === null || options.some(({ id }) => id === current)
      ? options
      : [...options, { id: current, label: topic.touchpointName ?? '' }];
  return (
    <tr>
      <th scope="row">{topic.name}</th>
      <td className={styles.end}>
        <Button variant="link" onPress={onAnswers}>
          {formatNumber(text.locale, topic.answers, 0)}
        </Button>
      </td>
      <td>
        <ComboBox
          label={text('measurementsScreen.topics.pick', { name: topic.name })}
          isLabelHidden
          options={known}
          value={current}
          isDisabled={isReadOnly}
          placeholder={text('measurementsScreen.topics.none')}
          emptyText={text('measurementsScreen.topics.noMatch')}
          onChange={(id) =>
            void runCommand('surveyTopic.link', { id: topic.id, touchpoint: id === null ? null : Number(id) })
          }
        />
        {suggested !== undefined && !isReadOnly && (
          <Button
            variant="link"
            size="small"
            onPress={() => void runCommand('surveyTopic.link', { id: topic.id, touchpoint: Number(suggested.id) })}
          >
            {text('measurementsScreen.topics.suggestion', { name: suggested.label })}
          </Button>
        )}
      </td>
      <td>
        {touchpoint !== null && (
          <Switch
            label={
              <span className={styles.caption}>
                {text('measurementsScreen.topics.followsLabel', { name: topic.touchpointName ?? topic.name })}
              </span>
            }
            isSelected={follows !== undefined}
            isDisabled={isReadOnly || topic.answers === 0}
            onChange={(isOn) =>
              void runCommand(isOn ? 'measurement.follow' : 'measurement.estimate', { touchpoints: [touchpoint] })
            }
          />
        )}
      </td>
      <td>{follows !== undefined && <Origin origin={follows.functional} text={text} />}</td>
      <td>{follows !== undefined && <Origin origin={follows.emotional} text={text} />}</td>
    </tr>
  );
}

/** Where a score comes from, and what the estimate says beside it. */
function Origin({ origin, text }: { readonly origin: ScoreOrigin; readonly text: Text }) {
  const { measured, estimate } = origin;
  const parts = [
    ...(measured === null
      ? []
      : [
          text('measurementsScreen.topics.measuredWith', {
            value: formatFigure(text, 'emotional', measured.mean),
            n: measured.n,
          }) + (measured.small ? ' ○' : ''),
        ]),
    ...(estimate === null
      ? []
      : [text('measurementsScreen.topics.estimate', { value: formatScore(text.locale, estimate) })]),
  ];
  if (parts.length === 0) return <>{text('measurementsScreen.topics.nothing')}</>;
  return (
    <>
      {parts.map((part, place) => (
        <span key={part} className={place === 0 ? styles.origin : styles.originNote}>
          {part}
        </span>
      ))}
    </>
  );
}
