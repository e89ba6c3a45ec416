/** The client's house style: logo and colour, with what the colour can carry on white paper. */
import { useEffect, useState } from 'react';
import { host, noticeError, runCommand, useEngineQuery } from '@renderer/api';
import { Button, SegmentedControl } from '@renderer/components';
import type { Engagement } from '@shared/domain/engagement';
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import { contrastOnWhite, OWN_COLOUR, readableColour, TEXT_CONTRAST } from '@shared/report/colour';
import { Draft } from './Draft';
import styles from './reports.module.css';
import { loadStyle, saveStyle } from './styleFile';

export interface HouseStyleProps {
  readonly engagement: Engagement;
  readonly isReadOnly: boolean;
  readonly text: Text;
}

async function chooseLogo(): Promise<void> {
  const file = await host('file.choose', { purpose: 'logo' });
  if (!file.ok) noticeError(file.error, chooseLogo);
  else if (file.value !== null)
    await runCommand('attachment.add', { file: file.value.token, touchpoint: null, use: 'logo' });
}

function saveColour(colour: string | null): void {
  void runCommand('engagement.update', { fields: { colour } });
}

/** An address for picture bytes, for as long as the picture is shown. */
function usePicture(data: Uint8Array | undefined, mediaType: string | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined || mediaType === undefined) {
      setAddress(null);
      return undefined;
    }
    const made = URL.createObjectURL(new Blob([new Uint8Array(data)], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data, mediaType]);
  return address;
}

/** Colour, fonts, logo. */
export function HouseStyle({ engagement, isReadOnly, text }: HouseStyleProps) {
  const { logo } = engagement;
  const style = useEngineQuery('report.style', {}).data;
  const colour = engagement.colour ?? OWN_COLOUR;
  // While the colour is being picked it moves with the hand; it is saved when it rests.
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (picked === null || picked === engagement.colour) return undefined;
    const timer = setTimeout(() => saveColour(picked), 300);
    return () => clearTimeout(timer);
  }, [picked, engagement.colour]);
  useEffect(() => setPicked(null), [engagement.colour]);
  const shown = picked ?? colour;
  const readable = readableColour(shown);
  const ratio = (hex: string): string => formatNumber(text.locale, Math.floor(contrastOnWhite(hex) * 10) / 10, 1, 1);
  const isReadable = contrastOnWhite(shown) >= TEXT_CONTRAST;
  const attachment = useEngineQuery('attachment.read', { id: logo ?? 0 }, { enabled: logo !== null }).data;
  const picture = usePicture(logo === null ? undefined : attachment?.data, attachment?.entry.mediaType);
  return (
    <div className={styles.style}>
      <div className={styles.styleRow}>
        <input
          type="color"
          className={styles.swatch}
          aria-label={text('reportsScreen.pickColour')}
          value={shown}
          disabled={isReadOnly}
          onChange={(event) => setPicked(event.target.value)}
        />
        <div>
          <p>
            {engagement.colour === null && picked === null
              ? text('reportsScreen.ownColour')
              : `${text('reportsScreen.colour')} ${shown.toUpperCase()}`}
          </p>
          <p className={styles.hint}>
            {text(isReadable ? 'reportsScreen.contrastGood' : 'reportsScreen.contrastLow', { ratio: ratio(shown) })}
          </p>
        </div>
      </div>
      {!isReadable && (
        <div className={styles.styleRow}>
          <span className={styles.sample} style={{ background: readable }} />
          <p className={styles.hint}>
            {text('reportsScreen.contrastText', { colour: readable.toUpperCase(), ratio: ratio(readable) })}
          </p>
        </div>
      )}
      {engagement.colour !== null && !isReadOnly && (
        <Button variant="link" onPress={() => saveColour(null)}>
          {text('reportsScreen.removeColour')}
        </Button>
      )}
      <SegmentedControl
        label={text('reportsScreen.font')}
        size="small"
        options={(['serif', 'sans'] as const).map((id) => ({
          id,
          label: text(`reportsScreen.fontChoices.${id}`),
          isDisabled: isReadOnly,
        }))}
        value={style?.font ?? 'serif'}
        onChange={(font) => void runCommand('report.setStyle', { fields: { font } })}
      />
      <p className={styles.hint}>{text('reportsScreen.fontsHint')}</p>
      <div className={styles.styleRow}>
        {picture !== null && (
          <img
            className={styles.logo}
            src={picture}
            alt={text('reportsScreen.page.logoOf', { client: engagement.client ?? engagement.name })}
          />
        )}
        <div>
          <p>{text('reportsScreen.logo')}</p>
          <p className={styles.hint}>{text(logo === null ? 'reportsScreen.logoNone' : 'reportsScreen.logoOnCover')}</p>
        </div>
      </div>
      {!isReadOnly && (
        <div className={styles.buttons}>
          <Button size="small" icon="image" onPress={() => void chooseLogo()}>
            {text(logo === null ? 'reportsScreen.chooseLogo' : 'reportsScreen.replaceLogo')}
          </Button>
          {logo !== null && (
            <Button size="small" variant="quiet" onPress={() => void runCommand('attachment.remove', { id: logo })}>
              {text('reportsScreen.removeLogo')}
            </Button>
          )}
        </div>
      )}
      <Draft
        label={text('reportsScreen.footer')}
        description={text('reportsScreen.footerHint')}
        value={style?.footer ?? ''}
        isReadOnly={isReadOnly}
        onKeep={(footer) => void runCommand('report.setStyle', { fields: { footer: footer === '' ? null : footer } })}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          variant="quiet"
          icon="download"
          onPress={() => void saveStyle(engagement.name, text.locale)}
        >
          {text('reportsScreen.saveStyle')}
        </Button>
        {!isReadOnly && (
          <Button size="small" variant="quiet" icon="upload" onPress={() => void loadStyle()}>
            {text('reportsScreen.loadStyle')}
          </Button>
        )}
      </div>
    </div>
  );
}
