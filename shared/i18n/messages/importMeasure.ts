/** Reasons and remarks in the account of importing surveys and improvements. */
import type { MessageArea } from '../area';

export const measureImportMessages = {
  nl: {
    reasons: {
      survey: {
        test: 'test of voorvertoning',
        unfinished: 'niet afgemaakt',
        duplicate: 'dubbel: dit antwoord staat al eerder in het bestand',
        ignored: 'door het enquêteprogramma buiten beschouwing gelaten',
        excluded: 'door u uitgesloten',
        inWords: 'in woorden, gelezen op de schaal van {min} tot {max} ({count, plural, one {# keer} other {# keer}})',
        impossible: 'geen antwoord op de schaal van {min} tot {max}; telt alleen bij deze maat niet mee',
      },
      improvements: {
        noName: 'geen naam van een verbetering',
        byShare: 'status afgeleid van “{value}” gereed',
        effortFigure: '{value} op de schaal van 1 tot 5, gelezen als klein, middel of groot',
        decidedBeforeProposed: 'het besluit ligt vóór het voorstel ({proposed}): een van de twee datums klopt niet',
        unknownTouchpoint: '“{value}” staat niet in de tabel met contactmomenten; niet gekoppeld',
      },
    },
    remarks: {
      survey: {
        personal: 'persoonsgegeven, weggelaten',
        derived: 'afgeleid van een ander antwoord, weggelaten',
        technical: 'technisch gegeven, weggelaten',
        remembered: 'zoals bij de vorige import',
      },
    },
  },
  en: {
    reasons: {
      survey: {
        test: 'test or preview',
        unfinished: 'not finished',
        duplicate: 'double: this response stands earlier in the file',
        ignored: 'set aside by the survey program',
        excluded: 'excluded by you',
        inWords: 'in words, read on the scale from {min} to {max} ({count, plural, one {once} other {# times}})',
        impossible: 'no answer on the scale from {min} to {max}; left out of this measure only',
      },
      improvements: {
        noName: 'no name of an improvement',
        byShare: 'status taken from “{value}” done',
        effortFigure: '{value} on the scale of 1 to 5, read as small, medium or large',
        decidedBeforeProposed: 'the decision is dated before the proposal ({proposed}): one of the dates is wrong',
        unknownTouchpoint: '“{value}” is not in the table of touchpoints; not linked',
      },
    },
    remarks: {
      survey: {
        personal: 'personal data, left out',
        derived: 'derived from another answer, left out',
        technical: 'technical data, left out',
        remembered: 'as in the import before',
      },
    },
  },
} as const satisfies MessageArea;
