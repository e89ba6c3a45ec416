/** Interviews as programs and people really write them: what each form gives as turns, speakers, participant, date and consent. */
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTranscriptBytes } from '@electron/importers/transcripts/readTranscript';
import type { TranscriptDraft } from '@shared/domain/interviewImport';
import { speakersOf } from '@shared/insight/interview/turns';
import { docxOfLines } from './support';

interface Case {
  readonly what: string;
  readonly name: string;
  readonly content: string | readonly string[];
  readonly encoding?: string;
  readonly expected: {
    readonly turns: number;
    readonly interviewer: number;
    readonly speakers: readonly string[];
    readonly participant?: string | null;
    readonly kind?: string | null;
    readonly heldOn?: string | null;
    readonly consent?: string | null;
    readonly consentOn?: string | null;
    readonly first?: string;
    readonly last?: string;
    readonly at?: readonly (number | null)[];
  };
}

const cases: readonly Case[] = [
  {
    what: 'Teams: Word document, name and time on a line of their own',
    name: 'Klantgesprek-20250306_101502-Meeting Recording.docx',
    content: [
      'Klantgesprek-20250306_101502-Meeting Recording',
      '6 maart 2025, 10:15AM',
      '31m 4s',
      'Anna de Boer started transcription',
      'Anna de Boer   0:03',
      'Goedemorgen, fijn dat u er bent. Hoe bent u klant geworden?',
      'Respondent 11   0:12',
      'Via de buren, dat is al jaren terug.',
      'Ik heb nooit spijt gehad.',
      'Anna de Boer   0:31',
      'En nu?',
      'Respondent 11   0:34',
      'Nu wel.',
      'Anna de Boer stopped transcription',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Anna de Boer', 'Respondent 11'],
      participant: 'Respondent 11',
      heldOn: '2025-03-06',
      first: 'Goedemorgen, fijn dat u er bent. Hoe bent u klant geworden?',
      last: 'Nu wel.',
      at: [3000, 12_000, 31_000, 34_000],
    },
  },
  {
    what: 'Teams: time before the name with an arrow, in Word',
    name: 'gesprek.docx',
    content: [
      '0:0:0.0 --> 0:0:4.530',
      'Anna de Boer (Interviewer)',
      'Hoe ging het?',
      '0:0:4.930 --> 0:0:9.10',
      'Respondent 12',
      'Slecht.',
      '0:0:9.500 --> 0:0:12.0',
      'Anna de Boer (Interviewer)',
      'Waarom?',
      '0:0:12.100 --> 0:0:14.0',
      'Respondent 12',
      'Niemand belde terug.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Anna de Boer (Interviewer)', 'Respondent 12'],
      participant: 'Respondent 12',
      first: 'Hoe ging het?',
      last: 'Niemand belde terug.',
      at: [0, 4930, 9500, 12_100],
    },
  },
  {
    what: 'Word, Transcribe: audio file, heading, time and name on a line',
    name: 'Opname 4.docx',
    content: [
      'Audio file',
      'Opname 4.mp3',
      'Transcript',
      '00:00:02 Speaker 1',
      'Kunt u vertellen hoe het ging?',
      '00:00:05 Speaker 2',
      'Ja, dat was in april.',
      '00:00:11 Speaker 1',
      'Wat gebeurde er?',
      '00:00:14 Speaker 2',
      'Niets.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Speaker 1', 'Speaker 2'],
      first: 'Kunt u vertellen hoe het ging?',
      at: [2000, 5000, 11_000, 14_000],
    },
  },
  {
    what: 'Teams: vtt with voices and long identities',
    name: 'teams.vtt',
    content: [
      'WEBVTT',
      '',
      '8f1b7c2a-3c1d-4a51-9e2f-0a1b2c3d4e5f/14-0',
      '00:00:03.129 --> 00:00:05.000',
      '<v Interviewer>Hoe ging de overstap?</v>',
      '',
      '8f1b7c2a-3c1d-4a51-9e2f-0a1b2c3d4e5f/19-0',
      '00:00:06.129 --> 00:00:09.000',
      '<v Respondent 14>Rommelig. Er kwam',
      'een brief die niet klopte.</v>',
      '',
      '00:00:10.000 --> 00:00:11.000',
      '<v Interviewer>En toen?</v>',
    ],
    expected: {
      turns: 3,
      interviewer: 2,
      speakers: ['Interviewer', 'Respondent 14'],
      participant: 'Respondent 14',
      first: 'Hoe ging de overstap?',
      at: [3129, 6129, 10_000],
    },
  },
  {
    what: 'Zoom: vtt with names before a colon, some cues go on',
    name: 'GMT20250306-091500_Recording.transcript.vtt',
    content: [
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:03.000',
      'Anna Interviewer: Dank voor uw tijd.',
      '',
      '2',
      '00:00:03.500 --> 00:00:06.000',
      'Respondent 15: Graag gedaan.',
      '',
      '3',
      '00:00:06.500 --> 00:00:08.000',
      'Waar gaat het over?',
      '',
      '4',
      '00:00:08.500 --> 00:00:10.000',
      'Anna Interviewer: Over de jaarnota.',
      '',
      '5',
      '00:00:11.000 --> 00:00:12.000',
      'Respondent 15: O ja.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Anna Interviewer', 'Respondent 15'],
      participant: 'Respondent 15',
      heldOn: '2025-03-06',
      at: [1000, 3500, 8500, 11_000],
    },
  },
  {
    what: 'srt of a recogniser: speakers in brackets',
    name: 'whisper.srt',
    content: [
      '1',
      '00:00:00,000 --> 00:00:02,000',
      '[SPEAKER_00]: Hoe lang bent u klant?',
      '',
      '2',
      '00:00:02,500 --> 00:00:04,000',
      '[SPEAKER_01]: Elf jaar.',
      '',
      '3',
      '00:00:04,500 --> 00:00:05,000',
      '[SPEAKER_00]: Zo lang al?',
      '',
      '4',
      '00:00:05,500 --> 00:00:06,000',
      '[SPEAKER_01]: Ja.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['SPEAKER_00', 'SPEAKER_01'],
      first: 'Hoe lang bent u klant?',
      at: [0, 2500, 4500, 5500],
    },
  },
  {
    what: 'I and R, in UTF-16, with facts at the top',
    name: 'R16.txt',
    encoding: 'utf-16le',
    content: [
      'Respondent: R16',
      'Soort: voormalige klant',
      'Datum: 12-05-2025',
      'Toestemming: ja, anoniem (12-05-2025)',
      '',
      'I: Waarom bent u weggegaan?',
      'R: Om de prijs.',
      '   En om de toon.',
      'I: Welke toon?',
      'R: Die van de brieven.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['I', 'R'],
      participant: 'Respondent 16',
      kind: 'former',
      heldOn: '2025-05-12',
      consent: 'anonymous',
      consentOn: '2025-05-12',
      first: 'Waarom bent u weggegaan?',
      last: 'Die van de brieven.',
    },
  },
  {
    what: 'Windows-1252, name after the time in brackets',
    name: 'jan.txt',
    encoding: 'windows-1252',
    content: [
      '[00:12:03] Jan: Één ding begrijp ik niet, zei ik.',
      '[00:12:09] Interviewer: Wat dan?',
      '[00:12:11] Jan: Die € 12 op de nota.',
      '[00:12:20] Interviewer: Ach.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Jan', 'Interviewer'],
      participant: 'Jan',
      first: 'Één ding begrijp ik niet, zei ik.',
      at: [723_000, 729_000, 731_000, 740_000],
    },
  },
  {
    what: 'Markdown: bold speakers with the colon inside or outside, facts as a list',
    name: 'verslag.md',
    content: [
      '# Interview medewerker planning',
      '',
      '- **Deelnemer:** Medewerker 03',
      '- **Datum:** 3 april 2025',
      '- **Toestemming:** alleen binnen het team',
      '',
      '**Interviewer**: Wat gaat er mis?',
      '',
      '**Medewerker:** De planning staat vol. Twee dingen: te weinig monteurs, te veel haast.',
      '',
      '**Interviewer**: En dan?',
      '',
      '**Medewerker:** Dan belt de klant.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Interviewer', 'Medewerker'],
      participant: 'Medewerker 03',
      kind: 'employee',
      heldOn: '2025-04-03',
      consent: 'teamOnly',
      first: 'Wat gaat er mis?',
    },
  },
  {
    what: 'Markdown: speakers as headings',
    name: 'koppen.md',
    content: [
      '# Gesprek',
      '',
      '### Interviewer',
      'Hoe ging het?',
      '',
      '### Respondent 17',
      'Goed.',
      '',
      '### Interviewer',
      'Mooi.',
      '',
      '### Respondent 17',
      'Ja.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Interviewer', 'Respondent 17'],
      participant: 'Respondent 17',
      first: 'Hoe ging het?',
      last: 'Ja.',
    },
  },
  {
    what: 'English, with Q and A, and facts',
    name: 'interview-18.txt',
    content: [
      'Interview 18',
      'Participant: Participant 18 (former customer)',
      'Date: 6 March 2025',
      'Consent: withdrawn',
      '',
      'Q: Why did you leave?',
      'A: Nobody called back. I waited for two weeks and then it was enough for me.',
      'Q: And now?',
      'A: Now I am with another one.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Q', 'A'],
      participant: 'Participant 18',
      kind: 'former',
      heldOn: '2025-03-06',
      consent: 'withdrawn',
    },
  },
  {
    what: 'English: Otter, name, time, empty line',
    name: 'otter.txt',
    content: [
      'Anna Moderator  0:01  ',
      'Thank you for coming.',
      '',
      'Speaker 2  0:07  ',
      'You are welcome.',
      '',
      'Anna Moderator  0:10  ',
      'How did it go?',
      '',
      'Speaker 2  1:02:10  ',
      'Not well.',
      '',
      'Transcribed by https://otter.ai',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Anna Moderator', 'Speaker 2'],
      first: 'Thank you for coming.',
      at: [1000, 7000, 10_000, 3_730_000],
    },
  },
  {
    what: 'names in capitals with a dash behind them',
    name: 'streep.txt',
    content: [
      'INTERVIEWER – Hoe lang duurde het?',
      'KLANT – Zes weken.',
      'INTERVIEWER – En wat hoorde u in die tijd?',
      'KLANT – Niets, helemaal niets.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['INTERVIEWER', 'KLANT'],
      kind: 'current',
      last: 'Niets, helemaal niets.',
    },
  },
  {
    what: 'numbered lines and times behind the name',
    name: 'genummerd.txt',
    content: [
      '1. Interviewer (00:01): Wat verwachtte u?',
      '2. Respondent 19 (00:05): Een telefoontje.',
      '3. Interviewer (00:09): Kwam dat?',
      '4. Respondent 19 (00:12): Nee.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Interviewer', 'Respondent 19'],
      participant: 'Respondent 19',
      at: [1000, 5000, 9000, 12_000],
      first: 'Wat verwachtte u?',
    },
  },
  {
    what: 'bold in plain text, as copied from a chat',
    name: 'chat.txt',
    content: [
      '*Interviewer:* Hoe ging het?',
      '*Respondent 20:* Slecht.',
      '*Interviewer:* Waarom?',
      '*Respondent 20:* Tja.',
    ],
    expected: {
      turns: 4,
      interviewer: 2,
      speakers: ['Interviewer', 'Respondent 20'],
      participant: 'Respondent 20',
      first: 'Hoe ging het?',
    },
  },
  {
    what: 'two who are interviewed, and a table of facts in Word',
    name: 'echtpaar.docx',
    content: [
      'Datum\t14 februari 2025',
      'Toestemming\tja',
      'Interviewer: Wie van u belde?',
      'Meneer: Ik.',
      'Mevrouw: Nee, ik.',
      'Interviewer: Hoe ging dat?',
      'Mevrouw: Goed. Eerst dit: wij zijn allang klant.',
      'Meneer: Vijftien jaar.',
      'Mevrouw: Zeker.',
      'Interviewer: Dank.',
      'Meneer: Graag gedaan.',
    ],
    expected: {
      turns: 9,
      interviewer: 3,
      speakers: ['Interviewer', 'Meneer', 'Mevrouw'],
      heldOn: '2025-02-14',
      consent: 'full',
    },
  },
  {
    what: 'no consent asked, and no speakers: notes of a conversation',
    name: 'aantekeningen.txt',
    content: [
      'Toestemming: nog te vragen',
      '',
      'De klant was boos. Dat kwam zo: de nota klopte niet.',
      'Ik heb geluisterd.',
    ],
    expected: { turns: 0, interviewer: 0, speakers: [], participant: null, consent: null },
  },
];

async function draftOf({ name, content, encoding }: Case): Promise<TranscriptDraft> {
  const lines = typeof content === 'string' ? content.split('\n') : content;
  const bytes = name.endsWith('.docx')
    ? await docxOfLines(lines)
    : iconv.encode(lines.join('\r\n'), encoding ?? 'utf8', { addBOM: encoding?.startsWith('utf-16') === true });
  const result = await readTranscriptBytes(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('forms of interviews', () => {
  test.each(cases.map((one) => [one.what, one] as const))('%s', async (_, one) => {
    const draft = await draftOf(one);
    const said = (turn: TranscriptDraft['turns'][number] | undefined): string | undefined =>
      turn === undefined ? undefined : draft.text.slice(turn.speech, turn.end);
    const found: Record<keyof Case['expected'], unknown> = {
      turns: draft.turns.length,
      interviewer: draft.turns.filter(({ interviewer }) => interviewer).length,
      speakers: speakersOf(draft.turns),
      participant: draft.participant?.name ?? null,
      kind: draft.participant?.kind ?? null,
      heldOn: draft.heldOn,
      consent: draft.consent?.given ?? null,
      consentOn: draft.consent?.on ?? null,
      first: said(draft.turns[0]),
      last: said(draft.turns.at(-1)),
      at: draft.turns.map(({ at }) => at),
    };
    const asked = Object.keys(one.expected) as (keyof Case['expected'])[];
    expect(Object.fromEntries(asked.map((key) => [key, found[key]]))).toEqual(one.expected);
  });
});
