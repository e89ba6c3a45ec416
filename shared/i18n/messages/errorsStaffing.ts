/** Texts of refusals about staffing: what cannot be scored, and files between engagement and pool that cannot be taken. */
export const staffingErrorMessages = {
  nl: {
    emptyIntake:
      '“{assignment}” is nog niet te vergelijken: er staat niet in wat er gevraagd wordt. Vraag de opdrachtgever eerst: online of offline, welk deel van de klantbeleving, welk niveau en wat iemand aantoonbaar moet kunnen.',
    notThere: '“{value}” staat niet in dit bestand.',
    noAssignments: 'Er is geen open opdracht waarmee iets te vergelijken valt.',
    notOurFile: '“{file}” is geen bestand met een opdracht of profiel van CX Workbench.',
    changedFile:
      '“{file}” is veranderd nadat het gemaakt werd: de controlesom klopt niet meer. Vraag de afzender om een nieuw bestand.',
    newerFile: '“{file}” komt van een nieuwere versie van het programma. Werk dit programma bij.',
    wrongFile:
      '“{file}” bevat {kind, select, assignment {een opdracht} other {profielen}}; hier hoort {wanted, select, assignment {een opdracht} other {een profiel}}.',
  },
  en: {
    emptyIntake:
      '“{assignment}” cannot be compared yet: it does not say what is asked. First ask the client: online or offline, which part of the customer experience, which level, and what somebody must demonstrably be able to do.',
    notThere: '“{value}” is not in this file.',
    noAssignments: 'There is no open assignment that anything can be compared with.',
    notOurFile: '“{file}” is not a file with an assignment or a profile of CX Workbench.',
    changedFile:
      '“{file}” was changed after it was made: its check sum no longer holds. Ask the sender for a new file.',
    newerFile: '“{file}” comes from a newer version of the program. Update this program.',
    wrongFile:
      '“{file}” holds {kind, select, assignment {an assignment} other {profiles}}; {wanted, select, assignment {an assignment} other {a profile}} belongs here.',
  },
} as const;
