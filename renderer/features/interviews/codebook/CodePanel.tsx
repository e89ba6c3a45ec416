/** One code: what it means, how it looks, the quotes it was given to; merged with another or split from here. */
import { useState } from 'react';
import { runCommand, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { PanelSlot } from '@renderer/app/slots';
import {
  Button,
  ComboBox,
  InPlaceField,
  PanelFacts,
  PanelSection,
  Select,
  SidePanel,
  Switch,
} from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { CodeRow } from '@shared/contract/interviews.contract';
import { formatNumber } from '@shared/i18n/format';
import { deleteCode, mergeCode } from '../commands';
import { MemoPanelSection } from '../MemoPanelSection';
import { codeLooks, hueColours, lookOf, type CodeLook } from '../model/codeLooks';
import { setFavourite, useFavourites } from '../reader/favourites';
import { CodeBadge } from '../signs';
import { useInterviews } from '../store';
import { CodeQuotes } from './CodeQuotes';
import { isWithin } from './moves';
import styles from './codebook.module.css';

export interface CodePanelProps {
  readonly code: CodeRow;
  readonly codes: readonly CodeRow[];
  readonly looks: ReadonlyMap<number, CodeLook>;
  readonly isReadOnly: boolean;
}

const FAMILY = 'family';
const NO_KEY = 'none';

export function CodePanel({ code, codes, looks, isReadOnly }: CodePanelProps) {
  const t = useText();
  const [isMerging, setMerging] = useState(false);
  const favourites = useFavourites(codes);
  const key = favourites.findIndex((favourite) => favourite?.id === code.id) + 1;
  const set = (fields: CommandParams<'code.update'>['fields']): void =>
    void runCommand('code.update', { ids: [code.id], fields });
  const look = lookOf(looks, code.id);
  const colourLook = (colour: string | null): CodeLook =>
    lookOf(codeLooks([{ ...code, parent: null, colour }]), code.id);
  const own = code.colour !== null && !(hueColours as readonly string[]).includes(code.colour) ? [code.colour] : [];
  return (
    <PanelSlot>
      <SidePanel
        label={t('interviewsScreen.codebook.panel')}
        width="wide"
        kicker={t(code.codable ? 'interviewsScreen.codebook.code' : 'interviewsScreen.codebook.family')}
        title={
          <span className={styles.title}>
            <CodeBadge look={look} /> {code.name}
          </span>
        }
        onClose={() => useInterviews.setState({ code: null })}
        closeLabel={t('interviewsScreen.panel.close')}
      >
        <PanelSection>
          <InPlaceField
            label={t('interviewsScreen.codebook.name')}
            value={code.name}
            emptyText={t('interviewsScreen.transcript.unknown')}
            isStacked
            isReadOnly={isReadOnly}
            validate={(name) => (name.trim() === '' ? t('interviewsScreen.codebook.nameEmpty') : null)}
            onSave={(name) => set({ name: name.trim() })}
          />
          <InPlaceField
            label={t('interviewsScreen.codebook.definition')}
            value={code.definition ?? ''}
            emptyText={t('interviewsScreen.codebook.noDefinition')}
            isMultiline
            isStacked
            isReadOnly={isReadOnly}
            onSave={(definition) => set({ definition: definition.trim() === '' ? null : definition })}
          />
          <div className={styles.fields}>
            <Select
              label={t('interviewsScreen.codebook.colour')}
              layout="inline"
              isDisabled={isReadOnly}
              options={[
                {
                  id: FAMILY,
                  label: t('interviewsScreen.codebook.familyColour'),
                  sign: (
                    <CodeBadge
                      look={{ ...(code.colour === null ? look : { ...look, hue: null, colour: null }), letters: '' }}
                    />
                  ),
                },
                ...[...hueColours, ...own].map((colour, index) => ({
                  id: colour as string,
                  label:
                    index < hueColours.length
                      ? t(`interviewsScreen.codebook.hue.${HUE_NAMES[index] ?? 'orange'}`)
                      : colour,
                  sign: <CodeBadge look={{ ...colourLook(colour), letters: '', pattern: look.pattern }} />,
                })),
              ]}
              value={code.colour ?? FAMILY}
              onChange={(id) => set({ colour: id === FAMILY ? null : id })}
              placeholder=""
            />
            {code.codable && (
              <Select
                label={t('interviewsScreen.codebook.key')}
                layout="inline"
                options={[
                  { id: NO_KEY, label: t('interviewsScreen.codebook.noKey') },
                  ...favourites.map((favourite, index) => ({
                    id: String(index + 1),
                    label: String(index + 1),
                    ...(favourite !== null && { note: favourite.name }),
                  })),
                ]}
                value={key === 0 ? NO_KEY : String(key)}
                onChange={(id) => setFavourite(code, id === NO_KEY ? null : Number(id), codes)}
                placeholder=""
              />
            )}
            <Switch
              label={t('interviewsScreen.codebook.codable')}
              description={t('interviewsScreen.codebook.codableHint')}
              isSelected={code.codable}
              isDisabled={isReadOnly || (code.codable && code.codings > 0)}
              onChange={(codable) => set({ codable })}
            />
          </div>
        </PanelSection>
        <PanelSection>
          <PanelFacts
            facts={[
              { term: t('interviewsScreen.codebook.quotes'), value: formatNumber(t.locale, code.quotes, 0) },
              { term: t('interviewsScreen.codebook.interviews'), value: formatNumber(t.locale, code.transcripts, 0) },
              {
                term: t('interviewsScreen.codebook.participants'),
                value: formatNumber(t.locale, code.participants, 0),
              },
            ]}
          />
          {!isReadOnly && (
            <div className={styles.buttons}>
              <Button size="small" icon="merge" onPress={() => setMerging(!isMerging)}>
                {t('interviewsScreen.codebook.merge')}
              </Button>
              <Button
                size="small"
                icon="trash"
                onPress={() => {
                  useInterviews.setState({ code: null });
                  void deleteCode(code.id, code.name, code.codings);
                }}
              >
                {t('interviewsScreen.codebook.delete')}
              </Button>
            </div>
          )}
          {isMerging && (
            <div className={styles.fields}>
              <ComboBox
                label={t('interviewsScreen.codebook.mergeInto', { name: code.name })}
                autoFocus
                options={codes
                  .filter((other) => other.codable && !isWithin(codes, other.id, code.id))
                  .map((other) => ({
                    id: String(other.id),
                    label: other.name,
                    sign: <CodeBadge look={lookOf(looks, other.id)} />,
                  }))}
                value={null}
                onChange={(id) => {
                  const into = codes.find((other) => String(other.id) === id);
                  setMerging(false);
                  if (into === undefined) return;
                  useInterviews.setState({ code: into.id });
                  void mergeCode(code.id, into.id, { from: code.name, into: into.name });
                }}
                onCancel={() => setMerging(false)}
                emptyText={t('interviewsScreen.links.noMatch')}
              />
            </div>
          )}
        </PanelSection>
        <MemoPanelSection target="code" about={code.id} isReadOnly={isReadOnly} />
        <CodeQuotes
          code={code}
          codes={codes}
          isReadOnly={isReadOnly}
          onOpen={(transcript, quote) => openScreen('interviews', { transcript, quote })}
        />
      </SidePanel>
    </PanelSlot>
  );
}

/** Names of the colours to choose from, in their order. */
const HUE_NAMES = ['orange', 'blue', 'pink', 'ochre', 'purple', 'slate', 'brown'] as const;
