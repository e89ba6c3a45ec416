/** The language of what is made, whatever that of the program. */
import { SegmentedControl } from '@renderer/components';
import type { Text } from '@shared/i18n';
import type { ChosenOptions } from './options';
import { Part } from './Part';

export function LanguagePart({
  text,
  options,
  choose,
}: Pick<ChosenOptions, 'options' | 'choose'> & { readonly text: Text }) {
  return (
    <Part
      title={text('reportsScreen.language')}
      control={
        <SegmentedControl
          label={text('reportsScreen.language')}
          size="small"
          options={(['nl', 'en'] as const).map((id) => ({ id, label: text(`reportsScreen.languages.${id}`) }))}
          value={options.language}
          onChange={(language) => choose({ language })}
        />
      }
    />
  );
}
