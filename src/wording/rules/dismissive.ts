import { belittlingRules } from './belittling.ts';
import { contemptRules } from './contempt.ts';
import { reproachRules } from './reproach.ts';
import type { Rule } from './rule.ts';

const brushOff: Rule = {
  id: 'dismissive/brush-off',
  label: 'dismissive',
  message: 'This sends the report away without a next step.',
  unless: ['reported', 'unsaid', 'offered', 'question', 'thanked'],
  all: `
    closing as !agreed|fixed|discussed|planned|requested|duplicate
    there is nothing wrong here|>
    there is nothing wrong with our|the|my
    is|was not ..1 bug|defect ,|;|-|but|it|>
    works|working|runs|looks|running|loads|opens|prints ..1 fine|perfectly|well|ok|great|correctly|good|flawlessly|all? for|with|on|at|in me|us|my|our|everyone|everybody|others|mine here|end|side|machine|laptop|computer|system|pc|environment|office|browser|screen|,|>|;|so|else|account|phone|test|and|-
    works|runs|loads ..2 here|locally >|,|so|;|.|and|- !click|see
    works|runs|opens|loads|prints ..2 on|for|from my|me|us|mine|everyone|everybody
    can|could|am|are|was|were|is not ..2 reproduce|reproduced|reproducible|replicate|confirm|observe|reproducing|recreate|repro ..6 so|closing|close|closed|therefore|nothing|end|no|wontfix|done|sorry|invalid|,
    can|could not ..1 reproduce|replicate|repro ..2 >
    does|do|did|works exactly|just|precisely|only? what|as ..2 supposed|should|designed|told|asked|configured|meant
    it|this|that @is a? feature >|,|not|;|-
    it|this|that @is by|simply|just ..1 design|normal|intended|expected|how
    that|this|it @is ..2 how it|this|that|things|we ..1 is|are|work+|do|>
    please|just|should|must|first|simply|really|go|better|and|carefully|could|suggest|recommend ..2 read|consult|study ..3 manual|documentation|docs|instructions|handbook|faq|readme|error !for !alongside !on
    << read|consult|rtfm|study ..2 manual|documentation|docs|instructions|handbook|faq|readme|guide|tutorial|wiki >|,|first|before|again|please|carefully
    rtfm|lmgtfy
    < wontfix|notabug >
    patches welcome
    dashboard+|graph+|log+|test+|metric+|monitoring|statistics|figures is|are|show+|say+|look+ ..2 green|flat|fine|nothing|no|normal|good|clean|ok ..4 so|closing|whatever|hence|therefore|end
    just|please|simply|try|you|can|could google
    it|this|that|all|everything|answer+ @is|stands|are ..2 all|clearly|already|clear|well|right|there|written? in|documented|described|explained|on ..2 manual|documentation|doc+|handbook|faq|readme|guide|contract|terms|notes|there|instructions|ticket|page|agreement|sla
    clearly|already|well documented|described|stated|explained !otherwise
    i|we do|can|could|did|does not ..2 see|find|have|spot|understand|detect|recognize|get|notice|identify ..1 any|a|the|what|why|anything ..3 problem+|issue+|error+|bug|anything|wrong|fault|point|reason|need|irregularities|big|your|you
    nothing|not|no|little ..2 for us|me to do|fix|change|discuss|add|see
    fine|ok|good|green|normal|clean on|at|from|for our|my|me|us
    @is by design >|,|and|;|so
    no idea what you`,
};

const minimising: Rule = {
  id: 'dismissive/minimising',
  label: 'dismissive',
  message: 'This makes their trouble small.',
  unless: ['reported', 'unsaid', 'ours'],
  all: `
    who|nobody|noone|one cares
    << so what >
    you are the? only|first ..1 customer|client|user|person|company|one|team|shop|site|student|merchant !responsible|to
    << chill|relax ,|and|please|:
    hardly|barely anybody|anyone
    hardly worth
    << nobody|noone uses|needs|wants !to
    everyone|everybody|others else is|are|has|manages|copes ..1 happy|fine|satisfied|with|without|no
    nobody|noone ..2 ever|else ..2 complained|reported|noticed|asked|had|mentioned|needed|wanted|raised|trouble|problem+
    nobody|noone|one but|except you|your
    only one|you|customer|your ..3 complaining|complains|reporting|affected|seeing
    @is only you|your
    only you have|are|with|complain|complained|seem|>
    all|every|everyone|everybody|most|any|other the|of|our|other ..2 customer+|client+|companies|shops|user+|people|hospitals|sites|plants|schools|teams|offices|branches is|are|use+|can|do|does|love|like|seem+|work+|live+|accept+|copes|manage+|understand+
    other+|the ..5 have|has|had no ..1 problem+|issue+|trouble|complaints
    <|please|just|should|must|first|you|and calm down
    you &will live|survive|cope|manage >|,
    not the end of the|western
    @is|be no drama|tragedy|catastrophe|disaster|emergency
    a? matter|question of taste|habit|habituation|opinion|perception
    not ..2 warrant|deserve|merit|justify
    no need|reason to|for panic|shout|get|worry|drama|exaggerate|be|such|make|yell|escalate|excited|caps|overreact|fuss
    you ..2 overreacting|exaggerating|exaggerate|overreact|panicking|dramatic
    only|just|merely a ..1 cosmetic|display|visual|detail|trifle|nuisance|pixel|formality|cent+|annoyance|glitch
    make|making|made|such ..2 fuss|drama|mountain|elephant|scene|circus
    get|getting|got used|over to? it|that|this
    get|grow|have some|over|up|a perspective|yourself|life|grip
    we|i have more|better|bigger|real|other|far|much ..2 things|problems|priorities|important|issues|customers|work|serious|urgent|to
    i|we ..1 fail to see
    what|why|where ..2 fuss|drama|big deal
    what the ..1 fuss|drama|big|point ..1 is|should|>`,
};

const refusal: Rule = {
  id: 'dismissive/refusal',
  label: 'dismissive',
  message: 'This refuses, argues or mocks.',
  unless: ['reported', 'unsaid'],
  all: `
    please|just stop opening|sending|calling|writing|bothering|complaining|asking|raising|filing
    what do you expect >|,|from|for|me|us
    you get what you pay|paid
    if you had ..1 bothered|read|looked|searched|checked|listened
    who|why on earth
    what did you expect
    why|who would ..1 anyone|anybody|you|someone|somebody|we ..2 want|need|do|sort|ever|even|use|care|click
    why on|would|in|even earth|anyone|anybody|you|someone|the
    in their|your|his|her|its right mind
    obviously ,? you|your|user
    clearly you|your|user|a
    you obviously|evidently
    as anyone|everybody|everyone can|knows|could
    always been|worked|behaved ..2 like|that|this|so|way
    we|i ..1 &will ..1 not ..2 discuss|argue|change|fix|do|look|debate|support|consider|implement|touch|investigate|spend|waste|help|talk|explain|respond|answer|build|add|reopen ..2 this|that|it|about|again|any|into|on|with|you|for|more|further
    take it or leave
    can not please everyone|everybody
    grow up
    feel free to leave|switch|go|find|look|cancel|complain|buy|use|choose ..3 another|elsewhere|else|somewhere|someone|competitor|other|contract
    with|in all|due due? respect
    no idea why|what|how you|anyone|anybody
    not know|understand what you did|do|have|want|are
    on|at our|my side|end|system|machine|computer ..1 everything|it|all works|is|looks|runs
    that|this @is impossible|nonsense|rubbish >
    that|this|it can not ..1 be|have ..1 right|true|happening|so|possible|correct|our|the
    i|we wonder|doubt ..1 why|how|if|that|whether you|anyone
    maybe|perhaps you|they should|could ..2 try|read|learn|think|hire|look|check|listen|stop|ask|have|consider|just
    rofl|duh|yawn|facepalm|pff|pfft
    skill issue
    cool story
    do the math|maths
    make of that|it what you
    beginners|beginner+ 's? course|class|lesson+
    perhaps|maybe ..1 a|some course|training|lesson+|class in|on|for|about
    nothing|no ..1 more|further|else|new ..3 say|add|tell|comment|discuss >|,|on|about|to|in|than
    not know what|else ..2 to? tell|say you?
    can|will only|just repeat ..2 what|that|it|myself|our|my
    wait|stand|get like|your|in line|turn|everyone|everybody`,
};

export const dismissiveRules: readonly Rule[] = [
  ...reproachRules,
  brushOff,
  minimising,
  refusal,
  ...belittlingRules,
  ...contemptRules,
];
