/** Small words of Dutch and English, folded (no capitals, no accents). Words of conversation ("nou", "zeg maar") are among them. */
const dutch = `aan achter af al alle alleen alles als altijd ander andere anders ben beetje bij binnen blijven boven daar daarna daarom dan dat de deed denk
der deze die dit doe doen doet door dus echt een eens eerst eigenlijk elk elke en er ergens even gaan gaat ga gedaan geen gehad gekregen geweest gewoon ging goed
had hadden heb hebben hebt heeft heel helemaal hem hen het hier hij hoe hoor hou hun ieder iedereen iemand iets ik in is ja jaar je jij jou jouw jullie kan kijk
kom komen komt kon konden kreeg krijg kun kunnen kunt kwam laat laten lijkt maar maken maakt man me mee meer men met mij mijn misschien moest moet moeten mocht mogen mag na naar
nee net niet niets niks nog nooit nou nu of om omdat ons onze ook op over pas precies pff rond samen soms staat sta staan stond te tegen teken ten ter terug terwijl tja toch
toe toen tot tussen twee tweede u uit uw van vanaf vaak veel via vind vinden volgens voor vooral vond wat waar waarom wanneer want waren was we weer weet wel welk welke wel werd werden weten wie wij wil
wilde willen wist word worden wordt zal ze zeg zegt zei zeiden zelf zelfs zich zie zien zij zijn zit zo zoals zonder zou zouden zulke zullen zeker oke oh uh eh hm hmm 's 't 'n m'n z'n zo'n z'n d'r
een één stel maal keer dag ding dingen allemaal bijvoorbeeld ofzo enzo best zeggen eh ehm jawel mn zn per zat zaten dacht drie vier vijf zes zeven acht negen
tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig honderd duizend`;
const english = `a about above after again all also always am an and any anything are as at back be because been before being below between both but by came can cannot come could did
didn't do does doesn't doing don't done down during each else even ever every everything few first for from further get gets getting go goes going gone good got had hadn't has hasn't have haven't having he her here hers him
his how i i'd i'll i'm i've if in into is isn't it it's its just kind know last least let like lot made make many maybe me mean more most much must my myself never no nor not nothing now of off oh ok okay on
once one only or other our ours out over own people perhaps put quite rather really right said same say says see seems she should since so some something sometimes still such take than that that's the their theirs them
then there there's these they they're thing things think this those though through time to too took two uh um under until up us used very want was wasn't way we we're well went were weren't what when where which while who
whom why will with within without won't would wouldn't yeah yes yet you you're your yours per three four five six seven eight nine ten eleven twelve
twenty thirty forty fifty hundred thousand`;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')));
}

export const stopWords: Readonly<Record<'nl' | 'en', ReadonlySet<string>>> = { nl: setOf(dutch), en: setOf(english) };
