/** The design system: everything a feature may use of it. Loads the base styles first, so that the layer order holds. */
import '@renderer/styles/index.css';

export * from './buttons/Button';
export * from './buttons/ToggleButton';
export { classNames } from './classNames';
export * from './fields/Choices';
export { ComboBox, type ComboBoxProps } from './fields/ComboBox';
export type { FieldTexts } from './fields/fieldParts';
export * from './fields/MultiSelect';
export * from './fields/NumberField';
export { filterOptions, fold, type Option } from './fields/options';
export * from './fields/parseNumber';
export * from './fields/Select';
export * from './fields/TextField';
export * from './frame/AppFrame';
export * from './frame/Navigation';
export * from './frame/Page';
export * from './frame/SidePanel';
export * from './frame/StatusLine';
export * from './frame/TitleBar';
export * from './icons/Icon';
export { type IconName, iconPaths } from './icons/paths';
export * from './overlays/Tooltip';
export * from './signs/Score';
export * from './signs/Signs';
export * from './tags/Badge';
export * from './tags/Chip';
export * from './tags/Kbd';
