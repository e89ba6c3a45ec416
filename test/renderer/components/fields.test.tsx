// @vitest-environment jsdom
/** Fields: numbers, three values, editing in place, dates, dropping files. */
import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  DateField,
  FileDrop,
  InPlaceField,
  NumberField,
  SearchField,
  TextField,
  TriState,
  type TriStateValue,
} from '@renderer/components';
import { show } from './setup';

const words = { yes: 'ja', no: 'nee', unknown: 'onbekend' };

describe('TextField', () => {
  it('ties label, description and error to the box', () => {
    const { update } = show(<TextField label="Naam" value="" onChange={vi.fn()} description="In de ik-vorm." />);
    const box = screen.getByRole('textbox', { name: 'Naam' });
    expect(box).toHaveProperty('ariaInvalid', null);
    expect(describedBy(box)).toContain('In de ik-vorm.');
    update(
      <TextField label="Naam" value="" onChange={vi.fn()} description="In de ik-vorm." errorMessage="Bestaat al." />,
    );
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(box)).toContain('Bestaat al.');
    expect(describedBy(box)).not.toContain('In de ik-vorm.');
  });
});

function describedBy(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('NumberField', () => {
  const texts = {
    label: 'Cijfer',
    notANumberMessage: 'Typ een getal, zoals 7,5.',
    rangeMessage: 'Tussen 1,0 en 10,0.',
  };

  function Field({ onChange }: { readonly onChange: (value: number | null) => void }) {
    const [value, setValue] = useState<number | null>(6.5);
    return (
      <NumberField
        {...texts}
        value={value}
        minimum={1}
        maximum={10}
        step={0.5}
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
    );
  }

  it('shows the decimal comma and takes comma and point on leaving', async () => {
    const onChange = vi.fn();
    const { user } = show(<Field onChange={onChange} />);
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Cijfer' });
    expect(box.value).toBe('6,5');
    await user.clear(box);
    await user.type(box, '7.5');
    expect(onChange).not.toHaveBeenCalled();
    await user.tab();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(7.5);
    expect(box.value).toBe('7,5');
  });

  it('keeps a bad draft with its reason, and Escape puts the value back', async () => {
    const onChange = vi.fn();
    const { user } = show(<Field onChange={onChange} />);
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Cijfer' });
    await user.clear(box);
    await user.type(box, '45{Enter}');
    expect(screen.getByText('Tussen 1,0 en 10,0.')).toBeTruthy();
    expect(box.value).toBe('45');
    await user.clear(box);
    await user.type(box, 'veel{Enter}');
    expect(screen.getByText('Typ een getal, zoals 7,5.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(box.value).toBe('6,5');
    expect(box.getAttribute('aria-invalid')).toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('steps with the arrows, not past the ends, and empties to null', async () => {
    const onChange = vi.fn();
    const { user } = show(<Field onChange={onChange} />);
    const box = screen.getByRole('textbox', { name: 'Cijfer' });
    await user.click(box);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(onChange.mock.calls.map(([value]) => value as number)).toEqual([7, 7.5, 7]);
    await user.clear(box);
    await user.keyboard('{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(null);
    await user.type(box, '10{Enter}{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(10);
  });
});

describe('TriState', () => {
  function Field({ seen }: { readonly seen: TriStateValue[] }) {
    const [value, setValue] = useState<TriStateValue>(null);
    return (
      <TriState
        label="Moment van de waarheid"
        value={value}
        labels={words}
        onChange={(next) => {
          seen.push(next);
          setValue(next);
        }}
      />
    );
  }

  it('goes round from unknown by click and Space, and says the word', async () => {
    const seen: TriStateValue[] = [];
    const { user } = show(<Field seen={seen} />);
    const box = screen.getByRole('checkbox', { name: 'Moment van de waarheid onbekend' });
    expect(box.getAttribute('aria-checked')).toBe('mixed');
    await user.click(box);
    expect(box.getAttribute('aria-checked')).toBe('true');
    await user.keyboard(' ');
    expect(box.getAttribute('aria-checked')).toBe('false');
    expect(screen.getByRole('checkbox', { name: 'Moment van de waarheid nee' })).toBe(box);
    await user.keyboard(' ');
    expect(seen).toEqual([true, false, null]);
  });

  it('goes back with the left arrow and becomes unknown with Delete, once', async () => {
    const seen: TriStateValue[] = [];
    const { user } = show(<Field seen={seen} />);
    screen.getByRole('checkbox').focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}{Delete}{Delete}');
    expect(seen).toEqual([false, true, null]);
  });
});

describe('InPlaceField', () => {
  it.each(['{Enter}', '{F2}'])('opens with %s, saves on Enter, and gives the focus back', async (key) => {
    const onSave = vi.fn();
    const { user } = show(<InPlaceField label="Belofte" value="Snel" onSave={onSave} emptyText="geen" />);
    screen.getByRole('button', { name: 'Belofte Snel' }).focus();
    await user.keyboard(key);
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Belofte' });
    expect(document.activeElement).toBe(box);
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, 4]);
    await user.keyboard('Eerlijk{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Eerlijk');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Belofte/ }));
  });

  it('restores on Escape and lets Escape go no further', async () => {
    const onSave = vi.fn();
    const onEscape = vi.fn();
    const { user } = show(
      <div role="presentation" onKeyDown={(event) => event.key === 'Escape' && onEscape()}>
        <InPlaceField label="Belofte" value="Snel" onSave={onSave} emptyText="geen" />
      </div>,
    );
    await user.click(screen.getByRole('button'));
    await user.keyboard('Anders{Escape}');
    expect(onSave).not.toHaveBeenCalled();
    expect(onEscape).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Belofte Snel' }));
  });

  it('saves on leaving, but not when nothing changed', async () => {
    const onSave = vi.fn();
    const { user } = show(
      <>
        <InPlaceField label="Belofte" value="Snel" onSave={onSave} emptyText="geen" />
        <button type="button">elders</button>
      </>,
    );
    await user.click(screen.getByRole('button', { name: 'Belofte Snel' }));
    await user.click(screen.getByRole('button', { name: 'elders' }));
    expect(onSave).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Belofte Snel' }));
    await user.keyboard('!');
    await user.click(screen.getByRole('button', { name: 'elders' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith('!');
  });

  it('keeps a refused draft open with the reason', async () => {
    const onSave = vi.fn();
    const { user } = show(
      <InPlaceField
        label="Cijfer"
        value="7,5"
        onSave={onSave}
        emptyText="geen"
        validate={(text) => (text === '45' ? 'Tussen 1,0 en 10,0.' : null)}
      />,
    );
    await user.click(screen.getByRole('button'));
    await user.keyboard('45{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Tussen 1,0 en 10,0.');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('45');
    await user.keyboard('{Backspace}{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('4');
  });

  it('Shift+Enter makes a new line in a field of several lines', async () => {
    const onSave = vi.fn();
    const { user } = show(<InPlaceField label="Notitie" value="" isMultiline onSave={onSave} emptyText="geen" />);
    await user.click(screen.getByRole('button', { name: 'Notitie geen' }));
    await user.keyboard('een{Shift>}{Enter}{/Shift}twee{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('een\ntwee');
  });
});

describe('DateField', () => {
  function Field({ onChange }: { readonly onChange: (value: string | null) => void }) {
    const [value, setValue] = useState<string | null>('2026-11-21');
    return (
      <DateField
        label="Peildatum"
        value={value}
        maximum="2026-12-31"
        openLabel="Kalender openen"
        clearLabel="Datum weghalen"
        invalidMessage="Buiten de opdracht."
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
    );
  }

  it('shows day, month, year in the Dutch order and answers ISO dates', async () => {
    const onChange = vi.fn();
    const { user } = show(<Field onChange={onChange} />);
    const segments = screen.getAllByRole('spinbutton');
    expect(segments.map((segment) => segment.textContent)).toEqual(['21', '11', '2026']);
    segments[0]!.focus();
    await user.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith('2026-11-22');
    await user.click(screen.getByRole('button', { name: 'Datum weghalen' }));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  it('says when the date lies outside', () => {
    show(
      <DateField
        label="Peildatum"
        value="2027-01-01"
        maximum="2026-12-31"
        openLabel="o"
        clearLabel="c"
        invalidMessage="Buiten de opdracht."
        onChange={vi.fn()}
      />,
    );
    expect(screen.getByText('Buiten de opdracht.')).toBeTruthy();
  });
});

describe('SearchField', () => {
  it('empties on Escape', async () => {
    const onChange = vi.fn();
    const { user } = show(<SearchField label="Zoeken" value="nota" onChange={onChange} clearLabel="Leegmaken" />);
    await user.click(screen.getByRole('searchbox', { name: 'Zoeken' }));
    await user.keyboard('{Escape}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('');
  });
});

describe('FileDrop', () => {
  it('takes dropped files and ignores dragged text', async () => {
    const onFiles = vi.fn();
    const onBrowse = vi.fn();
    const { user } = show(
      <FileDrop title="Sleep een bestand" browseLabel="Kiezen" onBrowse={onBrowse} onFiles={onFiles} />,
    );
    const zone = screen.getByText('Sleep een bestand').parentElement!;
    const file = new File(['a;b'], 'tabel.csv');
    drop(zone, { types: ['text/plain'], files: [] });
    expect(onFiles).not.toHaveBeenCalled();
    drop(zone, { types: ['Files'], files: [file] });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
    await user.click(within(zone).getByRole('button', { name: 'Kiezen' }));
    expect(onBrowse).toHaveBeenCalledOnce();
  });
});

function drop(zone: Element, dataTransfer: { types: readonly string[]; files: readonly File[] }) {
  const event = createEvent.drop(zone);
  Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
  fireEvent(zone, event);
}
