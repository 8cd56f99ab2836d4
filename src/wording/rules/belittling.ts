import type { Rule } from './rule.ts';

const othersCope: Rule = {
  id: 'dismissive/others',
  label: 'dismissive',
  message: 'This says that nobody else minds.',
  unless: ['reported', 'unsaid', 'ours', 'thanked', 'offered'],
  all: `
    all|every|everyone|everybody|anyone|most|many|other|others|hundreds|thousands|millions|dozens|@number|normal|experienced|#n ..2 @folk|else|others|ones ..2 @cope|@cope^|manages|copes|survives|lives|uses ..1 fine|well|happily|ok|daily|perfectly|it|that|them|this|without|with|easily|all|just|gladly >|,|:|just|fine|without|day|all|a|no|happily|every|so|every|it|them
    all|every|everyone|everybody|most|many|other|others|hundreds|thousands|millions|@number|#n ..2 @folk|else|others|ones ..3 @cope|manages|copes|live|lives >|,
    all|every|everyone|everybody|most|many|others|other|hundreds|thousands|millions|@number|#n !will ..3 @folk|else ..3 happy|satisfied|happily|delighted|pleased|gladly|cheerfully|thrilled|moon
    all|every|everyone|everybody|most|many|others|other|hundreds|thousands|@number|#n ..3 @folk|else ..8 without ..1 trouble|complaint+|complaining|problem+|murmur|peep|fuss|difficulty|difficulties|issue+|crying|writing|word|drama|grumbling|hesitation|asking
    other|others|@number|#n|remaining @folk|ones|@number|#n ..3 bear|endure|accept|tolerate|swallow|put the|this|it|that|up|with
    others|other ..2 have|has|had|face ..1 real|bigger|worse|actual|serious|greater
    my|our other ..1 @folk ..1 just|simply|never|manage|cope|use|do|do|have
    nobody|noone|never|none|no ..3 else|other|before ..2 see+|seen|has|have|had|cry|cried|crying|cries|care+|mind+|minded|minds|notice+|struggle+|write+|wrote|manage+|stumble+|fail+|bother+|heard|hear|object+|sees|seems|said|says|needs|wants|uses|thinks|gets|got|worried|fussed
    <<|,|honestly|but|and|because nobody|noone|none ..1 ever? clicks|reads|cares|cared|notices|noticed|cried|minds|minded|dies|died|uses|looks|listens|forces|forced|obliges|obliged|bothered|books|searches|stops|picks|checks|suffered|starved|complains|complained|complaining|remembers|understands|asked|asks|wants|expects|posts|sends|prints|types|plays|visits|goes|drives|walks|pays|watches|writes|opens|orders|thinks|buys|likes|loves|misses >|that|for|on|in|of|about|you|at|it|this|these|anyway|there|by|a|from|when|because|to|any|more|even|with|such
    nobody|noone ..2 forces|forced|obliges|obliged|makes|asked|made you|him|her|them
    nobody|noone ..2 died|cried|starved|drowned >|of|from|by|because|over
    never ..2 hurt|killed|harmed|hurts|kills anyone|anybody|a|any|the|somebody
    and|that|for nobody|noone ..1 ever? was|has|had? ..1 cried|complained|died|minded|bothered|noticed|cared|objected
    almost|nearly|practically|virtually nobody|noone|no ..1 @folk|>|listens|uses|reads|needs|clicks|looks|sees|has
    hardly|barely|scarcely any ..3 @folk|one|body
    hardly|barely|scarcely ..1 anyone|anybody|noticeable|visible|matters|relevant|counts|worth|surprising|dramatic|tragic|newsworthy
    once in a blue moon
    vocal minority
    few|little ..1 @folk|people ever|who care|notice|complain|mind
    how few ..1 @folk|people
    you are|'re|be ..1 the? ..1 first|only ..1 @folk|one|person ..1 to ..2 complain|ask|notice|click|say|find|have|ever|see|report
    first|only person|one|@folk ever|to|who|that ..1 ever|complain+|struggle+|click+|mind+|notice+
    #n|two|three|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand ..4 never ..1 once? heard|seen|had|met ..1 this|that|it|such|anything|of|>
    never ..1 once heard|seen|had
    years|decades|ages ..4 never|nobody|noone ..3 heard|seen|complained|had|asked|minded|bothered|cried|died
    if|were that|it|this ..1 was|were|be ..1 a? ..1 real|serious|true|genuine ..5 would
    only ..2 @folk ..1 who complain|refresh|@whine|obsess|panic
    there @is|'s always one|someone|somebody|something ..3 who|that|to|complaining|struggle+|complain+|wrong
    there is always one|someone|somebody|something
    always ..1 find+|complain+ ..1 something|about`,
};

const small: Rule = {
  id: 'dismissive/small',
  label: 'dismissive',
  message: 'This says how little their trouble is.',
  unless: ['reported', 'unsaid', 'ours', 'denied', 'thanked', 'offered'],
  all: `
    your|the|this|that|these|those|such|his|her|their|any|what ..2 @worry ..4 @is ..2 @slight
    it|that|this|they|you|all|which|these|what @is ..1 just|only|really|simply|purely|merely|rather|a|quite|frankly|completely|totally|so|at|hardly? a? @slight
    it|that|this @is ..1 just|only|hardly|merely|but ..1 a|an|the|some|about|#n|@number|one|two|three ..2 @trifle >|,|and|;|-|so|not|you|don't|i|we|that
    it|that|this @is ..1 a|an ..2 , not|hardly a|an !@artefact|@comm|@trouble|fault|feature|solution|guarantee|promise|commitment|permanent|final|real|fix|plan
    it|that|this @is ..1 a|an ..2 not a|an !@artefact|@comm|@trouble|fault|feature|solution|guarantee|promise|commitment|permanent|final|real|fix|plan
    <|ticket|mail|call|write|away|up|sleep for|over|because ..1 such|some|a|one|two|three|@number|#n ..1 small|little|tiny|mere|single|silly|crooked? @trifle|thing|trifle >|,|i|we|nobody|you|do|can|it
    a|an|one ..1 @trifle @is a|an|one ..1 @trifle
    such ..1 trifle+|trivialities|sensitivities|details|nonsense|rubbish|petty|small|minor|silly
    in the ..1 grand|bigger|great|overall|wider scheme|picture
    at|see|see|look|of the bigger|big picture >|here|,
    put|keep|puts|see|placing|keeping it|that|this|things|the|them ..2 in|into ..1 perspective|proportion|context
    out of proportion
    some|a perspective|proportion here|please|>|,
    get|getting|got|be|being ..2 carried|worked|wound|hung|worried|excited|agitated|upset|up|away ..1 away|up|by|about|over|because ..1 about|over|it|this|a|by
    lose|losing|lost any? sleep
    keep you|anyone|anybody|us up|awake
    not|never|no ..2 fret|panic|dwell|stress|fuss|overthink|brood|obsess ..3 about|over|on|too|it|so|yourself|much
    would|need|should not ..1 worry|lose|fret|read|make|get ..2 about|too|much|over|sleep|into|worked|carried
    would not ..1 call|describe|consider|label ..5 a|an|as|that ..2 @trouble|crisis|disaster|emergency|catastrophe|critical|urgent|serious|severe|problem
    your energy|breath|time|effort for|on|with
    best not|left ..1 worried|thought|touched|discussed|alone
    no|little|any|without|hardly ..1 cause|grounds|need|reason|occasion ..1 for|to|of ..2 concern|concerned|alarm|alarmed|panic|drama|fear|worry|worried|excitement|fuss|upset|emotion
    had nothing to fear|complain|moan
    not|hardly|barely|scarcely the? end of
    that|such|so a? big|huge|great ..1 of? ..1 deal
    this|that|it|such|much ..1 @is ..1 only|just|perfectly|completely|quite|totally? normal|natural|life ..1 >|;|in winter|summer|>
    << is|its|thats|totally normal|natural
    first|third world problem+
    day+|days|lives|life|people survived|existed|lived before|without
    @is|are ..1 hardly|barely|scarcely ..1 a|an|the|any|worth|our
    perceived|so-called|alleged|supposed slowness|delay+|latency|@trouble|problem+
    perception+ vary|varies|issue|problem
    noted|dismissed|rated|considered|assessed|treated|classified|found|parked|regarded ..2 as|to|be|,? ..1 @slight|minor|comfort|luxury|nice
    rounding error|difference >|,|not
    statistically|practically|basically|nearly irrelevant|insignificant|nothing|zero|relevant
    next to irrelevant|insignificant|nothing|zero
    eye of the beholder
    matter|question|thing|issue of ..1 perception|taste|habit|attitude|patience|getting|opinion|feeling
    not|hardly|barely|never worth !it|the|risking|while ..4 time|effort|ticket|mail|call|discussing|noting|investigating|investigation|trouble|fuss|item|meeting|nobody|anybody's|anyone's|our|my|your|mentioning|talking|reading|listing|it
    not|never ..2 deserve|merit|warrant|justify
    longer|more ..2 to explain|describe|write ..3 worth
    do|does|did not ..1 stand|get|do|open|raise ..1 up|tickets?|edge
    not do|support|chase|investigate ..1 edge|exotic|single|individual|cosmetic|ghosts
    nothing to complain|moan|cry|worry about|>|,
    one|two|three|@number|#n ..1 @trifle|minute+|second+|mail+|letter+|row+|click+|day+ in|out|of|from ..2 @number|#n|hundred|thousand|million ..2 @is ..1 nothing|noise|normal|fine|acceptable|good|not
    only|just|merely ..1 @number|#n ..1 @folk ..1 complained|wrote|noticed|cared|minded|object|objected
    minor|small|slight|mere|tiny|little|petty|trivial ..1 inconvenience|annoyance|nuisance|quibble+|matter+|gripe+|trifle+|discomfort|blemish|imperfection+
    at best >
    we|you are ..1 talking|speaking about|of ..1 @number|#n|few|handful
    like that|this ..1 way? ..1 for|since ..1 the? years|ages|decades|day|beginning|start|ever
    since day one|dot
    #n|many|several|some year|years old|ago ..4 nobody|never|noone|why|suddenly
    far|much|more ..1 pressing|urgent|serious matters|things|issues|topics|problems|tasks|customers
    @is ..1 hardly|barely|scarcely ..1 a|an|the|any? ..1 crisis|disaster|emergency|catastrophe|tragedy|drama|problem|issue|reason|matter|scandal|outage|showstopper|blocker|priority
    not|hardly a|an|the? ..1 crisis|catastrophe|tragedy|showstopper|scandal|emergency
    @is not ..1 that|so|too|all bad|urgent|serious|important|terrible|dramatic|tragic >|,
    only|just|merely|but a|one|two|three|some|few ..1 extra|small|short|minor|little|brief ..1 click+|second+|minute+|step+|delay|line+|seconds|hiccup|moment|inconvenience
    could|can|might|may|would ..1 be ..1 much|far|a|lot ..1 worse
    worse things|problems|cases|bugs
    nobody|noone|customer+|people @is|was|were|has ..2 forced|dying|died|bleeding|suffering|complaining|worried|complained ..1 >|about|so|from|to|until|yet|but|of
    never|nobody|noone|not|no ..4 complain|complained|complaint|complaints ..1 before|until|so|ever|about|from|by|in|except
    never had ..1 any|anyone|anybody|a|one|this|that|such|complaints
    that|this never happens >|,|with|here
    a|an ..1 very|rather|purely|highly|quite|extremely? @slight ..1 case|problem|worry|concern|question|scenario|issue|request|risk|argument|point|exercise|debate
    i|we|you|one can|could|should ..1 well? ..1 live with|without
    so should|can you|they|everyone
    will|would|does|did not ..1 ruin|kill|hurt|bankrupt you|anyone|anybody|them|him|her|your|a|the
    it|this|that|they|you can|will|could ..1 surely|certainly|easily|well? wait >|till|until|like
    it|this|that|yours|such @is? ..2 edge|corner|exotic|fringe case ,|>|that|and|; we|nobody|nothing|>
    your|the|this ..1 case|usecase|wish|setup|request|demand ..1 is|seems ..1 exotic|unusual|special|strange|peculiar|rare|fancy
    problem+|worry|worries|concern|wish|issue ..1 @is|sounds|looks|remains ..1 rather|quite|purely|mostly|a? luxury|theoretical|academic
    is|it is ..1 your ..1 biggest|only|greatest worry|problem|concern
    biggest|only worry|problem|concern this|today|in|you
    have|has|got|there|are ..1 bigger|better|worse|real|actual|serious ..1 important|pressing|urgent? fish|worries|thing+|outage+|emergencies|problem+|concern+ ..1 to|than|that|going|do|>
    have|has|are|there|got ..1 more|other ..1 important|pressing|urgent|interesting worries|thing+|problem+|issues|concern+|customers
    #n|hundred|hundreds|dozens ..2 more interesting|important|pressing|urgent
    @is|just|only|perfectly|quite|totally ..1 how|what ..2 computer+|software|printers|browsers|systems|technology|life|machines|bugs|players|users ..1 @is|work+|do|>
    software|systems|computers|machines|things|programs has|have|break+|happen bugs|hiccups|quirks|>
    bugs|hiccups|mistakes|delays|things|outages|glitches|errors happen >|,|:|;
    within ..2 normal|usual|acceptable ..1 limits|range|parameters|bounds
    learn|learning|learns ..1 to live|look|cope|love|deal
    live|cope with it|that|this >|,
    one|you must|has|have|need ..2 reckon|accept|expect|live ..2 with|such|it|this|that|to
    must|to|simply be accepted|tolerated|expected|endured >
    just? have|has to accept|live
    it|that|this is what it|they|that is|are
    are what they are
    rules|terms|facts|numbers|figures are ..1 rules|terms|facts|numbers|figures|what
    that|this is life|software|business|nature|winter|technology
    always been|was|were|has|did|worked|looked|behaved|had|gone ..3 so|like|that|this|normal|good|slow|fine|enough
    has|have been|behaved|worked|looked|done ..3 like|that|this|so|way ..1 this|that|way|since|for ..4 and nobody|noone|everyone|generations|never|all`,
};

export const belittlingRules: readonly Rule[] = [othersCope, small];
