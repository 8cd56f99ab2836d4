import type { Rule } from './rule.ts';

export const closingOff: Rule = {
  id: 'dismissive/closing-off',
  label: 'dismissive',
  message: 'This ends the talk without a next step.',
  unless: ['reported', 'unsaid', 'offered', 'thanked'],
  all: `
    << declined|rejected|dismissed|denied|nope|refused|irrelevant|unfounded|wontfix !, >
    << known|normal|expected|intended behaviour|behavior ,|>|;
    << not a|an? defect|fault|bug|issue|problem|outage|vulnerability|error|interested|relevant >|,|;|not
    << works|behaves|functions|runs|operates|working ..1 as|like specified|intended|designed|planned|documented|ordered|described|advertised !, !but !in !by
    it|this|that|everything|all|feature|system|function ..3 works|behaves|functions|runs|operates|operating|working|behaving ..2 as|like specified|intended|designed|planned|documented|ordered|described|advertised !, !but !in !by !and !or
    functioning|behaviour|behavior @is ..2 foreseen|intended|expected|one|normal
    works|runs|plays|playing|opens|loads|looks|prints ..6 our|my|mine|everyone|everybody|others ..3 so|, ..3 no|nothing|closing|marking|done|closed|resolved|cannot|problem
    works|runs|opens|looks|plays|loads like butter|fine|silk|clockwork|charm|normal|perfectly|great ..3 for|on|here|in|with|at|from|over >|on|my|our|me|us|mine
    nothing changed|happened|changes|happens|wrong|unusual|abnormal|special|strange ..6 so|therefore|hence ..2 can|not|cannot|closing|it|no
    saw|found|find|sees|see|discovered|noticed|detected nothing|no ..1 unusual|wrong|suspicious|special|abnormal|fault|indication|evidence|irregularities ,|>|so|on|and|that|here
    nothing ..2 we|i|to can|could|see|be ..1 see|find|seen|found here|>|,
    see|saw|find|sees|recognize no|little|not ..1 need|basis|point|sense|damage|harm|merit|problem+|issue|drama|grounds|cause|case|story|value|use|urgency|necessity
    see|saw|sees|find no reason to|for|why ..3 respond|answer|change|discuss|act|look|investigate|worry|do|it|comment|continue|react|debate
    not see|understand ..3 problem|damage|worry|business|point|need|use|case|basis|drama|harm ..2 you|is|lies|this|supposed|that|for|caring|concerns|here|of|in|>
    unclear what|why|whether ..3 problem|issue|point|want|you|this
    do|does not know|sure what|why ..2 you ..1 want|expect|mean|need
    not sure|clear what|why ..1 you|we|this ..1 want|expect|discussing|here|still|is|are ..1 me|us|from|to|discussing|a|talking|topic
    regard|view|regards|considers|considered|see|treat|deem ..2 subject|inquiry|enquiry|request|question|discussion|reply|correspondence|point|debate ..4 closed|answered|settled|concluded|finished|done|exhausted|exhaustive|sufficient|over
    consider ..2 subject|inquiry|enquiry|question|discussion|reply|correspondence|debate ..4 closed|answered|settled|concluded|finished|exhausted|exhaustive|over
    discussion|debate|correspondence|argument @is|was|has ..2 closed|concluded|settled|exhausted|over|finished|ended|pointless
    no|any|further ..1 correspondence|debate|discussion|argument ..1 needed|necessary|required|serves|on|about|is
    end of ..1 this|the|that? discussion|debate
    we|i are|am ..1 done|finished|through ..1 with? discussing|debating|arguing|talking|explaining
    tired|sick of ..1 hearing|explaining|this|your|discussing
    nothing|no ..2 to|new ..1 talk|discuss|debate|argue|aspects ..1 about|here|>|added|this|said
    ticket|mail|message|comment|reply|report|it|this adds|brings|add nothing|little
    we|i have moved on
    can|could we|you ..2 move on
    let us ..1 just|simply|not? agree|forget|dwell|waste|leave ..2 to|on|it|that|this|time ..2 disagree|there|at|>|on|that
    that|this|the ship|train has ..1 sailed|left|gone
    there|see|is|was|sees no point ..1 in|getting|arguing|asking|discussing|complaining|going|being|repeating|writing
    makes|make|made|making ..2 little|no|zero sense >|,|to|at
    not ..1 take|taken|taking ..4 seriously|serious
    hard|difficult to take ..4 seriously
    leads|lead|leading nowhere
    whether you|they|he|she like|agree|want it? or not
    like it or not
    for a reason >
    have|has|had|got no time|patience|energy|nerve|nerves|capacity|desire for|to ..1 explain|this|that|such|discuss|>|it|these|play|debate|argue|every|trivialities|teach
    do not have ..1 time|patience|energy|nerve for|to ..1 explain|this|that|such|discuss|it|these|play|debate|argue|every|teach
    please|just|kindly|and|to stop ..1 pinging|refreshing|asking|worrying|panicking|shouting|pushing|chasing|emailing|messaging|spamming|opening|calling|writing|complaining|insisting|exaggerating|wasting|repeating
    <|,|just|please|we|i|better|and ignore|ignoring them|him|her >|,
    let|lets them|him|her ..1 have|wait|cry|complain|talk|try|sue|moan
    you|they|he|she can|may|could ..1 of|always|gladly|still course? ..1 terminate|hire|cancel|leave|switch|complain|sue|buy|look|go ..1 >|an|another|elsewhere|if|the|to|somewhere|your
    cannot|can not do|change ..1 anything|nothing|much about|here|there ..1 that|this|it|>
    not ..2 in|within our competence|power|mandate|remit
    have|has|got higher|other|bigger|better|different priorities
    your|their|his|her|the ..1 frustration|anger|annoyance|impatience|discontent|unhappiness ..1 @is|was|has ..2 noted|understandable|registered|yours|misplaced|unfounded
    waste|wasting|wasted ..1 my|our|your|everybody's|everyone's|both ..1 time
    << not ..1 reproducible|replicable|confirmed|actionable|valid|helpful|important|relevant|urgent|necessary ,|>|so|;
    have|has|had|is|there nothing|anything ..1 more|else|further|new|left? ..1 to add|say|tell|discuss|explain|report
    nothing ..1 more|else|further ..2 i|we can ..1 tell|say|add|offer|explain
    not ..3 redesign|change|rebuild|rework|redo|rewrite|adapt|alter|bend|touch|stop ..6 one|single|individual|every|lone @folk|person|guy|opinion|wish|man|woman|taste|of
    every little|tiny|small|single|last ..1 thing|detail|complaint|wish|request|hiccup|beep|question|issue|idea|whim|bug
    does ..1 exactly|precisely ..1 what|as it|is|was|they|we ..1 says|say|should|was|is|must|does|did|told|supposed|designed
    look|looks|seem|seems|sound|sounds ..1 right|fine|ok|correct|normal|perfect|great to|for|from|on me|us|my|our|here
    statistics|stats|numbers|figures|data|logs|log|records|monitoring|graphs|dashboard ..1 say|says|show|shows|tell|prove otherwise|different|differently|opposite
    why|whether|that we|i should|would|need ..3 spend|waste|bother|care|discuss
    not ..1 see|understand|imagine ..1 how|why|what|that ..2 this|that|it|anyone|anybody|you ..2 affects|affect|matters|matter|concerns|bothers|bother|needs|need|hurts|hurt|want|wants|upset
    not imagine that|anyone|anybody
    so|therefore|hence|thus it|this|that|the ..2 can|must not|be be|something ..1 our|us|ours|local|yours|you|else|elsewhere
    issue|problem|error|cause|fault|it must|has|can be|to|only lie? be? ..1 elsewhere|local|imaginary|imagined
    owe|owes you|them|him|her|nobody nothing|anything|no|>
    going|go|gone|talking|running|turning|round in circles
    &will|shall|are not be|going ..1 to? ..1 making|taking|discussing|responding|following|make|entertaining ..2 changes|exceptions|this|any|further|up
    up to you >|, not
    request|wish|complaint|claim|objection|demand ..1 @is|was|has|cannot|can ..2 rejected|denied|dismissed|declined|refused|unfounded|baseless|ignored|inadmissible|groundless ..1 >|,|and|as
    cannot|can not ..1 help you|him|her|them ..1 any|with|>|further|there|if|here
    not ..2 something|anything we|i ..1 would? ..1 consider|call|regard|see|discuss|comment
    spent|wasted|lost|invested ..1 more? ..1 than? enough|too
    , stop asking|worrying|calling|writing|complaining|refreshing|whining|pushing
    end of message|transmission
    that|this|it|which must|has|have|should|will to? ..1 be? enough|suffice|do >
    not|un ..1 substantiated|justified|comprehensible|plausible|credible|admissible|traceable|founded >|,|and|;
    no obligation|liability >|,|and
    nobody|noone else , ..1 check|look|ask|try
    please|kindly refrain|desist|abstain
    please|kindly|just do not|never|stop|no ..1 ask|write|escalate|panic|reopen|bother|disturb|insist|exaggerate|overreact|shout|argue|complain|write|send ..1 again|cents|us|me|every|daily|about|always|more|and|the|this|that|>|so|any|another
    please spare|save me|us|your
    please keep|leave|take ..1 such|this|these|that|those|trifles|emotions|feelings ..3 out|for|to|elsewhere|home|yourself
    take|took|taken|takes note of your|the|their|his|her ..1 opinion|disappointment|dissatisfaction|displeasure|feeling+|complaint|irritation|anger|view|mood|sentiment|concern
    opinion|observation|dissatisfaction|disappointment|displeasure|frustration|irritation|complaint|impression|feedback|view|sentiment|sensitivity|feeling+|remark ..2 noted|registered|filed|recorded|received|heard|weighed >|,|with|as|under|but|; !and !added !entered
    << whatever >|,
    noted|heard|received|weighed|read|filed ..4 and|but|with ..3 changes|change|smile|lightly|ignored|laid|treasure
    nothing|not ..2 changes|change our|the|my|that|this ..1 assessment|opinion|position|view|mind|decision|answer
    our|my|same answer|position|decision|reply|assessment|design|reading|explanation ..1 is|has|stands|remains|was|will|were ..3 not|same|final|unchanged|settled|stand|as|moved|deliberate|so|no|stay|exhaustive|before ..1 >|moved|changed|as|before|,|and
    same answer|question|explanation|reply|story|topic|complaint ..2 as|from|again|last|before|like|you|every
    stand|stands|standing by it|that|this|our
    we|i|are|am not redoing|debating|discussing|arguing|chasing|repeating|explaining|negotiating it|this|that|the|because|again|>|about|with
    not going to ..1 chase|debate|play|argue|discuss|redo|comment|lose|bother|entertain
    << not interested >
    we|i &will ..1 not|never ..2 chase|debate|redo|reopen|comment|pursue|bother|entertain|accommodate|cater|negotiate ..2 >|,|that|this|it|on|again|because|for
    < will|won't|does not? change >
    can|could|may not ..2 cater|please|accommodate|indulge|entertain|satisfy|discuss|consider|comment
    not ..1 able|possible to ..1 cater|please|accommodate|indulge|entertain|satisfy|discuss|consider|comment
    not ..3 cater|please|satisfy|indulge|serve|answer ..2 every|each|everyone's|all|individual
    not|never every|each ..1 wish|whim|idea|taste|opinion ..1 is|becomes|can
    individual|such|single|personal|subjective ..1 cases|impressions|wishes|opinions|tastes|inconveniences|perceptions|feelings|sensitivities ..2 can|could|will|are|were|is|do ..1 not
    can|could|will|need not ..1 be ..1 discussed|looked|considered|entertained|pursued|investigated|answered|debated|mentioned|commented
    not ..1 pursued|entertained|customary|worthy >|further|,|by|in|to|of ..1 comment|the|discuss|>
    parked|shelved|postponed|ignored indefinitely|forever|for good
    wish list|under wishes|as a wish
    not a|an|the? requirement|priority|topic|forum|hotline|emergency ..1 >|,
    this is not a|the ..1 forum|place|hotline|venue|channel
    i|we do ..1 not comment|negotiate|debate|care|accept ..3 that|this|it|on|about|with|individual|complaints|such
    please|should|must|kindly|requested|go|went ..2 refer|consult|see|go|check|through ..2 to|through|the|our ..2 faq|manual|documentation|docs|help|guide|terms|handbook|instructions|booklet|wiki|textbook|tutorial ..2 before|first|instead|prior
    please|should|must|kindly|requested|go ..2 refer|consult|go|check|through ..1 to|through? the|our faq|faqs|textbook|any|manual
    consult any|a|the textbook|manual|handbook
    changelog|manual|documentation|docs|search|settings|faq|notes|help|handbook exist+|exists >|for
    exist+ ..1 for a reason
    explained|described|written|covered|documented|stated|answered ..1 on|in ..2 first|help|faq|readme|welcome|chapter ..2 page|centre|center|booklet|#n|>
    it|this|all @is|stands ..2 in|on the|your|our|page ..1 welcome|training|release|first|booklet|specification|label|button|name|contract|price
    <<|please|just|and|to read|consult|try ..2 the ..1 error|label|notes|sign|manual|instructions|title|changelog >|,|first
    << see|read ..1 my|our|the|above ..1 previous|earlier|last|first ..1 reply|mail|answer|comment|message|ticket|response >|,
    scroll up|down >|,|please
    as|if the|our ..3 say|says|state|states ..1 clearly|plainly|explicitly|in ..1 plain
    is|are|was within ..1 normal ..1 limits
    if ..3 too ..1 complicated|slow|expensive|difficult|hard|much|bright|loud ..5 there is|always|buy|could
    come|get|write|call|speak ..2 back|again|to ..2 when|with|once you|actual|real|they|something ..2 have|actual|something|real|data|numbers
    you|customer are|@is ..1 welcome|free to ..2 maintain|fork|leave|switch|go|build|look|ignore|try|find|use|write|open|send|do ..1 a|it|your|elsewhere|another|better|somebody
    could|can|may ..1 also|always|just|simply ..1 not|stop|avoid|use ..1 use|using|press|pressing|click|clicking|doing|do
    i|we let|left him|her|them ..1 talk|rant|moan|stew
    leave|leaving us|me|him|her alone
    nodded along|and
    we|i hope|trust|hoped|believe ..3 this|that|it|matter|with|which ..5 settles|settled|closes|closed|answers|satisfies|ends|clarifies`,
};
