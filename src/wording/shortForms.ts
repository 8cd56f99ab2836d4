/** Words written out as the rules know them; keys and values are lower case. */
const table = `
won't=will not|can't=can not|cannot=can not|shan't=will not|ain't=is not|let's=let us|y'all=you
dont=do not|cant=can not|wont=will not|didnt=did not|doesnt=does not|isnt=is not|arent=are not|wasnt=was not
werent=were not|shouldnt=should not|couldnt=could not|wouldnt=would not|havent=have not|hasnt=has not|hadnt=had not
thats=that is|theres=there is|whats=what is|youre=you are|theyre=they are|im=i am|ive=i have|weve=we have
youve=you have|theyve=they have|ill=i will|youll=you will|itll=it will|theyll=they will|shes=she is|hes=he is
gonna=going to|wanna=want to|gotta=have to|gona=going to|lemme=let me|dunno=do not know
u=you|ur=your|pls=please|plz=please|plse=please|tmrw=tomorrow|tmr=tomorrow|tmrow=tomorrow|tomorow=tomorrow
tommorow=tomorrow|tommorrow=tomorrow|def=definitely|defo=definitely|definately=definitely|definitly=definitely
definetly=definitely|prob=problem|probs=probably|prolly=probably|bc=because|cuz=because|coz=because|becuase=because
beacuse=because|cust=customer|custs=customers|ppl=people|shorlty=shortly|shortley=shortly|immediatly=immediately
imediately=immediately|garantee=guarantee|guarentee=guarantee|gaurantee=guarantee|garanty=guarantee|garantie=guarantee
untill=until|til=until|till=until|reponsible=responsible|probelm=problem|prob's=problem|soln=solution|asp=asap
occured=occurred|happend=happened|resovled=resolved|reslove=resolve|resloved=resolved|fixd=fixed|recieve=receive
posible=possible|possbile=possible|sth=something|smth=something|mgmt=management|dept=department|depts=departments
wrt=about|abt=about|tho=though|thru=through|k=ok|okay=ok|workaround=workaround|wknd=weekend|percent=%|every1=everyone
any1=anyone|nobodys=nobody is|noone=nobody|everythings=everything is|customers'=customers|rdy=ready|prd=production
hardcode=hard code|hardcoded=hard coded|hardcodes=hard codes|hardcoding=hard coding|hotfix=hotfix|bugfix=fix|w=with
analyse=analyze|analysed=analyzed|analysing=analyzing|organise=organize|apologise=apologize|prioritise=prioritize
`;

export const writtenOut: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map(pair => pair.split('='))
    .map(([short = '', long = '']) => [short, long.split(' ')]),
);

/** Endings that are words of their own. */
export const shortEndings: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
};

/** Words whose `'s` is always `is`. */
export const isWords: ReadonlySet<string> = new Set(
  'it that there here what he she who this everything nothing how where'.split(' '),
);

/** After these, `its` without an apostrophe means `it is`. */
export const afterIts: ReadonlySet<string> = new Set(
  'not the a an your their our my no just only all on fixed done because already working easy obviously clearly always called up down out going still been fine ok good gone simple trivial impossible never probably his her definitely them you us really also too very so'.split(
    ' ',
  ),
);
