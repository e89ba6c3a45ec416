/** Reasons and remarks in the account of importing specialists and assignments. */
import type { MessageArea } from '../area';

export const staffingImportMessages = {
  nl: {
    reasons: {
      staffing: {
        noNumber: 'geen nummer en geen naam van een specialist',
        noTitle: 'geen nummer en geen titel van een opdracht',
        olderDouble: 'dubbel: rij {of} heeft een later contact',
        approximate: '“{value}” is ongeveer',
        openEnded: '“{value}” is een ondergrens',
        byAgreement: '“{value}”: nog af te spreken, dus onbekend',
        fullTime: 'fulltime gelezen als 36 tot 40 uur',
        partTime: 'parttime zegt niet hoeveel uur',
        immediately: '“{value}” gold op de dag van het laatste contact',
        beyondScale: '“{value}” ligt buiten de schaal van 0 tot 5; gelezen als 5',
        nearby: '“{value}”: de plaats zelf is overgenomen',
        notHundred: '“{value}” telt niet op tot 100',
        both: '“{value}” gelezen als de helft online',
        oneSide: '“{value}” zonder getal gelezen als geheel',
        weightUnplaced: 'weegt iets wat niet is gevraagd of niet te wegen is: {value}',
        weightTotal: 'de gewichten tellen op tot {total} in plaats van 100',
      },
    },
    remarks: { staffing: { forbidden: 'mag niet meewegen, dus weggelaten' } },
  },
  en: {
    reasons: {
      staffing: {
        noNumber: 'no number and no name of a specialist',
        noTitle: 'no number and no title of an assignment',
        olderDouble: 'double: row {of} has a later contact',
        approximate: '“{value}” is about',
        openEnded: '“{value}” is a lower limit',
        byAgreement: '“{value}”: still to be agreed, so unknown',
        fullTime: 'full-time read as 36 to 40 hours',
        partTime: 'part-time does not say how many hours',
        immediately: '“{value}” held on the day of the last contact',
        beyondScale: '“{value}” lies beyond the scale of 0 to 5; read as 5',
        nearby: '“{value}”: the place itself was taken',
        notHundred: '“{value}” does not add up to 100',
        both: '“{value}” read as half online',
        oneSide: '“{value}” without a figure read as entirely',
        weightUnplaced: 'weighs what was not asked or cannot be weighed: {value}',
        weightTotal: 'the weights add up to {total} instead of 100',
      },
    },
    remarks: { staffing: { forbidden: 'may not be weighed, so left out' } },
  },
} as const satisfies MessageArea;
