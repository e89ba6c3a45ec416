/** What an interview file holds and what reading it must give; as recorders and recognisers write them. */

export interface Case {
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

export const recorded: readonly Case[] = [
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
];
