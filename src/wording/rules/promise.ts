import { certaintyRules } from './certainty.ts';
import type { Rule } from './rule.ts';

const outcome: Rule = {
  id: 'promise/outcome',
  label: 'promise',
  message: 'This promises a result as if it were certain.',
  unless: [
    'question',
    'reported',
    'hedged',
    'conditional',
    'technical',
    'process',
    'request',
    'schedule',
    'theirs',
  ],
  all: `
    you &will ..1 have|get|receive the|a|your ..3 @artefact|feature|module|refund|money
    &will ..1 work|run|hold|print|load|sync|go ..2 again|fine|correctly|properly|smoothly|perfectly|flawlessly|reliably|normally|tomorrow
    consider it|this|that done|fixed|solved|sorted|handled
    &us &will !need|have|want ..3 @fix
    &us &will !need|have|want ..3 @fix ..6 &hard
    we|i fix|solve|repair|correct|restore|deliver ..4 &hard
    @artefact which|that? &will ..2 @fix
    &us &will ..2 get|have|make|bring|put !back ..6 @fixedly|work
    &us &will ..2 get|make|bring|put|set it|this|that|things|everything ..2 right|straight|going|good|sorted|over
    &us &will ..1 make it happen|work|right|good|up
    &us &will ..2 make sure|certain ..3 that|it|this|you|your|the|everything|no|nothing
    &us &will not ..2 miss|fail|disappoint|let|lose|slip
    you|customer+|everyone|users &will ..2 be able to ..6 again|@when|@weekday|properly|normally|without|&hard
    you|customer+|everyone|users &will ..1 have|get|receive ..6 &hard
    you|customer+|everyone|users &will not ..2 see|have|get|notice|feel|experience|encounter|face|lose ..2 any|a|this|that|it|them|@trouble|anything
    &will ..1 not|no ..2 be|have|see|cause|lead|come ..3 @trouble|anymore|longer
    &will ..2 be ..2 @sure
    &will ..2 be ..2 @stated ..6 &hard|&vague|again|then|afterwards|after
    everything|all|it|things|your|our|this|that|@artefact|feature|system|shop|site|service|portal|app|data|orders|login|access|you|they|both ..2 &will ..1 be ..2 @stated
    &will ..1 disappear|vanish|stop|cease ..3 @when|@weekday|again|then|now|with|after|once|completely|for|happening|appearing|immediately
    &will stay|remain ..1 @stated
    &will be over|gone|history|past
    everything|all|it|this|that|things|@trouble|system|shop|site|service|portal|app|export|import|data|report+ &will ..3 be ..2 fine|perfect|ok|good|great|back|alright|smooth|settled|well|normal|gone|over|done
    @fix ..1 will? go|goes|going|come+|coming|be|is|lands|rolls|hits ..2 live|out|online|in|production !since ..4 &hard
    &us are|am ..1 @fix= ..5 &hard
    &tells ..5 would ..6 @fix|@fix^|work|deliver
    &tells ..5 would ..2 be|get|have|do ..3 @stated|no|zero
    &hard ..8 can ..4 again|normally|properly|without
    &hard ..6 runs|works|goes ..3 again|smoothly|fine|perfectly|like|properly|normally|without
    &tells ..4 &will ..2 have|get|receive|be|work|go|deliver|do|finish ..6 &hard|@stated
    we|i have got this|you|your
    by|until ..3 &hard ..2 it|this|that|everything|you|all|the ..3 is|are|have|works|runs ..3 @stated|it|them`,
};

const absolute: Rule = {
  id: 'promise/absolute',
  label: 'promise',
  message: 'This is put as an absolute; nobody can be sure of it.',
  unless: ['question', 'reported', 'denied', 'technical', 'request', 'theirs', 'past'],
  all: `
    @is a? thing+ of the past
    &will|would never ..2 happen|occur|recur|reoccur|appear|reappear|return|fail|break|crash|repeat|go|come|see|have|lose|be|experience|face|notice|hear|need|worry
    &will not ..2 happen|occur|recur|reoccur|appear|reappear|return|repeat|come|see|be|fail|have|get|run|go|lose|break|crash ..6 again|anymore|any|ever|back|wrong|longer
    &will not ..1 happen|recur|reoccur|reappear|fail|disappoint
    &will not ..1 come back
    can|could not|never|no|hardly ..2 happen|occur|go|fail|recur|break|lose|get ..2 again|wrong|anymore|lost|now
    can not ..1 fail|break|happen|occur|repeat|recur|reoccur|return|reappear
    can not come back
    nothing|nobody &will|can ..2 go|be|happen|get|break|fail|change|affect ..2 wrong|lost|break|it|anymore|to|missing
    nothing|no|none|not|never ..3 &will|can ..2 be lost|affected|missing|deleted|harmed|exposed
    do not worry ,|:|-|we|it|this|>
    there &will be no ..3 @trouble|more|errors|problems|impact|effect|surprises|risk|disruption|changes|further
    there|it @is|&will ..1 no|zero|not ..1 way|chance|risk|doubt|danger|possibility|question|scenario|route ..2 that|it|this|the|you|we|in|by|on
    @trouble|loss ..4 @is excluded|inconceivable|unthinkable
    @is out of the question !for|to
    you can|may ..2 cross|tick|strike ..6 off
    &will|goes|go|runs|going|works ..8 without|no|zero ..2 downtime|interruption+|disruption|outage+|delay+|loss|hitch|glitch|trouble|hiccup+|error+|problem+|issue+
    zero risk|impact|errors|delays for|on|to|with|>
    no|zero downtime|dataloss|interruption+|outage+ !deploy|deploys|deployment+|migration+|upgrade+
    without fail|exception|doubt|question
    come what may
    whatever happens
    100 % ..2 safe|sure|certain|reliable|guaranteed|working|fixed|correct|secure|stable|ok|uptime|available|availability|accurate|ready|solved|confident|protected|compatible|error|bug|positive|convinced|delivered|identical|complete|satisfied
    &will ..8 100 %
    hundred|thousand %|per
    once and for all
    &will|@fix~|@sure|gone|over|away|kill+|end+|hold|puts ..6 for good|ever >|,|and
    rest assured
    be assured|certain|confident ,|that|>|your|we|the
    rest easy
    error|bug|risk|trouble|problem|fault free
    is|are|be|becomes now|completely|absolutely|technically|virtually|then|totally|utterly impossible
    never|not ever ..4 happen+ again
    not ..2 happen ..2 again
    for sure|certain >|,
    i|we swear|vow`,
};

const assurance: Rule = {
  id: 'promise/assurance',
  label: 'promise',
  message: 'This gives a guarantee.',
  unless: ['question', 'reported', 'denied', 'technical', 'request', 'theirs'],
  all: `
    we|i can|do|will|hereby|personally|fully|absolutely|gladly|definitely? guarantee|promise|assure|swear|warrant|pledge|vow
    you|that|this|it have|has|got|is|are my|our|the word|guarantee|promise|assurance
    my|our word|guarantee|promise on|that|for|of|:|,|>
    you have my|our word|guarantee|promise|assurance|commitment
    have my|our word
    i|we give|gave|giving you my|our|the|a word|guarantee|promise|assurance|commitment
    that @is a promise|guarantee|commitment
    guaranteed !by|to|that|return|order|unique ..1 >
    , guaranteed|promise|promised|definitely >
    guaranteed >
    , ..1 promise|promised >
    you|customers can ..1 count|depend|rely|bank on
    mark my words
    as if|though nothing had|has|ever|was|were ..2 happened|been
    like nothing|it ever|never|had ..2 happened
    we|i commit|committed|committing ..1 to ..2 zero|a|the|fix|fixing|deliver|delivering|delivery|date|deadline|full|100|restoring|shipping|resolution|uptime|having|&hard
    &tells ..8 certain|guaranteed|definitely|promise|definite
    you can|may rest ..1 sure|certain|confident|assured
    you can|may be|feel ..1 sure|certain|confident|assured >|we|our|it|this|the|,
    trust me|us >|,|:|on|it|this
    i|we personally|hereby? vouch
    sure thing
    as good as done|fixed|solved|finished|ready|dead|gone|remedied|live
    seen|heard|had ..6 for the last time
    is|was the last time you|they
    cross my heart
    hand on my? heart
    pinky swear|promise
    take it|that to the bank
    you can|may sleep ..1 well|easy|soundly|peacefully|without|again
    carved|set|written in stone >|,|.
    without|no ifs|buts and|or|,`,
};

const ease: Rule = {
  id: 'promise/ease',
  label: 'promise',
  message: 'This makes work that is not done look small.',
  unless: ['question', 'reported', 'denied', 'conditional', 'past', 'technical', 'unsure', 'theirs'],
  all: `
    <|is|it|this|that trivial|easy|quick|simple to fix|repair|correct|change >|,
    a doddle|breeze|cakewalk|cinch
    @is|be|just|really|very|so|super ..2 easy|simple|trivial|straightforward|quick|effortless for|on us|me|our
    a|an|that|just|really|pretty|very easy|quick|simple|trivial|tiny|small|straightforward fix|job|task|change|thing|one|matter|win|correction|tweak
    << easy|quick|simple|trivial|tiny fix|change|job|one|win >|on|for|:|with|,|@number
    @number minute+|min+|second+|hour|line+|liner|click job|fix|task|change|thing|work|matter|tweak|patch|edit|exercise
    one liner
    no|zero brainer|biggie|sweat|effort|magic|rocket
    piece of cake
    walk in the park
    child's|children's|kids|child+ 's? play
    no big deal|thing|issue|effort|problem
    not|no a? big|huge|large deal|thing|effort|job
    a|only|just|merely matter|question of ..2 seconds|hours|minute+|clicks
    flip|flipping|flick a|the|one switch
    nothing to it
    take+|taking|need+|cost+ just|only|us|me|barely|hardly ..3 @number|few|couple|a minute+|min+|second+|hour+|moment
    in no time
    done|fixed|ready|finished|solved|sorted in|within a|no|@number|few ..1 minute+|min+|jiffy|flash|second+|moment|time|heartbeat|blink|tick|sec
    easy peasy
    before you know it
    that|this|it @is ..1 a? ..1 quick|easy|simple one
    it|that|this @is peanuts|nothing >|,|and|so|we|i|compared|really`,
};

export const promiseRules: readonly Rule[] = [outcome, absolute, assurance, ease, ...certaintyRules];
