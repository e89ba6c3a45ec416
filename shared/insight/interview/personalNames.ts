/** The search for names of people in spoken text: titles, initials, what goes before a name, lists of first names and surnames, speakers, and the same name once more. */
import type { Span } from '../../domain/interview';
import { nameKey } from '../../domain/parse';
import { ambiguousFirstNames, firstNames } from './firstNames';
import { towns } from './places';
import { ambiguousSurnames, endsLikeSurname, surnames } from './surnames';

export interface NameFind extends Span {
  readonly sure: boolean;
}

const before = String.raw`(?<![\p{L}\p{N}])`;
const title = String.raw`(?<![\p{L}\p{N}])(?:[Mm]evrouw|MEVROUW|DR\.?|[Hh]eer|[Mm]eneer|[Mm]ijnheer|[Dd]e\s+heer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Mm]ej(?:uffrouw|\.)?|[Mm]r\.?|Mrs\.?|Ms\.?|Miss|[Dd]r\.?|[Dd]rs\.?|[Ii]r\.?|[Ii]ng\.|[Dd]okter|[Dd]octor|[Pp]rof\.?|[Pp]rofessor|[Ff]am(?:ilie|\.))`;
const particle = String.raw`(?:[Vv]an|[Vv]\.?\s?d\.?|[Vv]\/d|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Tt]e|[Hh]et|in|op|aan|[Vv]on|[Dd]i|[Dd]a|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|['’]t|[Bb]en|[Aa]ït)`;
const initials = String.raw`(?:(?:\p{Lu}|Th|Ch|Chr|IJ|Ph|St)\.\s*){1,6}`;
const capital = String.raw`(?:[DdO]['’])?\p{Lu}[\p{L}\p{M}]+(?:['’]\p{L}{2,})?`;
const surname = String.raw`(?:${particle}\s+){0,3}${capital}(?:-(?:${particle}\s+){0,2}${capital})*`;
const firstName = String.raw`\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?`;
const fullName = String.raw`(?:${initials})?(?:${firstName}\s+(?=(?:${particle}\s+)*\p{Lu}))?${surname}`;

const titled = new RegExp(
  String.raw`(?:${title}\s*){1,5}(?<=[\s.])(?:${initials}(?:${surname})?|(?:${firstName}\s+(?=(?:${particle}\s+)*\p{Lu}))?${surname})`,
  'gu',
);
/** What goes before a name and hardly before anything else. */
const introduced = new RegExp(
  String.raw`(?<=(?:[Nn]aam\s+is|[Mm]y\s+name\s+is|(?:[Ii]k|[Hh]ij|[Zz]ij|[Zz]e|[Dd]ie|[Jj]e)\s+heet(?:te)?|heten|genaamd|(?:was|is)\s+called|[Ss]preekt\s+(?:u\s+|je\s+)?met|[Jj]e\s+spreekt\s+met|een\s+zekere|[Ee]ne)[ \t]+)${fullName}`,
  'gu',
);
const relation = String.raw`(?:collega|man|vrouw|echtgenote?|partner|vriend|vriendin|zoon|dochter|broer|zus|zusje|broertje|schoonzus|schoonzoon|schoonvader|schoonmoeder|schoondochter|zwager|neef|nicht|nichtje|neefje|buurman|buurvrouw|moeder|vader|oom|tante|opa|oma|kleinzoon|kleindochter|baas|chef|leidinggevende|monteur|adviseur|medewerker|medewerkster|teamleider|colleague|husband|wife|friend|son|daughter|brother|sister|neighbour|boss|manager)`;
/** What goes before a name often, and before other words with a capital at times. */
const likely = new RegExp(
  String.raw`(?<=${before}(?:${relation},?|[Ii]k\s+ben|[Ii]['’]m|[Vv]roeg\s+naar|[Bb]este|[Dd]ear|[Hh]oi|[Hh]allo|[Gg]roet(?:en|jes)?,?)[ \t]+)${firstName}(?:\s+${surname})?(?![\p{L}\p{N}])`,
  'gu',
);
/** "Met Sandra van de storingsdienst", "met Sandra gesproken". */
const withSomebody = new RegExp(
  String.raw`(?<=${before}[Mm]et[ \t]+)${firstName}(?:\s+${surname})?(?=\s+(?:van\s+(?:de|het|jullie|onze|uw)|gesproken|gebeld|gepraat|gemaild|afgesproken)(?![\p{L}]))`,
  'gu',
);
/** Before a whole name of two words with a capital: companies and departments stand there too, but seldom in two. */
const perhaps = new RegExp(
  String.raw`(?<=${before}(?:[Mm]et|[Dd]it\s+is|[Tt]his\s+is|[Ss]po(?:ke|ken)\s+(?:to|with)|[Dd]oor|[Vv]an)[ \t]+)${firstName}\s+(?:${particle}\s+){0,3}${capital}(?![\p{L}\p{N}])`,
  'gu',
);
const initialed = new RegExp(String.raw`(?<![\p{L}\p{N}.])(?:(?:\p{Lu}|Th|Ph|Ch)\.\s?){1,6}${surname}`, 'gu');
// An initial without a full stop: only before a particle or a surname of the list.
const bareInitial = new RegExp(String.raw`(?<![\p{L}\p{N}.])\p{Lu}{1,3}\s+${surname}`, 'gu');
// Particles that hardly ever stand before anything but a surname; "van de" and "de" stand before much else.
const particled = new RegExp(
  String.raw`${before}(?:(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|(?:\p{Lu}\.\s?){1,5})\s+)?(?:[Vv]an\s+[Dd]e[rn]|[Vv]\/d|[Vv]\.\s?d\.|[Ee]l)\s+\p{Lu}[\p{L}\p{M}'’]+(?:-\p{Lu}[\p{L}\p{M}'’]+)*`,
  'gu',
);
/** A married name: Visser-de Jong. */
const doubled = new RegExp(String.raw`${before}${capital}-(?:${particle}\s+){1,2}${capital}`, 'gu');
const word = new RegExp(String.raw`${before}${firstName}(?:['’]s)?(?![\p{L}])`, 'gu');
const behindFirstName = new RegExp(String.raw`^\s+(?:${initials})?${surname}(?![\p{L}])`, 'u');
const beforeSurname = new RegExp(String.raw`${firstName}\s+(?:${particle}\s+){0,3}$`, 'u');

/** Words with a capital that are no name: days, languages, what everybody has on the telephone, departments. */
const noNames = new Set(
  `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december monday tuesday wednesday thursday friday saturday sunday january february march may june july august october
nederland nederlands nederlandse nederlander nederlanders holland dutch engels engelse english duits duitse duitsland frans franse frankrijk belgie belgisch spanje spaans turks turkse marokkaans marokko europa europees kerst kerstmis pasen god jezus internet google facebook instagram whatsapp teams outlook excel word microsoft apple
android iphone linkedin twitter youtube netflix marktplaats bol coolblue ikea ideal tikkie visa paypal postnl ziggo kpn vodafone rabobank ing abn digid klantenservice klantcontact klantcontactcenter facturatie incasso marketing verkoop sales inkoop logistiek planning directie techniek storingen storingsdienst receptie helpdesk support customer service billing finance hr it ict legal compliance
ik jij hij zij wij jullie u het de een dat dit die er en maar want dus of als toen nou ja nee oke dan nu hier daar wat wie waar waarom hoe hoezo wanneer alles niets iemand niemand the a an and but so then yes no you he she we they what who where why how when because if
mevrouw meneer mijnheer dhr mevr mw dr drs mr mrs ms interviewer respondent deelnemer klant medewerker manager i`.split(
    /\s+/u,
  ),
);

/** Whether any word has a capital here: at the start of the text, a line, a sentence, or of what somebody says. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:;•>\]"“”‘«(\n-])\s*['’"“]?$/u.test(text.slice(Math.max(0, at - 6), at));
}

const isWholeText = (text: string, find: Span): boolean =>
  text.slice(0, find.start).trim() === '' && text.slice(find.end).trim() === '';

/** The name itself in "Jans", "Jan’s": without the s of possession when only that way it is a name. */
function withoutPossession(found: string, isName: (name: string) => boolean): string | null {
  const bare = found.replace(/['’]s$/u, '');
  if (isName(bare)) return bare;
  const stem = bare.replace(/s$/u, '');
  return stem !== bare && stem.length > 2 && isName(stem) ? stem : null;
}

const isFirstName = (name: string): boolean =>
  firstNames.has(nameKey(name)) || name.split('-').some((part) => part !== name && firstNames.has(nameKey(part)));
const isAmbiguous = (name: string): boolean =>
  ambiguousFirstNames.has(nameKey(name)) || ambiguousSurnames.has(nameKey(name));
const isSurname = (name: string): boolean =>
  surnames.has(nameKey(name)) ||
  name.split('-').some((part) => part !== name && surnames.has(nameKey(part))) ||
  endsLikeSurname(name);
/** Whether the first whole word, behind initials and particles, is a word with a capital that is no name. */
const isNoName = (name: string): boolean =>
  noNames.has(
    nameKey(
      /^(?:(?:\p{Lu}|Th|Chr?|Ph|St|IJ)\.\s*)*(?:(?:van|den?|der|te[rn]?|het|el|in|op|aan)\s+)*([\p{L}\p{M}]+)/iu.exec(
        name,
      )?.[1] ?? '',
    ),
  );

function* patternFinds(text: string): Generator<NameFind> {
  for (const [pattern, sure] of [
    [titled, true],
    [introduced, true],
    [initialed, false],
    [particled, false],
    [doubled, false],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const name = match[0].replace(/[\s,.'’-]+$/u, '');
      if (pattern !== titled && isNoName(name)) continue;
      if (name !== '') yield { start: match.index, end: match.index + name.length, sure };
    }
  for (const pattern of [likely, withSomebody, perhaps])
    for (const match of text.matchAll(pattern)) {
      const name = match[0].replace(/['’-]+$/u, '');
      if (isNoName(name) || isNoName(name.split(/\s/u).at(-1) ?? '') || towns.has(nameKey(name))) continue;
      yield { start: match.index, end: match.index + name.length, sure: false };
    }
  for (const match of text.matchAll(bareInitial)) {
    const [, ...rest] = match[0].split(/\s+/u);
    const last = rest.at(-1) ?? '';
    if (surnames.has(nameKey(last)) || (rest.length > 1 && !isNoName(last)))
      yield { start: match.index, end: match.index + match[0].length, sure: false };
  }
}

/** Words that the lists know, with the surname behind a first name. */
function* listedFinds(text: string): Generator<NameFind> {
  for (const match of text.matchAll(word)) {
    const start = match.index;
    const end = start + match[0].length;
    const opens = opensSentence(text, start) && !isWholeText(text, { start, end });
    const first = withoutPossession(match[0], isFirstName);
    if (first !== null) {
      const more = first === match[0] ? (behindFirstName.exec(text.slice(end, end + 80))?.[0] ?? '') : '';
      const family = more.trim();
      // "Jan Voltwijs belde" is seldom; "Jan Ik bel" never is one name.
      const hasFamily = family !== '' && !isNoName(family) && !/[.]/u.test(more.slice(0, 1));
      if (hasFamily) yield { start, end: end + more.length, sure: false };
      else if (!isAmbiguous(first) || (!opens && !ambiguousFirstNames.has(nameKey(first))))
        yield { start, end: start + first.length, sure: false };
      continue;
    }
    const family = withoutPossession(match[0], isSurname);
    if (family === null || isNoName(family)) continue;
    // With another word with a capital before it that is no known first name: "Voornaam Visser".
    const lead = beforeSurname.exec(text.slice(Math.max(0, start - 50), start))?.[0];
    const known = surnames.has(nameKey(family)) || family.includes('-');
    if (lead !== undefined && known && !isNoName(lead))
      yield { start: start - lead.length, end: start + family.length, sure: false };
    else if (
      !opens &&
      (!isAmbiguous(family) || isWholeText(text, { start, end })) &&
      !ambiguousSurnames.has(nameKey(family))
    )
      yield { start, end: start + family.length, sure: false };
    else if (opens && known && !isAmbiguous(family)) yield { start, end: start + family.length, sure: false };
  }
}

const roles =
  /^(?:interview|respond|moderator|klant|medewerk|manager|deelnemer|participant|speaker|spreker|customer|employee|agent|advis|directeur|teamleider|onderzoek|gespreksleider|notulist|tolk|vraag|antwoord|vrouw|man|partner|buur|moeder|vader|dochter|zoon|unknown|onbekend|gast|guest|host|observ|r\d|i\d?$|\p{L}$)/iu;

/** Names before turns that are no role. */
export function personSpeakers(speakers: readonly string[]): readonly string[] {
  return speakers.filter(
    (speaker) =>
      !roles.test(speaker) &&
      (/^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?(?:\s+(?:\p{Ll}+\s+)*\p{Lu}[\p{L}\p{M}'’-]+)+$/u.test(speaker) ||
        isFirstName(speaker) ||
        surnames.has(nameKey(speaker))),
  );
}

/** The words of a name that come back alone: its first name, and its family name with what goes before it. */
export function partsOfName(name: string): readonly string[] {
  const words = name
    .replace(
      /^(?:\P{L}*(?:mevrouw|meneer|mijnheer|heer|de\s+heer|dhr|mevr|mw|mr|mrs|ms|dr|drs|ir|ing|prof|fam|familie|dokter)\b\.?\s*)+/iu,
      '',
    )
    .split(/\s+/u);
  const isPart = (part: string | undefined): part is string =>
    part !== undefined && /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(part) && !isNoName(part);
  const last = words.at(-1);
  const first = words.length > 1 ? words[0] : undefined;
  return [
    ...(isPart(last) ? [last] : []),
    ...(isPart(first) && !ambiguousFirstNames.has(nameKey(first)) ? [first] : []),
  ];
}

/** Users of a mailbox that are no person. */
const mailboxes =
  /^(?:info|klantenservice|service|contact|facturatie|admin|noreply|no-reply|support|sales|hallo|mail|post|office|help|helpdesk|team|webshop|receptie|voorbeeld|test)$/iu;

/** Words of the text with a capital that stand in the user part of an e-mail address, such as De Vries in p.devries@. */
export function namesInMail(text: string, addresses: readonly string[]): readonly string[] {
  const tokens = new Set(
    addresses.flatMap((address) =>
      (address.split('@')[0] ?? '')
        .split(/[^\p{L}]+/u)
        .filter((token) => token.length >= 4 && !mailboxes.test(token))
        .map(nameKey),
    ),
  );
  if (tokens.size === 0) return [];
  const found = new Set<string>();
  for (const match of text.matchAll(new RegExp(String.raw`${before}(?:${particle}\s+){0,3}${capital}`, 'gu'))) {
    const whole = nameKey(match[0]).replace(/[^\p{L}]/gu, '');
    const last = match[0].split(/\s+/u).at(-1) ?? '';
    if (tokens.has(whole)) found.add(match[0]);
    else if (tokens.has(nameKey(last)) && !isNoName(last)) found.add(last);
  }
  return [...found];
}

/** Names of people in a text, with overlaps. */
export function findNames(text: string): readonly NameFind[] {
  return [...patternFinds(text), ...listedFinds(text)];
}
