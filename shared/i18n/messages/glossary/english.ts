/** The glossary in English: what each term means in this program, in its own words. */
export const glossaryEnglish = {
  terms: {
    customerExperience: {
      name: 'Customer experience',
      synonyms: 'CX, klantbeleving',
      text: 'Everything a customer goes through with an organisation, taken together: online and offline, over all touchpoints, up to now. The word itself is neutral; a bad experience is one too.',
    },
    cxThinking: {
      name: 'CX as a way of thinking',
      synonyms: 'CX-driven organisation',
      text: 'Every choice, from strategy to operation, is looked at from what the customer experiences. That is more than good customer service or a drawn journey.',
    },
    ux: {
      name: 'UX',
      synonyms: 'user experience, usability',
      text: 'The experience on a website or in an app. A part of customer experience, not the same thing.',
    },
    crm: {
      name: 'CRM',
      synonyms: 'customer relationship management, customer value management',
      text: 'A strategy to arrange organisation and systems around the customer, so that both gain by it. The system is a tool.',
    },
    levels: {
      name: 'CX level',
      synonyms: 'steering, brand, operational, customer',
      text: 'Four places where customer experience is worked on: steering (strategy, direction), brand (what it wants to be and whether that holds), operational (journeys and touchpoints) and customer (the direct contact).',
    },
    touchpoint: {
      name: 'Touchpoint',
      synonyms: 'contactmoment',
      text: 'A moment at which a customer experiences the organisation: a call, a bill, an advertisement, a parcel. It is named from the customer’s view: “I …”.',
    },
    customerJourney: {
      name: 'Customer journey',
      synonyms: 'journey map, klantreis',
      text: 'The steps of a persona in order. A journey is a view on the same touchpoints; the map is a tool to find what can be better, not an aim.',
    },
    persona: {
      name: 'Persona',
      synonyms: 'segment',
      text: 'A kind of customer with wishes and annoyances of its own. Personas refine the segments and with them the touchpoint table.',
    },
    mode: {
      name: 'Online, offline, hybrid',
      synonyms: 'balance, channel',
      text: 'How a touchpoint happens. It follows from the channels and can be set by hand. Both sides belong to one experience; who looks at one misses half.',
    },
    primaryProcess: {
      name: 'Primary process',
      synonyms: 'promise, deliver, settle',
      text: 'Promise, deliver and settle: the three parts of the work for the customer. Owners of touchpoints come from here, not from a channel or the staff.',
    },
    chain: {
      name: 'Chain',
      synonyms: 'chain phase, chain management',
      text: 'The way from first attention to delivery and after: attention, orientation, purchase, delivery, use, aftercare. A responsibility model covers phases of it.',
    },
    momentOfTruth: {
      name: 'Moment of truth',
      synonyms: 'MoT',
      text: 'A touchpoint that decides about the relation: for the customer, for the organisation, or for both. A star in charts.',
    },
    peak: {
      name: 'Peak',
      synonyms: '≥ 9',
      text: 'A score of 9 or more on the scale from 1 to 10. A few peaks at the right moment are enough; peaks everywhere cannot be and need not be.',
    },
    peakEnd: {
      name: 'Peak-end rule',
      synonyms: 'heuristic',
      text: 'A rule of thumb: of a series, people remember the extreme and the end. The program therefore shows this score beside mean and spread, not in their place.',
    },
    charge: {
      name: 'Emotional charge',
      synonyms: 'bereavement, illness, unable to pay',
      text: 'Touchpoints around bereavement, illness or being unable to pay. They are rare but weigh heavily, so they stand first on the focus list.',
    },
    basicLaws: {
      name: 'Basic laws of service',
      synonyms: 'honest, respectful, safe',
      text: 'A customer expects you to be honest and respectful, and to be safe with you. Where the customer feels otherwise, a basic law is broken; keep the quote with it.',
    },
    promiseCheck: {
      name: 'Promise check',
      synonyms: 'promise and delivery',
      text: 'Do promise, delivery and settlement agree? The verdict is: kept, partly or broken.',
    },
    clue: {
      name: 'Clue',
      synonyms: 'recognisable sign',
      text: 'A recognisable sign of the desired image at a touchpoint: a tone, a gesture, a detail.',
    },
    timeLayer: {
      name: 'Time layer',
      synonyms: 'time saved, time spent, time invested',
      text: 'Does the contact save the customer time (basic service), is it time well spent (experience) or time invested (real connection)?',
    },
    goldenCombination: {
      name: 'Golden combination',
      synonyms: 'machine prepares, human acts',
      text: 'Smart systems prepare and save time; a human acts at the right moment and in the right dose.',
    },
    expectation: {
      name: 'Expectation',
      synonyms: 'customer’s wish, hygiene factor',
      text: 'What the customer expects before the contact. Expectations rise; what once stood out goes without saying now.',
    },
    basis: {
      name: 'Basis of a judgement',
      synonyms: 'evidence, assumption, estimate',
      text: 'What a description rests on: assumption, observation, interview or data. Emotions do not follow from data alone; ask customers.',
    },
    scores: {
      name: 'Functional and emotional score',
      synonyms: 'report mark',
      text: 'Two marks from 1 to 10: did it work, and how did it feel? They stay apart, because they differ at the moments that matter. Hollow is an estimate, solid a measurement.',
    },
    nps: {
      name: 'NPS',
      synonyms: 'net promoter score, recommendation',
      text: 'Share that answers 9 or 10 to the recommendation question (0–10) minus the share that answers 0 to 6; from −100 to 100. Always with n and a 95 % interval.',
    },
    csat: {
      name: 'CSAT',
      synonyms: 'customer satisfaction',
      text: 'Share of satisfied customers (the two highest answers), or the mean; which of the two is stated, because they cannot be compared.',
    },
    ces: {
      name: 'CES',
      synonyms: 'customer effort score',
      text: 'How much effort did it take? Several questions and scales are about; the program names the variant and compares like with like.',
    },
    spread: {
      name: 'Spread',
      synonyms: 'standard deviation, sd',
      text: 'How far the answers lie apart. Two people live the same moment differently, so a mean without spread says too little.',
    },
    interval: {
      name: 'Interval',
      synonyms: 'confidence interval, margin, uncertainty',
      text: 'Where the true value lies with 95 % confidence, if the answers are a fair sample. The fewer answers, the wider. Below n = 30 it says so.',
    },
    change: {
      name: 'Change between waves',
      synonyms: 'test, p value, significant',
      text: 'A difference larger than chance explains. Where it is not, it says “no evidence of change”: that is not evidence that nothing changed.',
    },
    drivers: {
      name: 'What goes together with the NPS',
      synonyms: 'driver, rank correlation',
      text: 'Which answers go together with a higher or lower NPS (rank correlation, with interval). Association is no cause.',
    },
    kano: {
      name: 'Kano',
      synonyms: 'hygiene, performance, delight, must-be',
      text: 'Three kinds of expectation. Hygiene: without it the customer is dissatisfied. Performance: the more, the better. Delight: nobody misses it, but it stands out.',
    },
    opportunity: {
      name: 'Opportunity score',
      synonyms: 'importance and satisfaction',
      text: 'Importance plus what satisfaction falls short of it: high where something matters and disappoints.',
    },
    lifetimeValue: {
      name: 'Customer lifetime value',
      synonyms: 'CLV',
      text: 'What a customer yields over the years, given margin, retention and interest. The outcome is a range, because the assumptions are.',
    },
    waste: {
      name: 'Waste',
      synonyms: 'lost customers, rework',
      text: 'Customers who leave and work that has to be done again, in euro a year. The consequence of touchpoints that do not fit each other.',
    },
    winWin: {
      name: 'Win/win',
      synonyms: 'customer benefit, organisation benefit',
      text: 'An action that serves customer and organisation. If one of the two is empty, customers feel it; the program points it out.',
    },
    improvement: {
      name: 'Improvement',
      synonyms: 'finding, proposal, decision, effect',
      text: 'From finding to cause, proposal, decision, carrying out and measured effect. An analysis without an action remains well meant.',
    },
    readiness: {
      name: 'Action readiness',
      synonyms: 'lip service, deeds beside words',
      text: 'What an owner did with what was asked: answered, accepted, done, in how many days. Below three questions nothing can be said.',
    },
    silo: {
      name: 'Silo',
      synonyms: 'departments',
      text: 'Process, channel and department with priorities of their own. That these fall together with what the customer needs, by themselves, would be a miracle.',
    },
    owner: {
      name: 'Owner',
      synonyms: 'accountable',
      text: 'The manager from the primary process who answers for a touchpoint: for content, communication and information. A channel carries out but does not own.',
    },
    responsibility: {
      name: 'Responsibility model',
      synonyms: 'CCO, expert team, chain management',
      text: 'Where the responsibility for customer experience lies: a team of experts, a separate department, a CCO, the departments with most contact, chain management or everyone. All of it in one place is a very heavy task.',
    },
    raci: {
      name: 'Responsibility matrix',
      synonyms: 'RACI',
      text: 'Per touchpoint: R carries out, A answers for it (the owner, exactly one), C is consulted, I is informed.',
    },
    influence: {
      name: 'Influence on the customer experience',
      synonyms: 'influence statement',
      text: 'Everyone influences what a customer goes through, also who never speaks to one. One sentence a role shows it.',
    },
    cxManager: {
      name: 'CX manager',
      synonyms: 'customer experience manager, director, auditor',
      text: 'Connects customer and organisation. Eight tasks: desired experience, directing journeys, market research, service concepts, data, customer value, brand experience and customer-oriented culture.',
    },
    voiceOfCustomer: {
      name: 'Voice of the customer',
      synonyms: 'VoC',
      text: 'Representing the customer inside the organisation, founded on facts and aimed at something concrete to act on.',
    },
    preconditions: {
      name: 'Preconditions',
      synonyms: 'sponsor, access, reporting line',
      text: 'Without the belief and support of business unit management, a direct reporting line and access to the whole organisation little comes of change.',
    },
    stakeholder: {
      name: 'Support',
      synonyms: 'stakeholder',
      text: 'Who decides or is affected, where that person stands and what was agreed. Inspiring and empathy belong to it.',
    },
    maturity: {
      name: 'Maturity',
      synonyms: 'stage of development, growth path',
      text: 'How far an organisation is on the way from production-oriented to customer-oriented. The stages between are for the engagement to fill in; it is built step by step.',
    },
  },
  misunderstandings: {
    goodByDefinition:
      'The term carries no judgement: customer experience is the whole experience, good or bad. That is why the scales in this program are neutral.',
    onlyMapping:
      'Drawing a journey is a tool to find what can be better. Something has happened only when a finding becomes an action.',
    everyoneWantsGood:
      'Excelling in customer experience is a strategic choice. A price fighter goes for the lowest cost, and may; record the choice with the engagement.',
    onlyService:
      'Service is one way to offer a good experience. The way of thinking concerns everything: product, brand, delivery, bill.',
    peaksEverywhere:
      'Nothing but peaks need not be and cannot be. A few times, at the right moment, keeps the relation attractive.',
  },
  facts: {
    crucial: {
      name: '64 % of deciders call CX crucial to the strategy',
      text: 'Deciders of American organisations with more than 500 million dollars of revenue; the study was four years old when it was cited in 2012.',
    },
    loyalty: {
      name: 'A positive customer experience strongly influences loyalty',
      text: 'From the same study; the source does not give the strength of the relation.',
    },
    ccxpAreas: {
      name: 'CCXP: five areas, 22, 20, 20, 19 and 19 % of the exam',
      text: 'Customer insight 22 %, strategy 20 %, measurement and return 20 %, design and innovation 19 %, culture and accountability 19 %.',
    },
    retention: {
      name: 'Data of candidates: 4 weeks, with consent up to 1 year',
      text: 'A guideline of the Dutch authority, not a legal term; it concerns applicants. Have the legal ground for self-employed people checked.',
    },
    nineTrademark: {
      name: '“9+” is a registered mark',
      text: 'So is “9+ organisatie”. The program therefore speaks of a peak and writes ≥ 9.',
    },
    npsTrademark: {
      name: 'Net Promoter and NPS are registered marks',
      text: 'Of Bain, Satmetrix and Reichheld. Name the source when you publish the figure.',
    },
    readableSteps: {
      name: 'A journey becomes unreadable above 8 steps',
      text: 'A warning in the manual of a process program about its own journey overview.',
    },
    episodes: {
      name: 'Guideline: 5 to 7 episodes, 20 to 25 touchpoints per episode',
      text: 'Advice of a maker of journey software about the size of a map.',
    },
  },
} as const;
