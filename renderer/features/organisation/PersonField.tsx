/** Who: a role from the list, or a name that stands for itself. */
import { useText } from '@renderer/api';
import { ComboBox } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';

export interface PersonFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly layout?: 'stacked' | 'inline';
  readonly lists: Lists;
  readonly person: number | null;
  readonly who: string | null;
  readonly isReadOnly: boolean;
  onChange(value: { readonly person: number | null; readonly who: string | null }): void;
}

const OWN = 'own';

export function PersonField(props: PersonFieldProps) {
  const { label, lists, person, who, isReadOnly, onChange } = props;
  const t = useText();
  const departments = new Map(lists.departments.map((department) => [department.id, department.name]));
  const options = [
    ...(person === null && who !== null ? [{ id: OWN, label: who }] : []),
    ...lists.people.map((one) => ({
      id: String(one.id),
      label: one.role,
      ...(one.department !== null && { description: departments.get(one.department) ?? '' }),
    })),
  ];
  return (
    <ComboBox
      label={label}
      isLabelHidden={props.isLabelHidden ?? false}
      layout={props.layout ?? 'stacked'}
      options={options}
      value={person === null ? (who === null ? null : OWN) : String(person)}
      placeholder={t('supportScreen.tasks.choose')}
      emptyText={t('supportScreen.tasks.noneFound')}
      openLabel={t('supportScreen.tasks.openPeople')}
      createLabel={(text) => t('supportScreen.tasks.take', { text })}
      isReadOnly={isReadOnly}
      onCreate={(text) => onChange({ person: null, who: text })}
      onChange={(id) => {
        if (id !== OWN) onChange({ person: id === null ? null : Number(id), who: null });
      }}
    />
  );
}
