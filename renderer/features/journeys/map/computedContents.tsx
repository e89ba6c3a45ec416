/** What the program itself shows in the cells of a lane: channels, measurements, quotes of interviews, the picture of a step. */
import { useEffect, useState } from 'react';
import { runCommand, useEngineQuery, host } from '@renderer/api';
import { BasisDot, Icon, ModeSign } from '@renderer/components';
import type { MapStep } from '@shared/insight/journey/map';
import type { CurveFigure } from '@shared/insight/journey/points';
import { formatScore } from '@shared/i18n/format';
import { endEdit, useMapStore } from '../model/mapStore';
import { useMapContents } from './mapContext';
import { TextEditor } from './TextEditor';
import styles from './cells.module.css';

/** Channels of a step: those of its touchpoints and its own. Typing adds channels to the step, several with a comma. */
export function Channels({ step, lane }: { readonly step: MapStep; readonly lane: number }) {
  const { lists, t } = useMapContents();
  const editing = useMapStore((state) =>
    state.editing?.kind === 'channels' && state.editing.step === step.id ? state.editing : null,
  );
  const save = (text: string): void => {
    endEdit();
    const names = text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.length === 0) return;
    const channels = [...step.channels, ...names.map((name) => ({ name }))];
    void runCommand('journeyStep.update', { id: step.id, fields: { channels } });
  };
  return (
    <span className={styles.channels} data-lane-kind={lane}>
      {step.allChannels.map((id) => {
        const channel = lists.channels.find((known) => known.id === id);
        return (
          <span key={id} className={styles.channel}>
            <ModeSign mode={channel?.side ?? null} size={9} label={t(`domain.mode.${channel?.side ?? 'unknown'}`)} />
            {channel?.name ?? ''}
          </span>
        );
      })}
      {editing !== null && (
        <TextEditor
          label={t('journeysScreen.channelLabel', { step: step.name })}
          text={editing.text}
          isSingleLine
          placeholder={t('journeysScreen.channelHint')}
          onSave={save}
          onCancel={() => endEdit()}
        />
      )}
    </span>
  );
}

/** Measured figures of the touchpoints in a step, with answers and interval. */
export function Measurements({ step }: { readonly step: MapStep }) {
  const { index, t } = useMapContents();
  const line = (figure: CurveFigure): string =>
    t('journeysScreen.measuredSpoken', {
      score: formatScore(t.locale, figure.value),
      low: formatScore(t.locale, figure.interval?.low ?? figure.value),
      high: formatScore(t.locale, figure.interval?.high ?? figure.value),
      n: figure.n ?? 0,
    });
  return (
    <>
      {step.moments.flatMap((moment) => {
        const point = index.points.get(moment);
        return [point?.emotional, point?.functional].flatMap((figure, place) =>
          figure?.basis !== 'measured'
            ? []
            : [
                <span key={`${moment}-${place}`} className={styles.measured}>
                  <BasisDot basis="measured" />
                  {t(place === 0 ? 'journeysScreen.emotional' : 'journeysScreen.functional')} {line(figure)}
                </span>,
              ],
        );
      })}
    </>
  );
}

/** Quotes in one cell; the interviews hold the rest. */
const MOST_QUOTES = 2;

/** What people said about a step in interviews: its own quotes and those of its touchpoints. */
export function Said({ step }: { readonly step: MapStep }) {
  const { quotes, t } = useMapContents();
  const own = quotes.get(step.id) ?? [];
  return (
    <>
      {own.slice(0, MOST_QUOTES).map(({ quote, text, who }) => (
        <blockquote key={quote} className={styles.said} title={text}>
          ‘{text}’{who !== null && <em className={styles.source}> {who}</em>}
        </blockquote>
      ))}
      {own.length > MOST_QUOTES && (
        <span className={styles.source}>{t('journeysScreen.moreQuotes', { count: own.length - MOST_QUOTES })}</span>
      )}
    </>
  );
}

/** The picture of a step, or the place to put one. */
export function Picture({ step }: { readonly step: MapStep }) {
  const { t, isReadOnly } = useMapContents();
  if (step.picture !== null) return <AttachedPicture id={step.picture} name={step.name} className={styles.picture} />;
  if (isReadOnly) return null;
  return (
    <button type="button" tabIndex={-1} className={styles.addPicture} onClick={() => void addPicture(step.id)}>
      <Icon name="image" size={14} />
      {t('journeysScreen.addPicture')}
    </button>
  );
}

/** Asks for a picture and puts it on the step. */
export async function addPicture(step: number): Promise<void> {
  const file = await host('file.choose', { purpose: 'attachment' });
  if (file.ok && file.value !== null) await runCommand('journeyStep.addPicture', { id: step, file: file.value.token });
}

/** A picture kept in the file. Drawings (SVG) can hold scripts; as the source of an image they do nothing. */
export function AttachedPicture({
  id,
  name,
  className,
}: {
  readonly id: number;
  readonly name: string;
  readonly className: string | undefined;
}) {
  const { data } = useEngineQuery('attachment.read', { id }, { gcTime: 30_000 });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([new Uint8Array(data.data)], { type: data.entry.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return url === null ? null : <img className={className} src={url} alt={name} draggable={false} />;
}
