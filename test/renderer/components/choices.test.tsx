// @vitest-environment jsdom
/** Lists to choose from: filter, making new ones, unwise choices, Escape, tags. */
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ComboBox, filterOptions, MultiSelect, Select, type Option } from '@renderer/components';
import { show } from './setup';

const owners: readonly Option[] = [
  { id: 'start', label: 'Manager Klantstart & Overstap' },
  { id: 'billing', label: 'Manager Facturatie' },
  {
    id: 'service',
    label: 'Manager Klantenservice',
    description: 'Een eigenaar komt uit het primaire proces.',
    isDiscouraged: true,
  },
];

interface OwnerProps {
  readonly onChange?: (id: string | null) => void;
  readonly onCreate?: (text: string) => void;
  readonly start?: string | null;
}

function Owner({ onChange, onCreate, start = 'billing' }: OwnerProps) {
  const [value, setValue] = useState<string | null>(start);
  return (
    <>
      <ComboBox
        label="Eigenaar"
        options={owners}
        value={value}
        onChange={(id) => {
          setValue(id);
          onChange?.(id);
        }}
        emptyText="Niets gevonden"
        createLabel={(text) => `‘${text}’ toevoegen`}
        {...(onCreate && { onCreate })}
      />
      <button type="button">elders</button>
    </>
  );
}

function box() {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Eigenaar' });
}

describe('ComboBox', () => {
  it('filters while typing and takes the first good match with Enter', async () => {
    const onChange = vi.fn();
    const { user } = show(<Owner onChange={onChange} />);
    expect(box().value).toBe('Manager Facturatie');
    await user.clear(box());
    await user.type(box(), 'overst');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Manager Klantstart & Overstap',
    ]);
    await user.keyboard('{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('start');
    expect(box().value).toBe('Manager Klantstart & Overstap');
  });

  it('puts the old value back on Escape, also after emptying', async () => {
    const onChange = vi.fn();
    const { user } = show(<Owner onChange={onChange} />);
    await user.clear(box());
    await user.type(box(), 'xyz');
    expect(screen.getByText('Niets gevonden')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(box().value).toBe('Manager Facturatie');
    await user.clear(box());
    await user.keyboard('{Escape}');
    expect(box().value).toBe('Manager Facturatie');
    await user.click(screen.getByText('elders'));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('empties only when the field is left', async () => {
    const onChange = vi.fn();
    const { user } = show(<Owner onChange={onChange} />);
    await user.clear(box());
    expect(onChange).not.toHaveBeenCalled();
    await user.click(screen.getByText('elders'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('passes an unwise choice by with Enter and Tab, and takes it with Alt+Enter', async () => {
    const onChange = vi.fn();
    const { user } = show(<Owner onChange={onChange} />);
    await user.clear(box());
    await user.type(box(), 'klantens');
    expect(screen.getByRole('option', { name: /primaire proces/ })).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange).not.toHaveBeenCalled();
    await user.tab();
    expect(onChange).not.toHaveBeenCalled();
    expect(box().value).toBe('Manager Facturatie');
    await user.clear(box());
    await user.type(box(), 'klantens');
    await user.keyboard('{ArrowDown}{Alt>}{Enter}{/Alt}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('service');
    expect(box().value).toBe('Manager Klantenservice');
  });

  it('offers to make what is not there, and makes it', async () => {
    const onCreate = vi.fn();
    const { user } = show(<Owner onCreate={onCreate} />);
    await user.clear(box());
    await user.type(box(), 'Manager Dak');
    await user.click(screen.getByRole('option', { name: '‘Manager Dak’ toevoegen' }));
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('Manager Dak');
  });

  it('does not offer to make what is there, in any case or accent', async () => {
    const { user } = show(<Owner onCreate={vi.fn()} />);
    await user.clear(box());
    await user.type(box(), 'manager fácturatie');
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('makes nothing new in passing', async () => {
    const onCreate = vi.fn();
    const { user } = show(<Owner onCreate={onCreate} />);
    await user.clear(box());
    await user.type(box(), 'qqq');
    await user.tab();
    expect(onCreate).not.toHaveBeenCalled();
    expect(box().value).toBe('Manager Facturatie');
  });
});

describe('filterOptions', () => {
  it('puts beginnings first and unwise ones last', () => {
    const found = filterOptions(
      [
        { id: 'a', label: 'Telefoon klant' },
        { id: 'b', label: 'Klantenservice', isDiscouraged: true },
        { id: 'c', label: 'Klantstart' },
        { id: 'd', label: 'Bank' },
      ],
      'klant',
    );
    expect(found.map((option) => option.id)).toEqual(['c', 'a', 'b']);
  });

  it('finds by keyword and without accents', () => {
    expect(filterOptions([{ id: 'a', label: 'Één café', keywords: ['horeca'] }], 'een cafe')).toHaveLength(1);
    expect(filterOptions([{ id: 'a', label: 'Één café', keywords: ['horeca'] }], 'hore')).toHaveLength(1);
  });
});

describe('Select', () => {
  it('opens with the keyboard and chooses', async () => {
    const onChange = vi.fn();
    const { user } = show(
      <Select
        label="Proces"
        placeholder="Kies"
        value={null}
        onChange={onChange}
        options={[
          { id: 'a', label: 'beloven' },
          { id: 'b', label: 'waarmaken' },
        ]}
      />,
    );
    screen.getByRole('button', { name: /Proces/ }).focus();
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('b');
  });
});

describe('MultiSelect', () => {
  function Channels({
    onChange,
    onCreate,
  }: {
    readonly onChange: (ids: readonly string[]) => void;
    readonly onCreate?: (text: string) => void;
  }) {
    const [value, setValue] = useState<readonly string[]>(['mail']);
    return (
      <MultiSelect
        label="Kanalen"
        value={value}
        options={[
          { id: 'mail', label: 'E-mail', tone: 'online' },
          { id: 'phone', label: 'Telefoon', tone: 'offline' },
          { id: 'post', label: 'Post', tone: 'offline' },
        ]}
        onChange={(ids) => {
          setValue(ids);
          onChange(ids);
        }}
        createLabel={(text) => `‘${text}’ toevoegen`}
        removeLabel={(text) => `${text} weghalen`}
        emptyText="Niets gevonden"
        {...(onCreate && { onCreate })}
      />
    );
  }

  it('adds by typing, takes away by cross and by Backspace', async () => {
    const onChange = vi.fn();
    const { user } = show(<Channels onChange={onChange} />);
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Kanalen' });
    await user.type(input, 'tel{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(['mail', 'phone']);
    expect(input.value).toBe('');
    await user.click(screen.getByRole('button', { name: 'E-mail weghalen', hidden: true }));
    expect(onChange).toHaveBeenLastCalledWith(['phone']);
    await user.click(input);
    await user.keyboard('{Backspace}');
    expect(onChange).toHaveBeenLastCalledWith([]);
  });

  it('makes a new one of what was typed', async () => {
    const onCreate = vi.fn();
    const onChange = vi.fn();
    const { user } = show(<Channels onChange={onChange} onCreate={onCreate} />);
    await user.type(screen.getByRole('combobox'), 'Chat{Enter}');
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('Chat');
    expect(onChange).not.toHaveBeenCalled();
  });
});
