/** The (i) beside a word of the field: what it means, and the way to its entry in the glossary. */
import { useText } from '@renderer/api';
import { TermHelp } from '@renderer/components';
import { glossarySources, shippedTerms, type TermKey } from '@shared/domain/glossary';
import { openScreen } from './navigation';

export function TermLink({ term }: { readonly term: TermKey }) {
  const t = useText();
  const title = t(`glossary.terms.${term}.name`);
  return (
    <TermHelp
      label={t('glossary.link', { term: title })}
      title={title}
      text={t(`glossary.terms.${term}.text`)}
      notes={[t('glossary.sourceOf', { source: glossarySources[shippedTerms[term].source] })]}
      moreLabel={t('glossary.more')}
      onMore={() => openScreen('glossary', { entry: `term:${term}` })}
    />
  );
}
