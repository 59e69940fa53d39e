import { corrected } from './corrections.ts';

/** Chat spelling and common slips, as `written: meant`. Understood, never held against anyone. */
const WRITTEN_AND_MEANT = `
u: you | ur: your | r: are | y: why | yr: your | yrs: years | ya: you | yall: you all | cuz: because | coz: because |
bc: because | bcuz: because | cos: because | b4: before | ppl: people | pple: people | thx: thanks | tnx: thanks |
thnx: thanks | thanx: thanks | ty: thank you | tysm: thank you so much | pls: please | plz: please | plss: please |
tho: though | thru: through | w: with | wo: without | wat: what | wut: what | wot: what | waht: what | whta: what |
wht: what | hw: how | hwo: how | hos: how | whn: when | wen: when | whre: where | wher: where | gonna: going to |
wanna: want to | gotta: got to | kinda: kind of | sorta: sort of | lotta: lot of | outta: out of | dunno: do not know |
lemme: let me | gimme: give me | idk: i do not know | imo: in my opinion | imho: in my opinion | btw: by the way |
tbh: to be honest | ngl: not going to lie | fyi: for your information | asap: as soon as possible | rn: right now |
atm: at the moment | abt: about | bout: about | smth: something | sth: something | msg: message | info: information |
wfh: work from home | ive: i have | im: i am | ill: i will | id: i would | dont: do not | doesnt: does not |
didnt: did not | isnt: is not | wasnt: was not | arent: are not | werent: were not | cant: can not | couldnt: could not |
wouldnt: would not | shouldnt: should not | wont: will not | havent: have not | hasnt: has not | hadnt: had not |
aint: is not | whats: what is | wats: what is | hows: how is | wheres: where is | whens: when is | whos: who is |
whys: why is | thats: that is | theres: there is | its: its | youre: you are | youve: you have | youd: you would |
youll: you will | theyre: they are | theyve: they have | weve: we have | lets: let us | whatd: what did | howd: how did | whyd: why did |
howre: how are | whatre: what are | didja: did you | dya: do you | doya: do you | whaddya: what do you |
wouldya: would you | couldya: could you | cannot: can not | teh: the | hte: the | taht: that | thta: that | adn: and |
nad: and | jsut: just | yuo: you | yoru: your | youer: your | abotu: about | aobut: about | abuot: about | wiht: with |
wokr: work | wrk: work | wrok: work | wroking: working | jbo: job | becuase: because | becasue: because |
beacuse: because | recieve: receive | recieved: received | definately: definitely | definatly: definitely |
seperate: separate | alot: a lot | untill: until | carear: career | carrer: career | carreer: career | carier: career |
tipical: typical | typicle: typical | dayly: daily | challange: challenge | challanges: challenges |
challanging: challenging | chalenge: challenge | chalenges: challenges | skils: skills | sklls: skills | advise: advice |
advce: advice | expirience: experience | experiance: experience | experince: experience | enviroment: environment |
enviorment: environment | comapny: company | compnay: company | salery: salary | sallary: salary | responsability: responsibility |
responsabilities: responsibilities | responsibilites: responsibilities | oppurtunity: opportunity |
oppurtunities: opportunities | opertunities: opportunities | knowlege: knowledge | intrested: interested |
intersted: interested | interessted: interested | proffesional: professional | profesional: professional |
technolgy: technology | tecnology: technology | promotoin: promotion | edcuation: education | degre: degree |
qualifcations: qualifications | beginer: beginner | favorit: favourite | fav: favourite | favorite: favourite |
fave: favourite | organization: organisation | organizations: organisations | org: organisation | prog: programme |
hrs: hours | hr: hour | mins: minutes | min: minute | wk: week | wks: weeks | mgr: manager | mgmt: management | dept: department |
uni: university | grad: graduate | exp: experience | collegues: colleagues | coleagues: colleagues | stresful: stressful |
benifits: benefits | lifes: life | mistke: mistake | freinds: friends | freind: friend | realy: really | rly: really |
srsly: seriously | gr8: great | l8r: later | 2day: today | 2moro: tomorrow | tmrw: tomorrow | n: and | wuld: would |
woud: would | cud: could | coud: could | shud: should | shoud: should | culd: could | thier: their | tehy: they
`;

const MEANT = new Map<string, readonly string[]>(
  WRITTEN_AND_MEANT.split('|').map((pair) => {
    const [written = '', meant = ''] = pair.split(':');
    return [written.trim(), meant.trim().split(' ')];
  }),
);

const CONTRACTED: readonly [RegExp, string][] = [
  [/^can't$/, 'can not'],
  [/^won't$/, 'will not'],
  [/^shan't$/, 'shall not'],
  [/^ain't$/, 'is not'],
  [/^let's$/, 'let us'],
  [/^y'all$/, 'you all'],
  [/^(.+)n't$/, '$1 not'],
  [/^(.+)'re$/, '$1 are'],
  [/^(.+)'ve$/, '$1 have'],
  [/^(.+)'ll$/, '$1 will'],
  [/^(.+)'m$/, '$1 am'],
  [/^(i|you|he|she|we|they|who|it|that|there)'d$/, '$1 would'],
  [/^(what|how|where|why|when)'d$/, '$1 did'],
  [/^(it|that|there|here|what|how|where|who|why|when|he|she|everything|something|one)'s$/, '$1 is'],
];

/** Words that double a letter by right end there; any letter three times or more is an elongation. */
function shortened(word: string): string {
  return /(.)\1\1/.test(word)
    ? word.replace(/(.)\1{2,}/g, (_, letter: string) =>
        'eolsftdp'.includes(letter) && word.length > 5 ? letter + letter : letter,
      )
    : word;
}

const ELONGATED = new Map([
  ['soo', 'so'],
  ['yess', 'yes'],
  ['noo', 'no'],
  ['heyy', 'hey'],
  ['hii', 'hi'],
  ['reallly', 'really'],
]);

const known = new Map<string, readonly string[]>();

/** The plain words one written word stands for, lower case: `what's` is `what is`, `u` is `you`. */
export function meantWords(written: string): readonly string[] {
  const word = written.toLowerCase();
  let meant = known.get(word);
  if (meant === undefined) {
    meant = understand(word);
    if (known.size < 4000) known.set(word, meant);
  }
  return meant;
}

function understand(word: string): readonly string[] {
  const slip = MEANT.get(word);
  if (slip) return slip;
  if (word.includes("'")) {
    for (const [pattern, full] of CONTRACTED) if (pattern.test(word)) return word.replace(pattern, full).split(' ');
    const bare = word.replace(/'/g, '');
    if (word.endsWith("'s")) return [word.slice(0, -2)];
    return MEANT.get(bare) ?? [corrected(bare)];
  }
  const short = shortened(word);
  if (short !== word) return MEANT.get(short) ?? [ELONGATED.get(short) ?? corrected(short)];
  return [ELONGATED.get(word) ?? corrected(word)];
}
