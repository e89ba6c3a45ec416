/** Texts of the quality list: the rules, the reasons, and what to do; part of the area "insight". */
import type { MessageArea } from '../area';

export const qualityTexts = {
  nl: {
    rules: {
      noOwner: 'Geen eigenaar',
      ownerOutsideProcess: 'Eigenaar buiten het primaire proces',
      noScore: 'Geen cijfer',
      oneScore: 'Eén van de twee cijfers',
      insideOut: 'Naam niet vanuit de klant',
      duplicateName: 'Dezelfde naam vaker',
      emotionFromDataOnly: 'Emotie alleen uit data',
      noImportance: 'Geen belang',
      noStage: 'Geen fase',
      noProcess: 'Geen primair proces',
      noChannel: 'Geen kanaal',
      modeContradictsChannels: 'Vorm past niet bij kanalen',
      noFrequency: 'Geen frequentie',
      promiseWithoutDelivery: 'Belofte zonder waarmaken',
      promiseWithoutSettlement: 'Belofte zonder afwikkeling',
      oneOwner: 'Eén eigenaar voor bijna alles',
      oneSided: 'Tabel aan één kant',
      stageOneSided: 'Fase aan één kant',
      ownerProcessUnknown: 'Onbekend of eigenaar bij het primaire proces hoort',
      channelWithoutSide: 'Kanaal niet online of offline',
      emptyStage: 'Fase zonder contactmomenten',
      stageWithoutProcess: 'Fase zonder primair proces',
      processUncovered: 'Deel van het primaire proces ontbreekt',
    },
    reasons: {
      noOwner: 'Niemand is eigenaar. Zonder eigenaar gebeurt er niets met een verbetering.',
      ownerOutsideProcess:
        '{role} is geen manager uit het primaire proces. Een kanaal of staf gaat niet over de inhoud van het contact.',
      noScore: 'Functioneel en emotioneel cijfer ontbreken allebei.',
      oneScore:
        '{missing, select, emotionalScore {Het emotionele cijfer ontbreekt; alleen het functionele is bekend.} other {Het functionele cijfer ontbreekt; alleen het emotionele is bekend.}}',
      insideOut:
        '{sign, select, action {‘{word}’ is iets wat de organisatie doet. Noem wat de klant meemaakt: ‘Ik …’.} process {‘{word}’ is een stap in uw proces. Noem wat de klant meemaakt: ‘Ik …’.} other {‘{word}’: de naam spreekt over de klant in plaats van vanuit de klant.}}',
      duplicateName: '{count, number} contactmomenten hebben deze naam. Is het er één, of verschilt de situatie?',
      emotionFromDataOnly: 'Het emotionele cijfer rust alleen op data. Vraag het aan mensen: interview of observatie.',
      noImportance: 'Onbekend hoe belangrijk dit voor de klant is.',
      noStage: 'Niet bekend in welke fase dit valt.',
      noProcess: 'Niet bekend of dit bij beloven, waarmaken of financieel afwikkelen hoort.',
      noChannel: 'Geen kanaal ingevuld.',
      modeContradictsChannels:
        'De vorm is vastgezet op {stated, select, online {online} offline {offline} other {hybride}}, maar de kanalen maken het {derived, select, online {online} offline {offline} other {hybride}}.',
      noFrequency: 'Onbekend hoe vaak dit per maand voorkomt; telt niet mee in gewogen cijfers.',
      promiseWithoutDelivery: 'Er is iets beloofd, maar niet beschreven of het wordt waargemaakt.',
      promiseWithoutSettlement: 'Er is iets beloofd, maar niet beschreven hoe het financieel wordt afgewikkeld.',
      oneOwner:
        '{role} is eigenaar van {count, number} van de {owned, number} contactmomenten met een eigenaar. Eén plek kan de hele beleving niet dragen.',
      oneSided:
        'Alle {count, number} contactmomenten waarvan de vorm bekend is, zijn {side, select, online {online} other {offline}}. Ontbreekt de andere kant?',
      stageOneSided:
        'In ‘{stage}’ zijn alle {count, number} contactmomenten {side, select, online {online} other {offline}}. Ontbreekt de andere kant?',
      ownerProcessUnknown:
        '{missing, select, department {Van {role} is geen afdeling bekend} kind {Van afdeling {department} is niet bekend of ze bij het primaire proces hoort} other {Van {role} is niet bekend of het een manager is}}; eigenaar van {count, plural, one {# contactmoment} other {# contactmomenten}}.',
      channelWithoutSide:
        'Van ‘{channel}’ is niet bekend of het online of offline is ({count, plural, one {# contactmoment} other {# contactmomenten}}).',
      emptyStage: 'In ‘{stage}’ staat geen enkel contactmoment.',
      stageWithoutProcess:
        'In ‘{stage}’ is bij geen van de {count, number} contactmomenten het primaire proces ingevuld.',
      processUncovered:
        'Geen enkel contactmoment hoort bij {process, select, promise {beloven} deliver {waarmaken} other {financieel afwikkelen}}. Belofte, waarmaken en afwikkelen moeten met elkaar kloppen.',
    },
  },
  en: {
    rules: {
      noOwner: 'No owner',
      ownerOutsideProcess: 'Owner outside the primary process',
      noScore: 'No score',
      oneScore: 'One of the two scores',
      insideOut: 'Not named from the customer’s view',
      duplicateName: 'Same name more than once',
      emotionFromDataOnly: 'Emotion from data alone',
      noImportance: 'No importance',
      noStage: 'No stage',
      noProcess: 'No primary process',
      noChannel: 'No channel',
      modeContradictsChannels: 'Mode does not fit the channels',
      noFrequency: 'No frequency',
      promiseWithoutDelivery: 'Promise without delivery',
      promiseWithoutSettlement: 'Promise without settlement',
      oneOwner: 'One owner for nearly everything',
      oneSided: 'Table on one side only',
      stageOneSided: 'Stage on one side only',
      ownerProcessUnknown: 'Unknown whether the owner is in the primary process',
      channelWithoutSide: 'Channel neither online nor offline',
      emptyStage: 'Stage without touchpoints',
      stageWithoutProcess: 'Stage without primary process',
      processUncovered: 'Part of the primary process is missing',
    },
    reasons: {
      noOwner: 'Nobody owns it. Without an owner no improvement will happen.',
      ownerOutsideProcess:
        '{role} is not a manager in the primary process. A channel or staff department does not decide on the content of the contact.',
      noScore: 'Both the functional and the emotional score are missing.',
      oneScore:
        '{missing, select, emotionalScore {The emotional score is missing; only the functional one is known.} other {The functional score is missing; only the emotional one is known.}}',
      insideOut:
        '{sign, select, action {‘{word}’ is something the organisation does. Name what the customer goes through: ‘I …’.} process {‘{word}’ is a step in your process. Name what the customer goes through: ‘I …’.} other {‘{word}’: the name speaks about the customer instead of from the customer’s view.}}',
      duplicateName: '{count, number} touchpoints bear this name. Are they one, or does the situation differ?',
      emotionFromDataOnly: 'The emotional score rests on data alone. Ask people: interview or observation.',
      noImportance: 'Unknown how important this is to the customer.',
      noStage: 'Unknown in which stage this falls.',
      noProcess: 'Unknown whether this is part of promise, deliver or settle.',
      noChannel: 'No channel given.',
      modeContradictsChannels:
        'The mode is fixed at {stated, select, online {online} offline {offline} other {hybrid}}, but the channels make it {derived, select, online {online} offline {offline} other {hybrid}}.',
      noFrequency: 'Unknown how often this happens per month; left out of weighted figures.',
      promiseWithoutDelivery: 'Something was promised, but not whether it is delivered.',
      promiseWithoutSettlement: 'Something was promised, but not how it is settled financially.',
      oneOwner:
        '{role} owns {count, number} of the {owned, number} touchpoints that have an owner. One place cannot carry the whole experience.',
      oneSided:
        'All {count, number} touchpoints whose mode is known are {side, select, online {online} other {offline}}. Is the other side missing?',
      stageOneSided:
        'In ‘{stage}’ all {count, number} touchpoints are {side, select, online {online} other {offline}}. Is the other side missing?',
      ownerProcessUnknown:
        '{missing, select, department {No department is known for {role}} kind {It is unknown whether department {department} is in the primary process} other {It is unknown whether {role} is a manager}}; owner of {count, plural, one {# touchpoint} other {# touchpoints}}.',
      channelWithoutSide:
        'It is unknown whether ‘{channel}’ is online or offline ({count, plural, one {# touchpoint} other {# touchpoints}}).',
      emptyStage: 'There is not a single touchpoint in ‘{stage}’.',
      stageWithoutProcess: 'In ‘{stage}’ none of the {count, number} touchpoints has its primary process filled in.',
      processUncovered:
        'Not a single touchpoint belongs to {process, select, promise {promise} deliver {deliver} other {settle}}. Promise, delivery and settlement have to agree.',
    },
  },
} as const satisfies MessageArea;
